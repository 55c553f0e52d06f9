import { membersToFollow } from '../cycle/membership.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import { dayOf, type Day, type Instant } from '../time.js';
import type { Among, Cast, Departed } from './count.js';
import type { OpenedBallot } from './ballot.js';

type Gone = { readonly unit: UnitId; readonly on: Day };

/**
 * Units of a ballot that had left the bloc or the year by the day of an instant, by the bloc's own record of what the year
 * follows. None, where the rule leaves them in.
 */
export const goneBy = (ballot: OpenedBallot, { bloc, cycle }: Facts, at: Instant): readonly Gone[] => {
  if (!cycle || !('departures' in cycle)) return [];
  const following = membersToFollow(cycle, bloc, at).flatMap((event) =>
    event.type === 'UnitLeftCycle' ? [event.data] : [],
  );
  const gone = [...cycle.departures, ...following].filter(
    ({ unit, on }) => on <= dayOf(at) && (ballot.roll.includes(unit) || ballot.candidates.includes(unit)),
  );
  // The rule is asked for only where it has something to say.
  if (gone.length === 0 || ballot.departedMembers !== 'leave') return [];
  return gone.map(({ unit, on }) => ({ unit, on }));
};

/** The first of these who has left. */
export const firstGone = (units: readonly UnitId[], gone: readonly Gone[]): Gone | undefined =>
  gone.find(({ unit }) => units.includes(unit));

/** Whose vote was taken, by name, in writing, as present, or as a paper that is known to be of it. */
type Voted = Pick<Cast, 'votes' | 'written' | 'consensus' | 'paperCount'>;
const hasVoted = ({ votes, written = [], consensus, paperCount }: Voted, unit: UnitId): boolean =>
  [...votes, ...written].some((vote) => vote.unit === unit) ||
  (consensus?.present.includes(unit) ?? false) ||
  (paperCount?.leftAfterVoting?.includes(unit) ?? false);

/** Who is on the roll when the voting is over: without whoever had left by then and not voted before. */
export const rollOf = (ballot: Voted & Pick<Cast, 'roll'>, gone: readonly Gone[]): readonly UnitId[] =>
  ballot.roll.filter((unit) => !firstGone([unit], gone) || hasVoted(ballot, unit));

/** Who is counted: the roll as it was when the voting ended, and of the candidates whoever has not left by the count. */
export const countedAmong = (ballot: OpenedBallot, facts: Facts, at: Instant): Among => {
  const roll = rollOf(ballot, goneBy(ballot, facts, ballot.closedAt ?? at));
  const gone = goneBy(ballot, facts, at);
  return {
    roll,
    candidates: ballot.candidates.filter((unit) => !firstGone([unit], gone)),
    departed: gone.map(({ unit, on }): Departed => ({ unit, on, onRoll: roll.includes(unit) })),
  };
};
