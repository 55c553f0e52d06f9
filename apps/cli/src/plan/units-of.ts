import type { UnitId } from '@so-vang/domain';
import type { Planning } from './draft.js';

/** The units named, or for `all` those of `everyone` that have not done it yet. */
export const unitsOf = (
  refs: 'all' | readonly string[],
  everyone: readonly UnitId[],
  done: ReadonlySet<UnitId>,
  { unit, complain }: Planning,
): readonly UnitId[] => {
  if (refs !== 'all') return refs.map(unit);
  const left = everyone.filter((each) => !done.has(each));
  if (left.length === 0) complain({ code: 'NOTHING_LEFT_FOR_ALL' });
  return left;
};

/** A table by unit; the line of `all` stands for every unit that has no line of its own and has not done it yet. */
export const byUnitOf = <Value>(
  table: Readonly<Record<string, Value>>,
  everyone: readonly UnitId[],
  done: ReadonlySet<UnitId>,
  planning: Planning,
): readonly (readonly [UnitId, Value])[] => {
  const own = Object.entries(table)
    .filter(([ref]) => ref !== 'all')
    .map(([ref, value]) => [planning.unit(ref), value] as const);
  const named = new Set([...done, ...own.map(([unit]) => unit)]);
  const { all } = table;
  if (all === undefined) return own;
  return [...own, ...unitsOf('all', everyone, named, planning).map((unit) => [unit, all] as const)];
};
