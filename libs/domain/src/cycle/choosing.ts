import type { Ballot, Question } from '../ballot/ballot.js';
import type { BallotResult } from '../ballot/count.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import { ballotIdOf, type BallotId, type UnitId } from '../ids.js';
import type { Ratio, RuleKey, Threshold } from '../rules/rules.js';
import type { Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import {
  notCompeting,
  notIn,
  type Acts,
  type CycleDecision,
  type Data,
  type OfCycle,
  type Steps,
} from './guards.js';
import { missingToAdvance, rankable, usesScores } from './missing.js';
import { rankByOrder, rankByValue, samePlaces, type Place } from './ranking.js';

/** How units are chosen: the vote, and the order that follows from scores or votes. */
export type CycleBallot = {
  readonly ballot: BallotId;
  readonly question: Question;
  readonly candidates: readonly UnitId[];
  readonly closesAt: Instant;
  readonly at: Instant;
};

export type ChoosingState = {
  readonly ballots: readonly CycleBallot[];
  readonly ranking: readonly Place[];
  /** Units approved by ballot; missing where none was held. */
  readonly approved?: readonly UnitId[];
};
export const blankChoosing: ChoosingState = { ballots: [], ranking: [] };

export type ChoosingCommand =
  | Command<'OpenVoting', { readonly closesAt: Instant; readonly candidates?: readonly UnitId[] }>
  | Command<'DeclareRanking', { readonly order?: readonly (readonly UnitId[])[] }>;

export type ChoosingEvent =
  | Event<
      'VotingOpened',
      OfCycle & {
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
      OfCycle & {
        readonly places: readonly Place[];
        readonly ballot?: BallotId;
        readonly result?: BallotResult;
        readonly approved?: readonly UnitId[];
      }
    >;

export type ChoosingRejection =
  | { readonly code: 'NO_BALLOT_BY_RULE'; readonly rule: RuleKey }
  | { readonly code: 'NO_CANDIDATES'; readonly rule: RuleKey }
  | { readonly code: 'CLOSES_BEFORE_IT_OPENS'; readonly closesAt: Instant }
  | { readonly code: 'BALLOT_NOT_COUNTED'; readonly ballot: BallotId }
  | { readonly code: 'ORDER_MISSING'; readonly rule: RuleKey }
  | { readonly code: 'UNIT_NAMED_TWICE'; readonly unit: UnitId }
  | { readonly code: 'RANKING_DIFFERS'; readonly computed: readonly Place[] };

const openVoting = (
  { closesAt, candidates: named }: Data<'OpenVoting'>,
  at: Instant,
  cycle: OpenedCycle,
  { ballot: newest }: Facts,
): CycleDecision => {
  const misplaced = notIn(['voting'], cycle);
  if (misplaced) return misplaced;
  const { choice, quorum, threshold } = cycle.rules;
  if (choice.method === 'score') return reject({ code: 'NO_BALLOT_BY_RULE', rule: 'choice' });
  const earlier = cycle.ballots.at(-1);
  if (earlier && newest?.phase !== 'counted')
    return reject({ code: 'BALLOT_NOT_COUNTED', ballot: earlier.ballot });
  if (closesAt <= at) return reject({ code: 'CLOSES_BEFORE_IT_OPENS', closesAt });
  const candidates = named ?? defaultCandidates(cycle);
  if (candidates.length === 0) return reject({ code: 'NO_CANDIDATES', rule: 'slots' });
  const wrong = firstRefusal(candidates, (unit) => notCompeting(unit, cycle)) ?? namedTwice(candidates);
  if (wrong) return wrong;
  const data = {
    cycle: cycle.cycle,
    ballot: ballotIdOf(cycle.cycle, cycle.ballots.length + 1),
    question: choice.method === 'ballot' ? ('choose' as const) : ('approve' as const),
    candidates,
    maxChoices: choice.maxChoices,
    quorum,
    threshold,
    closesAt,
    at,
  };
  return accept({ type: 'VotingOpened', data }, 'choice', 'quorum', 'threshold', 'slots');
};

/** By score: the units whose rank falls within a slot. Otherwise every unit that is still in the running. */
const defaultCandidates = (cycle: OpenedCycle): readonly UnitId[] => {
  if (!usesScores(cycle)) return rankable(cycle);
  const lowest = Math.max(0, ...cycle.rules.slots.map((slot) => slot.toRank));
  return rankByScore(cycle)
    .filter(({ rank }) => rank <= lowest)
    .map(({ unit }) => unit);
};

/** Those still in the running whose score is settled. */
export const rankByScore = (cycle: OpenedCycle): readonly Place[] => {
  const inTheRunning = rankable(cycle);
  return rankByValue(
    cycle.units.flatMap((unit) => {
      const settled = cycle.settledScores.find((score) => score.unit === unit);
      return settled && inTheRunning.includes(unit) ? [{ unit, value: settled.total }] : [];
    }),
  );
};

const declareRanking = (
  { order }: Data<'DeclareRanking'>,
  at: Instant,
  cycle: OpenedCycle,
  { ballot }: Facts,
): CycleDecision => {
  const misplaced = notIn(['voting'], cycle);
  if (misplaced) return misplaced;
  const missing = missingToAdvance(cycle, ballot);
  if (missing.length > 0) return reject({ code: 'STAGE_NOT_COMPLETE', missing });
  const listed = order?.flat() ?? [];
  const wrong = firstRefusal(listed, (unit) => notCompeting(unit, cycle)) ?? namedTwice(listed);
  if (wrong) return wrong;

  const places = placesOf(cycle, order, ballot);
  if (!places) return reject({ code: 'ORDER_MISSING', rule: 'choice' });
  if (order && !confirms(rankByOrder(order), places))
    return reject({ code: 'RANKING_DIFFERS', computed: places });
  const data = { cycle: cycle.cycle, places, ...ballotFacts(ballot), at };
  return accept({ type: 'RankingDeclared', data }, 'choice', 'threshold', 'quorum');
};

/** An order may stop at any place, but never within a tie. */
const confirms = (order: readonly Place[], places: readonly Place[]): boolean => {
  const lowest = Math.max(0, ...order.map(({ rank }) => rank));
  return samePlaces(
    order,
    places.filter(({ rank }) => rank <= lowest),
  );
};

const placesOf = (
  cycle: OpenedCycle,
  order: readonly (readonly UnitId[])[] | undefined,
  ballot: Ballot | undefined,
): readonly Place[] | undefined => {
  switch (cycle.rules.choice.method) {
    case 'score':
    case 'score-then-ballot':
      return rankByScore(cycle);
    case 'ballot':
      return rankByValue(
        resultOf(ballot)
          .tallies.filter((tally) => tally.for > 0)
          .map((tally) => ({ unit: tally.unit, value: tally.for })),
      );
    case 'consensus':
      return order && rankByOrder(order);
  }
};

const resultOf = (ballot: Ballot | undefined) =>
  (ballot?.phase === 'counted' && ballot.result) || { tallies: [], rollSize: 0, cast: 0, quorumMet: false };

/** What the ballot said, kept with the ranking; who passed counts only where each was voted on. */
const ballotFacts = (ballot: Ballot | undefined) => {
  if (ballot?.phase !== 'counted' || !ballot.result) return {};
  const { ballot: id, result } = ballot;
  const approved = result.tallies.filter((tally) => tally.approved).map((tally) => tally.unit);
  return { ballot: id, result, ...(ballot.question === 'approve' && { approved }) };
};

const firstRefusal = <R>(units: readonly UnitId[], check: (unit: UnitId) => R | undefined): R | undefined => {
  for (const unit of units) {
    const refused = check(unit);
    if (refused) return refused;
  }
  return undefined;
};

const namedTwice = (units: readonly UnitId[]) => {
  const unit = units.find((each, i) => units.indexOf(each) !== i);
  return unit && reject<ChoosingRejection>({ code: 'UNIT_NAMED_TWICE', unit });
};

export const choosingActs: Acts<ChoosingCommand> = {
  OpenVoting: ({ data, at }, cycle, facts) => openVoting(data, at, cycle, facts),
  DeclareRanking: ({ data, at }, cycle, facts) => declareRanking(data, at, cycle, facts),
};

export const choosingSteps: Steps<ChoosingEvent> = {
  VotingOpened: (cycle, { ballot, question, candidates, closesAt, at }) => ({
    ...cycle,
    ballots: [...cycle.ballots, { ballot, question, candidates, closesAt, at }],
  }),
  RankingDeclared: (cycle, { places, approved }) => ({
    ...cycle,
    phase: 'nomination',
    ranking: places,
    ...(approved && { approved }),
  }),
};
