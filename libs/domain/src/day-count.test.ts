import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isRealDay, weekdayOf } from './day-count.js';
import { day } from './testing/names.js';

const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2110-12-31'), noInvalidDate: true });
const dayOfDate = (date: Date) => day(date.toISOString().slice(0, 10));

describe('counting days', () => {
  test('agrees with a calendar', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        const moved = new Date(date.getTime());
        moved.setUTCDate(moved.getUTCDate() + n);
        expect(addDays(dayOfDate(date), n)).toBe(dayOfDate(moved));
        expect(weekdayOf(dayOfDate(date))).toBe(date.getUTCDay());
      }),
    );
  });
  test.each([
    ['2019-02-28', true],
    ['2019-02-29', false],
    ['2020-02-29', true],
    ['2100-02-29', false],
    ['2019-13-01', false],
    ['2019-04-31', false],
    ['2019-00-10', false],
  ])('knows whether %s is a day: %s', (text, real) => {
    expect(isRealDay(text)).toBe(real);
  });
});
