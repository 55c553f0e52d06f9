import { dayOf, isTold, nameOn, type Day, type Instant } from '@so-vang/domain';
import type { UnitRow } from '../rows.js';
import type { Language, Say } from './words.js';

const dayIn = (at: string): Day => (at.length > 10 ? dayOf(at as Instant) : (at as Day));

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

/** The name of a unit on a day; without a day, the newest. */
export type NameOf = (unitId: string, on: Day | undefined) => string | undefined;

/** Names out of rows of units, each as of the day that is asked for. */
export const namesIn = (units: readonly Pick<UnitRow, 'id' | 'name' | 'names'>[]): NameOf => {
  const known = new Map<string, Pick<UnitRow, 'name' | 'names'>>(units.map((unit) => [unit.id, unit]));
  return (id, on) => {
    const unit = known.get(id);
    return unit && (nameOn(unit.names, on) ?? unit.name);
  };
};

/** Stands where a source is silent. */
export const untold: Readonly<Record<Language, string>> = { vi: '(nguồn không nêu)', en: '(not told)' };

/** Where `nameOf` knows no name, the id stands. Units are named as of `on`, or by their newest names. */
export const sayIn = (language: Language, nameOf: NameOf, on?: Day): Say => {
  const told = (text: string): string => (isTold(text) ? text : untold[language]);
  const unit = (id: string): string => nameOf(id, on) ?? told(id);
  return {
    unit,
    told,
    on: (at) => (at === undefined ? sayIn(language, nameOf, on) : sayIn(language, nameOf, dayIn(at))),
    units: (ids) => listIn(language, ids.map(unit)),
    time: sayTime,
    day: sayDay,
    points: (hundredths) => sayPoints(hundredths, language === 'vi' ? ',' : '.'),
  };
};
