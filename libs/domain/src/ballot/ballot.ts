import { citeAll, citingBallot } from '../citing.js';
import { correctionSteps, type CorrectionEvent, type CorrectionState } from '../correction/correction.js';
import { accept, reject, type Command, type Decider, type Decision, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { BallotId, BlocId, CycleId, PersonId, UnitId } from '../ids.js';
import type { Ratio, Recusal, Rules, RuleVersions, Threshold, VotingMethod } from '../rules/rules.js';
import { latest, type Clock, type Clocked, type DeadlineNotDue, type Day, type Instant } from '../time.js';
import { takeInBallot } from './correcting.js';
import { castVote, giveWrittenOpinion, recordConsensus } from './casting.js';
import { countedAmong, firstGone, goneBy } from './departed.js';
import { countBallot, type BallotResult, type CountLine, type Papers } from './count.js';
import { appointCommittee, countMissing, enterCount, signCount } from './paper.js';

/**
 * `approve`: for or against each candidate. `choose`: up to `maxChoices` of them. `elect`: one of them.
 * `rank`: the candidates in order, counted by the sum of their places.
 */
export const questions = ['approve', 'choose', 'elect', 'rank'] as const;
export type Question = (typeof questions)[number];
/** What the ballot is for: the order of the year (where missing), a tie in it, or next year's head. */
export const ballotPurposes = ['ranking', 'tie', 'head'] as const;
export type BallotPurpose = (typeof ballotPurposes)[number];

export type BallotTerms = {
  readonly ballot: BallotId;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly question: Question;
  readonly candidates: readonly UnitId[];
  readonly maxChoices: number;
  /** Who may vote: one ballot a unit, cast by its head, or by somebody whom the head has authorised. */
  readonly roll: readonly UnitId[];
  readonly quorum: Ratio;
  readonly threshold: Threshold;
  readonly closesAt: Instant;
  readonly clock: Clock;
  /** Missing in older ballots: these were open. */
  readonly method?: VotingMethod;
  readonly recusal?: Recusal;
  readonly absentVotes?: Rules['absentVotes'];
  readonly countingCommittee?: Rules['countingCommittee'];
  /** Missing in older ballots: who left stayed in them. */
  readonly departedMembers?: Rules['departedMembers'];
  /** By which entries of the year's rules these terms are; missing in older ballots. */
  readonly ruleVersions?: RuleVersions;
};

/** Candidates in neither list were passed over: an abstention. */
export type Choice = { readonly for: readonly UnitId[]; readonly against: readonly UnitId[] };
/** By which paper the head of a unit let somebody else act. */
export type Deputising = { readonly by: PersonId; readonly number: string; readonly date: Day };
export type Vote = Choice & {
  readonly unit: UnitId;
  readonly voter: PersonId;
  readonly authorisation?: Deputising;
  readonly at: Instant;
};
/** What an absent member says in writing; `document`: number or hash of the letter. */
export type WrittenOpinion = Vote & { readonly document: string };
/** `sheet`: the sha256 of the count sheet. */
export type PaperCount = {
  readonly papers: Papers;
  readonly lines: readonly CountLine[];
  readonly sheet: string;
  /** Who has left the bloc since, but had handed in its paper before. */
  readonly leftAfterVoting?: readonly UnitId[];
};
/** What those present agreed on, as the minutes have it. */
export type Consensus = {
  readonly present: readonly UnitId[];
  readonly for: readonly UnitId[];
  readonly document?: string;
};

export type BallotPhase = 'open' | 'closed' | 'counted' | 'called-off' | 'annulled';
export type OpenedBallot = BallotTerms &
  Clocked &
  CorrectionState & {
    readonly phase: BallotPhase;
    readonly openedAt: Instant;
    /** When the voting was over. */
    readonly closedAt?: Instant;
    readonly votes: readonly Vote[];
    readonly written: readonly WrittenOpinion[];
    readonly consensus?: Consensus & { readonly at: Instant };
    readonly committee: readonly PersonId[];
    readonly paperCount?: PaperCount;
    readonly countSignatures: readonly PersonId[];
    readonly deadlinePassed: boolean;
    readonly result?: BallotResult;
    /** Why it was called off, or annulled. */
    readonly ended?: { readonly reason: string; readonly at: Instant };
  };
export type Ballot = { readonly phase: 'unopened' } | OpenedBallot;

type Cast = Choice & { readonly unit: UnitId; readonly authorisation?: Deputising };
export type BallotCommand =
  | Command<'OpenBallot', BallotTerms>
  | Command<'CastVote', Cast>
  | Command<'GiveWrittenOpinion', Cast & { readonly document: string }>
  | Command<'RecordConsensus', Consensus>
  | Command<'AppointCountingCommittee', { readonly members: readonly PersonId[] }>
  | Command<'CloseBallot', object>
  | Command<'EnterCount', PaperCount>
  | Command<'SignCount', object>
  | Command<'CountBallot', object>
  | Command<'CallOffBallot', { readonly reason: string }>
  | Command<'AdvanceClock', object>
  | Command<'PassDeadline', { readonly name: string; readonly due: Instant }>;

type Of = { readonly cycle: CycleId; readonly ballot: BallotId; readonly at: Instant };
export type BallotEvent =
  | CorrectionEvent
  | Event<'BallotOpened', BallotTerms & { readonly at: Instant }>
  | Event<'VoteCast', Of & Vote>
  | Event<'WrittenOpinionGiven', Of & WrittenOpinion>
  | Event<'ConsensusRecorded', Of & Consensus>
  | Event<'CountingCommitteeAppointed', Of & { readonly members: readonly PersonId[] }>
  | Event<'BallotClosed', Of>
  | Event<'CountEntered', Of & PaperCount>
  | Event<'CountSigned', Of & { readonly person: PersonId }>
  | Event<'BallotCounted', Of & { readonly result: BallotResult }>
  /** Before the count. */
  | Event<'BallotCalledOff', Of & { readonly reason: string }>
  /** After it. */
  | Event<'BallotAnnulled', Of & { readonly reason: string }>
  | Event<'BallotClockAdvanced', Of>
  | Event<'VotingDeadlinePassed', Of & { readonly due: Instant }>;

export type BallotRejection =
  | { readonly code: 'BALLOT_UNKNOWN' }
  | { readonly code: 'BALLOT_ALREADY_OPENED' }
  | { readonly code: 'BALLOT_CALLED_OFF'; readonly reason: string }
  | { readonly code: 'NOT_BY_THIS_METHOD'; readonly method: VotingMethod }
  | { readonly code: 'VOTING_CLOSED'; readonly closesAt: Instant }
  | { readonly code: 'NOT_ON_ROLL'; readonly unit: UnitId }
  | {
      readonly code: 'UNIT_HAS_LEFT';
      readonly unit: UnitId;
      readonly on: Day;
      readonly rule: 'departedMembers';
    }
  | { readonly code: 'AUTHORISATION_NEEDED'; readonly unit: UnitId }
  | { readonly code: 'ALREADY_VOTED'; readonly unit: UnitId; readonly at: Instant }
  | { readonly code: 'NOT_A_CANDIDATE'; readonly unit: UnitId }
  | { readonly code: 'OWN_UNIT_VOTED'; readonly unit: UnitId; readonly recusal: Recusal }
  | { readonly code: 'TOO_MANY_CHOICES'; readonly max: number; readonly given: number }
  | { readonly code: 'CHOICE_CONTRADICTS'; readonly unit: UnitId }
  | { readonly code: 'AGAINST_NOT_ASKED' }
  | { readonly code: 'NOT_LEFT'; readonly unit: UnitId }
  | { readonly code: 'WRITTEN_OPINIONS_OFF'; readonly rule: 'absentVotes' }
  | { readonly code: 'CONSENSUS_NOT_RECORDED' }
  | { readonly code: 'COMMITTEE_SIZE'; readonly needed: number; readonly given: number }
  | { readonly code: 'COMMITTEE_MEMBER_TWICE'; readonly person: PersonId }
  | { readonly code: 'COMMITTEE_ALREADY_APPOINTED'; readonly members: readonly PersonId[] }
  | { readonly code: 'COMMITTEE_MISSING' }
  | { readonly code: 'NOT_ON_COMMITTEE'; readonly person: PersonId }
  | { readonly code: 'COUNT_PAPERS_DISAGREE'; readonly papers: Papers; readonly most: number }
  | { readonly code: 'COUNT_LINE_MISSING'; readonly unit: UnitId }
  | {
      readonly code: 'COUNT_LINE_DISAGREES';
      readonly unit: UnitId;
      readonly sum: number;
      readonly valid: number;
    }
  | { readonly code: 'COUNT_CHOICES_DISAGREE'; readonly sum: number; readonly most: number }
  | { readonly code: 'COUNT_NOT_ENTERED' }
  | { readonly code: 'COUNT_ALREADY_SIGNED'; readonly person: PersonId }
  | { readonly code: 'COUNT_NOT_SIGNED'; readonly needed: number; readonly signed: number }
  | { readonly code: 'VOTING_STILL_OPEN'; readonly closesAt: Instant; readonly waitingFor: readonly UnitId[] }
  | { readonly code: 'BALLOT_NOT_CLOSED' }
  | { readonly code: 'BALLOT_ALREADY_CLOSED' }
  | { readonly code: 'BALLOT_ALREADY_COUNTED' }
  | DeadlineNotDue
  | { readonly code: 'CLOCK_IS_LIVE' };

export type BallotDecision = Decision<BallotEvent, BallotRejection>;

export const ballotDecider: Decider<Ballot, BallotCommand, BallotEvent, BallotRejection, Facts> = {
  initialState: { phase: 'unopened' },
  decide(command, opened, facts) {
    if (command.type === 'OpenBallot') {
      if (opened.phase !== 'unopened') return reject({ code: 'BALLOT_ALREADY_OPENED' });
      citeAll(command.data.ruleVersions, facts);
      return accept({ type: 'BallotOpened', data: { ...command.data, at: command.at } });
    }
    if (opened.phase === 'unopened') return reject({ code: 'BALLOT_UNKNOWN' });
    const ballot = citingBallot(opened, facts);
    const of = { cycle: ballot.cycle, ballot: ballot.ballot, at: command.at };
    if (command.type === 'AdvanceClock') {
      if (ballot.clock === 'live') return reject({ code: 'CLOCK_IS_LIVE' });
      return accept({ type: 'BallotClockAdvanced', data: of });
    }
    if (ballot.ended) return reject({ code: 'BALLOT_CALLED_OFF', reason: ballot.ended.reason });
    switch (command.type) {
      case 'PassDeadline': {
        const { name, due } = command.data;
        if (!isDue(ballot) || name !== 'voting' || due !== ballot.closesAt)
          return reject({ code: 'DEADLINE_NOT_DUE', name, due });
        return accept({ type: 'VotingDeadlinePassed', data: { ...of, due } });
      }
      case 'CallOffBallot': {
        const type = ballot.phase === 'counted' ? 'BallotAnnulled' : 'BallotCalledOff';
        return accept({ type, data: { ...of, reason: command.data.reason } });
      }
      case 'CastVote':
        return castVote(command, ballot, facts);
      case 'GiveWrittenOpinion':
        return giveWrittenOpinion(command, ballot, facts);
      case 'RecordConsensus':
        return recordConsensus(command, ballot, facts);
      case 'AppointCountingCommittee':
        return appointCommittee(command, ballot);
      case 'CloseBallot':
        return closeBallot(command.at, ballot, facts);
      case 'EnterCount':
        return enterCount(command, ballot, facts);
      case 'SignCount':
        return signCount(command, ballot);
      case 'CountBallot': {
        if (ballot.phase === 'open') return reject({ code: 'BALLOT_NOT_CLOSED' });
        if (ballot.phase === 'counted') return reject({ code: 'BALLOT_ALREADY_COUNTED' });
        const missing = countMissing(ballot);
        if (missing) return reject(missing);
        const among = countedAmong(ballot, facts, command.at);
        return accept({ type: 'BallotCounted', data: { ...of, result: countBallot(ballot, among) } });
      }
    }
  },
  evolve: (ballot, event) => evolve(ballot, event),
};

const evolve = (ballot: Ballot, event: BallotEvent): Ballot => {
  if (event.type === 'BallotOpened')
    return {
      ...event.data,
      ...{ phase: 'open', openedAt: event.data.at },
      ...{ votes: [], written: [], committee: [], countSignatures: [], deadlinePassed: false },
    };
  if (ballot.phase === 'unopened') return ballot;
  const moved = { ...ballot, at: latest(ballot.at, event.data.at) };
  const { cycle: _cycle, ballot: _ballot, ...data } = event.data;
  switch (event.type) {
    case 'VoteCast':
      return { ...moved, votes: [...ballot.votes, data as Vote] };
    case 'WrittenOpinionGiven':
      return { ...moved, written: [...ballot.written, data as WrittenOpinion] };
    case 'ConsensusRecorded': {
      const { present, for: agreed, document, at } = event.data;
      const consensus = { present, for: agreed, ...(document !== undefined && { document }), at };
      return { ...moved, consensus };
    }
    case 'CountingCommitteeAppointed':
      return { ...moved, committee: event.data.members };
    case 'BallotClosed':
      return { ...moved, phase: 'closed', closedAt: event.data.at };
    case 'CountEntered': {
      const { papers, lines, sheet, leftAfterVoting } = event.data;
      const paperCount = { papers, lines, sheet, ...(leftAfterVoting && { leftAfterVoting }) };
      return { ...moved, paperCount, countSignatures: [] };
    }
    case 'CountSigned':
      return { ...moved, countSignatures: [...ballot.countSignatures, event.data.person] };
    case 'BallotCounted':
      return { ...moved, phase: 'counted', result: event.data.result };
    case 'BallotCalledOff':
    case 'BallotAnnulled': {
      const phase = event.type === 'BallotAnnulled' ? 'annulled' : 'called-off';
      return { ...moved, phase, ended: { reason: event.data.reason, at: event.data.at } };
    }
    case 'BallotClockAdvanced':
      return moved;
    case 'VotingDeadlinePassed':
      return { ...moved, deadlinePassed: true };
    case 'FactCorrected':
      return corrections.FactCorrected(moved, event.data);
    case 'FlagDecided':
      return corrections.FlagDecided(moved, event.data);
  }
};

const corrections = correctionSteps<OpenedBallot>(
  takeInBallot((ballot, event) => evolve(ballot, event) as OpenedBallot),
);

/** The time to vote runs while votes are taken, and its end is recorded once. */
export const isDue = ({ phase, deadlinePassed }: OpenedBallot): boolean =>
  phase === 'open' && !deadlinePassed;

/** Who has neither voted by name nor written; on paper and by consensus nobody is waited for by name. */
export const waitingFor = ({ roll, votes, written, method = 'open' }: OpenedBallot): readonly UnitId[] =>
  method === 'open' ? roll.filter((unit) => ![...votes, ...written].some((vote) => vote.unit === unit)) : [];

const closeBallot = (at: Instant, ballot: OpenedBallot, facts: Facts): BallotDecision => {
  if (ballot.phase !== 'open') return reject({ code: 'BALLOT_ALREADY_CLOSED' });
  const gone = goneBy(ballot, facts, at);
  const waiting = waitingFor(ballot).filter((unit) => !firstGone([unit], gone));
  if (waiting.length > 0 && at <= ballot.closesAt)
    return reject({ code: 'VOTING_STILL_OPEN', closesAt: ballot.closesAt, waitingFor: waiting });
  return accept({ type: 'BallotClosed', data: { cycle: ballot.cycle, ballot: ballot.ballot, at } });
};
