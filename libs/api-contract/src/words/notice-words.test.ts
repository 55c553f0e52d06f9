import { describe, expect, test } from '@jest/globals';
import type { Notice } from '@so-vang/domain';
import { noticeLetter, noticeLine } from './notice-words.js';
import { sayIn } from './say.js';

const say = { vi: sayIn('vi', () => undefined), en: sayIn('en', () => undefined) };
const notice = {
  ...{ kind: 'deadline-near', clock: 'appraise', due: '2019-12-16T16:59:59.999Z', to: { roles: ['office'] } },
  ...{ cycle: 'khoi-1-2019', dossier: 'khoi-1-2019-1', at: '2019-12-10T16:59:59.999Z' },
} as unknown as Notice;

describe('a notice in words', () => {
  test('says of which deadline it is, and when that falls due', () => {
    expect(noticeLine(notice, 'vi', say.vi)).toBe(
      `Hồ sơ sắp đến hạn: Thẩm định (hạn ${say.vi.time('2019-12-16T16:59:59.999Z')})`,
    );
    expect(noticeLine({ kind: 'dossier-held' }, 'en', say.en)).toBe('The dossier is held');
  });
  test('says where to look, by a link where the address of the program is known', () => {
    const facts = { notice, unit: 'Cục Thuế', say };
    expect(noticeLetter(facts).text).toContain('mở mục “Hồ sơ” và tìm theo mã hồ sơ');
    const link = 'https://so-vang.example.vn/#/dossiers/khoi-1-2019-1/show';
    const { text } = noticeLetter({ ...facts, link });
    expect(text).toContain(`Xem và giải quyết tại: ${link}`);
    expect(text).toContain(`Open it at: ${link}`);
    expect(text).not.toContain('mở mục');
  });
  test('is a letter in Vietnamese with English below', () => {
    const { subject, text } = noticeLetter({ notice, award: 'ProvinceFlag', unit: 'Cục Thuế', say });
    expect(subject).toBe('Sổ Vàng: Hồ sơ sắp đến hạn – Cục Thuế');
    expect(text.indexOf('Đơn vị: Cục Thuế')).toBeGreaterThan(0);
    expect(text.indexOf('Unit: Cục Thuế')).toBeGreaterThan(text.indexOf('Mã hồ sơ: khoi-1-2019-1'));
  });
});
