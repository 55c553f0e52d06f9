import type { UnitId } from '../ids.js';

/**
 * Ties share a rank and the ranks after them are skipped: 1, 2, 3, 3, 5. `unordered` units hold the places from `rank`
 * on together, without an order among them.
 */
export type Place = {
  readonly unit: UnitId;
  readonly rank: number;
  readonly value?: number;
  readonly unordered?: boolean;
};

/** More is better; equal values share a rank, and keep the order in which they were given. */
export const rankByValue = (
  values: readonly { readonly unit: UnitId; readonly value: number }[],
): readonly Place[] => rankByValues(values.map(({ unit, value }) => ({ unit, values: [value] })));

/** The first value decides, among equals the next; the place keeps the first. */
export const rankByValues = (
  entries: readonly { readonly unit: UnitId; readonly values: readonly [number, ...number[]] }[],
): readonly Place[] =>
  entries
    .map(({ unit, values }) => ({
      unit,
      value: values[0],
      rank: 1 + entries.filter((other) => isAhead(other.values, values)).length,
    }))
    .sort((a, b) => a.rank - b.rank);

const isAhead = (a: readonly number[], b: readonly number[]): boolean => {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return differing >= 0 && (a[differing] ?? 0) > (b[differing] ?? 0);
};

/** Groups in order, the members of a group on one rank. */
export const rankByOrder = (groups: readonly (readonly UnitId[])[]): readonly Place[] =>
  groups.flatMap((group, i) => {
    const rank = 1 + groups.slice(0, i).reduce((ahead, earlier) => ahead + earlier.length, 0);
    return group.map((unit) => ({ unit, rank }));
  });

/**
 * Units that are not put in an order among themselves: by agreement they follow the others; computed, they must hold
 * neighbouring places, with nobody of another group between or beside them.
 */
export const withUnordered = (
  places: readonly Place[],
  unordered: readonly UnitId[],
  agreed: boolean,
): readonly Place[] | undefined => {
  if (unordered.length === 0) return places;
  if (agreed)
    return [...places, ...unordered.map((unit) => ({ unit, rank: places.length + 1, unordered: true }))];
  const among = places.filter(({ unit }) => unordered.includes(unit));
  const ranks = among.map(({ rank }) => rank);
  const [first, last] = [Math.min(...ranks), Math.max(...ranks)];
  const within = places.filter(({ rank }) => rank >= first && rank <= last);
  if (among.length !== unordered.length || within.length !== among.length) return undefined;
  return places.map((place) => (among.includes(place) ? { ...place, rank: first, unordered: true } : place));
};

export const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length &&
  a.every(({ unit, rank }) => b.some((other) => other.unit === unit && other.rank === rank));
