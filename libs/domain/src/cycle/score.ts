import type { Rounding, ScoreItem, ScoreTable } from '../rules/rules.js';

/** What a bonus or a deduction is given for. */
export type ScoreEntry = { readonly name: string; readonly points: number; readonly reason: string };

/** Points in hundredths, by item of the score table; bonus and deduction beside them, entry by entry where it is said. */
export type ScoreSheet = {
  readonly points: Readonly<Record<string, number>>;
  readonly bonus: number;
  readonly deduction: number;
  readonly bonuses?: readonly ScoreEntry[];
  readonly deductions?: readonly ScoreEntry[];
};

export type ScoreRejection =
  | { readonly code: 'SCORE_ITEM_MISSING'; readonly item: string }
  | { readonly code: 'SCORE_ITEM_UNKNOWN'; readonly item: string }
  | {
      readonly code: 'SCORE_ENTRIES_DIFFER';
      readonly item: 'bonus' | 'deduction';
      readonly given: number;
      readonly sum: number;
    }
  | {
      readonly code: 'SCORE_OUT_OF_RANGE';
      readonly item: string;
      readonly given: number;
      readonly min: number;
      readonly max: number;
    };

const outOfRange = (item: string, given: number, max: number): ScoreRejection | undefined =>
  Number.isInteger(given) && given >= 0 && given <= max
    ? undefined
    : { code: 'SCORE_OUT_OF_RANGE', item, given, min: 0, max };

/** Entries come to the sum they explain, and each to something. */
const entriesDiffer = (
  item: 'bonus' | 'deduction',
  given: number,
  entries: readonly ScoreEntry[] | undefined,
): ScoreRejection | undefined => {
  if (!entries) return undefined;
  const sum = sumOf(entries.map(({ points }) => points));
  const wrong = entries.find(({ points }) => !Number.isInteger(points) || points <= 0);
  if (wrong) return { code: 'SCORE_OUT_OF_RANGE', item, given: wrong.points, min: 1, max: given };
  return sum === given ? undefined : { code: 'SCORE_ENTRIES_DIFFER', item, given, sum };
};

/** What is wrong with a sheet under its table, if anything: each item once, each within its range. */
export const checkSheet = (sheet: ScoreSheet, table: ScoreTable): ScoreRejection | undefined => {
  const unknown = Object.keys(sheet.points).find((id) => !table.items.some((item) => item.id === id));
  if (unknown !== undefined) return { code: 'SCORE_ITEM_UNKNOWN', item: unknown };
  for (const { id, max } of table.items) {
    const given = sheet.points[id];
    if (given === undefined) return { code: 'SCORE_ITEM_MISSING', item: id };
    const wrong = outOfRange(id, given, max);
    if (wrong) return wrong;
  }
  return (
    outOfRange('bonus', sheet.bonus, table.bonusMax) ??
    outOfRange('deduction', sheet.deduction, table.deductionMax) ??
    entriesDiffer('bonus', sheet.bonus, sheet.bonuses) ??
    entriesDiffer('deduction', sheet.deduction, sheet.deductions)
  );
};

const sumOf = (points: readonly number[]): number => points.reduce((sum, each) => sum + each, 0);

/** Points of the items that belong to a group. */
export const groupTotal = (sheet: ScoreSheet, group: string | undefined, table: ScoreTable): number =>
  sumOf(table.items.filter((item) => item.group === group).map(({ id }) => sheet.points[id] ?? 0));

/** Items that stay below their floor; exactly at the floor is enough. */
export const belowFloor = (sheet: ScoreSheet, table: ScoreTable): readonly ScoreItem[] =>
  table.items.filter(({ id, max, floor }) => floor && (sheet.points[id] ?? 0) * floor.den < max * floor.num);

/** A sum divided by a count, to a whole hundredth; `nearest` takes a half up. */
const divided = (sum: number, count: number, rounding: Rounding): number => {
  const rest = sum % count;
  const whole = (sum - rest) / count;
  const up = rounding === 'up' ? rest > 0 : rounding === 'nearest' && 2 * rest >= count;
  return up ? whole + 1 : whole;
};

/** Several sheets as one: the mean of each line by itself, rounded by rule. Their order does not matter. */
export const meanSheet = (
  [first, ...others]: readonly ScoreSheet[],
  table: ScoreTable,
  rounding: Rounding,
): ScoreSheet | undefined => {
  if (!first || others.length === 0) return first;
  const sheets = [first, ...others];
  const mean = (line: (sheet: ScoreSheet) => number) =>
    divided(sumOf(sheets.map(line)), sheets.length, rounding);
  return {
    points: Object.fromEntries(table.items.map(({ id }) => [id, mean(({ points }) => points[id] ?? 0)])),
    bonus: mean(({ bonus }) => bonus),
    deduction: mean(({ deduction }) => deduction),
  };
};

/** Sum of the items and the bonus, less the deduction, cut to the table's total where it has one; never below nothing. */
export const totalOf = (sheet: ScoreSheet, table: ScoreTable): number => {
  const items = sumOf(Object.values(sheet.points));
  return Math.max(0, Math.min(items + sheet.bonus - sheet.deduction, table.totalMax ?? Infinity));
};

export const sameSheet = (a: ScoreSheet, b: ScoreSheet): boolean =>
  a.bonus === b.bonus &&
  a.deduction === b.deduction &&
  Object.keys({ ...a.points, ...b.points }).every((item) => a.points[item] === b.points[item]);
