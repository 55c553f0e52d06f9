import { passes } from '../ballot/count.js';
import type { PersonId } from '../ids.js';
import type { CouncilVotingMethod } from '../rules/rules.js';
import { isPresent } from './guards.js';
import type { CalledSitting, HeardItem } from './sitting.js';
import type { NamedOpinion, MemberOpinion, VoteOnItem, VotingRejection } from './voting.js';

/** What the figures of one item come to. `votesFor` and `base` are what the threshold compares. */
export type ItemResult = {
  readonly members: number;
  /** Members who voted in the room. */
  readonly voters: number;
  /** Members whose own unit it was, where the rule makes them keep out. */
  readonly recused: readonly PersonId[];
  readonly votesFor: number;
  readonly base: number;
  readonly passed: boolean;
};

const tally = (named: readonly NamedOpinion[], opinion: MemberOpinion): number =>
  named.filter((each) => each.opinion === opinion).length;

/** Who votes on an item in the room, and whose own unit it is where the rule makes them keep out. */
export const votersOn = (
  heard: HeardItem,
  sitting: CalledSitting,
): { readonly inRoom: readonly PersonId[]; readonly recused: readonly PersonId[] } => {
  const { members, rules } = sitting;
  const own = members.filter(({ unit }) => rules.recusal !== 'none' && unit === heard.unit);
  const recused = own.map(({ person }) => person);
  const leaving = rules.recusal === 'leave-room' ? recused : [];
  const inRoom = members
    .map(({ person }) => person)
    .filter((person) => isPresent(sitting, person) && !leaving.includes(person));
  return { inRoom, recused };
};

/** Checks one item's figures against who is there, and counts them under the award's threshold. */
export const countItem = (
  vote: VoteOnItem,
  method: CouncilVotingMethod,
  heard: HeardItem,
  sitting: CalledSitting,
): ItemResult | VotingRejection => {
  const { members, rules } = sitting;
  const { inRoom, recused } = votersOn(heard, sitting);
  const written = vote.written ?? [];

  const wrong =
    // Of own votes it helps to hear whose is missing, before that the sum is not right.
    (method === 'own-vote' ? wrongNames(vote, method, inRoom) : undefined) ??
    wrongSum(vote, inRoom) ??
    wrongNames(vote, method, inRoom) ??
    wrongWritten(vote, written, sitting) ??
    notAbstaining(vote, written, recused, inRoom);
  if (wrong) return wrong;

  const threshold = rules.councilThresholds[heard.award];
  const base = {
    all: members.length,
    present: inRoom.length,
    valid: vote.for + vote.against,
  }[threshold.base];
  // Opinions in writing are those of members who are in no other base.
  const votesFor = vote.for + (threshold.base === 'all' ? tally(written, 'for') : 0);
  const passed = passes(votesFor, base, threshold);
  return { members: members.length, voters: inRoom.length, recused, votesFor, base, passed };
};

const wrongSum = (vote: VoteOnItem, inRoom: readonly PersonId[]): VotingRejection | undefined => {
  const given = vote.for + vote.against + vote.invalid + vote.abstained;
  return given === inRoom.length
    ? undefined
    : { code: 'VOTES_DO_NOT_ADD_UP', item: vote.item, given, voters: inRoom.length };
};

/** A vote with names names each voter once, and the names come to the same figures. */
const wrongNames = (
  { item, named = [], ...figures }: VoteOnItem,
  method: CouncilVotingMethod,
  inRoom: readonly PersonId[],
): VotingRejection | undefined => {
  if (!['open', 'own-vote'].includes(method) && named.length === 0) return undefined;
  const people = named.map(({ person }) => person);
  const stranger = people.find((person, i) => !inRoom.includes(person) || people.indexOf(person) !== i);
  if (stranger) return { code: 'NOT_A_VOTER', item, person: stranger };
  const missing = inRoom.filter((person) => !people.includes(person));
  if (missing.length > 0) return { code: 'NAMED_VOTES_MISSING', item, people: missing };
  const same = (['for', 'against', 'abstained'] as const).every(
    (each) => figures[each] === tally(named, each),
  );
  return same ? undefined : { code: 'NAMED_VOTES_DIFFER', item };
};

const wrongWritten = (
  { item }: VoteOnItem,
  written: readonly NamedOpinion[],
  { attendance, rules }: CalledSitting,
): VotingRejection | undefined => {
  if (written.length === 0) return undefined;
  if (rules.absentVotes === 'none') return { code: 'WRITTEN_OPINIONS_NOT_ASKED', rule: 'absentVotes' };
  const people = written.map(({ person }) => person);
  const wrong = people.find(
    (person, i) =>
      people.indexOf(person) !== i || !attendance?.absent.some((absent) => absent.person === person),
  );
  return wrong && { code: 'WRITTEN_OPINION_OF_PRESENT', item, person: wrong };
};

/** Whose own unit it is says neither yes nor no, in the room or in writing. */
const notAbstaining = (
  { item, abstained, named = [] }: VoteOnItem,
  written: readonly NamedOpinion[],
  recused: readonly PersonId[],
  inRoom: readonly PersonId[],
): VotingRejection | undefined => {
  const speaking = [...named, ...written].filter(
    ({ person, opinion }) => opinion !== 'abstained' && recused.includes(person),
  );
  const staying = recused.filter((person) => inRoom.includes(person));
  const people = speaking.length > 0 ? speaking.map(({ person }) => person) : staying;
  return speaking.length > 0 || abstained < staying.length
    ? { code: 'MEMBER_MUST_ABSTAIN', item, people, rule: 'recusal' }
    : undefined;
};
