import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId } from '../ids.js';
import type { Instant } from '../time.js';
import { votersOn } from './count.js';
import { notInSession, withItems, type OfSitting, type SittingActs, type SittingSteps } from './guards.js';
import { firstGone } from './standing.js';
import type { HeardItem, SittingRejection } from './sitting.js';
import type { MemberOpinion, NamedOpinion } from './voting.js';

/** Members' own votes, each with its name, where the rules let them vote so. Once cast, a vote stays. */
export type OwnVote = NamedOpinion & { readonly at: Instant };
type OnItem = { readonly item: number; readonly opinion: MemberOpinion };

export type OwnVoteCommand = Command<'CastCouncilVote', { readonly votes: readonly OnItem[] }>;
export type OwnVoteEvent = Event<
  'CouncilVoteCast',
  OfSitting & { readonly person: PersonId; readonly votes: readonly OnItem[] }
>;
export type OwnVoteRejection =
  | {
      readonly code: 'COUNCIL_VOTE_ALREADY_CAST';
      readonly item: number;
      readonly person: PersonId;
      readonly at: Instant;
    }
  /** Secret papers beside votes with names could count a member twice. */
  | { readonly code: 'ITEM_HAS_OWN_VOTES'; readonly item: number }
  | { readonly code: 'MEMBER_HAS_CAST_VOTES'; readonly person: PersonId; readonly items: readonly number[] };

/** Presented, and without a result since it was presented last. */
export const isOpenToVote = ({ presented, cut, dropped, rounds }: HeardItem): boolean =>
  presented !== undefined && !cut && !dropped && rounds.length === (presented.after ?? 0);

export const ownVoteOf = ({ cast = [] }: HeardItem, person: PersonId): OwnVote | undefined =>
  cast.find((vote) => vote.person === person);

export const ownVoteActs: SittingActs<OwnVoteCommand> = {
  CastCouncilVote({ data: { votes }, at, by: person }, sitting, facts) {
    const refused = notInSession(sitting);
    if (refused) return refused;
    const { councilVotingMethods: allowed } = sitting.rules;
    if (!allowed.includes('own-vote'))
      return reject({
        ...{ code: 'VOTING_METHOD_NOT_ALLOWED', method: 'own-vote', allowed },
        rule: 'councilVotingMethods',
      });
    if (!sitting.members.some((member) => member.person === person))
      return reject({ code: 'NOT_ON_COUNCIL', person });
    const twice = votes.find(({ item }, i) => votes.findIndex((other) => other.item === item) !== i);
    if (twice) return reject({ code: 'ITEM_VOTED_TWICE', item: twice.item });
    const gone = firstGone(
      votes.map(({ item }) => item),
      sitting,
      facts,
    );
    if (gone) return reject(gone);
    for (const vote of votes) {
      const heard = sitting.agenda.find(({ item }) => item === vote.item);
      const wrong = heard ? notForMember(vote, person, heard) : undefined;
      if (!heard || wrong) return reject(wrong ?? { code: 'ITEM_UNKNOWN', item: vote.item });
    }
    return accept({ type: 'CouncilVoteCast', data: { council: sitting.council, person, votes, at } });

    function notForMember(vote: OnItem, member: PersonId, heard: HeardItem): SittingRejection | undefined {
      const { item, opinion } = vote;
      if (!heard.presented) return { code: 'ITEM_NOT_PRESENTED', items: [item] };
      if (!isOpenToVote(heard)) return { code: 'ITEM_HAS_RESULT', item };
      const earlier = ownVoteOf(heard, member);
      if (earlier) return { code: 'COUNCIL_VOTE_ALREADY_CAST', item, person: member, at: earlier.at };
      const { inRoom, recused } = votersOn(heard, sitting);
      if (!inRoom.includes(member)) return { code: 'NOT_A_VOTER', item, person: member };
      return recused.includes(member) && opinion !== 'abstained'
        ? { code: 'MEMBER_MUST_ABSTAIN', item, people: [member], rule: 'recusal' }
        : undefined;
    }
  },
};

export const ownVoteSteps: SittingSteps<OwnVoteEvent> = {
  CouncilVoteCast: (sitting, { person, votes, at }) =>
    withItems(sitting, (heard) => {
      const vote = votes.find(({ item }) => item === heard.item);
      return vote
        ? { ...heard, cast: [...(heard.cast ?? []), { person, opinion: vote.opinion, at }] }
        : heard;
    }),
};
