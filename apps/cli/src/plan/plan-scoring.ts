import type { ScoreSheet, UnitId } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';
import type { Planners } from './plan-opening.js';
import { sheetOf } from './scores.js';
import { byUnitOf } from './units-of.js';
import { competing } from './year-so-far.js';

const selfScore = (unit: UnitId, sheet: ScoreSheet, { cycle, so }: Planning): Draft =>
  draft('SubmitSelfScore', cycle, { unit, sheet }, { unit }, { done: () => so.self.set(unit, sheet) });

const crossScore = (unit: UnitId, by: UnitId, sheet: ScoreSheet, { cycle, so }: Planning): Draft =>
  draft(
    'SubmitCrossScore',
    cycle,
    { unit, by, sheet },
    { unit: by },
    { done: () => so.cross.set(unit, sheet) },
  );

/** Sheets submitted before, for all units in the running that are not in `done`. */
const asBefore = (
  sheets: ReadonlyMap<UnitId, ScoreSheet>,
  done: { has(unit: UnitId): boolean },
  { so, unitName, complain }: Planning,
): readonly (readonly [UnitId, ScoreSheet])[] => {
  const left = competing(so).filter((unit) => !done.has(unit));
  if (left.length === 0) complain({ code: 'NOTHING_LEFT_FOR_ALL' });
  return left.flatMap((unit) => {
    const sheet = sheets.get(unit);
    if (!sheet) complain({ code: 'SCORE_MISSING', unit: unitName(unit) });
    return sheet ? [[unit, sheet] as const] : [];
  });
};

/** Each unit checks the one before it in the list. */
const checkerOf = (unit: UnitId, units: readonly UnitId[]): UnitId =>
  units[(units.indexOf(unit) + 1) % units.length] ?? unit;

const settle = (value: ActValue<'settle'>, planning: Planning): readonly Draft[] => {
  const { so, cycle } = planning;
  const settled = (unit: UnitId, sheet: ScoreSheet, reason?: string): Draft =>
    draft('SettleScore', cycle, { unit, sheet, ...(reason && { reason }) }, 'leader', {
      done: () => so.settled.add(unit),
    });
  if (value === 'as-self-score' || value === 'as-cross-score') {
    const sheets = value === 'as-self-score' ? so.self : so.cross;
    return asBefore(sheets, so.settled, planning).map(([unit, sheet]) => settled(unit, sheet));
  }
  return byUnitOf(value, competing(so), so.settled, planning).map(([unit, given]) => {
    if (typeof given === 'number') return settled(unit, sheetOf(given, unit, planning));
    const { reason, ...points } = given as Readonly<Record<string, number>> & { readonly reason?: string };
    return settled(unit, sheetOf(points, unit, planning), reason);
  });
};

export const scoringPlanners: Planners<'self-score' | 'cross-score' | 'settle' | 'exclude'> = {
  'self-score': (scores, planning) => {
    const done = new Set(planning.so.self.keys());
    return byUnitOf(scores, competing(planning.so), done, planning).map(([unit, given]) =>
      selfScore(unit, sheetOf(given, unit, planning), planning),
    );
  },
  'cross-score': (value, planning) => {
    const { so, unit } = planning;
    if (value === 'as-self-score')
      return asBefore(so.self, so.cross, planning).map(([of, sheet]) =>
        crossScore(of, checkerOf(of, competing(so)), sheet, planning),
      );
    return value.map(({ of, by, score }) => {
      const scored = unit(of);
      return crossScore(scored, unit(by), sheetOf(score, scored, planning), planning);
    });
  },
  settle,
  exclude: (entries, { cycle, so, unit: idOf }) =>
    entries.map(({ unit: ref, reason }) => {
      const unit = idOf(ref);
      return draft('ExcludeUnit', cycle, { unit, reason }, 'leader', { done: () => so.excluded.add(unit) });
    }),
};
