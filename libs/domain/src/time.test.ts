import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from './testing/names.js';
import { checkTime, dayOf, dayPattern, endOf, instantPattern, latest, type Instant } from './time.js';

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const asInstant = (date: Date): Instant => date.toISOString() as Instant;
const instants = fc
  .date({
    min: new Date('1990-01-01T00:00:00.000Z'),
    max: new Date('2100-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map(asInstant);
const after = (at: Instant): Instant => asInstant(new Date(Date.parse(at) + 1));

const [a, b] = ['2019-12-20T01:00:00.000Z' as Instant, '2019-12-20T01:00:00.001Z' as Instant];

describe('the day of an instant', () => {
  test.each([
    ['2019-12-20T16:59:59.999Z', '2019-12-20'],
    ['2019-12-20T17:00:00.000Z', '2019-12-21'],
    ['2019-04-30T17:00:00.000Z', '2019-05-01'],
    ['2019-12-31T17:00:00.000Z', '2020-01-01'],
    ['2019-02-28T17:00:00.000Z', '2019-03-01'],
    ['2020-02-28T17:00:00.000Z', '2020-02-29'],
    ['2020-02-29T17:00:00.000Z', '2020-03-01'],
    ['2000-02-28T23:00:00.000Z', '2000-02-29'],
    ['2100-02-28T23:00:00.000Z', '2100-03-01'],
  ])('%s is %s', (at, expected) => {
    expect(dayOf(at as Instant)).toBe(expected);
  });
  test('is what a calendar in Viet Nam shows', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(dayOf(at)).toBe(calendar.format(new Date(at)));
      }),
      { numRuns: 2_000 },
    );
  });
  test('is what a calendar in Viet Nam shows at the end of every month from 1990 to 2100', () => {
    for (let month = 1; month <= 111 * 12; month++) {
      const midnight = Date.UTC(1990, month, 1) - 7 * 3_600_000;
      for (const date of [new Date(midnight - 1), new Date(midnight)])
        expect(dayOf(asInstant(date))).toBe(calendar.format(date));
    }
  });
});

describe('the end of a day', () => {
  test('is the last millisecond that falls on it', () => {
    fc.assert(
      fc.property(instants.map(dayOf), (date) => {
        expect(dayOf(endOf(date))).toBe(date);
        expect(dayOf(after(endOf(date))) > date).toBe(true);
      }),
    );
  });
  test('is written as an instant, and the day as a day', () => {
    expect(endOf(day('2019-12-20'))).toBe('2019-12-20T16:59:59.999Z');
    fc.assert(
      fc.property(instants, (at) => {
        expect(at).toMatch(instantPattern);
        expect(dayOf(at)).toMatch(dayPattern);
        expect(endOf(dayOf(at))).toMatch(instantPattern);
      }),
    );
  });
});

describe('the time of an act', () => {
  test('on the played clock may be any time from the latest act on', () => {
    const played = { clock: 'played', last: a, now: a } as const;
    expect(checkTime(a, played)).toBeUndefined();
    expect(checkTime(b, played)).toBeUndefined();
    expect(checkTime(a, { ...played, last: b })).toEqual({ code: 'ACT_BEFORE_LAST', at: a, last: b });
    expect(checkTime(a, { ...played, last: undefined })).toBeUndefined();
  });
  test('on the live clock may be any time up to now', () => {
    const live = { clock: 'live', last: b, now: b } as const;
    expect(checkTime(a, live)).toBeUndefined();
    expect(checkTime(b, live)).toBeUndefined();
    expect(checkTime(b, { ...live, now: a })).toEqual({ code: 'ACT_IN_FUTURE', at: b, now: a });
  });
});

test('the latest of two instants is the later one, whichever comes first', () => {
  expect([latest(a, b), latest(b, a), latest(a, a)]).toEqual([b, b, a]);
});
