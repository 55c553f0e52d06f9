import type { BallotEvent } from '../../ballot/ballot.js';
import { text, whole } from '../kinds.js';
import { ballotTerms, clock, instant, ofCycle, result, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const ofBallot = { ...ofCycle, ballot: text };

export const ballotForms: FormsOf<BallotEvent> = {
  BallotOpened: { ...ofBallot, bloc: text, year: whole, roll: texts, ...ballotTerms, clock },
  VoteCast: { ...ofBallot, unit: text, voter: text, for: texts, against: texts },
  BallotClosed: ofBallot,
  BallotCounted: { ...ofBallot, result },
  BallotClockAdvanced: ofBallot,
  VotingDeadlinePassed: { ...ofBallot, due: instant },
};
