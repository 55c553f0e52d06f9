import type { Take } from '../correction/correction.js';
import {
  asEntryOf,
  asFields,
  asVoidableFields,
  replaced,
  type Kept,
  type KeptIn,
} from '../correction/kept.js';
import type { BallotEvent, OpenedBallot } from './ballot.js';

/** Where a ballot keeps what its events say, for those whose correction it follows by itself. */
const kept: KeptIn<OpenedBallot> & { readonly [T in BallotEvent['type']]?: Kept<OpenedBallot> } = {
  VoteCast: asEntryOf('votes'),
  WrittenOpinionGiven: asEntryOf('written'),
  ConsensusRecorded: asVoidableFields('consensus'),
  CountingCommitteeAppointed: asFields('committee'),
  /** Who signed the figures has signed the wrong ones. */
  CountEntered: asFields('paperCount', 'countSignatures'),
  BallotCounted: asFields('result'),
};

export const takeInBallot =
  (step: (ballot: OpenedBallot, event: never) => OpenedBallot): Take<OpenedBallot> =>
  (ballot, type, change) =>
    replaced(kept[type], ballot, change, (before, data) => step(before, { type, data } as never));
