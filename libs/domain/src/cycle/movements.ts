import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { AchievementId, MovementId, UnitId } from '../ids.js';
import { authorityOf, type Award } from '../rules/awards.js';
import type { Day, Instant } from '../time.js';
import {
  blankCases,
  caseActs,
  caseSteps,
  type CaseCommand,
  type CaseEvent,
  type CaseRejection,
  type CasesState,
} from './cases.js';
import type { OpenedCycle } from './cycle.js';
import { notCompeting, notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { onHold } from './holds.js';
import {
  changed,
  dateAfter,
  hasJoined,
  notFiled,
  notJoined,
  notOfBloc,
  over,
  notLaunched,
  type Activity,
  type Movement,
  type MovementKind,
  type MovementLevel,
} from './movement.js';
import { firstNotHeld, namedAchievements, nextDossier, subUnitBarred } from './nomination.js';
import {
  reviewActs,
  reviewSteps,
  type ReviewCommand,
  type ReviewEvent,
  type ReviewRejection,
  type ReviewsState,
} from './reviews.js';

/** Movements of the year: launched, joined or left, what is done and filed, and who is put up for it. */
export type MovementsState = CasesState & ReviewsState & { readonly movements: readonly Movement[] };
export const blankMovements: MovementsState = { ...blankCases, movements: [] };

type OfMovement = { readonly movement: MovementId };
type Launched = OfMovement & {
  readonly name: string;
  readonly goal?: string;
  /** Left out, the bloc's own. */
  readonly level?: MovementLevel;
  /** Left out, regular. */
  readonly kind?: MovementKind;
  readonly from?: Day;
  readonly to?: Day;
};
type Left = OfMovement & { readonly unit: UnitId; readonly reason?: string };
type Filed = OfMovement & {
  readonly unit: UnitId;
  readonly title: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
};
type ForTheme = OfMovement & {
  readonly unit: UnitId;
  readonly award: Award;
  readonly subUnit?: string;
  readonly achievements?: readonly AchievementId[];
};

export type MovementCommand =
  | CaseCommand
  | ReviewCommand
  | Command<'LaunchMovement', Launched>
  | Command<'JoinMovement', OfMovement & { readonly unit: UnitId }>
  | Command<'LeaveMovement', Left>
  | Command<'FileEvidence', Filed>
  | Command<'RecordActivity', OfMovement & Activity>
  | Command<'NominateForTheme', ForTheme>;

export type MovementEvent =
  | CaseEvent
  | ReviewEvent
  | Event<'MovementLaunched', OfCycle & Launched>
  | Event<'UnitJoinedMovement', OfCycle & OfMovement & { readonly unit: UnitId }>
  | Event<'UnitLeftMovement', OfCycle & Left>
  | Event<'EvidenceFiled', OfCycle & Filed>
  | Event<'ActivityRecorded', OfCycle & OfMovement & Activity>;

export type MovementRejection =
  | CaseRejection
  | ReviewRejection
  | { readonly code: 'MOVEMENT_UNKNOWN'; readonly movement: MovementId }
  | { readonly code: 'MOVEMENT_ALREADY_LAUNCHED'; readonly movement: MovementId; readonly at: Instant }
  | { readonly code: 'PERIOD_ENDS_BEFORE_IT_BEGINS'; readonly from: Day; readonly to: Day }
  | { readonly code: 'DATE_AFTER_ACT'; readonly date: Day; readonly at: Instant }
  | { readonly code: 'ALREADY_JOINED'; readonly unit: UnitId; readonly movement: MovementId }
  | { readonly code: 'NOT_JOINED'; readonly unit: UnitId; readonly movement: MovementId }
  | { readonly code: 'EVIDENCE_TOO_LARGE'; readonly maxBytes: number }
  | {
      readonly code: 'EVIDENCE_TYPE_NOT_ALLOWED';
      readonly mediaType: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'EVIDENCE_ALREADY_FILED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'EVIDENCE_NOT_FILED'; readonly sha256: string }
  | { readonly code: 'THEMATIC_AWARDS_OFF' }
  | { readonly code: 'MOVEMENT_NOT_THEMATIC'; readonly movement: MovementId }
  | { readonly code: 'MOVEMENT_NOT_REVIEWED'; readonly movement: MovementId };

const outOfLimits = ({ size, mediaType }: Filed, { rules }: OpenedCycle) => {
  const { maxBytes, mediaTypes } = rules.evidence;
  if (size > maxBytes) return reject({ code: 'EVIDENCE_TOO_LARGE', maxBytes } as const);
  return mediaTypes.includes(mediaType)
    ? undefined
    : reject({ code: 'EVIDENCE_TYPE_NOT_ALLOWED', mediaType, allowed: mediaTypes } as const);
};

/** A theme's awards follow from the review of its movement, not from rank, vote or slots of the year. */
const notForTheme = ({ movement, unit, award, subUnit }: ForTheme, cycle: OpenedCycle, facts: Facts) => {
  if (cycle.rules.thematicAwards === 'off') return reject({ code: 'THEMATIC_AWARDS_OFF' } as const);
  const absent = notLaunched(movement, cycle) ?? notJoined(unit, movement, cycle);
  if (absent) return absent;
  const theme = cycle.movements.find((entry) => entry.movement === movement);
  if (theme?.kind !== 'thematic') return reject({ code: 'MOVEMENT_NOT_THEMATIC', movement } as const);
  if (!theme.review) return reject({ code: 'MOVEMENT_NOT_REVIEWED', movement } as const);
  const barred = subUnit === undefined ? undefined : subUnitBarred(unit, subUnit, cycle, facts);
  if (barred) return reject(barred);
  const again = cycle.nominations.find(
    (entry) => entry.movement === movement && entry.unit === unit && entry.subUnit === subUnit,
  );
  return again && reject({ code: 'ALREADY_NOMINATED', unit, award } as const);
};

export const movementActs: Acts<MovementCommand> = {
  ...caseActs,
  ...reviewActs,

  LaunchMovement({ data, at }, cycle) {
    const misplaced = notIn(['pledging', 'movements'], cycle);
    if (misplaced) return misplaced;
    const { movement, from, to } = data;
    const earlier = cycle.movements.find((entry) => entry.movement === movement);
    if (earlier) return reject({ code: 'MOVEMENT_ALREADY_LAUNCHED', movement, at: earlier.at });
    if (from && to && to < from) return reject({ code: 'PERIOD_ENDS_BEFORE_IT_BEGINS', from, to });
    return accept({ type: 'MovementLaunched', data: { cycle: cycle.cycle, ...data, at } });
  },

  JoinMovement({ data: { movement, unit }, at }, cycle) {
    const refused =
      notIn(['pledging', 'movements'], cycle) ??
      notOfBloc(unit, cycle) ??
      notLaunched(movement, cycle) ??
      over(movement, cycle);
    if (refused) return refused;
    if (hasJoined(unit, movement, cycle)) return reject({ code: 'ALREADY_JOINED', unit, movement });
    return accept({ type: 'UnitJoinedMovement', data: { cycle: cycle.cycle, movement, unit, at } });
  },

  /** What it did and filed before stays. */
  LeaveMovement({ data, at }, cycle) {
    const { movement, unit } = data;
    const refused =
      notIn(['pledging', 'movements'], cycle) ??
      notOfBloc(unit, cycle) ??
      notLaunched(movement, cycle) ??
      over(movement, cycle) ??
      notJoined(unit, movement, cycle);
    return refused ?? accept({ type: 'UnitLeftMovement', data: { cycle: cycle.cycle, ...data, at } });
  },

  FileEvidence({ data, at }, cycle) {
    const { movement, unit, sha256 } = data;
    const refused =
      notIn(['movements', 'evaluation'], cycle) ??
      notOfBloc(unit, cycle) ??
      notLaunched(movement, cycle) ??
      notJoined(unit, movement, cycle) ??
      outOfLimits(data, cycle);
    if (refused) return refused;
    const earlier = cycle.movements
      .find((entry) => entry.movement === movement)
      ?.evidence.find((entry) => entry.unit === unit && entry.sha256 === sha256);
    if (earlier) return reject({ code: 'EVIDENCE_ALREADY_FILED', unit, at: earlier.at });
    return accept({ type: 'EvidenceFiled', data: { cycle: cycle.cycle, ...data, at } });
  },

  RecordActivity({ data, at }, cycle) {
    const { movement, unit, date, evidence = [] } = data;
    const refused =
      notIn(['pledging', 'movements', 'evaluation'], cycle) ??
      notLaunched(movement, cycle) ??
      (unit && (notOfBloc(unit, cycle) ?? notJoined(unit, movement, cycle))) ??
      dateAfter(date, at) ??
      notFiled(evidence, movement, cycle);
    return refused ?? accept({ type: 'ActivityRecorded', data: { cycle: cycle.cycle, ...data, at } });
  },

  NominateForTheme({ data: { achievements, ...data }, at }, cycle, facts) {
    const { unit, award } = data;
    const refused =
      notIn(['movements', 'evaluation', 'voting', 'nomination'], cycle) ??
      notCompeting(unit, cycle) ??
      onHold(unit, cycle) ??
      notForTheme(data, cycle, facts);
    if (refused) return refused;
    const unheld = firstNotHeld({ unit, award, ...(achievements && { achievements }) }, cycle, facts);
    if (unheld) return reject(unheld);
    const dossier = nextDossier(cycle);
    const nomination = {
      ...{ dossier, ...data, authority: authorityOf[award], kind: 'thematic' as const },
      ...namedAchievements(achievements, facts),
    };
    return accept({ type: 'NominationMade', data: { cycle: cycle.cycle, ...nomination, at } });
  },
};

export const movementSteps: Steps<MovementEvent> = {
  ...caseSteps,
  ...reviewSteps,
  MovementLaunched: (cycle, { cycle: _, level = 'bloc', kind = 'regular', ...launched }) => ({
    ...cycle,
    movements: [
      ...cycle.movements,
      { ...launched, level, kind, joined: [], left: [], evidence: [], activities: [] },
    ],
  }),
  UnitJoinedMovement: (cycle, { movement, unit }) =>
    changed(cycle, movement, ({ joined }) => ({ joined: [...joined, unit] })),
  UnitLeftMovement: (cycle, { cycle: _, movement, ...leaving }) =>
    changed(cycle, movement, ({ joined, left }) => ({
      joined: joined.filter((unit) => unit !== leaving.unit),
      left: [...left, leaving],
    })),
  EvidenceFiled: (cycle, { cycle: _, movement, ...filed }) =>
    changed(cycle, movement, ({ evidence }) => ({ evidence: [...evidence, filed] })),
  ActivityRecorded: (cycle, { cycle: _, movement, ...activity }) =>
    changed(cycle, movement, ({ activities }) => ({ activities: [...activities, activity] })),
};
