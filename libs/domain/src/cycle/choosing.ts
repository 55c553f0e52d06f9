import type { BallotPurpose, Question } from '../ballot/ballot.js';
import type { BallotResult } from '../ballot/count.js';
import type { Command, Event } from '../decider.js';
import type { BallotId, PersonId, UnitId } from '../ids.js';
import {
  versionsFor,
  type Ratio,
  type ReservedMethod,
  type RuleKey,
  type Rules,
  type RuleVersions,
  type Threshold,
  type VotingMethod,
} from '../rules/rules.js';
import type { Instant } from '../time.js';
import { declareRanking } from './declaring.js';
import type { Acts, OfCycle, Steps } from './guards.js';
import type { Place } from './ranking.js';
import type { TieCall, TieTreated } from './ties.js';
import { callOffVoting, openVoting } from './voting.js';

/** How units are chosen: the vote, and the order that follows from scores or votes. */
export type VotingTerms = {
  readonly ballot: BallotId;
  readonly question: Question;
  readonly candidates: readonly UnitId[];
  readonly maxChoices: number;
  readonly quorum: Ratio;
  readonly threshold: Threshold;
  readonly closesAt: Instant;
  /** What follows is missing in older events: an open vote on the ranking. */
  readonly method?: VotingMethod;
  readonly purpose?: BallotPurpose;
  readonly recusal?: Rules['recusal'];
  readonly absentVotes?: Rules['absentVotes'];
  readonly countingCommittee?: Rules['countingCommittee'];
  readonly departedMembers?: Rules['departedMembers'];
  /** Counted among the ballots on the same question; 2 is the first held again. */
  readonly round?: number;
  /** Why there is another ballot after one that was counted with a quorum and a result. */
  readonly reason?: string;
};
export type CycleBallot = VotingTerms & {
  /** By which entries the year had these rules then. */
  readonly ruleVersions?: RuleVersions;
  readonly at: Instant;
  readonly calledOff?: { readonly reason: string; readonly at: Instant };
};

/**
 * No first prize: the order begins at rank 2. Or nobody is ranked at all. `not-told`: there was an order, and the source
 * does not tell it.
 */
export const withheldRanks = ['first', 'all', 'not-told'] as const;
export type Withheld = { readonly what: (typeof withheldRanks)[number]; readonly reason: string };
/** How large the share of women in a unit is, and who said so. */
export type WomenShare = { readonly unit: UnitId; readonly share: Ratio; readonly statedBy: PersonId };

export type ChoosingState = {
  readonly ballots: readonly CycleBallot[];
  readonly ranking: readonly Place[];
  /** Units approved by ballot; missing where none was held. */
  readonly approved?: readonly UnitId[];
  readonly ties?: readonly TieTreated[];
  readonly withheld?: Withheld;
  /** How the places came about that stand, by the rule of that moment, and when they were declared. */
  readonly ranked?: { readonly by: Rules['choice']; readonly at: Instant };
};
export const blankChoosing: ChoosingState = { ballots: [], ranking: [] };

export type ChoosingCommand =
  | Command<
      'OpenVoting',
      {
        readonly closesAt: Instant;
        readonly candidates?: readonly UnitId[];
        readonly method?: VotingMethod | ReservedMethod;
        readonly question?: Question;
        readonly purpose?: BallotPurpose;
        readonly reason?: string;
      }
    >
  | Command<'CallOffVoting', { readonly ballot: BallotId; readonly reason: string }>
  | Command<
      'DeclareRanking',
      {
        readonly order?: readonly (readonly UnitId[])[];
        /** They share what follows the order, and have no order among themselves. */
        readonly unordered?: readonly UnitId[];
        readonly withheld?: Withheld;
        readonly ties?: readonly TieCall[];
        readonly womenShares?: readonly (Omit<WomenShare, 'statedBy'> & { readonly statedBy?: PersonId })[];
      }
    >;

export type ChoosingEvent =
  | Event<'VotingOpened', OfCycle & VotingTerms>
  | Event<
      'VotingCalledOff',
      OfCycle & { readonly ballot: BallotId; readonly reason: string; readonly counted: boolean }
    >
  | Event<
      'RankingDeclared',
      OfCycle & {
        readonly places: readonly Place[];
        readonly ballot?: BallotId;
        readonly result?: BallotResult;
        readonly approved?: readonly UnitId[];
        readonly ties?: readonly TieTreated[];
        readonly withheld?: Withheld;
        readonly womenShares?: readonly WomenShare[];
      }
    >;

export type ChoosingRejection =
  | { readonly code: 'NO_BALLOT_BY_RULE'; readonly rule: RuleKey }
  | { readonly code: 'NO_CANDIDATES'; readonly rule: RuleKey }
  | {
      readonly code: 'BELOW_FLOOR';
      readonly unit: UnitId;
      readonly item: string;
      readonly points: number;
      readonly floor: Ratio;
      readonly max: number;
      readonly rule: RuleKey;
    }
  | { readonly code: 'CLOSES_BEFORE_IT_OPENS'; readonly closesAt: Instant }
  | { readonly code: 'BALLOT_NOT_COUNTED'; readonly ballot: BallotId }
  | { readonly code: 'METHOD_NOT_YET_AVAILABLE'; readonly method: ReservedMethod }
  | {
      readonly code: 'METHOD_NOT_BY_RULE';
      readonly rule: RuleKey;
      readonly method: VotingMethod;
      readonly allowed: readonly VotingMethod[];
    }
  | { readonly code: 'QUESTION_NOT_BY_RULE'; readonly rule: RuleKey; readonly question: Question }
  | { readonly code: 'TIE_BALLOT_NOT_BY_RULE'; readonly rule: RuleKey }
  | { readonly code: 'NOT_A_TIE'; readonly units: readonly UnitId[] }
  | { readonly code: 'BALLOT_NOT_STANDING'; readonly ballot: BallotId }
  | { readonly code: 'ORDER_MISSING'; readonly rule: RuleKey }
  | { readonly code: 'UNIT_NAMED_TWICE'; readonly unit: UnitId }
  | { readonly code: 'TIE_UNDECIDED'; readonly rule: RuleKey; readonly units: readonly UnitId[] }
  | { readonly code: 'WOMEN_SHARE_MISSING'; readonly rule: RuleKey; readonly units: readonly UnitId[] }
  | { readonly code: 'RANKING_DIFFERS'; readonly computed: readonly Place[] };

/** The rules whose values the terms of a ballot are; one is elected, whatever the rule says of choices. */
const rulesOfTerms = (terms: VotingTerms): readonly RuleKey[] => [
  ...(['quorum', 'threshold'] as const),
  ...(['recusal', 'absentVotes', 'countingCommittee', 'departedMembers'] as const).filter(
    (key) => terms[key] !== undefined,
  ),
  ...(terms.question === 'elect' ? [] : (['choice'] as const)),
];

export const choosingActs: Acts<ChoosingCommand> = {
  OpenVoting: ({ data, at }, cycle, facts) => openVoting(data, at, cycle, facts),
  CallOffVoting: ({ data, at }, cycle, facts) => callOffVoting(data, at, cycle, facts),
  DeclareRanking: (command, cycle, facts) => declareRanking(command, cycle, facts),
};

export const choosingSteps: Steps<ChoosingEvent> = {
  VotingOpened: (cycle, { cycle: _, ...terms }) => {
    const ballot = { ...terms, ...versionsFor(cycle, rulesOfTerms(terms)) };
    return { ...cycle, ballots: [...cycle.ballots, ballot] };
  },
  VotingCalledOff: (cycle, { ballot, reason, at }) => ({
    ...cycle,
    ballots: cycle.ballots.map((each) =>
      each.ballot === ballot ? { ...each, calledOff: { reason, at } } : each,
    ),
  }),
  RankingDeclared: (cycle, { places, approved, ties, withheld, at }) => ({
    ...cycle,
    phase: 'nomination',
    ranking: places,
    ranked: { by: cycle.rules.choice, at },
    ...(approved && { approved }),
    ...(ties && { ties }),
    ...(withheld && { withheld }),
  }),
};
