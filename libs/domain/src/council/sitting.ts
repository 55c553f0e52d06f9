import type { BlocId, CycleId, DossierId, PersonId, SittingId, UnitId } from '../ids.js';
import type { ProvinceId } from '../places/province-list.js';
import type { Award } from '../rules/awards.js';
import type { Rules, RuleVersions } from '../rules/rules.js';
import type { Clocked, Instant } from '../time.js';
import type { AgendaCommand, AgendaEvent, AgendaRejection } from './agenda.js';
import type { AttendanceCommand, AttendanceEvent, AttendanceRejection } from './attendance.js';
import type { CallingCommand, CallingEvent, CallingRejection } from './calling.js';
import type { ClosingCommand, ClosingEvent, ClosingRejection, SittingMinutes } from './closing.js';
import type { CountSigningCommand, CountSigningEvent, CountSigningRejection } from './count-signing.js';
import type { FlagFigures } from './figures.js';
import type { OwnVote, OwnVoteCommand, OwnVoteEvent, OwnVoteRejection } from './own-votes.js';
import type { NotBefore, StandingRejection } from './standing.js';
import type { ItemRound, VotingCommand, VotingEvent, VotingRejection } from './voting.js';

/** In which part somebody sits on the emulation council. */
export type CouncilRole = 'chair' | 'standing-vice-chair' | 'vice-chair' | 'member' | 'secretary';
export const councilRoles = [
  'chair',
  'standing-vice-chair',
  'vice-chair',
  'member',
  'secretary',
] as const satisfies readonly CouncilRole[];

/** `unit`: the unit that the member belongs to, for the rule on members whose own unit is voted on. */
export type CouncilMember = {
  readonly person: PersonId;
  readonly role: CouncilRole;
  readonly unit?: UnitId;
};

/** Awards are weighed in sessions of their own, with a quorum of their own. */
export type SessionKind = 'award' | 'other';
export const sessionKinds = ['award', 'other'] as const satisfies readonly SessionKind[];

/** The rules by which a sitting is held, fixed when it is called. */
export const sittingRuleKeys = [
  'councilAwards',
  'councilThresholds',
  'councilQuorum',
  'councilVotingMethods',
  'flagQuota',
  'recusal',
  'absentVotes',
  'countingCommittee',
] as const satisfies readonly (keyof Rules)[];
export type SittingRuleKey = (typeof sittingRuleKeys)[number];
/** Sittings called before papers were counted by rule have no such rule. */
export type SittingRules = Pick<Rules, Exclude<(typeof sittingRuleKeys)[number], 'countingCommittee'>> &
  Partial<Pick<Rules, 'countingCommittee'>>;

/** One dossier before the council. `leads`: its unit was ranked first in its bloc. */
export type AgendaItem = {
  readonly item: number;
  readonly dossier: DossierId;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly unit: UnitId;
  readonly subUnit?: string;
  readonly award: Award;
  readonly rank?: number;
  /** How often the dossier had been sent when it was placed; missing in items placed before that was kept. */
  readonly submission?: number;
};
export type HeardItem = AgendaItem & {
  readonly placedAt: Instant;
  readonly presented?: {
    readonly presenter: PersonId;
    readonly notes?: string;
    /** After how many votes it was presented again. */
    readonly after?: number;
    readonly at: Instant;
  };
  /** Members' own votes, until they are counted. */
  readonly cast?: readonly OwnVote[];
  /** The newest vote decides. */
  readonly rounds: readonly ItemRound[];
  /** Taken off after the talk, without a vote. */
  readonly cut?: { readonly reason: string; readonly at: Instant };
  /** Its dossier was not before the sitting any more; what was voted on it counts for nothing. */
  readonly dropped?: { readonly why: NotBefore; readonly at: Instant };
};

/**
 * How many units lead a bloc of the province, and how many collectives of it have a flag dossier in order. Sittings held
 * before all blocs were read know only blocs with dossiers on their agenda, and only who led them.
 */
export type BlocLeaders = { readonly bloc: BlocId; readonly units: number; readonly standardMet?: number };

export type Attendance = {
  readonly present: readonly PersonId[];
  readonly absent: readonly { readonly person: PersonId; readonly reason: string }[];
};

export type SittingTerms = {
  readonly council: SittingId;
  /** Its id; in older events, and in an act, a name of the day. */
  readonly province: string;
  /** The year of emulation whose dossiers are weighed. */
  readonly year: number;
  readonly number: number;
  readonly session: SessionKind;
  readonly heldAt: Instant;
  readonly place: string;
  readonly members: readonly CouncilMember[];
  readonly clock: Clocked['clock'];
};

/** One sitting of a province's emulation council (Hội đồng Thi đua - Khen thưởng). */
export type CalledSitting = Omit<SittingTerms, 'province'> &
  Clocked & {
    /** As of the day on which it is held. */
    readonly province: ProvinceId;
    readonly phase: 'called' | 'sitting' | 'closed';
    readonly openedAt: Instant;
    readonly rules: SittingRules;
    readonly ruleVersions: RuleVersions;
    readonly agenda: readonly HeardItem[];
    readonly leaders: readonly BlocLeaders[];
    readonly attendance?: Attendance;
    readonly minutes?: SittingMinutes;
    /** As it stood when the sitting closed. */
    readonly closing?: {
      readonly figures: FlagFigures;
      readonly quotaReason?: string;
      readonly at: Instant;
    };
  };
export type Sitting = { readonly phase: 'uncalled' } | CalledSitting;

export type SittingCommand =
  | CallingCommand
  | AgendaCommand
  | AttendanceCommand
  | VotingCommand
  | OwnVoteCommand
  | CountSigningCommand
  | ClosingCommand;
/** Stored for ever: a name or a field is never renamed or removed, only added beside the old one. */
export type SittingEvent =
  | CallingEvent
  | AgendaEvent
  | AttendanceEvent
  | VotingEvent
  | OwnVoteEvent
  | CountSigningEvent
  | ClosingEvent;
export type SittingRejection =
  | StandingRejection
  | CallingRejection
  | AgendaRejection
  | AttendanceRejection
  | VotingRejection
  | OwnVoteRejection
  | CountSigningRejection
  | ClosingRejection;
