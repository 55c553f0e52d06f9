import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameKey, oneSpelling, sameName, searchKey, slugOf } from './names.js';
import { bySortKey, sortKey } from './sort-key.js';

const typed = [...'aàãạăẵặâấậđĐÐƉeẽêếiĩoòõôốơợuúũưựyỵbcHNS10 -–“”,.()'];

describe('names', () => {
  test.each([
    ['Sở Nội vụ', 'sở  nội vụ'],
    ['Đảng ủy Khối', 'Ðảng uỷ Khối'],
    ['Đảng ủy', 'Ɖảng ủy'],
    ['Tỉnh Hòa Bình', 'Tỉnh Hoà Bình'],
    ['Sở Y tế', 'Ｓở Ｙ tế'],
    ['Cục Thuế', 'Cục\u00a0Thuế'],
    ['Cục Thuế', 'Cục Thuế'.normalize('NFD')],
    ['Thi đua - Khen thưởng', 'Thi đua–Khen thưởng'],
    ['Ban “Một cửa”', 'Ban "Một cửa"'],
    ['Cục\u200b Thuế', 'Cục Thuế'],
  ])('%s and %s are one', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(searchKey(a).replace(/ ?- ?/, '-')).toBe(searchKey(b).replace(/ ?- ?/, '-'));
  });

  test.each([
    ['Sở Hòa', 'Sở Hoa'],
    ['Khối 1', 'Khối 11'],
    ['Cục Thuế', 'Cục Thuê'],
    ['Đơn vị A', 'Don vi A'],
  ])('%s and %s are two', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  test('keep their key where it is made again, and any form of Unicode has the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...typed), maxLength: 20 }), (name) => {
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
        expect(searchKey(searchKey(name))).toBe(searchKey(name));
      }),
    );
  });

  test.each([
    ['Cục Thuế ĐẮK LẮK', 'cuc thue dak lak'],
    ['Ủy ban', 'uy ban'],
    ['SO TAI CHINH 2', 'so tai chinh 2'],
  ])('are looked for: %s as %s', (text, expected) => {
    expect([searchKey(text), searchKey(text.normalize('NFD'))]).toEqual([expected, expected]);
  });

  test('make ids', () => {
    expect([slugOf('Cục Thuế tỉnh'), slugOf('Ðồng Nai – 2'), slugOf('…')]).toEqual([
      'cuc-thue-tinh',
      'dong-nai-2',
      '',
    ]);
  });
});

describe('the order of names', () => {
  const collator = new Intl.Collator('vi', { numeric: true });
  const letter = [...'aàảãáạăằẳẵắặâầấđdeèẹêềếệghiìỉịlmnoòóọôồốộơờớợuùúụưừứựyỳýỵbckqrstvxAĂÂĐEÊIOÔƠUƯYBCDKS'];
  const word = fc.string({ unit: fc.constantFrom(...letter), minLength: 1, maxLength: 6 });
  const number = fc.nat({ max: 1_000 }).map(String);
  const name = fc
    .array(fc.oneof({ weight: 4, arbitrary: word }, number), { minLength: 1, maxLength: 4 })
    .chain((words) =>
      fc
        .array(fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', ' (', '/', ' & '), {
          minLength: words.length,
          maxLength: words.length,
        })
        .map((between) => words.map((each, i) => each + (i < words.length - 1 ? between[i] : '')).join('')),
    );

  test('is that of the collation of Vietnamese, numbers by value', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(bySortKey(a, b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 3_000 },
    );
  });

  test('of names that differ little is the same, too', () => {
    const near = name.chain((first) =>
      fc
        .tuple(fc.nat({ max: Math.max(0, first.length - 1) }), fc.constantFrom(...letter, '1', '10', ' '))
        .map(([at, put]) => [first, first.slice(0, at) + put + first.slice(at + 1)] as const),
    );
    fc.assert(
      fc.property(near, ([a, b]) => {
        const [one, other] = [oneSpelling(a), oneSpelling(b)];
        expect(Math.sign(bySortKey(a, b))).toBe(Math.sign(collator.compare(one, other)));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    [
      ['Bắc Sơn', 'Ban Dân tộc'],
      ['Ban Dân tộc', 'Bắc Sơn'],
    ],
    [
      ['Đà Nẵng', 'Dương Minh Châu'],
      ['Dương Minh Châu', 'Đà Nẵng'],
    ],
    [
      ['Khối 10', 'Khối 2'],
      ['Khối 2', 'Khối 10'],
    ],
    [
      ['má', 'mà', 'mạ', 'ma', 'mã', 'mả'],
      ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'],
    ],
  ])('of %j is %j', (given, expected) => {
    expect([...given].sort(bySortKey)).toEqual(expected);
  });

  test('is kept in plain ASCII, so that it is the order of bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 }), (codes) => {
        expect(sortKey(String.fromCharCode(...codes))).toMatch(/^[0-9a-z]*![0-9]*![0-9]*$/);
      }),
    );
  });
});
