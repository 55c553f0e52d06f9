import type { Ballot } from '../ballot/ballot.js';
import { votesFor } from '../ballot/count.js';
import type { BallotId, UnitId } from '../ids.js';
import type { Ratio, TieBreak } from '../rules/rules.js';
import type { ChoosingRejection, WomenShare } from './choosing.js';
import type { OpenedCycle } from './cycle.js';
import { sameUnits } from './guards.js';
import { rankByOrder, rankByValue, type Place } from './ranking.js';

/** How the head decides a tie, in groups; one group alone is a shared place. */
export type TieCall = { readonly order: readonly (readonly UnitId[])[]; readonly reason: string };

/** How units that stood equal were treated. `order`: in groups, best first; one group alone is a shared place. */
export type TieTreated = {
  readonly rank: number;
  readonly units: readonly UnitId[];
  readonly method: TieBreak;
  readonly order: readonly (readonly UnitId[])[];
  readonly ballot?: BallotId;
  readonly group?: string;
  readonly reason?: string;
};

/** Ranks held by more than one unit, the best first. */
export const tiedGroups = (places: readonly Place[]): readonly (readonly UnitId[])[] =>
  [...new Set(places.map(({ rank }) => rank))]
    .map((rank) => places.filter((place) => place.rank === rank).map(({ unit }) => unit))
    .filter((group) => group.length > 1);

type Given = {
  readonly calls: readonly TieCall[];
  readonly shares: readonly WomenShare[];
  /** Ballots counted after the one that gave the order. */
  readonly ballots: readonly Ballot[];
};
type Broken = { readonly places: readonly Place[]; readonly ties: readonly TieTreated[] };

/** The named rule is applied where units contend for a slot; other ties are shared. */
export const breakTies = (
  places: readonly Place[],
  cycle: OpenedCycle,
  given: Given,
): Broken | ChoosingRejection => {
  const ties: TieTreated[] = [];
  let ordered = places;
  for (const units of tiedGroups(places)) {
    const rank = places.find(({ unit }) => unit === units[0])?.rank ?? 0;
    const treated = contends(rank, cycle) ? treat(units, cycle, given) : shared(units);
    if ('code' in treated) return treated;
    ties.push({ rank, units, ...treated });
    const within = new Map(rankByOrder(treated.order).map((place) => [place.unit, place.rank]));
    ordered = ordered.map((place) => ({ ...place, rank: place.rank + (within.get(place.unit) ?? 1) - 1 }));
  }
  return { places: ordered.toSorted((a, b) => a.rank - b.rank), ties };
};

type Treatment = Omit<TieTreated, 'rank' | 'units'>;
const shared = (units: readonly UnitId[]): Treatment => ({ method: 'share', order: [units] });

const contends = (rank: number, { rules }: OpenedCycle): boolean =>
  rules.slots.some(({ fromRank, toRank }) => rank >= fromRank && rank <= toRank);

const treat = (
  units: readonly UnitId[],
  cycle: OpenedCycle,
  { calls, shares, ballots }: Given,
): Treatment | ChoosingRejection => {
  const { method, group, women } = cycle.rules.ties;
  switch (method) {
    case 'share':
      return shared(units);
    case 'score-group': {
      const order = inOrder(units, (unit) => groupPoints(unit, group, cycle));
      return { method, order, ...(group !== undefined && { group }) };
    }
    case 'women': {
      const unknown = units.filter((unit) => !shares.some((share) => share.unit === unit));
      if (unknown.length > 0) return { code: 'WOMEN_SHARE_MISSING', rule: 'ties', units: unknown };
      return { method, order: inOrder(units, (unit) => (isAtLeast(shareOf(unit, shares), women) ? 1 : 0)) };
    }
    case 'head': {
      const call = calls.find(({ order }) => sameUnits(order.flat(), units));
      if (!call) return { code: 'TIE_UNDECIDED', rule: 'ties', units };
      return { method, order: call.order, reason: call.reason };
    }
    case 'second-ballot': {
      const ballot = ballots.findLast(
        (each) => each.phase === 'counted' && each.result?.quorumMet && sameUnits(each.candidates, units),
      );
      if (ballot?.phase !== 'counted') return { code: 'TIE_UNDECIDED', rule: 'ties', units };
      const tallies = ballot.result?.tallies ?? [];
      const order = inOrder(units, (unit) => {
        const tally = tallies.find((each) => each.unit === unit);
        return tally ? votesFor(tally) : 0;
      });
      return { method, order, ballot: ballot.ballot };
    }
  }
};

const inOrder = (
  units: readonly UnitId[],
  value: (unit: UnitId) => number,
): readonly (readonly UnitId[])[] => {
  const places = rankByValue(units.map((unit) => ({ unit, value: value(unit) })));
  return [...new Set(places.map(({ rank }) => rank))].map((rank) =>
    places.filter((place) => place.rank === rank).map(({ unit }) => unit),
  );
};

const groupPoints = (unit: UnitId, group: string | undefined, cycle: OpenedCycle): number => {
  const settled = cycle.settledScores.find((score) => score.unit === unit);
  return cycle.rules.scoreTable.items
    .filter((item) => item.group === group && group !== undefined)
    .reduce((sum, { id }) => sum + (settled?.sheet.points[id] ?? 0), 0);
};

const shareOf = (unit: UnitId, shares: readonly WomenShare[]): Ratio =>
  shares.find((share) => share.unit === unit)?.share ?? { num: 0, den: 1 };

const isAtLeast = (share: Ratio, least: Ratio | undefined): boolean =>
  least !== undefined && share.num * least.den >= least.num * share.den;
