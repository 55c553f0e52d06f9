import { ballotDecider, type BallotEvent, type BallotTerms } from '../ballot/ballot.js';
import type { UnitId } from '../ids.js';
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
