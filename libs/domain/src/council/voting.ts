import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId } from '../ids.js';
import type { CouncilVotingMethod, RuleKey } from '../rules/rules.js';
import type { Instant } from '../time.js';
import type { OwnVoteRejection } from './own-votes.js';
import type { CalledSitting, HeardItem } from './sitting.js';
import { firstGone } from './standing.js';
import { countItem, type ItemResult } from './count.js';
import { wrongCommittee } from '../ballot/paper.js';
import { notInSession, withItems, type OfSitting, type SittingActs, type SittingSteps } from './guards.js';

/** The vote on each item: a table that a clerk types, counted and checked against who is there. */
export type MemberOpinion = 'for' | 'against' | 'abstained';
export const memberOpinions = ['for', 'against', 'abstained'] as const satisfies readonly MemberOpinion[];
export type NamedOpinion = { readonly person: PersonId; readonly opinion: MemberOpinion };

/** `for` to `abstained` are the votes of those present. */
export type VoteOnItem = {
  readonly item: number;
  readonly for: number;
  readonly against: number;
  readonly invalid: number;
  readonly abstained: number;
  /** An open vote: how each member present voted. */
  readonly named?: readonly NamedOpinion[];
  /** Opinions of absent members. */
  readonly written?: readonly NamedOpinion[];
  /** Why the item is voted on again. */
  readonly reason?: string;
};
/** How the votes were taken. Paper ballots are counted by a committee; `sheet` is the SHA-256 of its signed sheet. */
export type VoteTaking = {
  readonly method: CouncilVotingMethod;
  readonly committee?: readonly PersonId[];
  readonly sheet?: string;
};
export type ItemRound = Omit<VoteOnItem, 'item'> &
  ItemResult &
  VoteTaking & {
    /** Who of the counting committee has signed the count. */
    readonly signatures?: readonly PersonId[];
    readonly at: Instant;
  };

export type VotingCommand = Command<'RecordVotes', VoteTaking & { readonly votes: readonly VoteOnItem[] }>;
export type VotingEvent = Event<
  'ItemVotesRecorded',
  OfSitting & VoteTaking & { readonly votes: readonly (VoteOnItem & ItemResult)[] }
>;
export type VotingRejection =
  | { readonly code: 'ITEM_VOTED_TWICE'; readonly item: number }
  | { readonly code: 'REVOTE_NEEDS_REASON'; readonly item: number }
  | {
      readonly code: 'VOTING_METHOD_NOT_ALLOWED';
      readonly method: CouncilVotingMethod;
      readonly allowed: readonly CouncilVotingMethod[];
      readonly rule: RuleKey;
    }
  | { readonly code: 'SITTING_COMMITTEE_MISSING' }
  | { readonly code: 'COUNT_SHEET_MISSING'; readonly rule: RuleKey }
  | NonNullable<ReturnType<typeof wrongCommittee>>
  | {
      readonly code: 'VOTES_DO_NOT_ADD_UP';
      readonly item: number;
      readonly given: number;
      readonly voters: number;
    }
  | { readonly code: 'NAMED_VOTES_MISSING'; readonly item: number; readonly people: readonly PersonId[] }
  | { readonly code: 'NAMED_VOTES_DIFFER'; readonly item: number }
  | { readonly code: 'NOT_A_VOTER'; readonly item: number; readonly person: PersonId }
  | {
      readonly code: 'MEMBER_MUST_ABSTAIN';
      readonly item: number;
      readonly people: readonly PersonId[];
      readonly rule: RuleKey;
    }
  | { readonly code: 'WRITTEN_OPINION_OF_PRESENT'; readonly item: number; readonly person: PersonId }
  | { readonly code: 'WRITTEN_OPINIONS_NOT_ASKED'; readonly rule: RuleKey };

export const votingActs: SittingActs<VotingCommand> = {
  RecordVotes({ data: { votes, ...taking }, at }, sitting, facts) {
    const refused = notInSession(sitting);
    if (refused) return refused;
    const { councilVotingMethods: allowed } = sitting.rules;
    if (!allowed.includes(taking.method))
      return reject({
        ...{ code: 'VOTING_METHOD_NOT_ALLOWED', method: taking.method, allowed },
        rule: 'councilVotingMethods',
      });
    const miscounted = notCounted(taking, sitting);
    if (miscounted) return reject(miscounted);

    const gone = firstGone(
      votes.map(({ item }) => item),
      sitting,
      facts,
    );
    if (gone) return reject(gone);

    const counted: (VoteOnItem & ItemResult)[] = [];
    const unheard: number[] = [];
    for (const told of votes) {
      const { item } = told;
      const heard = sitting.agenda.find((each) => each.item === item);
      if (!heard) return reject({ code: 'ITEM_UNKNOWN', item });
      if (counted.some((other) => other.item === item)) return reject({ code: 'ITEM_VOTED_TWICE', item });
      if ((heard.cut || heard.rounds.length > 0) && told.reason === undefined)
        return reject({ code: 'REVOTE_NEEDS_REASON', item });
      if (!heard.presented) unheard.push(item);
      const vote = withOwnVotes(told, taking.method, heard);
      if ('code' in vote) return reject(vote);
      const result = countItem(vote, taking.method, heard, sitting);
      if ('code' in result) return reject(result);
      counted.push({ ...vote, ...result });
    }
    if (unheard.length > 0) return reject({ code: 'ITEM_NOT_PRESENTED', items: unheard });
    return accept({
      type: 'ItemVotesRecorded',
      data: { council: sitting.council, ...taking, votes: counted, at },
    });
  },
};

/** Papers are counted by a committee, whose sheet is kept. Sittings called before there was a rule need no sheet. */
const notCounted = (
  { method, committee = [], sheet }: VoteTaking,
  { rules: { countingCommittee: rule } }: CalledSitting,
): VotingRejection | undefined => {
  if (method !== 'paper') return undefined;
  if (committee.length === 0) return { code: 'SITTING_COMMITTEE_MISSING' };
  const wrong = wrongCommittee(committee, rule);
  if (wrong || !rule) return wrong;
  return sheet === undefined ? { code: 'COUNT_SHEET_MISSING', rule: 'countingCommittee' } : undefined;
};

/** What the secretary took down of the others, with the votes that members cast themselves; nobody counts twice. */
const withOwnVotes = (
  vote: VoteOnItem,
  method: CouncilVotingMethod,
  { cast = [] }: HeardItem,
): VoteOnItem | OwnVoteRejection => {
  if (cast.length === 0) return vote;
  const { item, named = [] } = vote;
  if (method === 'paper' || method === 'consensus') return { code: 'ITEM_HAS_OWN_VOTES', item };
  const twice = cast.find(({ person }) => named.some((other) => other.person === person));
  if (twice) return { code: 'COUNCIL_VOTE_ALREADY_CAST', item, person: twice.person, at: twice.at };
  const of = (opinion: MemberOpinion): number => cast.filter((each) => each.opinion === opinion).length;
  return {
    ...vote,
    ...{ for: vote.for + of('for'), against: vote.against + of('against') },
    abstained: vote.abstained + of('abstained'),
    named: [...cast.map(({ person, opinion }) => ({ person, opinion })), ...named],
  };
};

export const votingSteps: SittingSteps<VotingEvent> = {
  ItemVotesRecorded(sitting, { votes, council: _, at, ...taking }) {
    const rounds = new Map(votes.map(({ item, ...round }) => [item, { ...round, ...taking, at }]));
    return withItems(sitting, (heard) => {
      const round = rounds.get(heard.item);
      if (!round) return heard;
      const { cut: _cut, cast: _cast, ...voted } = heard;
      return { ...voted, rounds: [...heard.rounds, round] };
    });
  },
};
