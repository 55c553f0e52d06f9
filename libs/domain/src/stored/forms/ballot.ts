import type { CorrectionEvent } from '../../correction/correction.js';
import type { BallotEvent, Deputising } from '../../ballot/ballot.js';
import { object, optional, text, whole } from '../kinds.js';
import {
  ballotTerms,
  clock,
  countLines,
  day,
  instant,
  ofCycle,
  papers,
  result,
  texts,
} from '../value-forms.js';
import { someVersions } from '../rule-forms.js';
import type { FormsOf } from './forms-of.js';

const ruleVersions = optional(someVersions);
const ofBallot = { ...ofCycle, ballot: text };
const authorisation = object<Deputising>({ by: text, number: text, date: day });
const vote = {
  ...{ unit: text, voter: text, for: texts, against: texts },
  authorisation: optional(authorisation),
};

export const ballotForms: FormsOf<Exclude<BallotEvent, CorrectionEvent>> = {
  BallotOpened: { ...ofBallot, bloc: text, year: whole, roll: texts, ...ballotTerms, clock, ruleVersions },
  VoteCast: { ...ofBallot, ...vote },
  WrittenOpinionGiven: { ...ofBallot, ...vote, document: text },
  ConsensusRecorded: { ...ofBallot, present: texts, for: texts, document: optional(text) },
  CountingCommitteeAppointed: { ...ofBallot, members: texts },
  BallotClosed: ofBallot,
  CountEntered: {
    ...{ ...ofBallot, papers, lines: countLines, sheet: text },
    leftAfterVoting: optional(texts),
  },
  CountSigned: { ...ofBallot, person: text },
  BallotCounted: { ...ofBallot, result },
  BallotCalledOff: { ...ofBallot, reason: text },
  BallotAnnulled: { ...ofBallot, reason: text },
  BallotClockAdvanced: ofBallot,
  VotingDeadlinePassed: { ...ofBallot, due: instant },
};
