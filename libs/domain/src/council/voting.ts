import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId } from '../ids.js';
import type { RuleKey, VotingMethod } from '../rules/rules.js';
import type { Instant } from '../time.js';
import { countItem, type ItemResult } from './count.js';
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
  readonly method: VotingMethod;
  readonly committee?: readonly PersonId[];
  readonly sheet?: string;
};
export type ItemRound = Omit<VoteOnItem, 'item'> & ItemResult & VoteTaking & { readonly at: Instant };

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
      readonly method: VotingMethod;
      readonly allowed: readonly VotingMethod[];
      readonly rule: RuleKey;
    }
  | { readonly code: 'SITTING_COMMITTEE_MISSING' }
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
  RecordVotes({ data: { votes, ...taking }, at }, sitting) {
    const refused = notInSession(sitting);
    if (refused) return refused;
    const { councilVotingMethods: allowed } = sitting.rules;
    if (!allowed.includes(taking.method))
      return reject({
        ...{ code: 'VOTING_METHOD_NOT_ALLOWED', method: taking.method, allowed },
        rule: 'councilVotingMethods',
      });
    if (taking.method === 'paper' && !taking.committee?.length)
      return reject({ code: 'SITTING_COMMITTEE_MISSING' });

    const counted: (VoteOnItem & ItemResult)[] = [];
    const unheard: number[] = [];
    for (const vote of votes) {
      const { item } = vote;
      const heard = sitting.agenda.find((each) => each.item === item);
      if (!heard) return reject({ code: 'ITEM_UNKNOWN', item });
      if (counted.some((other) => other.item === item)) return reject({ code: 'ITEM_VOTED_TWICE', item });
      if ((heard.cut || heard.rounds.length > 0) && vote.reason === undefined)
        return reject({ code: 'REVOTE_NEEDS_REASON', item });
      if (!heard.presented) unheard.push(item);
      const result = countItem(vote, taking.method, heard, sitting);
      if ('code' in result) return reject(result);
      counted.push({ ...vote, ...result });
    }
    if (unheard.length > 0) return reject({ code: 'ITEM_NOT_PRESENTED', items: unheard });
    return accept(
      { type: 'ItemVotesRecorded', data: { council: sitting.council, ...taking, votes: counted, at } },
      'councilQuorum',
      'councilThresholds',
      'councilVotingMethods',
      'recusal',
      'absentVotes',
    );
  },
};

export const votingSteps: SittingSteps<VotingEvent> = {
  ItemVotesRecorded(sitting, { votes, council: _, at, ...taking }) {
    const rounds = new Map(votes.map(({ item, ...round }) => [item, { ...round, ...taking, at }]));
    return withItems(sitting, (heard) => {
      const round = rounds.get(heard.item);
      if (!round) return heard;
      const { cut: _cut, ...voted } = heard;
      return { ...voted, rounds: [...heard.rounds, round] };
    });
  },
};
