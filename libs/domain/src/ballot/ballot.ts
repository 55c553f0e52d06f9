import { accept, reject, type Command, type Decider, type Decision, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { BallotId, BlocId, CycleId, PersonId, UnitId } from '../ids.js';
import type { Ratio, Threshold } from '../rules/rules.js';
import { latest, type Clock, type Clocked, type Instant } from '../time.js';
import { countBallot, type BallotResult } from './count.js';

/** `approve`: for or against each candidate. `choose`: up to `maxChoices` of them. */
export type Question = 'approve' | 'choose';

export type BallotTerms = {
  readonly ballot: BallotId;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly question: Question;
  readonly candidates: readonly UnitId[];
  readonly maxChoices: number;
  /** Who may vote: one ballot a unit, cast by its head. */
  readonly roll: readonly UnitId[];
  readonly quorum: Ratio;
  readonly threshold: Threshold;
  readonly closesAt: Instant;
  readonly clock: Clock;
};

/** Candidates in neither list were passed over: an abstention. */
export type Choice = { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] };
export type Vote = Choice & { readonly unit: UnitId; readonly voter: PersonId; readonly at: Instant };

export type OpenedBallot = BallotTerms &
  Clocked & {
    readonly phase: 'open' | 'closed' | 'counted';
    readonly votes: readonly Vote[];
    readonly deadlinePassed: boolean;
    readonly result?: BallotResult;
  };
export type Ballot = { readonly phase: 'unopened' } | OpenedBallot;

export type BallotCommand =
  | Command<'OpenBallot', BallotTerms>
  | Command<'CastVote', Choice & { readonly unit: UnitId }>
  | Command<'CloseBallot', object>
  | Command<'CountBallot', object>
  | Command<'AdvanceClock', object>
  | Command<'PassDeadline', { readonly name: string; readonly due: Instant }>;

type Of = { readonly cycle: CycleId; readonly ballot: BallotId; readonly at: Instant };
export type BallotEvent =
  | Event<'BallotOpened', BallotTerms & { readonly at: Instant }>
  | Event<'VoteCast', Of & Vote>
  | Event<'BallotClosed', Of>
  | Event<'BallotCounted', Of & { readonly result: BallotResult }>
  | Event<'BallotClockAdvanced', Of>
  | Event<'VotingDeadlinePassed', Of & { readonly due: Instant }>;

export type BallotRejection =
  | { readonly code: 'BALLOT_UNKNOWN' }
  | { readonly code: 'BALLOT_ALREADY_OPENED' }
  | { readonly code: 'VOTING_CLOSED'; readonly closesAt: Instant }
  | { readonly code: 'NOT_ON_ROLL'; readonly unit: UnitId }
  | { readonly code: 'ALREADY_VOTED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'NOT_A_CANDIDATE'; readonly unit: UnitId }
  | { readonly code: 'TOO_MANY_CHOICES'; readonly max: number; readonly given: number }
  | { readonly code: 'CHOICE_CONTRADICTS'; readonly unit: UnitId }
  | { readonly code: 'AGAINST_NOT_ASKED' }
  | { readonly code: 'VOTING_STILL_OPEN'; readonly closesAt: Instant; readonly waitingFor: readonly UnitId[] }
  | { readonly code: 'BALLOT_NOT_CLOSED' }
  | { readonly code: 'BALLOT_ALREADY_CLOSED' }
  | { readonly code: 'BALLOT_ALREADY_COUNTED' }
  | { readonly code: 'CLOCK_IS_LIVE' };

type BallotDecision = Decision<BallotEvent, BallotRejection>;

export const ballotDecider: Decider<Ballot, BallotCommand, BallotEvent, BallotRejection, Facts> = {
  initialState: { phase: 'unopened' },
  decide(command, ballot) {
    if (command.type === 'OpenBallot') {
      if (ballot.phase !== 'unopened') return reject({ code: 'BALLOT_ALREADY_OPENED' });
      return accept(
        { type: 'BallotOpened', data: { ...command.data, at: command.at } },
        'quorum',
        'threshold',
      );
    }
    if (ballot.phase === 'unopened') return reject({ code: 'BALLOT_UNKNOWN' });
    const of = { cycle: ballot.cycle, ballot: ballot.ballot, at: command.at };
    switch (command.type) {
      case 'CastVote':
        return castVote(command, ballot);
      case 'CloseBallot':
        return closeBallot(command.at, ballot);
      case 'CountBallot':
        if (ballot.phase === 'open') return reject({ code: 'BALLOT_NOT_CLOSED' });
        if (ballot.phase === 'counted') return reject({ code: 'BALLOT_ALREADY_COUNTED' });
        return accept(
          { type: 'BallotCounted', data: { ...of, result: countBallot(ballot) } },
          'quorum',
          'threshold',
        );
      case 'AdvanceClock':
        if (ballot.clock === 'live') return reject({ code: 'CLOCK_IS_LIVE' });
        return accept({ type: 'BallotClockAdvanced', data: of });
      case 'PassDeadline':
        return accept({ type: 'VotingDeadlinePassed', data: { ...of, due: command.data.due } });
    }
  },
  evolve(ballot, event) {
    if (event.type === 'BallotOpened')
      return { ...event.data, phase: 'open', votes: [], deadlinePassed: false };
    if (ballot.phase === 'unopened') return ballot;
    const moved = { ...ballot, at: latest(ballot.at, event.data.at) };
    switch (event.type) {
      case 'VoteCast': {
        const { unit, voter, at } = event.data;
        const vote = { unit, voter, for: event.data.for, against: event.data.against, at };
        return { ...moved, votes: [...ballot.votes, vote] };
      }
      case 'BallotClosed':
        return { ...moved, phase: 'closed' };
      case 'BallotCounted':
        return { ...moved, phase: 'counted', result: event.data.result };
      case 'BallotClockAdvanced':
        return moved;
      case 'VotingDeadlinePassed':
        return { ...moved, deadlinePassed: true };
    }
  },
};

const castVote = (
  { data, at, by }: Extract<BallotCommand, { type: 'CastVote' }>,
  ballot: OpenedBallot,
): BallotDecision => {
  const { unit } = data;
  const earlier = ballot.votes.find((vote) => vote.unit === unit);
  if (earlier) return reject({ code: 'ALREADY_VOTED', unit, at: earlier.at });
  if (ballot.phase !== 'open' || at > ballot.closesAt)
    return reject({ code: 'VOTING_CLOSED', closesAt: ballot.closesAt });
  if (!ballot.roll.includes(unit)) return reject({ code: 'NOT_ON_ROLL', unit });
  const stranger = [...data.for, ...data.against].find((candidate) => !ballot.candidates.includes(candidate));
  if (stranger) return reject({ code: 'NOT_A_CANDIDATE', unit: stranger });
  const named = [...data.for, ...data.against];
  const twice = named.find((candidate, i) => named.indexOf(candidate) !== i);
  if (twice) return reject({ code: 'CHOICE_CONTRADICTS', unit: twice });
  if (ballot.question === 'choose') {
    if (data.against.length > 0) return reject({ code: 'AGAINST_NOT_ASKED' });
    if (data.for.length > ballot.maxChoices)
      return reject({ code: 'TOO_MANY_CHOICES', max: ballot.maxChoices, given: data.for.length });
  }
  const vote = { unit, voter: by, for: data.for, against: data.against, at };
  return accept({ type: 'VoteCast', data: { cycle: ballot.cycle, ballot: ballot.ballot, ...vote } });
};

const closeBallot = (at: Instant, ballot: OpenedBallot): BallotDecision => {
  if (ballot.phase !== 'open') return reject({ code: 'BALLOT_ALREADY_CLOSED' });
  const waitingFor = ballot.roll.filter((unit) => !ballot.votes.some((vote) => vote.unit === unit));
  if (waitingFor.length > 0 && at <= ballot.closesAt)
    return reject({ code: 'VOTING_STILL_OPEN', closesAt: ballot.closesAt, waitingFor });
  return accept({ type: 'BallotClosed', data: { cycle: ballot.cycle, ballot: ballot.ballot, at } });
};
