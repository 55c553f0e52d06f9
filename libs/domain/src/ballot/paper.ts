import { accept, reject } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId, UnitId } from '../ids.js';
import type { BallotCommand, BallotDecision, BallotRejection, OpenedBallot, PaperCount } from './ballot.js';
import type { Instant } from '../time.js';
import { notByMethod } from './casting.js';
import { firstGone, goneBy, rollOf } from './departed.js';
import type { Rules } from '../rules/rules.js';
import type { CountLine } from './count.js';

type CountingRule = Rules['countingCommittee'];
type RejectionOf<Code extends BallotRejection['code']> = Extract<BallotRejection, { readonly code: Code }>;
type CommandOf<Type extends BallotCommand['type']> = Extract<BallotCommand, { type: Type }>;

/** A ballot on paper: a committee is appointed for it, enters what it counted, and signs. */
export const appointCommittee = (
  { data: { members }, at }: CommandOf<'AppointCountingCommittee'>,
  ballot: OpenedBallot,
): BallotDecision => {
  const wrongMethod = notByMethod(['paper'], ballot);
  if (wrongMethod) return wrongMethod;
  if (ballot.phase === 'counted') return reject({ code: 'BALLOT_ALREADY_COUNTED' });
  if (ballot.committee.length > 0)
    return reject({ code: 'COMMITTEE_ALREADY_APPOINTED', members: ballot.committee });
  const wrong = wrongCommittee(members, ballot.countingCommittee);
  if (wrong) return reject(wrong);
  const data = { cycle: ballot.cycle, ballot: ballot.ballot, members, at };
  return accept({ type: 'CountingCommitteeAppointed', data });
};

/** Entered again before the count is declared, it replaces the one before, and is to be signed anew. */
export const enterCount = (
  { data, at, by }: CommandOf<'EnterCount'>,
  ballot: OpenedBallot,
  facts: Facts,
): BallotDecision => {
  const wrongMethod = notByMethod(['paper'], ballot);
  if (wrongMethod) return wrongMethod;
  const refused = notCounting(by, ballot) ?? disagreement(data, at, ballot, facts);
  if (refused) return reject(refused);
  return accept({ type: 'CountEntered', data: { cycle: ballot.cycle, ballot: ballot.ballot, ...data, at } });
};

export const signCount = ({ at, by }: CommandOf<'SignCount'>, ballot: OpenedBallot): BallotDecision => {
  const wrongMethod = notByMethod(['paper'], ballot);
  if (wrongMethod) return wrongMethod;
  const refused = notCounting(by, ballot);
  if (refused) return reject(refused);
  if (!ballot.paperCount) return reject({ code: 'COUNT_NOT_ENTERED' });
  const signed = mayNotSign(by, ballot.committee, ballot.countSignatures);
  if (signed) return reject(signed);
  return accept({
    type: 'CountSigned',
    data: { cycle: ballot.cycle, ballot: ballot.ballot, person: by, at },
  });
};

/** As many as the rule says, each once. */
export const wrongCommittee = (
  members: readonly PersonId[],
  rule: CountingRule | undefined,
): RejectionOf<'COMMITTEE_SIZE' | 'COMMITTEE_MEMBER_TWICE'> | undefined => {
  const needed = rule?.members ?? members.length;
  if (members.length !== needed) return { code: 'COMMITTEE_SIZE', needed, given: members.length };
  const twice = members.find((person, i) => members.indexOf(person) !== i);
  return twice && { code: 'COMMITTEE_MEMBER_TWICE', person: twice };
};

/** Whoever counted signs, once. */
export const mayNotSign = (
  person: PersonId,
  committee: readonly PersonId[],
  signatures: readonly PersonId[],
): RejectionOf<'NOT_ON_COMMITTEE' | 'COUNT_ALREADY_SIGNED'> | undefined => {
  if (!committee.includes(person)) return { code: 'NOT_ON_COMMITTEE', person };
  return signatures.includes(person) ? { code: 'COUNT_ALREADY_SIGNED', person } : undefined;
};

export const notEnoughSigned = (
  rule: CountingRule | undefined,
  signatures: readonly PersonId[],
): RejectionOf<'COUNT_NOT_SIGNED'> | undefined => {
  const needed = rule?.signers ?? 1;
  const signed = signatures.length;
  return signed < needed ? { code: 'COUNT_NOT_SIGNED', needed, signed } : undefined;
};

const notCounting = (person: PersonId, ballot: OpenedBallot): BallotRejection | undefined => {
  if (ballot.phase === 'open') return { code: 'BALLOT_NOT_CLOSED' };
  if (ballot.phase === 'counted') return { code: 'BALLOT_ALREADY_COUNTED' };
  if (ballot.committee.length === 0) return { code: 'COMMITTEE_MISSING' };
  return ballot.committee.includes(person) ? undefined : { code: 'NOT_ON_COMMITTEE', person };
};

/** What keeps a closed ballot from being counted. */
export const countMissing = (ballot: OpenedBallot): BallotRejection | undefined => {
  if (ballot.method === 'consensus' && !ballot.consensus) return { code: 'CONSENSUS_NOT_RECORDED' };
  if (ballot.method !== 'paper') return undefined;
  if (ballot.committee.length === 0) return { code: 'COMMITTEE_MISSING' };
  if (!ballot.paperCount) return { code: 'COUNT_NOT_ENTERED' };
  return notEnoughSigned(ballot.countingCommittee, ballot.countSignatures);
};

/** The sums of a count sheet. Who wrote an opinion gets no paper; nor does who has left, but for those that left after voting. */
const disagreement = (
  count: PaperCount,
  at: Instant,
  ballot: OpenedBallot,
  facts: Facts,
): BallotRejection | undefined => {
  const { papers, lines, leftAfterVoting = [] } = count;
  const { issued, returned, valid, invalid } = papers;
  const gone = goneBy(ballot, facts, ballot.closedAt ?? at);
  const stays = leftAfterVoting.find((unit) => !ballot.roll.includes(unit) || !firstGone([unit], gone));
  if (stays) return { code: 'NOT_LEFT', unit: stays };
  const { votes, written } = ballot;
  const roll = rollOf({ roll: ballot.roll, votes, written, paperCount: count }, gone);
  const candidates = ballot.candidates.filter((unit) => !firstGone([unit], goneBy(ballot, facts, at)));
  const most = roll.length - written.length;
  if (issued > most || returned > issued || valid + invalid !== returned)
    return { code: 'COUNT_PAPERS_DISAGREE', papers, most };
  const stranger = lines.find(({ unit }) => !ballot.candidates.includes(unit));
  if (stranger) return { code: 'NOT_A_CANDIDATE', unit: stranger.unit };
  const unlisted = candidates.find((unit) => lines.filter((line) => line.unit === unit).length !== 1);
  if (unlisted) return { code: 'COUNT_LINE_MISSING', unit: unlisted };
  const wrong = lines.find((line) => !accountsFor(line, valid, ballot, roll));
  if (wrong) return { code: 'COUNT_LINE_DISAGREES', unit: wrong.unit, sum: sumOf(wrong), valid };
  if (ballot.question === 'approve') return undefined;
  const ranks = ballot.question === 'rank';
  const places = ballot.candidates.length;
  const each = ranks ? (places * (places - 1)) / 2 : ballot.maxChoices;
  const sum = lines.reduce((all, line) => all + (ranks ? (line.points ?? 0) : line.for), 0);
  return sum > valid * each ? { code: 'COUNT_CHOICES_DISAGREE', sum, most: valid * each } : undefined;
};

const sumOf = (line: CountLine): number => line.for + line.against + line.abstained + (line.invalid ?? 0);

/** Each valid paper says something of each candidate, if only nothing; but one fewer of who has left the room. */
const accountsFor = (
  line: CountLine,
  valid: number,
  { recusal, written, question }: OpenedBallot,
  roll: readonly UnitId[],
): boolean => {
  if (question !== 'approve' && line.against > 0) return false;
  const missing = valid - sumOf(line);
  const leaves = recusal === 'leave-room' && roll.includes(line.unit);
  if (!leaves || written.some(({ unit }) => unit === line.unit)) return missing === 0;
  const others = roll.length - written.length - 1;
  return (missing === 0 || missing === 1) && sumOf(line) <= others;
};
