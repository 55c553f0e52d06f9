import type { BallotId } from '../ids.js';
import type { ChoosingState, CycleBallot } from './choosing.js';

/** Ballots that were not called off or annulled. */
export const standing = ({ ballots }: ChoosingState): readonly CycleBallot[] =>
  ballots.filter(({ calledOff }) => !calledOff);
export const newestBallot = (state: ChoosingState): BallotId | undefined => standing(state).at(-1)?.ballot;
