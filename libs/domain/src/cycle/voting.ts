import type { Ballot, BallotPurpose, Question } from '../ballot/ballot.js';
import { hasResult } from '../ballot/count.js';
import { accept, reject, type Rejected } from '../decider.js';
import type { Facts } from '../facts.js';
import { ballotIdOf, type UnitId } from '../ids.js';
import type { ChoiceMethod } from '../rules/rules.js';
import type { Instant } from '../time.js';
import type { CycleBallot } from './choosing.js';
import type { CycleRejection, OpenedCycle } from './cycle.js';
import { placesOf, rankByScore } from './declaring.js';
import { belowFloor } from './score.js';
import { settledScoreOf } from './sheets.js';
import {
  firstRefusal,
  namedTwice,
  notCompeting,
  notIn,
  sameUnits,
  type CycleDecision,
  type Data,
} from './guards.js';
import { rankable, usesScores } from './missing.js';
import { standing } from './standing.js';
import { tiedGroups } from './ties.js';

type Refusal = Rejected<CycleRejection> | undefined;
type Named = Data<'OpenVoting'>;

/** Opens a ballot: the first of its question, a new round of it, or another one with a reason. */
export const openVoting = (
  data: Named,
  at: Instant,
  cycle: OpenedCycle,
  { ballot: newest, ballots = newest ? [newest] : [] }: Facts,
): CycleDecision => {
  const { closesAt, reason } = data;
  const { purpose = 'ranking' } = data;
  const misplaced = notIn([purpose === 'head' ? 'nomination' : 'voting'], cycle);
  if (misplaced) return misplaced;
  const { choice, quorum, threshold, recusal, absentVotes, departedMembers } = cycle.rules;
  if (choice.method === 'score' && purpose === 'ranking')
    return reject({ code: 'NO_BALLOT_BY_RULE', rule: 'choice' });
  const before = standing(cycle).at(-1);
  if (before && newest?.phase !== 'counted')
    return reject({ code: 'BALLOT_NOT_COUNTED', ballot: before.ballot });

  const earlier = standing(cycle).filter((each) => isRoundOf(purpose, data.candidates, each));
  const last = earlier.at(-1);
  const lastState = ballots.find((state) => state.phase === 'counted' && state.ballot === last?.ballot);
  const again = lastState && !isGood(lastState) ? last : undefined;
  if (last && !again && !reason) return reject({ code: 'REASON_NEEDED' });

  const meant = data.method ?? (again ? (again.method ?? 'open') : (cycle.rules.votingMethods[0] ?? 'open'));
  if (meant === 'secret-electronic') return reject({ code: 'METHOD_NOT_YET_AVAILABLE', method: meant });
  const allowed = cycle.rules.votingMethods;
  if (!allowed.includes(meant))
    return reject({ code: 'METHOD_NOT_BY_RULE', rule: 'votingMethods', method: meant, allowed });
  const question = data.question ?? again?.question ?? usualQuestion(purpose, choice.method);
  if (!isAsked(question, purpose, choice.method))
    return reject({ code: 'QUESTION_NOT_BY_RULE', rule: 'choice', question });
  if (closesAt <= at) return reject({ code: 'CLOSES_BEFORE_IT_OPENS', closesAt });

  const candidates =
    data.candidates ??
    again?.candidates.filter((unit) => cycle.units.includes(unit)) ??
    usualCandidates(purpose, cycle);
  if (candidates.length === 0) return reject({ code: 'NO_CANDIDATES', rule: 'slots' });
  const wrong =
    namedTwice(candidates) ??
    (purpose === 'head'
      ? notMember(candidates, cycle)
      : firstRefusal(candidates, (unit) => notPutUp(unit, cycle))) ??
    (purpose === 'tie' ? notTied(candidates, cycle, ballots) : undefined);
  if (wrong) return wrong;
  const terms = {
    ballot: ballotIdOf(cycle.cycle, cycle.ballots.length + 1),
    question,
    candidates,
    maxChoices: question === 'elect' ? 1 : choice.maxChoices,
    ...{ quorum, threshold, closesAt, method: meant, purpose, recusal, absentVotes },
    departedMembers,
    ...(meant === 'paper' && { countingCommittee: cycle.rules.countingCommittee }),
    round: earlier.length + 1,
    ...(reason && { reason }),
  };
  return accept({ type: 'VotingOpened', data: { cycle: cycle.cycle, ...terms, at } });
};

/** Before its count a ballot is called off; after it, annulled, as long as neither ranking nor headship rests on it. */
export const callOffVoting = (
  { ballot, reason }: Data<'CallOffVoting'>,
  at: Instant,
  cycle: OpenedCycle,
  { ballot: newest }: Facts,
): CycleDecision => {
  const entry = standing(cycle).at(-1);
  const misplaced = notIn([entry?.purpose === 'head' ? 'nomination' : 'voting'], cycle);
  if (misplaced) return misplaced;
  if (entry?.ballot !== ballot) return reject({ code: 'BALLOT_NOT_STANDING', ballot });
  if (cycle.elected?.ballot === ballot)
    return reject({ code: 'HEAD_ALREADY_ELECTED', head: cycle.elected.head });
  const counted = newest?.phase === 'counted';
  return accept({ type: 'VotingCalledOff', data: { cycle: cycle.cycle, ballot, reason, counted, at } });
};

/** A quorum, and a result: then it is not held again without a reason. */
const isGood = (state: Ballot): boolean =>
  state.phase === 'counted' &&
  state.result !== undefined &&
  state.result.quorumMet &&
  hasResult(state.result, state.question);

/** Ballots on one tie are rounds of one question only where they are about the same units. */
const isRoundOf = (
  purpose: BallotPurpose,
  candidates: readonly UnitId[] | undefined,
  ballot: CycleBallot,
): boolean =>
  (ballot.purpose ?? 'ranking') === purpose &&
  (purpose !== 'tie' || !candidates || sameUnits(candidates, ballot.candidates));

const usualQuestion = (purpose: BallotPurpose, method: ChoiceMethod): Question => {
  if (purpose !== 'ranking') return 'elect';
  return method === 'ballot' || method === 'ballot-then-score' ? 'choose' : 'approve';
};

/** Where scores give the order, the vote only approves or chooses; a tie and a headship are for one to win. */
const isAsked = (question: Question, purpose: BallotPurpose, method: ChoiceMethod): boolean => {
  if (purpose === 'head') return question === 'elect';
  if (purpose === 'tie') return question === 'elect' || question === 'rank';
  return method === 'score-then-ballot' ? question === 'approve' || question === 'choose' : true;
};

const usualCandidates = (purpose: BallotPurpose, cycle: OpenedCycle): readonly UnitId[] => {
  if (purpose === 'head') return cycle.units;
  return purpose === 'tie' ? [] : defaultCandidates(cycle);
};

/** By score: the units whose rank falls within a slot. Otherwise every unit that may be put up. */
const defaultCandidates = (cycle: OpenedCycle): readonly UnitId[] => {
  const eligible = rankable(cycle).filter((unit) => !notPutUp(unit, cycle));
  if (cycle.rules.choice.method !== 'score-then-ballot') return eligible;
  const lowest = Math.max(0, ...cycle.rules.slots.map((slot) => slot.toRank));
  return rankByScore(cycle)
    .filter(({ rank, unit }) => rank <= lowest && eligible.includes(unit))
    .map(({ unit }) => unit);
};

/** Not of the bloc, barred, stepped back, or too low in one item of the table. */
const notPutUp = (unit: UnitId, cycle: OpenedCycle): Refusal => {
  const refused = notCompeting(unit, cycle);
  if (refused) return refused;
  const withdrawal = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (withdrawal) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: withdrawal.reason });
  const settled = usesScores(cycle) ? settledScoreOf(unit, cycle) : undefined;
  const [low] = settled ? belowFloor(settled.sheet, cycle.rules.scoreTable) : [];
  if (!settled || !low?.floor) return undefined;
  const { id: item, max, floor } = low;
  const points = settled.sheet.points[item] ?? 0;
  return reject({ code: 'BELOW_FLOOR', unit, item, points, floor, max, rule: 'scoreTable' });
};

const notMember = (units: readonly UnitId[], cycle: OpenedCycle): Refusal => {
  const stranger = units.find((unit) => !cycle.units.includes(unit));
  return stranger && reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
};

const notTied = (units: readonly UnitId[], cycle: OpenedCycle, ballots: readonly Ballot[]): Refusal => {
  if (cycle.rules.ties.method !== 'second-ballot')
    return reject({ code: 'TIE_BALLOT_NOT_BY_RULE', rule: 'ties' });
  const places = placesOf(cycle, undefined, ballots) ?? [];
  return tiedGroups(places).some((group) => sameUnits(group, units))
    ? undefined
    : reject({ code: 'NOT_A_TIE', units });
};
