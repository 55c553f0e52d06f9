import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isRealDay, weekdayOf } from '../day-count.js';
import { day } from '../testing/names.js';
import { holidayYears, publicHolidays } from './holidays.js';
import { addWorkingDays, isUncounted, isWorkingDay, workingDaysBetween } from './working-days.js';

/** Far enough from the last table that a count of 60 stays within. */
const days = fc.integer({ min: 0, max: 365 * 15 }).map((n) => addDays(day('2012-01-01'), n));
const counts = fc.integer({ min: 1, max: 60 });
const add = (text: string, n: number) => addWorkingDays(day(text), n, publicHolidays);

describe('the n-th working day', () => {
  test.each([
    ['2019-12-20', 1, '2019-12-23', 'over a weekend'],
    ['2019-12-20', 0, '2019-12-20', 'of a working day itself'],
    ['2019-12-21', 0, '2019-12-23', 'of a Saturday'],
    ['2020-01-22', 1, '2020-01-30', 'over Tết'],
    ['2019-04-26', 1, '2019-05-02', 'over a swapped day, 30 April and 1 May'],
    ['2019-05-03', 1, '2019-05-04', 'on the Saturday that is worked for it'],
    ['2018-12-28', 2, '2019-01-03', 'over the new year, with a day swapped into the next year'],
    ['2024-08-30', 1, '2024-09-04', 'over the two days of 2 September'],
    ['2020-09-01', 1, '2020-09-03', 'over its one day before 2021'],
    ['2018-03-16', 25, '2018-04-20', 'of a province that appraises'],
  ])('after %s, %i further: %s (%s)', (from, n, expected) => {
    expect(add(from, n)).toBe(expected);
  });
  test('is never a day off', () => {
    fc.assert(
      fc.property(days, counts, (from, n) => {
        const reached = addWorkingDays(from, n, publicHolidays);
        expect(isUncounted(reached) || isWorkingDay(reached, publicHolidays)).toBe(true);
      }),
    );
  });
  test('is later for more days and not earlier for a later start', () => {
    fc.assert(
      fc.property(days, counts, (from, n) => {
        const reached = addWorkingDays(from, n, publicHolidays) as string;
        expect((addWorkingDays(from, n + 1, publicHolidays) as string) > reached).toBe(true);
        expect((addWorkingDays(addDays(from, 1), n, publicHolidays) as string) >= reached).toBe(true);
      }),
    );
  });
  test('is n working days away', () => {
    fc.assert(
      fc.property(days, counts, (from, n) => {
        const reached = addWorkingDays(from, n, publicHolidays);
        expect(!isUncounted(reached) && workingDaysBetween(from, reached, publicHolidays)).toBe(n);
      }),
    );
  });
  test('is not known in a year without a table, which is said by its number', () => {
    expect(add('2027-12-30', 2)).toEqual({ code: 'NO_HOLIDAY_TABLE', year: 2028 });
    expect(add('2027-12-30', 1)).toBe('2027-12-31');
    expect(workingDaysBetween(day('2011-12-30'), day('2012-01-03'), publicHolidays)).toEqual({
      code: 'NO_HOLIDAY_TABLE',
      year: 2011,
    });
  });
  test('is none between a day and an earlier one', () => {
    expect(workingDaysBetween(day('2019-12-20'), day('2019-12-19'), publicHolidays)).toBe(0);
  });
});

describe('the tables of holidays', () => {
  const tables = Object.entries(holidayYears);
  test('are there for 2012 to 2027', () => {
    expect(Object.keys(publicHolidays)).toEqual(Array.from({ length: 16 }, (_, i) => String(2012 + i)));
  });
  test.each(tables)('%s lists days of that year, none twice', (year, { byLaw, byNotice, makeUp }) => {
    const listed = [...byLaw, ...byNotice, ...makeUp];
    expect(new Set(listed).size).toBe(listed.length);
    for (const on of listed) expect(isRealDay(on) && on.startsWith(year)).toBe(true);
    expect(byLaw).toHaveLength(9);
  });
  test.each(tables)('%s has days off by notice on weekdays and made up on Saturdays', (_year, table) => {
    for (const on of table.byNotice) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(day(on)));
    for (const on of table.makeUp) expect(weekdayOf(day(on))).toBe(6);
  });
  test.each(tables)('%s makes up for each holiday on a weekend', (_year, { byLaw, byNotice }) => {
    const onWeekends = byLaw.filter((on) => [0, 6].includes(weekdayOf(day(on)))).length;
    expect(byNotice.length).toBeGreaterThanOrEqual(onWeekends);
  });
});
