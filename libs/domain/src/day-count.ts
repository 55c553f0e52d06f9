import type { Day } from './time.js';

/** Days since 0000-03-01 in the proleptic Gregorian calendar: what makes days of a calendar countable without a clock. */
const numberOf = (day: Day): number => {
  const [y = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const year = month > 2 ? y : y - 1;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    dayOfMonth -
    1
  );
};

const daysIn400Years = 146_097;
const padded = (n: number, width: number): string => String(n).padStart(width, '0');

const dayWith = (number: number): Day => {
  const era = Math.floor(number / daysIn400Years);
  const inEra = number - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const dayOfMonth = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day;
};

export const addDays = (day: Day, days: number): Day => dayWith(numberOf(day) + days);

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: Day): number => (numberOf(day) + 3) % 7;

/** There is such a day: `2019-02-29` looks like one and is not. */
export const isRealDay = (text: string): text is Day => dayWith(numberOf(text as Day)) === text;
