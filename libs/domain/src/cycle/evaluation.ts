import { accept, reject, type Command, type Event } from '../decider.js';
import type { UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import { isLate } from './deadlines.js';
import { notCompeting, notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { checkSheet, sameSheet, totalOf, type ScoreRejection, type ScoreSheet } from './score.js';

/** Scoring: the unit itself, its peers, then what is settled; and who is barred from the ranking. */
export type SelfScore = {
  readonly unit: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly late: boolean;
};
export type CrossScore = {
  readonly of: UnitId;
  readonly by: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
};
export type SettledScore = {
  readonly unit: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly reason?: string;
};
export type Exclusion = { readonly unit: UnitId; readonly reason: string; readonly at: Instant };

export type EvaluationState = {
  readonly selfScores: readonly SelfScore[];
  readonly crossScores: readonly CrossScore[];
  readonly settledScores: readonly SettledScore[];
  readonly exclusions: readonly Exclusion[];
};
export const blankEvaluation: EvaluationState = {
  selfScores: [],
  crossScores: [],
  settledScores: [],
  exclusions: [],
};

export type EvaluationCommand =
  | Command<'SubmitSelfScore', { readonly unit: UnitId; readonly sheet: ScoreSheet }>
  | Command<'SubmitCrossScore', { readonly unit: UnitId; readonly by: UnitId; readonly sheet: ScoreSheet }>
  | Command<'SettleScore', { readonly unit: UnitId; readonly sheet: ScoreSheet; readonly reason?: string }>
  | Command<'ExcludeUnit', { readonly unit: UnitId; readonly reason: string }>;

type Scored = OfCycle & { readonly unit: UnitId; readonly sheet: ScoreSheet; readonly total: number };
export type EvaluationEvent =
  | Event<'SelfScoreSubmitted', Scored & { readonly late: boolean }>
  | Event<'CrossScoreSubmitted', Scored & { readonly by: UnitId }>
  | Event<'ScoreSettled', Scored & { readonly reason?: string }>
  | Event<'UnitExcluded', OfCycle & { readonly unit: UnitId; readonly reason: string }>;

export type EvaluationRejection =
  | ScoreRejection
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'UNIT_EXCLUDED'; readonly unit: UnitId; readonly reason: string }
  | { readonly code: 'SELF_SCORE_ALREADY_SUBMITTED'; readonly unit: UnitId }
  | { readonly code: 'CROSS_SCORE_ALREADY_SUBMITTED'; readonly unit: UnitId; readonly by: UnitId }
  | { readonly code: 'OWN_CROSS_SCORE'; readonly unit: UnitId }
  | { readonly code: 'SCORE_ALREADY_SETTLED'; readonly unit: UnitId; readonly total: number }
  | { readonly code: 'SCORES_TO_SETTLE_MISSING'; readonly unit: UnitId }
  | { readonly code: 'REASON_NEEDED' }
  | { readonly code: 'ALREADY_EXCLUDED'; readonly unit: UnitId; readonly at: Instant };

export const evaluationActs: Acts<EvaluationCommand> = {
  SubmitSelfScore({ data: { unit, sheet }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (cycle.selfScores.some((score) => score.unit === unit))
      return reject({ code: 'SELF_SCORE_ALREADY_SUBMITTED', unit });
    const wrong = checkSheet(sheet, cycle.rules.scoreTable);
    if (wrong) return reject(wrong);
    const total = totalOf(sheet, cycle.rules.scoreTable);
    const data = { cycle: cycle.cycle, unit, sheet, total, late: isLate('selfScore', at, cycle), at };
    return accept({ type: 'SelfScoreSubmitted', data }, 'scoreTable');
  },

  SubmitCrossScore({ data: { unit, by, sheet }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (!cycle.units.includes(by)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: by });
    if (unit === by) return reject({ code: 'OWN_CROSS_SCORE', unit });
    if (cycle.crossScores.some((score) => score.of === unit && score.by === by))
      return reject({ code: 'CROSS_SCORE_ALREADY_SUBMITTED', unit, by });
    const wrong = checkSheet(sheet, cycle.rules.scoreTable);
    if (wrong) return reject(wrong);
    const total = totalOf(sheet, cycle.rules.scoreTable);
    const data = { cycle: cycle.cycle, unit, by, sheet, total, at };
    return accept({ type: 'CrossScoreSubmitted', data }, 'scoreTable');
  },

  /** The settled sheet is the self-score or a cross-score; any other needs a reason. */
  SettleScore({ data: { unit, sheet, reason }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    const settled = cycle.settledScores.find((score) => score.unit === unit);
    if (settled) return reject({ code: 'SCORE_ALREADY_SETTLED', unit, total: settled.total });
    const { self, cross } = cycle.rules.scoreStages;
    const selfScore = cycle.selfScores.find((score) => score.unit === unit);
    const crossScores = cycle.crossScores.filter((score) => score.of === unit);
    if ((self && !selfScore) || (cross && crossScores.length === 0))
      return reject({ code: 'SCORES_TO_SETTLE_MISSING', unit });
    const wrong = checkSheet(sheet, cycle.rules.scoreTable);
    if (wrong) return reject(wrong);
    const submitted = [...(selfScore ? [selfScore] : []), ...crossScores];
    const known = submitted.length === 0 || submitted.some((score) => sameSheet(score.sheet, sheet));
    if (!known && !reason) return reject({ code: 'REASON_NEEDED' });
    const total = totalOf(sheet, cycle.rules.scoreTable);
    const data = { cycle: cycle.cycle, unit, sheet, total, ...(reason && { reason }), at };
    return accept({ type: 'ScoreSettled', data }, 'scoreTable', 'scoreStages');
  },

  /** An excluded unit cannot be ranked; it keeps its vote. */
  ExcludeUnit({ data: { unit, reason }, at }, cycle) {
    const misplaced = notIn(['pledging', 'movements', 'evaluation'], cycle);
    if (misplaced) return misplaced;
    if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
    const earlier = cycle.exclusions.find((exclusion) => exclusion.unit === unit);
    if (earlier) return reject({ code: 'ALREADY_EXCLUDED', unit, at: earlier.at });
    return accept({ type: 'UnitExcluded', data: { cycle: cycle.cycle, unit, reason, at } });
  },
};

export const evaluationSteps: Steps<EvaluationEvent> = {
  SelfScoreSubmitted: (cycle, { unit, sheet, total, late }) => ({
    ...cycle,
    selfScores: [...cycle.selfScores, { unit, sheet, total, late }],
  }),
  CrossScoreSubmitted: (cycle, { unit: of, by, sheet, total }) => ({
    ...cycle,
    crossScores: [...cycle.crossScores, { of, by, sheet, total }],
  }),
  ScoreSettled: (cycle, { unit, sheet, total, reason }) => ({
    ...cycle,
    settledScores: [...cycle.settledScores, { unit, sheet, total, ...(reason && { reason }) }],
  }),
  UnitExcluded: (cycle, { unit, reason, at }) => ({
    ...cycle,
    exclusions: [...cycle.exclusions, { unit, reason, at }],
  }),
};
