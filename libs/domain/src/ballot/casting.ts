import { accept, reject, type OnPaper, type Rejected } from '../decider.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import { dayOf, isOver, type Instant } from '../time.js';
import { firstGone, goneBy, rollOf } from './departed.js';
import type {
  BallotCommand,
  BallotDecision,
  BallotRejection,
  Choice,
  Deputising,
  OpenedBallot,
} from './ballot.js';

type CommandOf<Type extends BallotCommand['type']> = Extract<BallotCommand, { type: Type }>;
type Refusal = Rejected<BallotRejection> | undefined;
type Given = Choice & { readonly unit: UnitId; readonly authorisation?: Deputising };

/** A vote by name: at an open vote. */
export const castVote = (
  { data, at, by, onPaper }: CommandOf<'CastVote'>,
  ballot: OpenedBallot,
  facts: Facts,
): BallotDecision => {
  const refused =
    notByMethod(['open'], ballot) ??
    notInTime(data.unit, at, onPaper, ballot) ??
    hasLeft([data.unit, ...data.for, ...data.against], at, ballot, facts) ??
    notVoting(data, at, ballot, facts);
  if (refused) return refused;
  const { cycle, ballot: id } = ballot;
  return accept({ type: 'VoteCast', data: { cycle, ballot: id, ...voteOf(data), voter: by, at } });
};

/** An absent member's opinion, where the rules ask for it; it is kept with its name, however the others vote. */
export const giveWrittenOpinion = (
  { data, at, by, onPaper }: CommandOf<'GiveWrittenOpinion'>,
  ballot: OpenedBallot,
  facts: Facts,
): BallotDecision => {
  if (ballot.absentVotes !== 'written-opinion')
    return reject({ code: 'WRITTEN_OPINIONS_OFF', rule: 'absentVotes' });
  const papers = ballot.paperCount?.papers;
  const most =
    rollOf(ballot, goneBy(ballot, facts, ballot.closedAt ?? at)).length - ballot.written.length - 1;
  if (papers && papers.issued > most) return reject({ code: 'COUNT_PAPERS_DISAGREE', papers, most });
  const refused =
    notInTime(data.unit, at, onPaper, ballot) ??
    hasLeft([data.unit, ...data.for, ...data.against], at, ballot, facts) ??
    notVoting(data, at, ballot, facts);
  if (refused) return refused;
  const { cycle, ballot: id } = ballot;
  const opinion = { ...voteOf(data), voter: by, document: data.document, at };
  return accept({ type: 'WrittenOpinionGiven', data: { cycle, ballot: id, ...opinion } });
};

export const recordConsensus = (
  { data, at, onPaper }: CommandOf<'RecordConsensus'>,
  ballot: OpenedBallot,
  facts: Facts,
): BallotDecision => {
  const wrongMethod = notByMethod(['consensus'], ballot);
  if (wrongMethod) return wrongMethod;
  const over = closed(at, onPaper, ballot);
  if (over) return over;
  const stranger = data.present.find((unit) => !ballot.roll.includes(unit));
  if (stranger) return reject({ code: 'NOT_ON_ROLL', unit: stranger });
  const left = hasLeft([...data.present, ...data.for], at, ballot, facts);
  if (left) return left;
  const wrote = ballot.written.find(({ unit }) => data.present.includes(unit));
  if (wrote) return reject({ code: 'ALREADY_VOTED', unit: wrote.unit, at: wrote.at });
  const twice = data.present.find((unit, i) => data.present.indexOf(unit) !== i);
  if (twice) return reject({ code: 'CHOICE_CONTRADICTS', unit: twice });
  const wrong = notAChoice({ for: data.for, against: [] }, ballot);
  if (wrong) return wrong;
  const { present, for: agreed, document } = data;
  return accept({
    type: 'ConsensusRecorded',
    data: {
      ...{ cycle: ballot.cycle, ballot: ballot.ballot, present, for: agreed },
      ...(document !== undefined && { document }),
      at,
    },
  });
};

const voteOf = ({ unit, for: inFavour, against, authorisation }: Given) => ({
  ...{ unit, for: inFavour, against },
  ...(authorisation && { authorisation }),
});

export const notByMethod = (needed: readonly string[], { method = 'open' }: OpenedBallot): Refusal =>
  needed.includes(method) ? undefined : reject({ code: 'NOT_BY_THIS_METHOD', method });

/** Until the end of the time to vote; what was done on paper in time is taken until the count. */
const closed = (at: Instant, onPaper: OnPaper | undefined, { phase, closesAt }: OpenedBallot): Refusal =>
  (phase === 'open' || (phase === 'closed' && onPaper)) && !isOver(closesAt, at)
    ? undefined
    : reject({ code: 'VOTING_CLOSED', closesAt });

const notInTime = (
  unit: UnitId,
  at: Instant,
  onPaper: OnPaper | undefined,
  ballot: OpenedBallot,
): Refusal => {
  const earlier = [...ballot.votes, ...ballot.written].find((vote) => vote.unit === unit);
  if (earlier) return reject({ code: 'ALREADY_VOTED', unit, at: earlier.at });
  const { consensus } = ballot;
  if (consensus?.present.includes(unit)) return reject({ code: 'ALREADY_VOTED', unit, at: consensus.at });
  const over = closed(at, onPaper, ballot);
  if (over) return over;
  return ballot.roll.includes(unit) ? undefined : reject({ code: 'NOT_ON_ROLL', unit });
};

/** From the day on which it leaves, a unit neither votes nor is chosen. */
const hasLeft = (units: readonly UnitId[], at: Instant, ballot: OpenedBallot, facts: Facts): Refusal => {
  const left = firstGone(units, goneBy(ballot, facts, at));
  return left && reject({ code: 'UNIT_HAS_LEFT', ...left, rule: 'departedMembers' });
};

const notVoting = (data: Given, at: Instant, ballot: OpenedBallot, facts: Facts): Refusal => {
  const { unit } = data;
  if (!data.authorisation && isOfficerOnly(unit, at, facts))
    return reject({ code: 'AUTHORISATION_NEEDED', unit });
  const { recusal = 'none' } = ballot;
  if (recusal !== 'none' && [...data.for, ...data.against].includes(unit))
    return reject({ code: 'OWN_UNIT_VOTED', unit, recusal });
  return notAChoice(data, ballot);
};

/** Who works in the unit without being its head votes with the head's authorisation. */
const isOfficerOnly = (unit: UnitId, at: Instant, { appointments }: Facts): boolean => {
  const day = dayOf(at);
  const holds = (role: string) =>
    appointments.some(
      (held) => held.role === role && held.unit === unit && held.from <= day && (!held.to || day <= held.to),
    );
  return holds('unit-officer') && !holds('unit-head');
};

const notAChoice = (data: Choice, { question, candidates, maxChoices }: OpenedBallot): Refusal => {
  const named = [...data.for, ...data.against];
  const stranger = named.find((candidate) => !candidates.includes(candidate));
  if (stranger) return reject({ code: 'NOT_A_CANDIDATE', unit: stranger });
  const twice = named.find((candidate, i) => named.indexOf(candidate) !== i);
  if (twice) return reject({ code: 'CHOICE_CONTRADICTS', unit: twice });
  if (question === 'approve') return undefined;
  if (data.against.length > 0) return reject({ code: 'AGAINST_NOT_ASKED' });
  const max = question === 'rank' ? candidates.length : maxChoices;
  return data.for.length > max
    ? reject({ code: 'TOO_MANY_CHOICES', max, given: data.for.length })
    : undefined;
};
