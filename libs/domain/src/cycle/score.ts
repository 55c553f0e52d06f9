import type { ScoreTable } from '../rules/rules.js';

/** Points in hundredths, by item of the score table; bonus and deduction beside them. */
export type ScoreSheet = {
  readonly points: Readonly<Record<string, number>>;
  readonly bonus: number;
  readonly deduction: number;
};

export type ScoreRejection =
  | { readonly code: 'SCORE_ITEM_MISSING'; readonly item: string }
  | { readonly code: 'SCORE_ITEM_UNKNOWN'; readonly item: string }
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
    outOfRange('deduction', sheet.deduction, table.deductionMax)
  );
};

/** Sum of the items and the bonus, less the deduction, cut to the table's total where it has one; never below nothing. */
export const totalOf = (sheet: ScoreSheet, table: ScoreTable): number => {
  const items = Object.values(sheet.points).reduce((sum, points) => sum + points, 0);
  return Math.max(0, Math.min(items + sheet.bonus - sheet.deduction, table.totalMax ?? Infinity));
};

export const sameSheet = (a: ScoreSheet, b: ScoreSheet): boolean =>
  a.bonus === b.bonus &&
  a.deduction === b.deduction &&
  Object.keys({ ...a.points, ...b.points }).every((item) => a.points[item] === b.points[item]);
