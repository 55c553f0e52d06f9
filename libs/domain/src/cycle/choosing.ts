import type { Ballot } from '../ballot/ballot.js';
import { accept, reject } from '../decider.js';
import type { Facts } from '../facts.js';
import { ballotIdOf, dossierIdOf, type UnitId } from '../ids.js';
import { authorityOf } from '../rules/awards.js';
import type { Slot } from '../rules/rules.js';
import type { Instant } from '../time.js';
import type { CycleRejection, OpenedCycle } from './cycle.js';
import { notCompeting, notIn, type CycleDecision, type Data } from './guards.js';
import { missingToAdvance, rankable, usesScores } from './missing.js';
import { rankByOrder, rankByValue, samePlaces, type Place } from './ranking.js';

/** How units are chosen: voting, ranking, nomination, headship. */

export const openVoting = (
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

const rankByScore = (cycle: OpenedCycle): readonly Place[] => {
  const inTheRunning = rankable(cycle);
  return rankByValue(
    cycle.units.flatMap((unit) => {
      const settled = cycle.settledScores.find((score) => score.unit === unit);
      return settled && inTheRunning.includes(unit) ? [{ unit, value: settled.total }] : [];
    }),
  );
};

export const declareRanking = (
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

export const nominate = (
  { unit, award, subUnit }: Data<'Nominate'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['nomination'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  const withdrawal = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (withdrawal) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: withdrawal.reason });
  const same = cycle.nominations.filter((entry) => entry.unit === unit && entry.subUnit === subUnit);
  const again = same.find((entry) => entry.award === award || cycle.rules.severalAwards === 'one-per-unit');
  if (again) return reject({ code: 'ALREADY_NOMINATED', unit, award: again.award });

  const wrong = subUnit === undefined ? notInSlot(unit, award, cycle) : subUnitsBarred(cycle);
  if (wrong) return reject(wrong);
  const rank = cycle.ranking.find((place) => place.unit === unit)?.rank;
  const nomination = {
    dossier: dossierIdOf(cycle.cycle, cycle.nominations.length + 1),
    unit,
    award,
    authority: authorityOf[award],
    ...(subUnit !== undefined && { subUnit }),
    ...(rank !== undefined && { rank }),
  };
  const data = { cycle: cycle.cycle, ...nomination, at };
  return accept({ type: 'NominationMade', data }, 'slots', 'severalAwards');
};

/** Rank, vote and number of slots: three separate conditions. */
const notInSlot = (
  unit: UnitId,
  award: Data<'Nominate'>['award'],
  cycle: OpenedCycle,
): CycleRejection | undefined => {
  const rank = cycle.ranking.find((place) => place.unit === unit)?.rank;
  if (rank === undefined) return { code: 'UNIT_NOT_RANKED', unit };
  const slots = cycle.rules.slots.filter((slot) => slot.award === award);
  const [first] = slots;
  if (!first) return { code: 'NO_SLOT_FOR_AWARD', award };
  const fitting = slots.filter((slot) => holds(slot, rank));
  if (fitting.length === 0)
    return { code: 'RANK_NOT_IN_SLOT', award, rank, fromRank: first.fromRank, toRank: first.toRank };
  if (cycle.approved && !cycle.approved.includes(unit)) return { code: 'NOT_APPROVED_BY_BALLOT', unit };
  const taken = cycle.nominations.filter(
    (entry) =>
      entry.award === award &&
      entry.subUnit === undefined &&
      fitting.some((slot) => holds(slot, entry.rank ?? 0)),
  ).length;
  const max = fitting.reduce((sum, slot) => sum + (slot.max ?? Infinity), 0);
  return taken >= max ? { code: 'SLOTS_FULL', award, max } : undefined;
};

const holds = ({ fromRank, toRank }: Slot, rank: number): boolean => rank >= fromRank && rank <= toRank;

const subUnitsBarred = ({ rules }: OpenedCycle): CycleRejection | undefined =>
  rules.subUnitAwards === 'off' ? { code: 'SUB_UNIT_AWARDS_OFF' } : undefined;

export const withdraw = (
  { unit, reason }: Data<'WithdrawFromNomination'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['evaluation', 'voting', 'nomination'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  const earlier = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (earlier) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: earlier.reason });
  const nominated = cycle.nominations.find((entry) => entry.unit === unit);
  if (nominated) return reject({ code: 'ALREADY_NOMINATED', unit, award: nominated.award });
  return accept({ type: 'UnitWithdrew', data: { cycle: cycle.cycle, unit, reason, at } });
};

export const electHead = (
  { head, deputy, method }: Data<'ElectHead'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const misplaced = notIn(['nomination'], cycle);
  if (misplaced) return misplaced;
  if (cycle.elected) return reject({ code: 'HEAD_ALREADY_ELECTED', head: cycle.elected.head });
  const stranger = [head, ...(deputy ? [deputy] : [])].find((unit) => !cycle.units.includes(unit));
  if (stranger) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
  if (head === deputy) return reject({ code: 'HEAD_IS_DEPUTY', unit: head });
  const rank = cycle.ranking.find((place) => place.unit === head)?.rank;
  if ((method === 'winner' && rank !== 1) || (method === 'rank-2' && rank !== 2))
    return reject({ code: 'HEAD_NOT_OF_THAT_RANK', head, method });
  const data = { cycle: cycle.cycle, head, ...(deputy && { deputy }), forYear: cycle.year + 1, method, at };
  return accept({ type: 'HeadElected', data }, 'headship');
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
  return unit && reject<CycleRejection>({ code: 'UNIT_NAMED_TWICE', unit });
};
