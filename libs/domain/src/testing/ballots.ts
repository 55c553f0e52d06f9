import { ballotDecider, type Ballot, type BallotEvent, type BallotTerms } from '../ballot/ballot.js';
import type { BallotId, UnitId } from '../ids.js';
import { inBallot } from './acts.js';
import { ballot, bloc, cycle, headOf, on, units } from './names.js';
import { votingCloses } from './cycles.js';

export const ballotTerms: BallotTerms = {
  ballot,
  cycle,
  bloc,
  year: 2019,
  question: 'approve',
  candidates: units,
  maxChoices: 2,
  roll: units,
  quorum: { num: 2, den: 3 },
  threshold: { num: 1, den: 2, base: 'all', compare: 'more-than' },
  closesAt: votingCloses,
  clock: 'played',
};

export const ballotOpened = (terms: Partial<BallotTerms> = {}) => ({
  type: 'BallotOpened' as const,
  data: { ...ballotTerms, ...terms, at: on('2019-12-13') },
});
export const voteCast = (
  unit: UnitId,
  { for: inFavour = [], against = [] }: { for?: readonly UnitId[]; against?: readonly UnitId[] } = {},
  at = on('2019-12-14'),
) => inBallot('VoteCast', { unit, voter: headOf(unit), for: inFavour, against }, at);
export const ballotClosed = inBallot('BallotClosed', {}, on('2019-12-16'));

export const ballotAfter = (...history: readonly BallotEvent[]) =>
  history.reduce(ballotDecider.evolve, ballotDecider.initialState);

/** A ballot of four with so many votes for each. */
export const ballotCounted = (
  id: BallotId,
  forEach: Readonly<Record<string, number>>,
  more: object = {},
): Ballot =>
  ballotAfter(
    ballotOpened({ ballot: id, candidates: Object.keys(forEach) as UnitId[], question: 'choose', ...more }),
    ballotClosed,
    inBallot('BallotCounted', {
      result: {
        ...{ rollSize: 4, cast: 4, quorumMet: true },
        tallies: Object.entries(forEach).map(([unit, votes]) => ({
          ...{ unit: unit as UnitId, for: votes, against: 0, abstained: 4 - votes, approved: votes > 2 },
        })),
      },
    }),
  );
