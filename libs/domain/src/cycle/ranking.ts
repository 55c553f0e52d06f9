import type { UnitId } from '../ids.js';

/** Ties share a rank and the ranks after them are skipped: 1, 2, 3, 3, 5. */
export type Place = { readonly unit: UnitId; readonly rank: number; readonly value?: number };

/** More is better; equal values share a rank, and keep the order in which they were given. */
export const rankByValue = (
  values: readonly { readonly unit: UnitId; readonly value: number }[],
): readonly Place[] =>
  values
    .map(({ unit, value }) => ({
      unit,
      value,
      rank: 1 + values.filter((other) => other.value > value).length,
    }))
    .sort((a, b) => a.rank - b.rank);

/** Groups in order, the members of a group on one rank. */
export const rankByOrder = (groups: readonly (readonly UnitId[])[]): readonly Place[] =>
  groups.flatMap((group, i) => {
    const rank = 1 + groups.slice(0, i).reduce((ahead, earlier) => ahead + earlier.length, 0);
    return group.map((unit) => ({ unit, rank }));
  });

export const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length &&
  a.every(({ unit, rank }) => b.some((other) => other.unit === unit && other.rank === rank));
