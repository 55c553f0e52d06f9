import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../testing/names.js';
import { provinces } from './province-list.js';
import {
  nearestProvinces,
  predecessorsOf,
  provinceNameOn,
  provinceOf,
  provinceOn,
  provincesOn,
  readProvince,
} from './provinces.js';

const last = day('2025-06-30');
const first = day('2025-07-01');

describe('the provinces', () => {
  test.each([
    ['2004-01-01', 64],
    ['2008-07-31', 64],
    ['2008-08-01', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
  ])('on %s are %i', (on, count) => {
    expect(provincesOn(day(on))).toHaveLength(count);
  });
  test('are six cities and twenty-eight provinces from 1 July 2025', () => {
    const kinds = provincesOn(first).map(({ id }) => provinceNameOn(id, first)?.kind);
    expect(kinds.filter((kind) => kind === 'city')).toHaveLength(6);
  });
  test('have an id each, and a successor that is there on the next day', () => {
    expect(new Set(provinces.map(({ id }) => id)).size).toBe(provinces.length);
    for (const { id, to } of provinces)
      if (to) expect(provincesOn(first).map((each) => each.id)).toContain(provinceOn(id, first));
  });
  test('each have one successor: 52 became 23', () => {
    const over = provinces.filter(({ to }) => to === last);
    expect(over).toHaveLength(52);
    expect(new Set(over.map(({ successor }) => successor)).size).toBe(23);
  });
  test('are formed of those whose name they keep, and of others', () => {
    expect(predecessorsOf(provinceOf('Hưng Yên', first)!)).toEqual(['hung-yen', 'thai-binh']);
    expect(predecessorsOf(provinceOf('Hà Nội', first)!)).toEqual(['ha-tay']);
  });
});

describe('a word', () => {
  test.each([
    ['Hà Giang', 'ha-giang'],
    ['tỉnh Hà Giang', 'ha-giang'],
    ['Tỉnh  HÀ GIANG ', 'ha-giang'],
    ['Hà Giang'.normalize('NFD'), 'ha-giang'],
    ['Hà\u00a0Giang', 'ha-giang'],
    ['ha-giang', 'ha-giang'],
    ['Ha Giang', 'ha-giang'],
    ['TP. Hồ Chí Minh', 'ho-chi-minh'],
    ['TPHCM', 'ho-chi-minh'],
    ['Tp HCM', 'ho-chi-minh'],
    ['TP.HCM', 'ho-chi-minh'],
    ['Thành phố Hồ Chí Minh', 'ho-chi-minh'],
    ['Đà Nẵng', 'da-nang'],
    ['Ðà Nẵng', 'da-nang'],
    ['Ɖà Nẵng', 'da-nang'],
    ['Hoà Bình', 'hoa-binh'],
    ['Bà Rịa – Vũng Tàu', 'ba-ria-vung-tau'],
    ['Thừa Thiên - Huế', 'thua-thien-hue'],
    ['Huế', 'thua-thien-hue'],
    ['Đắc Lắc', 'dak-lak'],
    ['Ｈà Ｎội', 'ha-noi'],
  ])('“%s” means %s', (word, id) => {
    expect(provinceOf(word, day('2019-05-01'))).toBe(id);
  });
  test('means another thing before and after a merger', () => {
    expect(provinceOf('Hưng Yên', last)).toBe('hung-yen');
    expect(provinceOf('Hưng Yên', first)).toBe('hung-yen-2025');
    expect(provinceOf('hung-yen', first)).toBe('hung-yen-2025');
  });
  test('that is over means nothing at the door, and what became of it where it was recorded', () => {
    expect(provinceOf('Thái Bình', first)).toBeUndefined();
    expect(nearestProvinces('Thái Bình', first)[0]).toBe('hung-yen-2025');
    expect(readProvince('Thái Bình', first)).toBe('hung-yen-2025');
  });
  test('that nobody bore stays as it was recorded', () => {
    expect(readProvince('Thái Bnh', last)).toBe('Thái Bnh');
    expect(provinceNameOn(readProvince('Thái Bnh', last), last)).toBeUndefined();
  });
  test('is read on every day from every name of that day, with and without its kind, in either form', () => {
    const names = provinces.flatMap(({ id, names: all, from, to }) =>
      all.map(({ name }) => ({ id, name, on: to ?? from ?? first })),
    );
    const written = fc.constantFrom('', 'tỉnh ', 'Thành phố ', 'TP. ', 'TP');
    fc.assert(
      fc.property(fc.constantFrom(...names), written, fc.constantFrom('NFC', 'NFD'), (each, kind, form) => {
        const word = `${kind}${each.name}`.normalize(form);
        for (const said of [word, word.toUpperCase(), word.toLowerCase(), ` ${word} `])
          expect(provinceOf(said, each.on)).toBe(each.id);
      }),
    );
  });
  test.each([
    ['Thái Bnh', '2019-05-01', 'thai-binh'],
    ['tỉnh Thái Bnh', '2019-05-01', 'thai-binh'],
    ['Cao Bàng g', '2026-05-01', 'cao-bang'],
    ['Hải Dươg', '2026-05-01', 'hai-phong-2025'],
  ])('“%s” on %s may have meant %s', (word, on, id) => {
    expect(provinceOf(word, day(on))).toBeUndefined();
    expect(nearestProvinces(word, day(on))[0]).toBe(id);
  });
  test('of any kind has some that are near, of its day', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(last, first), (word, on) => {
        const near = nearestProvinces(word, on);
        expect(near.length).toBeGreaterThan(0);
        for (const id of near) expect(provincesOn(on).map((each) => each.id)).toContain(id);
      }),
    );
  });
});

describe('a name', () => {
  test('is that of the day', () => {
    const hue = provinceOf('Huế', last)!;
    expect(provinceNameOn(hue, day('2024-12-31'))).toMatchObject({
      name: 'Thừa Thiên Huế',
      kind: 'province',
    });
    expect(provinceNameOn(hue, day('2025-01-01'))).toMatchObject({ name: 'Huế', kind: 'city' });
  });
});
