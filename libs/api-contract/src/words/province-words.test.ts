import { describe, expect, test } from '@jest/globals';
import { provinceOf, type Day } from '@so-vang/domain';
import { authorityNames, awardNames } from './names.js';
import { asCalledIn, councilName, provinceName, registeredProvince } from './province-words.js';

const day = (text: string) => text as Day;
const placeOf = (word: string, on: string) => ({ province: provinceOf(word, day(on))!, day: day(on) });

describe('what is called after a province or a city', () => {
  test.each([
    ['TPHCM', '2024-03-10', 'thành phố Hồ Chí Minh', 'Cờ thi đua của UBND thành phố'],
    ['Thái Bình', '2024-03-10', 'tỉnh Thái Bình', 'Cờ thi đua của UBND tỉnh'],
    ['Huế', '2024-12-31', 'tỉnh Thừa Thiên Huế', 'Cờ thi đua của UBND tỉnh'],
    ['Huế', '2025-01-01', 'thành phố Huế', 'Cờ thi đua của UBND thành phố'],
    ['Hải Phòng', '2025-07-01', 'thành phố Hải Phòng', 'Cờ thi đua của UBND thành phố'],
  ])('follows its kind: %s on %s', (word, on, name, flag) => {
    const place = placeOf(word, on);
    expect(provinceName(place, 'vi')).toBe(name);
    expect(councilName(place, 'vi')).toBe(`Hội đồng Thi đua - Khen thưởng ${name}`);
    expect(asCalledIn(awardNames, place).ProvinceFlag.vi).toBe(flag);
    expect(asCalledIn(awardNames, place).ChairmanMerit.vi).toBe(
      flag.replace('Cờ thi đua của', 'Bằng khen của Chủ tịch'),
    );
    expect(asCalledIn(awardNames, place).GovernmentFlag).toEqual(awardNames.GovernmentFlag);
  });
  test('follows what a province has become by the day', () => {
    const haiDuong = { ...placeOf('Hải Dương', '2019-01-01'), day: day('2025-07-01') };
    expect(provinceName(haiDuong, 'vi')).toBe('thành phố Hải Phòng');
    expect(asCalledIn(authorityNames, haiDuong).chairman.vi).toBe('Chủ tịch Ủy ban nhân dân thành phố');
    expect(registeredProvince(haiDuong.province, 'vi')).toBe('tỉnh Hải Dương');
    expect(registeredProvince(haiDuong.province, 'vi', haiDuong.day)).toBe(
      'tỉnh Hải Dương (nay là thành phố Hải Phòng)',
    );
  });
});
