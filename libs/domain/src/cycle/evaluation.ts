import { accept, reject, type Command, type Event } from '../decider.js';
import type { UnitId } from '../ids.js';
import type { RuleKey } from '../rules/rules.js';
import type { Instant } from '../time.js';
import type { DeadlineName, OpenedCycle } from './cycle.js';
import { isLate } from './deadlines.js';
import { notCompeting, notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { checkSheet, sameSheet, totalOf, type ScoreRejection, type ScoreSheet } from './score.js';
import {
  assignedTo,
  crossScoresOf,
  isScored,
  isSubmitted,
  noPledgeDeductionOf,
  openObjections,
  recheckOf,
  selfScoreOf,
  settledScoreOf,
} from './sheets.js';

/** Scoring: the unit itself, its peers, the office, then what is settled. */
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
  readonly late?: boolean;
};
export type Recheck = {
  readonly unit: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly note?: string;
};
export type SettledScore = {
  readonly unit: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly reason?: string;
  /** Taken off for want of a pledge; the total is what is left. */
  readonly noPledgeDeduction?: number;
};
/** What a unit says against its score. `item`: an item of the table, `bonus` or `deduction`; left out, the whole. */
export type Objection = {
  readonly unit: UnitId;
  readonly item?: string;
  readonly reason: string;
  readonly at: Instant;
  /** What the settlement says to it. */
  readonly answer?: { readonly reason: string; readonly at: Instant };
};
/** A sheet that did not come; the stage goes on without it. `by`: whose sheet, where one member scores another. */
export type MissingSheet = {
  readonly unit: UnitId;
  readonly kind: SheetKind;
  readonly by?: UnitId;
  readonly reason: string;
  readonly at: Instant;
};
export type SheetKind = 'self' | 'cross';

export type EvaluationState = {
  readonly selfScores: readonly SelfScore[];
  readonly crossScores: readonly CrossScore[];
  readonly rechecks: readonly Recheck[];
  readonly objections: readonly Objection[];
  readonly missingSheets: readonly MissingSheet[];
  /** The last settlement of each unit. */
  readonly settledScores: readonly SettledScore[];
};
export const blankEvaluation: EvaluationState = {
  selfScores: [],
  crossScores: [],
  rechecks: [],
  objections: [],
  missingSheets: [],
  settledScores: [],
};

type OfUnit = { readonly unit: UnitId };
type WithSheet = OfUnit & { readonly sheet: ScoreSheet };
type Objected = OfUnit & { readonly item?: string; readonly reason: string };
type RecordedMissing = OfUnit & { readonly kind: SheetKind; readonly by?: UnitId; readonly reason: string };

export type EvaluationCommand =
  | Command<'SubmitSelfScore', WithSheet>
  | Command<'SubmitCrossScore', WithSheet & { readonly by: UnitId }>
  | Command<'RecheckScore', WithSheet & { readonly note?: string }>
  | Command<'ObjectToScore', Objected>
  | Command<'RecordMissingSheet', RecordedMissing>
  | Command<'SettleScore', WithSheet & { readonly reason?: string }>;

type Scored = OfCycle & WithSheet & { readonly total: number };
export type EvaluationEvent =
  | Event<'SelfScoreSubmitted', Scored & { readonly late: boolean }>
  | Event<'CrossScoreSubmitted', Scored & { readonly by: UnitId; readonly late?: boolean }>
  | Event<'ScoreRechecked', Scored & { readonly note?: string }>
  | Event<'ScoreObjected', OfCycle & Objected>
  | Event<'SheetRecordedMissing', OfCycle & RecordedMissing>
  | Event<'ScoreSettled', Scored & { readonly reason?: string; readonly noPledgeDeduction?: number }>;

export type EvaluationRejection =
  | ScoreRejection
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'SELF_SCORE_ALREADY_SUBMITTED'; readonly unit: UnitId }
  | { readonly code: 'CROSS_SCORE_ALREADY_SUBMITTED'; readonly unit: UnitId; readonly by: UnitId }
  | { readonly code: 'OWN_CROSS_SCORE'; readonly unit: UnitId }
  | {
      readonly code: 'NOT_ASSIGNED_TO_SCORE';
      readonly unit: UnitId;
      readonly by: UnitId;
      readonly assigned: readonly UnitId[];
    }
  | { readonly code: 'NO_RECHECK_BY_RULE'; readonly rule: RuleKey }
  | { readonly code: 'SCORE_ALREADY_RECHECKED'; readonly unit: UnitId; readonly total: number }
  | { readonly code: 'NOTHING_TO_OBJECT_TO'; readonly unit: UnitId }
  | { readonly code: 'OBJECTION_ALREADY_OPEN'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'SHEET_NOT_DUE_YET'; readonly deadline: DeadlineName; readonly due: Instant }
  | { readonly code: 'SHEET_ALREADY_RECORDED_MISSING'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'SCORE_ALREADY_SETTLED'; readonly unit: UnitId; readonly total: number }
  | { readonly code: 'SCORES_TO_SETTLE_MISSING'; readonly unit: UnitId }
  | { readonly code: 'REASON_NEEDED' };

const isLineOf = (item: string, { rules: { scoreTable } }: OpenedCycle): boolean =>
  item === 'bonus' || item === 'deduction' || scoreTable.items.some(({ id }) => id === item);

export const evaluationActs: Acts<EvaluationCommand> = {
  SubmitSelfScore({ data: { unit, sheet }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (selfScoreOf(unit, cycle)) return reject({ code: 'SELF_SCORE_ALREADY_SUBMITTED', unit });
    const wrong = checkSheet(sheet, cycle.rules.scoreTable);
    if (wrong) return reject(wrong);
    const total = totalOf(sheet, cycle.rules.scoreTable);
    const data = { cycle: cycle.cycle, unit, sheet, total, late: isLate('selfScore', at, cycle), at };
    return accept({ type: 'SelfScoreSubmitted', data });
  },

  SubmitCrossScore({ data: { unit, by, sheet }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (!cycle.units.includes(by)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: by });
    if (unit === by) return reject({ code: 'OWN_CROSS_SCORE', unit });
    const assigned = assignedTo(unit, cycle);
    if (assigned && !assigned.includes(by))
      return reject({ code: 'NOT_ASSIGNED_TO_SCORE', unit, by, assigned });
    if (crossScoresOf(unit, cycle).some((score) => score.by === by))
      return reject({ code: 'CROSS_SCORE_ALREADY_SUBMITTED', unit, by });
    const wrong = checkSheet(sheet, cycle.rules.scoreTable);
    if (wrong) return reject(wrong);
    const total = totalOf(sheet, cycle.rules.scoreTable);
    const late = isLate('crossScore', at, cycle) && { late: true };
    const data = { cycle: cycle.cycle, unit, by, sheet, total, ...late, at };
    return accept({ type: 'CrossScoreSubmitted', data });
  },

  /** The office looks at what the unit and its peers handed in; where it sees it otherwise, it says why. */
  RecheckScore({ data: { unit, sheet, note }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    const { scoreStages, scoreTable } = cycle.rules;
    if (!scoreStages.office) return reject({ code: 'NO_RECHECK_BY_RULE', rule: 'scoreStages' });
    const earlier = recheckOf(unit, cycle);
    if (earlier) return reject({ code: 'SCORE_ALREADY_RECHECKED', unit, total: earlier.total });
    if (!isScored(unit, cycle)) return reject({ code: 'SCORES_TO_SETTLE_MISSING', unit });
    const wrong = checkSheet(sheet, scoreTable);
    if (wrong) return reject(wrong);
    if (!note && !isSubmitted(sheet, unit, cycle)) return reject({ code: 'REASON_NEEDED' });
    const total = totalOf(sheet, scoreTable);
    const data = { cycle: cycle.cycle, unit, sheet, total, ...(note && { note }), at };
    return accept({ type: 'ScoreRechecked', data });
  },

  /** Against what others gave, before it is settled or after: an objection opens the settlement again. */
  ObjectToScore({ data, at }, cycle) {
    const { unit, item } = data;
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (item !== undefined && !isLineOf(item, cycle)) return reject({ code: 'SCORE_ITEM_UNKNOWN', item });
    const others = [...crossScoresOf(unit, cycle), recheckOf(unit, cycle), settledScoreOf(unit, cycle)];
    if (others.every((score) => !score)) return reject({ code: 'NOTHING_TO_OBJECT_TO', unit });
    const open = openObjections(unit, cycle).find((objection) => objection.item === item);
    if (open) return reject({ code: 'OBJECTION_ALREADY_OPEN', unit, at: open.at });
    return accept({ type: 'ScoreObjected', data: { cycle: cycle.cycle, ...data, at } });
  },

  RecordMissingSheet({ data, at }, cycle) {
    const { unit, kind, by } = data;
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (by && !cycle.units.includes(by)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: by });
    const earlier = cycle.missingSheets.find(
      (entry) => entry.unit === unit && entry.kind === kind && entry.by === by,
    );
    if (earlier) return reject({ code: 'SHEET_ALREADY_RECORDED_MISSING', unit, at: earlier.at });
    if (kind === 'self' && selfScoreOf(unit, cycle))
      return reject({ code: 'SELF_SCORE_ALREADY_SUBMITTED', unit });
    if (by && crossScoresOf(unit, cycle).some((score) => score.by === by))
      return reject({ code: 'CROSS_SCORE_ALREADY_SUBMITTED', unit, by });
    const deadline = kind === 'self' ? 'selfScore' : 'crossScore';
    const due = cycle.deadlines[deadline];
    if (due && !isLate(deadline, at, cycle)) return reject({ code: 'SHEET_NOT_DUE_YET', deadline, due });
    return accept({ type: 'SheetRecordedMissing', data: { cycle: cycle.cycle, ...data, at } });
  },

  /**
   * On the sheet that the rules lead to, or on another with a reason; a reason answers objections, too. After an
   * objection what was settled can be settled anew.
   */
  SettleScore({ data: { unit, sheet, reason }, at }, cycle) {
    const refused = notIn(['evaluation'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    const { scoreStages, scoreTable } = cycle.rules;
    const objected = openObjections(unit, cycle).length > 0;
    const settled = settledScoreOf(unit, cycle);
    if (settled && !objected) return reject({ code: 'SCORE_ALREADY_SETTLED', unit, total: settled.total });
    if (!isScored(unit, cycle) || (scoreStages.office && !recheckOf(unit, cycle)))
      return reject({ code: 'SCORES_TO_SETTLE_MISSING', unit });
    const wrong = checkSheet(sheet, scoreTable);
    if (wrong) return reject(wrong);
    const rechecked = recheckOf(unit, cycle);
    const isKnown = rechecked ? sameSheet(rechecked.sheet, sheet) : isSubmitted(sheet, unit, cycle);
    if ((objected || !isKnown) && !reason) return reject({ code: 'REASON_NEEDED' });
    const off = noPledgeDeductionOf(unit, cycle);
    const total = Math.max(0, totalOf(sheet, scoreTable) - off);
    const data = {
      ...{ cycle: cycle.cycle, unit, sheet, total },
      ...(reason && { reason }),
      ...(off > 0 && { noPledgeDeduction: off }),
      at,
    };
    return accept({ type: 'ScoreSettled', data });
  },
};

const without = <T extends OfUnit>(unit: UnitId, entries: readonly T[]): readonly T[] =>
  entries.filter((entry) => entry.unit !== unit);

export const evaluationSteps: Steps<EvaluationEvent> = {
  SelfScoreSubmitted: (cycle, { unit, sheet, total, late }) => ({
    ...cycle,
    selfScores: [...cycle.selfScores, { unit, sheet, total, late }],
  }),
  CrossScoreSubmitted: (cycle, { unit: of, by, sheet, total, late }) => ({
    ...cycle,
    crossScores: [...cycle.crossScores, { of, by, sheet, total, ...(late && { late }) }],
  }),
  ScoreRechecked: (cycle, { unit, sheet, total, note }) => ({
    ...cycle,
    rechecks: [...cycle.rechecks, { unit, sheet, total, ...(note && { note }) }],
  }),
  ScoreObjected: (cycle, { cycle: _, ...objection }) => ({
    ...cycle,
    objections: [...cycle.objections, objection],
  }),
  SheetRecordedMissing: (cycle, { cycle: _, ...missing }) => ({
    ...cycle,
    missingSheets: [...cycle.missingSheets, missing],
  }),
  ScoreSettled: (cycle, { unit, sheet, total, reason, noPledgeDeduction, at }) => {
    const settled = {
      unit,
      sheet,
      total,
      ...(reason && { reason }),
      ...(noPledgeDeduction && { noPledgeDeduction }),
    };
    return {
      ...cycle,
      settledScores: [...without(unit, cycle.settledScores), settled],
      objections: cycle.objections.map((objection) =>
        objection.unit === unit && !objection.answer
          ? { ...objection, answer: { reason: reason ?? '', at } }
          : objection,
      ),
    };
  },
};
