import type { Language, Say } from './words.js';

const vietnamOffset = 7 * 60 * 60 * 1000;
const two = (n: number): string => String(n).padStart(2, '0');

const sayDay = (day: string): string => day.split('-').reverse().join('/');

const sayTime = (at: string): string => {
  const there = new Date(Date.parse(at) + vietnamOffset);
  const clock = `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
  return `${sayDay(there.toISOString().slice(0, 10))} ${clock}`;
};

const sayPoints = (hundredths: number, decimal: string): string =>
  String(hundredths / 100).replace('.', decimal);

const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;

const and: Readonly<Record<Language, string>> = { vi: 'và', en: 'and' };
const or: Readonly<Record<Language, string>> = { vi: 'hoặc', en: 'or' };

/** All of them: `a, b and c`. */
export const listIn = (language: Language, items: readonly string[]): string => joined(items, and[language]);
/** One of them: `a, b or c`. */
export const eitherIn = (language: Language, items: readonly string[]): string => joined(items, or[language]);

/** Where `nameOf` knows no name, the id stands. */
export const sayIn = (language: Language, nameOf: (unitId: string) => string | undefined): Say => {
  const unit = (id: string): string => nameOf(id) ?? id;
  return {
    unit,
    units: (ids) => listIn(language, ids.map(unit)),
    time: sayTime,
    day: sayDay,
    points: (hundredths) => sayPoints(hundredths, language === 'vi' ? ',' : '.'),
  };
};
