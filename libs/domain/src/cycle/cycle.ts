/** The words of a bloc's year: its events, commands, refusals and state. Types alone, and long, since they are read side by side. */
import type { HeadSelection } from '../bloc/bloc.js';
import type { Question } from '../ballot/ballot.js';
import type { BallotResult } from '../ballot/count.js';
import type { Command, Event } from '../decider.js';
import type { BallotId, BlocId, CycleId, DossierId, MovementId, PersonId, UnitId } from '../ids.js';
import type { Authority, Award } from '../rules/awards.js';
import type { RuleKey, Rules, Threshold, Ratio } from '../rules/rules.js';
import type { Clock, Clocked, Day, Instant } from '../time.js';
import type { Missing } from './missing.js';
import type { Place } from './ranking.js';
import type { ScoreRejection, ScoreSheet } from './score.js';

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

export type Signature = {
  readonly unit: UnitId;
  readonly signatory: PersonId;
  readonly late: boolean;
  readonly at: Instant;
};
export type Evidence = {
  readonly unit: UnitId;
  readonly title: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: Instant;
};
export type Movement = {
  readonly movement: MovementId;
  readonly name: string;
  readonly goal?: string;
  readonly joined: readonly UnitId[];
  readonly evidence: readonly Evidence[];
  readonly at: Instant;
};
export type CrossScore = {
  readonly of: UnitId;
  readonly by: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
};
export type SelfScore = {
  readonly unit: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly late: boolean;
};
export type SettledScore = {
  readonly unit: UnitId;
  readonly sheet: ScoreSheet;
  readonly total: number;
  readonly reason?: string;
};
export type Exclusion = { readonly unit: UnitId; readonly reason: string; readonly at: Instant };
export type CycleBallot = {
  readonly ballot: BallotId;
  readonly question: Question;
  readonly candidates: readonly UnitId[];
  readonly closesAt: Instant;
  readonly at: Instant;
};
export type Nomination = {
  readonly dossier: DossierId;
  readonly unit: UnitId;
  readonly subUnit?: string;
  readonly award: Award;
  readonly authority: Authority;
  readonly rank?: number;
  readonly at: Instant;
};
export type ElectedHead = {
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
  readonly at: Instant;
};
export type DeadlineName = 'pledge' | 'selfScore';

/** One bloc, one year: the main aggregate. */
export type OpenedCycle = Clocked & {
  readonly phase: Stage;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly rules: Rules;
  readonly units: readonly UnitId[];
  readonly theme?: string;
  readonly deadlines: Readonly<Partial<Record<DeadlineName, Instant>>>;
  readonly deadlinesPassed: readonly DeadlineName[];
  readonly pledge?: readonly string[];
  readonly signatures: readonly Signature[];
  readonly movements: readonly Movement[];
  readonly selfScores: readonly SelfScore[];
  readonly crossScores: readonly CrossScore[];
  readonly settledScores: readonly SettledScore[];
  readonly exclusions: readonly Exclusion[];
  readonly withdrawals: readonly Exclusion[];
  readonly ballots: readonly CycleBallot[];
  readonly ranking: readonly Place[];
  /** Units approved by ballot; missing where none was held. */
  readonly approved?: readonly UnitId[];
  readonly nominations: readonly Nomination[];
  readonly elected?: ElectedHead;
  /** Played clock: how far the cycle was moved by hand, and its ballots and dossiers with it. */
  readonly advancedTo?: Instant;
};
export type Cycle = { readonly phase: 'unopened' } | OpenedCycle;

export type CycleCommand =
  | Command<'OpenCycle', { readonly bloc: BlocId; readonly year: number; readonly clock: Clock }>
  | Command<
      'AdoptPlan',
      { readonly theme: string; readonly deadlines?: Readonly<Partial<Record<DeadlineName, Day>>> }
    >
  | Command<'DraftPledge', { readonly contents: readonly string[] }>
  | Command<'SignPledge', { readonly unit: UnitId }>
  | Command<'ClosePledging', object>
  | Command<
      'LaunchMovement',
      { readonly movement: MovementId; readonly name: string; readonly goal?: string }
    >
  | Command<'JoinMovement', { readonly movement: MovementId; readonly unit: UnitId }>
  | Command<
      'FileEvidence',
      {
        readonly movement: MovementId;
        readonly unit: UnitId;
        readonly title: string;
        readonly sha256: string;
        readonly size: number;
        readonly mediaType: string;
      }
    >
  | Command<'OpenEvaluation', object>
  | Command<'SubmitSelfScore', { readonly unit: UnitId; readonly sheet: ScoreSheet }>
  | Command<'SubmitCrossScore', { readonly unit: UnitId; readonly by: UnitId; readonly sheet: ScoreSheet }>
  | Command<'SettleScore', { readonly unit: UnitId; readonly sheet: ScoreSheet; readonly reason?: string }>
  | Command<'ExcludeUnit', { readonly unit: UnitId; readonly reason: string }>
  | Command<'CloseEvaluation', object>
  | Command<'OpenVoting', { readonly closesAt: Instant; readonly candidates?: readonly UnitId[] }>
  | Command<'DeclareRanking', { readonly order?: readonly (readonly UnitId[])[] }>
  | Command<'Nominate', { readonly unit: UnitId; readonly award: Award; readonly subUnit?: string }>
  | Command<'WithdrawFromNomination', { readonly unit: UnitId; readonly reason: string }>
  | Command<'ElectHead', { readonly head: UnitId; readonly deputy?: UnitId; readonly method: HeadSelection }>
  | Command<'CloseCycle', object>
  | Command<'AdvanceClock', object>
  | Command<'PassDeadline', { readonly name: DeadlineName; readonly due: Instant }>;

type Of = { readonly cycle: CycleId; readonly at: Instant };

/** Stored for ever: a name or a field is never renamed or removed, only added beside the old one. */
export type CycleEvent =
  | Event<
      'CycleOpened',
      Of & {
        readonly bloc: BlocId;
        readonly year: number;
        readonly clock: Clock;
        readonly units: readonly UnitId[];
        readonly rules: Rules;
      }
    >
  | Event<
      'PlanAdopted',
      Of & { readonly theme: string; readonly deadlines: Readonly<Partial<Record<DeadlineName, Instant>>> }
    >
  | Event<'PledgeDrafted', Of & { readonly contents: readonly string[] }>
  | Event<
      'PledgeSigned',
      Of & { readonly unit: UnitId; readonly signatory: PersonId; readonly late: boolean }
    >
  | Event<'PledgingClosed', Of>
  | Event<
      'MovementLaunched',
      Of & { readonly movement: MovementId; readonly name: string; readonly goal?: string }
    >
  | Event<'UnitJoinedMovement', Of & { readonly movement: MovementId; readonly unit: UnitId }>
  | Event<
      'EvidenceFiled',
      Of & {
        readonly movement: MovementId;
        readonly unit: UnitId;
        readonly title: string;
        readonly sha256: string;
        readonly size: number;
        readonly mediaType: string;
      }
    >
  | Event<'EvaluationOpened', Of>
  | Event<
      'SelfScoreSubmitted',
      Of & {
        readonly unit: UnitId;
        readonly sheet: ScoreSheet;
        readonly total: number;
        readonly late: boolean;
      }
    >
  | Event<
      'CrossScoreSubmitted',
      Of & { readonly unit: UnitId; readonly by: UnitId; readonly sheet: ScoreSheet; readonly total: number }
    >
  | Event<
      'ScoreSettled',
      Of & {
        readonly unit: UnitId;
        readonly sheet: ScoreSheet;
        readonly total: number;
        readonly reason?: string;
      }
    >
  | Event<'UnitExcluded', Of & { readonly unit: UnitId; readonly reason: string }>
  | Event<'EvaluationClosed', Of>
  | Event<
      'VotingOpened',
      Of & {
        readonly ballot: BallotId;
        readonly question: Question;
        readonly candidates: readonly UnitId[];
        readonly maxChoices: number;
        readonly quorum: Ratio;
        readonly threshold: Threshold;
        readonly closesAt: Instant;
      }
    >
  | Event<
      'RankingDeclared',
      Of & {
        readonly places: readonly Place[];
        readonly ballot?: BallotId;
        readonly result?: BallotResult;
        readonly approved?: readonly UnitId[];
      }
    >
  | Event<'NominationMade', Of & Nomination>
  | Event<'UnitWithdrew', Of & { readonly unit: UnitId; readonly reason: string }>
  | Event<
      'HeadElected',
      Of & {
        readonly head: UnitId;
        readonly deputy?: UnitId;
        readonly forYear: number;
        readonly method: HeadSelection;
      }
    >
  | Event<'CycleClosed', Of>
  | Event<'ClockAdvanced', Of>
  | Event<'DeadlinePassed', Of & { readonly name: DeadlineName; readonly due: Instant }>;

export type CycleRejection =
  | ScoreRejection
  | { readonly code: 'CYCLE_UNKNOWN' }
  | { readonly code: 'CYCLE_ALREADY_OPENED'; readonly at: Instant }
  | { readonly code: 'BLOC_UNKNOWN' }
  | { readonly code: 'CLOCKS_DIFFER'; readonly needed: Clock }
  | {
      readonly code: 'BLOC_SIZE_OUT_OF_RANGE';
      readonly size: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'CYCLE_NOT_IN_STAGE'; readonly needed: readonly Stage[]; readonly actual: Stage }
  | { readonly code: 'STAGE_NOT_COMPLETE'; readonly missing: readonly Missing[] }
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'UNIT_EXCLUDED'; readonly unit: UnitId; readonly reason: string }
  | { readonly code: 'PLAN_ALREADY_ADOPTED' }
  | { readonly code: 'PLEDGE_ALREADY_SIGNED_BY_SOME'; readonly units: readonly UnitId[] }
  | { readonly code: 'PLEDGE_TEXT_MISSING' }
  | { readonly code: 'ALREADY_SIGNED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'MOVEMENT_UNKNOWN'; readonly movement: MovementId }
  | { readonly code: 'MOVEMENT_ALREADY_LAUNCHED'; readonly movement: MovementId; readonly at: Instant }
  | { readonly code: 'ALREADY_JOINED'; readonly unit: UnitId; readonly movement: MovementId }
  | { readonly code: 'NOT_JOINED'; readonly unit: UnitId; readonly movement: MovementId }
  | { readonly code: 'EVIDENCE_ALREADY_FILED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'SELF_SCORE_ALREADY_SUBMITTED'; readonly unit: UnitId }
  | { readonly code: 'CROSS_SCORE_ALREADY_SUBMITTED'; readonly unit: UnitId; readonly by: UnitId }
  | { readonly code: 'OWN_CROSS_SCORE'; readonly unit: UnitId }
  | { readonly code: 'SCORE_ALREADY_SETTLED'; readonly unit: UnitId; readonly total: number }
  | { readonly code: 'SCORES_TO_SETTLE_MISSING'; readonly unit: UnitId }
  | { readonly code: 'REASON_NEEDED' }
  | { readonly code: 'ALREADY_EXCLUDED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'NO_BALLOT_BY_RULE'; readonly rule: RuleKey }
  | { readonly code: 'NO_CANDIDATES'; readonly rule: RuleKey }
  | { readonly code: 'CLOSES_BEFORE_IT_OPENS'; readonly closesAt: Instant }
  | { readonly code: 'BALLOT_NOT_COUNTED'; readonly ballot: BallotId }
  | { readonly code: 'ORDER_MISSING'; readonly rule: RuleKey }
  | { readonly code: 'UNIT_NAMED_TWICE'; readonly unit: UnitId }
  | { readonly code: 'RANKING_DIFFERS'; readonly computed: readonly Place[] }
  | { readonly code: 'UNIT_NOT_RANKED'; readonly unit: UnitId }
  | { readonly code: 'UNIT_HAS_WITHDRAWN'; readonly unit: UnitId; readonly reason: string }
  | {
      readonly code: 'RANK_NOT_IN_SLOT';
      readonly award: Award;
      readonly rank: number;
      readonly fromRank: number;
      readonly toRank: number;
    }
  | { readonly code: 'NO_SLOT_FOR_AWARD'; readonly award: Award }
  | { readonly code: 'SLOTS_FULL'; readonly award: Award; readonly max: number }
  | { readonly code: 'NOT_APPROVED_BY_BALLOT'; readonly unit: UnitId }
  | { readonly code: 'ALREADY_NOMINATED'; readonly unit: UnitId; readonly award: Award }
  | { readonly code: 'SUB_UNIT_AWARDS_OFF' }
  | { readonly code: 'HEAD_ALREADY_ELECTED'; readonly head: UnitId }
  | { readonly code: 'HEAD_IS_DEPUTY'; readonly unit: UnitId }
  | { readonly code: 'HEAD_NOT_OF_THAT_RANK'; readonly head: UnitId; readonly method: HeadSelection }
  | { readonly code: 'CLOCK_IS_LIVE' };
