import type { Ballot, OpenedBallot } from '../ballot/ballot.js';
import { votesFor } from '../ballot/count.js';
import { accept, reject } from '../decider.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import type { ChoosingCommand } from './choosing.js';
import type { OpenedCycle } from './cycle.js';
import { firstRefusal, namedTwice, notCompeting, notIn, type CycleDecision } from './guards.js';
import { missingToAdvance, rankable } from './missing.js';
import { rankByOrder, rankByValue, rankByValues, samePlaces, withUnordered, type Place } from './ranking.js';
import { newestBallot, standing } from './standing.js';
import { breakTies } from './ties.js';

type Declare = Extract<ChoosingCommand, { type: 'DeclareRanking' }>;

export const declareRanking = (
  { data, at, by }: Declare,
  cycle: OpenedCycle,
  facts: Facts,
): CycleDecision => {
  const misplaced = notIn(['voting'], cycle);
  if (misplaced) return misplaced;
  const { order, unordered = [], withheld } = data;
  if (withheld && withheld.what !== 'first') return declareNone(withheld, at, cycle, facts);
  const missing = missingToAdvance(cycle, facts.ballot);
  if (missing.length > 0) return reject({ code: 'STAGE_NOT_COMPLETE', missing });
  const listed = [...(order?.flat() ?? []), ...unordered];
  const wrong = firstRefusal(listed, (unit) => notCompeting(unit, cycle)) ?? namedTwice(listed);
  if (wrong) return wrong;

  const ballots = facts.ballots ?? (facts.ballot ? [facts.ballot] : []);
  const main = mainBallot(cycle, ballots);
  const womenShares = data.womenShares?.map((share) => ({ ...share, statedBy: share.statedBy ?? by }));
  const equal = placesOf(cycle, order, ballots);
  if (!equal) return reject({ code: 'ORDER_MISSING', rule: 'choice' });
  const agreed = cycle.rules.choice.method === 'consensus';
  const broken = agreed
    ? { places: equal, ties: [] }
    : breakTies(equal, cycle, {
        calls: data.ties ?? [],
        shares: womenShares ?? [],
        ballots: main ? ballots.slice(ballots.indexOf(main) + 1) : ballots,
      });
  if ('code' in broken) return reject(broken);
  if (order && !agreed && !confirms(rankByOrder(order), broken.places))
    return reject({ code: 'RANKING_DIFFERS', computed: broken.places });
  const grouped = withUnordered(broken.places, unordered, agreed);
  if (!grouped) return reject({ code: 'RANKING_DIFFERS', computed: broken.places });

  const places = withheld ? grouped.map((place) => ({ ...place, rank: place.rank + 1 })) : grouped;
  const evented = {
    ...{ cycle: cycle.cycle, places, ...ballotFacts(main) },
    ...(broken.ties.length > 0 && { ties: broken.ties }),
    ...(withheld && { withheld }),
    ...(womenShares && { womenShares }),
    at,
  };
  return accept({ type: 'RankingDeclared', data: evented });
};

/** Nobody is ranked: every unit is barred, or the conference says so. A ballot under way is ended first. */
const declareNone = (
  withheld: NonNullable<Declare['data']['withheld']>,
  at: Declare['at'],
  cycle: OpenedCycle,
  { ballot }: Facts,
): CycleDecision => {
  const newest = newestBallot(cycle);
  if (newest && ballot?.phase !== 'counted') return reject({ code: 'BALLOT_NOT_COUNTED', ballot: newest });
  const missing = missingToAdvance(cycle, ballot).filter(({ code }) => code === 'OPEN_FLAGS');
  if (missing.length > 0) return reject({ code: 'STAGE_NOT_COMPLETE', missing });
  const data = { cycle: cycle.cycle, places: [], approved: [], withheld, at };
  return accept({ type: 'RankingDeclared', data });
};

/** An order may stop at any place, but never within a tie. */
const confirms = (order: readonly Place[], places: readonly Place[]): boolean => {
  const lowest = Math.max(0, ...order.map(({ rank }) => rank));
  return samePlaces(
    order,
    places.filter(({ rank }) => rank <= lowest),
  );
};

export const rankByScore = (cycle: OpenedCycle): readonly Place[] =>
  rankByValue(
    rankable(cycle).flatMap((unit) => {
      const value = scoreOf(unit, cycle);
      return value === undefined ? [] : [{ unit, value }];
    }),
  );

const scoreOf = (unit: UnitId, { settledScores }: OpenedCycle): number | undefined =>
  settledScores.find((score) => score.unit === unit)?.total;

/** The order before ties are broken; undefined where the conference has still to give it. */
export const placesOf = (
  cycle: OpenedCycle,
  order: readonly (readonly UnitId[])[] | undefined,
  ballots: readonly Ballot[],
): readonly Place[] | undefined => {
  const named = (mainBallot(cycle, ballots)?.result?.tallies ?? []).filter(
    (tally) => votesFor(tally) > 0 && cycle.units.includes(tally.unit),
  );
  switch (cycle.rules.choice.method) {
    case 'score':
    case 'score-then-ballot':
      return rankByScore(cycle);
    case 'ballot':
      return rankByValue(named.map((tally) => ({ unit: tally.unit, value: votesFor(tally) })));
    case 'ballot-then-score':
      return rankByValues(
        named.map((tally) => ({
          unit: tally.unit,
          values: [votesFor(tally), scoreOf(tally.unit, cycle) ?? 0],
        })),
      );
    case 'consensus':
      return order && rankByOrder(order);
  }
};

/** The newest counted ballot on the ranking itself. */
const mainBallot = (cycle: OpenedCycle, ballots: readonly Ballot[]): OpenedBallot | undefined => {
  const onRanking = standing(cycle).filter(({ purpose = 'ranking' }) => purpose === 'ranking');
  return ballots.findLast(
    (state): state is OpenedBallot => state.phase === 'counted' && state.ballot === onRanking.at(-1)?.ballot,
  );
};

/** What the ballot said, kept with the ranking; who passed counts only where each was voted on. */
const ballotFacts = (main: OpenedBallot | undefined) => {
  if (!main?.result) return {};
  const { ballot, result, question } = main;
  const approved = result.tallies.filter((tally) => tally.approved).map((tally) => tally.unit);
  return { ballot, result, ...(question === 'approve' && { approved }) };
};
