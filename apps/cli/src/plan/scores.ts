import type { ScoreSheet, ScoreTable, UnitId } from '@so-vang/domain';
import type { Planning } from './draft.js';

export type GivenScore = number | Readonly<Record<string, number>>;

/** A total is spread over the items from the first to the last; what is left over becomes bonus. */
const spread = (total: number, table: ScoreTable): ScoreSheet & { readonly left: number } => {
  let left = total;
  const take = (most: number): number => {
    const taken = Math.max(0, Math.min(left, most));
    left -= taken;
    return taken;
  };
  const points = Object.fromEntries(table.items.map(({ id, max }) => [id, take(max)]));
  const bonus = take(table.bonusMax);
  return { points, bonus, deduction: 0, left };
};

/** `total` is what stands at the end, a deduction taken off already. */
export const sheetOf = (given: GivenScore, unit: UnitId, planning: Planning): ScoreSheet => {
  const { total, bonus = 0, deduction = 0, ...points } = typeof given === 'number' ? { total: given } : given;
  if (total === undefined) return { points, bonus, deduction };
  const { left, ...sheet } = spread(total + deduction, planning.rules.scoreTable);
  if (left > 0 && !planning.provokes)
    planning.complain({ code: 'SCORE_TOO_HIGH', unit: planning.unitName(unit), most: (total - left) / 100 });
  return { ...sheet, bonus: sheet.bonus + left, deduction };
};
