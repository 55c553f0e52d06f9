import type { ScoreEntry, ScoreSheet, ScoreTable, UnitId } from '@so-vang/domain';
import type { Planning } from './draft.js';

type Given = number | readonly ScoreEntry[];
export type GivenScore = number | Readonly<Record<string, Given>>;

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

const sumOf = (given: Given): number =>
  typeof given === 'number' ? given : given.reduce((sum, { points }) => sum + points, 0);

/** `total` is what stands at the end, a deduction taken off already. Bonus and deduction may be told entry by entry. */
export const sheetOf = (given: GivenScore, unit: UnitId, planning: Planning): ScoreSheet => {
  const {
    total,
    bonus: bonuses = 0,
    deduction: deductions = 0,
    ...items
  } = typeof given === 'number' ? { total: given } : given;
  const [bonus, deduction] = [sumOf(bonuses), sumOf(deductions)];
  const entries = {
    ...(typeof bonuses !== 'number' && { bonuses }),
    ...(typeof deductions !== 'number' && { deductions }),
  };
  const points = Object.fromEntries(Object.entries(items).map(([id, each]) => [id, sumOf(each)]));
  if (total === undefined) return { points, bonus, deduction, ...entries };
  const { left, ...sheet } = spread(sumOf(total) + deduction, planning.rules.scoreTable);
  if (left > 0 && !planning.provokes)
    planning.complain({
      code: 'SCORE_TOO_HIGH',
      unit: planning.unitName(unit),
      most: (sumOf(total) - left) / 100,
    });
  const { deductions: taken } = entries as Pick<ScoreSheet, 'deductions'>;
  return { ...sheet, bonus: sheet.bonus + left, deduction, ...(taken && { deductions: taken }) };
};
