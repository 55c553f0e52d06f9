import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { call } from '../testing/call.js';
import { makeFolder } from '../testing/data-folder.js';
import { domainServer } from '../testing/domain-server.js';

const folder = await makeFolder();
const server = await domainServer();
afterAll(async () => {
  server.close();
  await folder.remove();
});

const file = folder.path('rules.yaml');
const token = folder.path('token');
writeFileSync(token, 'right');

const check = (text: string, ...more: readonly string[]) => {
  writeFileSync(file, text);
  return call('rules', 'check', file, '--lang', 'en', ...more);
};
const adopt = (text: string) => {
  writeFileSync(file, text);
  return call('rules', 'adopt', file, '--lang', 'en', '--server', server.url, '--token-file', token);
};
const adoption = (rules: string, more = '') =>
  `  - act: 05/2018/QĐ-UBND\n    from: 2018-08-10\n${more}    rules: ${rules}\n`;
const ofProvince = (...adoptions: readonly string[]) =>
  `province: Thái Bình\nclock: played\nadoptions:\n${adoptions.join('')}`;

describe('checking a file of rules', () => {
  test('says what it would adopt', async () => {
    const { code, out } = await check(ofProvince(adoption('{ quorum: 2/3, headship: optional }')));
    expect(code).toBe(0);
    expect(out).toContain(
      "05/2018/QĐ-UBND, from 2018-08-10: Quorum; Election of next year's head and deputy\n1 adoptions, nothing wrong.",
    );
  });
  test.each([
    ['quorum: 2/0', 7, 'write a fraction as 2/3'],
    ['quorum: 3/2', 7, 'the share is over one'],
    [
      'slots: [{ award: PF, fromRank: 2, toRank: 1 }]',
      7,
      'slots[1].toRank": the last rank is before the first',
    ],
    ['scoreTable: { items: [{ id: a, name: A, max: 60 }], totalMax: 50 }', 7, 'the items add up to more'],
    ['headship: sometimes', 7, 'should be one of: required, optional'],
    ['quorm: 2/3', 7, 'There is no "quorm"'],
    ['votingMethods: []', 7, 'the list is empty'],
  ])('tells that %s is wrong, on line %i', async (rule, line, words) => {
    const { code, error } = await check(ofProvince(adoption(`\n      ${rule}`)));
    expect(code).toBe(2);
    expect(error).toContain(`${file}: 1 mistake`);
    expect(error).toContain(`line ${line}: `);
    expect(error).toContain(words);
  });
  test('tells them in Vietnamese too', async () => {
    writeFileSync(file, ofProvince(adoption('{ quorum: 3/2 }')));
    const { error } = await call('rules', 'check', file);
    expect(error).toContain('dòng 6: "adoptions[1].rules.quorum": tỷ lệ lớn hơn 1');
  });
  test('tells what the acts of the file do to one another', async () => {
    const twice = await check(ofProvince(adoption('{ quorum: 2/3 }'), adoption('{ quorum: 3/4 }')));
    expect(twice.error).toContain('line 8: There is a rule for that day.');
    const reversed = await check(ofProvince(adoption('{ quorum: 2/3 }', '    to: 2018-01-01\n')));
    expect(reversed.error).toContain('line 6: The last day is before the first.');
    const corrected = adoption('{ quorum: 3/4 }', '    corrects: province-thai-binh/quorum/2018-08-10\n');
    expect(await check(ofProvince(adoption('{ quorum: 2/3 }'), corrected))).toMatchObject({ code: 0 });
  });
  test('takes a correction of what only the server has', async () => {
    const corrected = adoption('{ quorum: 3/4 }', '    corrects: province-thai-binh/quorum/2010-01-01\n');
    expect(await check(ofProvince(corrected))).toMatchObject({ code: 0 });
  });
  test('asks for one scope', async () => {
    const none = await check(`adoptions:\n${adoption('{ quorum: 2/3 }')}`);
    expect(none.error).toContain('Write one of "nation: true"');
    expect((await check(`nation: true\n${ofProvince(adoption('{ quorum: 2/3 }'))}`)).code).toBe(2);
    expect((await check(`bloc: khoi-1\nadoptions:\n${adoption('{ quorum: 2/3 }')}`)).code).toBe(0);
  });
  test('needs to be told what to do, with which file', async () => {
    expect((await call('rules', 'chekc', file, '--lang', 'en')).error).toContain(
      'followed by check or adopt',
    );
    expect((await call('rules', 'check', '--lang', 'en')).code).toBe(2);
    expect((await call('rules', 'check', folder.path('none.yaml'), '--lang', 'en')).error).toContain(
      'There is no file',
    );
  });
});

describe('adopting a file of rules', () => {
  const text = ofProvince(
    adoption('{ quorum: 2/3 }'),
    adoption('{ quorum: 3/4 }', '    corrects: province-thai-binh/quorum/2018-08-10\n'),
  );
  test('sends each adoption to the rulebook of its scope', async () => {
    const { code, out } = await adopt(text);
    expect(out).toContain('2 adoptions are in the rulebook province-thai-binh.');
    expect(code).toBe(0);
  });
  test('stops at what the server refuses, and says why', async () => {
    const { code, error } = await adopt(ofProvince(adoption('{ quorum: 4/5 }')));
    expect(code).toBe(1);
    expect(error).toContain('RULE_ALREADY_ADOPTED');
  });
});
