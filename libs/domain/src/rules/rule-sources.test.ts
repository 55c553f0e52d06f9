import { describe, expect, test } from '@jest/globals';
import { day } from '../testing/names.js';
import { legalDocuments } from './documents.js';
import { ruleSourceOn, ruleSources } from './rule-sources.js';
import { ruleKeys } from './rules.js';

const everySource = ruleKeys.flatMap((key) => ruleSources[key].map((source) => ({ key, ...source })));

/** The newest first, so that the first day of a number stays. */
const firstDays = new Map(
  legalDocuments.toReversed().map(({ number, inForceFrom }) => [number, inForceFrom]),
);

describe('the sources of the built-in rules', () => {
  test('are told by the day: an act that came later is none', () => {
    for (const { key, from, act } of everySource)
      for (const [number, inForceFrom] of firstDays)
        if (act.includes(number) && !act.includes(`before decree ${number}`))
          expect([key, from, number, from >= inForceFrom]).toEqual([key, from, number, true]);
  });
  test('follow one another, and the first is from the beginning', () => {
    for (const key of ruleKeys) {
      const days = ruleSources[key].map(({ from }) => from);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days[0]).toBe('2004-07-01');
    }
  });
  test('are not what some province did: that is an example', () => {
    const provinces = /Thái Bình|Lạng Sơn|Quảng|Ninh|Huế|Khánh|Đắk|Đồng Nai|Cao Bằng|Hồ Chí Minh/;
    expect(everySource.filter(({ act }) => provinces.test(act))).toEqual([]);
  });
  test.each([
    ['prizes', '2022-03-10', 'The program’s default: the text of the time was not seen'],
    ['prizes', '2025-07-01', 'Decree 152/2025/NĐ-CP art. 50 and 54'],
    ['holdGrounds', '2024-06-30', 'Decree 98/2023/NĐ-CP art. 4'],
    [
      'holidays',
      '2019-12-20',
      'Labour Code of 2012 art. 115; days that make up for others by the notice of each year',
    ],
    ['slots', '1999-01-01', 'The program’s default: no act is known that fixes it for every bloc'],
  ] as const)('%s on %s', (key, on, act) => {
    expect(ruleSourceOn(key, day(on)).act).toBe(act);
  });
});
