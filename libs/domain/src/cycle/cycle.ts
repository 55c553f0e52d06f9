import type { CorrectionEvent, CorrectionState } from '../correction/correction.js';
import type { BlocId, CycleId, UnitId } from '../ids.js';
import type { Rules, RuleVersions } from '../rules/rules.js';
import type { Clocked, Day, Instant } from '../time.js';
import type {
  AssignmentCommand,
  AssignmentEvent,
  AssignmentRejection,
  AssignmentState,
} from './assignment.js';
import type {
  CancellationCommand,
  CancellationEvent,
  CancellationRejection,
  CancellationState,
} from './cancellation.js';
import type { ChoosingCommand, ChoosingEvent, ChoosingRejection, ChoosingState } from './choosing.js';
import type {
  ConferenceCommand,
  ConferenceEvent,
  ConferenceRejection,
  ConferenceState,
} from './conference.js';
import type {
  EvaluationCommand,
  EvaluationEvent,
  EvaluationRejection,
  EvaluationState,
} from './evaluation.js';
import type { ExclusionCommand, ExclusionEvent, ExclusionRejection, ExclusionState } from './exclusion.js';
import type { HoldCommand, HoldEvent, HoldRejection, HoldsState } from './holds.js';
import type { HeadshipCommand, HeadshipEvent, HeadshipRejection, HeadshipState } from './headship.js';
import type {
  MembershipCommand,
  MembershipEvent,
  MembershipRejection,
  MembershipState,
} from './membership.js';
import type { MovementCommand, MovementEvent, MovementRejection, MovementsState } from './movements.js';
import type {
  NominationCommand,
  NominationEvent,
  NominationRejection,
  NominationState,
} from './nomination.js';
import type { OpeningCommand, OpeningEvent, OpeningRejection } from './opening.js';
import type { PledgingCommand, PledgingEvent, PledgingRejection, PledgingState } from './pledging.js';
import type { RuleChangeEvent } from './rule-changes.js';
import type { StageCommand, StageEvent, StageRejection } from './stages.js';

/** The stages of a bloc's year, in order; none can be skipped. */
export type Stage = 'pledging' | 'movements' | 'evaluation' | 'voting' | 'nomination' | 'closed';
export const stages = [
  'pledging',
  'movements',
  'evaluation',
  'voting',
  'nomination',
  'closed',
] as const satisfies readonly Stage[];

export type DeadlineName = 'pledge' | 'selfScore' | 'crossScore';

/** One bloc, one year: the main aggregate. Each area of the year has a file of its own beside this one. */
export type OpenedCycle = Clocked &
  CorrectionState &
  PledgingState &
  MovementsState &
  EvaluationState &
  AssignmentState &
  ExclusionState &
  HoldsState &
  ChoosingState &
  ConferenceState &
  NominationState &
  CancellationState &
  HeadshipState &
  MembershipState & {
    readonly phase: Stage;
    readonly cycle: CycleId;
    readonly bloc: BlocId;
    readonly year: number;
    readonly rules: Rules;
    /** By which entry each of them holds; missing where the cycle began before there were entries. */
    readonly ruleVersions: RuleVersions;
    readonly openedOn: Day;
    readonly openedAt: Instant;
    readonly evaluationOpenedAt?: Instant;
    /** Who takes part now. */
    readonly units: readonly UnitId[];
    readonly deadlinesPassed: readonly DeadlineName[];
    /** Played clock: how far the cycle was moved by hand, and its ballots and dossiers with it. */
    readonly advancedTo?: Instant;
  };
export type Cycle = { readonly phase: 'unopened' } | OpenedCycle;

export type CycleCommand =
  | OpeningCommand
  | PledgingCommand
  | MovementCommand
  | EvaluationCommand
  | AssignmentCommand
  | ExclusionCommand
  | HoldCommand
  | ChoosingCommand
  | ConferenceCommand
  | NominationCommand
  | CancellationCommand
  | HeadshipCommand
  | MembershipCommand
  | StageCommand;

/** Stored for ever: a name or a field is never renamed or removed, only added beside the old one. */
export type CycleEvent =
  | OpeningEvent
  | RuleChangeEvent
  | PledgingEvent
  | MovementEvent
  | EvaluationEvent
  | AssignmentEvent
  | ExclusionEvent
  | HoldEvent
  | ChoosingEvent
  | ConferenceEvent
  | NominationEvent
  | CancellationEvent
  | HeadshipEvent
  | MembershipEvent
  | StageEvent
  | CorrectionEvent;

export type CycleRejection =
  | OpeningRejection
  | PledgingRejection
  | MovementRejection
  | EvaluationRejection
  | AssignmentRejection
  | ExclusionRejection
  | HoldRejection
  | ChoosingRejection
  | ConferenceRejection
  | NominationRejection
  | CancellationRejection
  | HeadshipRejection
  | MembershipRejection
  | StageRejection;
