import { expect, test } from '@jest/globals';
import { defaultValues } from '@so-vang/domain';
import { toProblem } from '../say-rejection.js';
import { groundName } from './ground-names.js';
import { sayIn } from './say.js';

test('every default ground has words in both languages, by its id and by its name', () => {
  for (const { id, name } of [...defaultValues.holdGrounds, ...defaultValues.exclusionGrounds]) {
    expect(groundName(id, 'vi')).toBe(name);
    expect(groundName(id, 'en')).not.toMatch(/-|đ|ạ/);
    expect(groundName(name, 'en')).toBe(groundName(id, 'en'));
  }
  expect(groundName('Nợ thuế', 'en')).toBe('Nợ thuế');
});

test('a refusal names the ground of a hold in words', () => {
  const holds = [
    { hold: 'don-1', ground: 'khieu-nai-to-cao', source: 'Thanh tra', at: '2020-01-01T01:00:00.000Z' },
  ];
  const held = { code: 'DOSSIER_HELD', holds } as unknown as Parameters<typeof toProblem>[0];
  const say = (language: 'vi' | 'en') =>
    toProblem(
      held,
      language,
      sayIn(language, () => undefined),
    ).detail;
  expect(say('vi')).toContain('Có khiếu nại, tố cáo hoặc thông tin báo chí đang được xác minh');
  expect(say('en')).toContain('A complaint, denunciation or report in the press is being checked');
});
