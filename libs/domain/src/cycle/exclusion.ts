import { accept, reject, type Command, type Event } from '../decider.js';
import type { UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import { notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { usesScores } from './missing.js';
import { settledScoreOf } from './sheets.js';

/** Who is barred from the ranking, by which of the rule's grounds; its vote it keeps. */
export type Exclusion = {
  readonly unit: UnitId;
  readonly ground?: string;
  readonly reason: string;
  readonly at: Instant;
};

export type ExclusionState = { readonly exclusions: readonly Exclusion[] };
export const blankExclusion: ExclusionState = { exclusions: [] };

type Barred = { readonly unit: UnitId; readonly ground?: string; readonly reason: string };
export type ExclusionCommand =
  | Command<'ExcludeUnit', Barred>
  | Command<'LiftExclusion', { readonly unit: UnitId; readonly reason: string }>;
export type ExclusionEvent =
  | Event<'UnitExcluded', OfCycle & Barred>
  | Event<'ExclusionLifted', OfCycle & { readonly unit: UnitId; readonly reason: string }>;
export type ExclusionRejection =
  | { readonly code: 'UNIT_EXCLUDED'; readonly unit: UnitId; readonly reason: string }
  | { readonly code: 'ALREADY_EXCLUDED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'NOT_EXCLUDED'; readonly unit: UnitId };

export const exclusionActs: Acts<ExclusionCommand> = {
  ExcludeUnit({ data, at }, cycle) {
    const { unit, ground } = data;
    const misplaced = notIn(['pledging', 'movements', 'evaluation'], cycle);
    if (misplaced) return misplaced;
    if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
    const earlier = cycle.exclusions.find((exclusion) => exclusion.unit === unit);
    if (earlier) return reject({ code: 'ALREADY_EXCLUDED', unit, at: earlier.at });
    if (ground !== undefined && !cycle.rules.exclusionGrounds.some(({ id }) => id === ground))
      return reject({ code: 'GROUND_UNKNOWN', ground, rule: 'exclusionGrounds' });
    return accept({ type: 'UnitExcluded', data: { cycle: cycle.cycle, ...data, at } });
  },

  /** Until the ranking is declared; once scores are closed, only for a unit that has one. */
  LiftExclusion({ data, at }, cycle) {
    const { unit } = data;
    const misplaced = notIn(['pledging', 'movements', 'evaluation', 'voting'], cycle);
    if (misplaced) return misplaced;
    if (!cycle.exclusions.some((exclusion) => exclusion.unit === unit))
      return reject({ code: 'NOT_EXCLUDED', unit });
    if (cycle.phase === 'voting' && usesScores(cycle) && !settledScoreOf(unit, cycle))
      return reject({ code: 'SCORES_TO_SETTLE_MISSING', unit });
    return accept({ type: 'ExclusionLifted', data: { cycle: cycle.cycle, ...data, at } });
  },
};

export const exclusionSteps: Steps<ExclusionEvent> = {
  UnitExcluded: (cycle, { cycle: _, ...exclusion }) => ({
    ...cycle,
    exclusions: [...cycle.exclusions, exclusion],
  }),
  ExclusionLifted: (cycle, { unit: lifted }) => ({
    ...cycle,
    exclusions: cycle.exclusions.filter(({ unit }) => unit !== lifted),
  }),
};
