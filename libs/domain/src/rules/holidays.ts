import type { HolidayTable, Mark } from './rules.js';

/** The public holidays of a year for offices that rest on Saturday and Sunday. */
export type HolidayYear = {
  /** Days that the Labour Code names, weekends among them; the lunar ones as they fall in that year. */
  readonly byLaw: readonly string[];
  /** Days off beside them: the last day of Tết, days that make up for a weekend, days that were swapped. */
  readonly byNotice: readonly string[];
  /** Saturdays that are worked for a day that was swapped. */
  readonly makeUp: readonly string[];
  /** How sure `byNotice` and `makeUp` are; `byLaw` is law. */
  readonly mark: Mark;
};

const year = (
  of: number,
  days: { byLaw: string; byNotice: string; makeUp?: string; mark: Mark },
): HolidayYear => {
  const listed = (text: string): readonly string[] => text.split(' ').map((day) => `${of}-${day}`);
  const { byLaw, byNotice, makeUp, mark } = days;
  return { byLaw: listed(byLaw), byNotice: listed(byNotice), makeUp: makeUp ? listed(makeUp) : [], mark };
};

/**
 * New year, Tết (its eve and three days), Hùng Kings (10th of the 3rd lunar month), 30 April, 1 May, 2 September:
 * Labour Code 1994 art. 73, 2012 art. 115, 2019 art. 112, which add a fifth day of Tết in 2013 and a second day of
 * 2 September in 2021, both chosen by notice. 24 November is a day off from 2026 (80-NQ/TW, seen in a weak source).
 */
export const holidayYears: Readonly<Record<string, HolidayYear>> = {
  2012: year(2012, {
    byLaw: '01-01 01-22 01-23 01-24 01-25 03-31 04-30 05-01 09-02',
    byNotice: '01-02 01-26 01-27 04-02 09-03 12-31',
    makeUp: '02-04',
    mark: 'secondary',
  }),
  2013: year(2013, {
    byLaw: '01-01 02-09 02-10 02-11 02-12 04-19 04-30 05-01 09-02',
    byNotice: '02-13 02-14 02-15 04-29',
    makeUp: '01-05 02-23 05-04',
    mark: 'secondary',
  }),
  2014: year(2014, {
    byLaw: '01-01 01-30 01-31 02-01 02-02 04-09 04-30 05-01 09-02',
    byNotice: '01-28 01-29 02-03 02-04 02-05 05-02 09-01',
    makeUp: '01-25 02-08 04-26 09-06 12-27',
    mark: 'secondary',
  }),
  2015: year(2015, {
    byLaw: '01-01 02-18 02-19 02-20 02-21 04-28 04-30 05-01 09-02',
    byNotice: '01-02 02-16 02-17 02-23 04-29',
    makeUp: '02-14 04-25',
    mark: 'secondary',
  }),
  2016: year(2016, {
    byLaw: '01-01 02-07 02-08 02-09 02-10 04-16 04-30 05-01 09-02',
    byNotice: '02-11 02-12 04-18 05-02 05-03',
    mark: 'secondary',
  }),
  2017: year(2017, {
    byLaw: '01-01 01-27 01-28 01-29 01-30 04-06 04-30 05-01 09-02',
    byNotice: '01-02 01-26 01-31 02-01 05-02 09-04',
    mark: 'secondary',
  }),
  2018: year(2018, {
    byLaw: '01-01 02-15 02-16 02-17 02-18 04-25 04-30 05-01 09-02',
    byNotice: '02-14 02-19 02-20 09-03 12-31',
    mark: 'secondary',
  }),
  2019: year(2019, {
    byLaw: '01-01 02-04 02-05 02-06 02-07 04-14 04-30 05-01 09-02',
    byNotice: '02-08 04-15 04-29',
    makeUp: '01-05 05-04',
    mark: 'secondary',
  }),
  2020: year(2020, {
    byLaw: '01-01 01-24 01-25 01-26 01-27 04-02 04-30 05-01 09-02',
    byNotice: '01-23 01-28 01-29',
    mark: 'secondary',
  }),
  2021: year(2021, {
    byLaw: '01-01 02-11 02-12 02-13 02-14 04-21 04-30 05-01 09-02',
    byNotice: '02-10 02-15 02-16 05-03 09-03',
    mark: 'secondary',
  }),
  2022: year(2022, {
    byLaw: '01-01 01-31 02-01 02-02 02-03 04-10 04-30 05-01 09-02',
    byNotice: '01-03 02-04 04-11 05-02 05-03 09-01',
    mark: 'secondary',
  }),
  2023: year(2023, {
    byLaw: '01-01 01-21 01-22 01-23 01-24 04-29 04-30 05-01 09-02',
    byNotice: '01-02 01-20 01-25 01-26 05-02 05-03 09-01 09-04',
    mark: 'secondary',
  }),
  2024: year(2024, {
    byLaw: '01-01 02-09 02-10 02-11 02-12 04-18 04-30 05-01 09-02',
    byNotice: '02-08 02-13 02-14 04-29 09-03',
    makeUp: '05-04',
    mark: 'secondary',
  }),
  2025: year(2025, {
    byLaw: '01-01 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-02',
    byNotice: '01-27 05-02 09-01',
    makeUp: '04-26',
    mark: 'secondary',
  }),
  2026: year(2026, {
    byLaw: '01-01 02-16 02-17 02-18 02-19 04-26 04-30 05-01 09-02',
    byNotice: '01-02 02-20 04-27 08-31 09-01 11-24',
    makeUp: '01-10 08-22',
    mark: 'secondary',
  }),
  2027: year(2027, {
    byLaw: '01-01 02-05 02-06 02-07 02-08 04-16 04-30 05-01 09-02',
    byNotice: '02-04 02-09 02-10 05-03 09-03 11-24',
    mark: 'assumed',
  }),
};

/** The same as a rule has them. */
export const publicHolidays: Readonly<Record<string, HolidayTable>> = Object.fromEntries(
  Object.entries(holidayYears).map(([of, { byLaw, byNotice, makeUp }]) => [
    of,
    { off: [...byLaw, ...byNotice].sort(), worked: makeUp },
  ]),
);
