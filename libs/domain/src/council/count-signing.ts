import { mayNotSign, notEnoughSigned } from '../ballot/paper.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId } from '../ids.js';
import { withItems, type OfSitting, type SittingActs, type SittingSteps } from './guards.js';
import type { CalledSitting, HeardItem } from './sitting.js';

/** The count of paper votes is signed by its committee, as that of a bloc's ballot is. */
export type CountSigningCommand = Command<'SignCouncilCount', { readonly items: readonly number[] }>;
export type CountSigningEvent = Event<
  'CouncilCountSigned',
  OfSitting & { readonly person: PersonId; readonly items: readonly number[] }
>;
export type CountSigningRejection =
  NonNullable<ReturnType<typeof mayNotSign>> | { readonly code: 'ITEM_NOT_ON_PAPER'; readonly item: number };

/** Items whose newest vote was on paper and still lacks signatures. Sittings called before there was a rule need none. */
export const countsToSign = ({ agenda, rules }: CalledSitting): readonly HeardItem[] =>
  agenda.filter(({ rounds, cut, dropped }) => {
    const round = rounds.at(-1);
    const { countingCommittee } = rules;
    if (cut || dropped || round?.method !== 'paper' || !countingCommittee) return false;
    return notEnoughSigned(countingCommittee, round.signatures ?? []) !== undefined;
  });

export const countSigningActs: SittingActs<CountSigningCommand> = {
  SignCouncilCount({ data: { items }, at, by: person }, { council, agenda }) {
    for (const item of items) {
      const heard = agenda.find((each) => each.item === item);
      if (!heard) return reject({ code: 'ITEM_UNKNOWN', item });
      const round = heard.rounds.at(-1);
      if (round?.method !== 'paper' || heard.cut || heard.dropped)
        return reject({ code: 'ITEM_NOT_ON_PAPER', item });
      const wrong = mayNotSign(person, round.committee ?? [], round.signatures ?? []);
      if (wrong) return reject(wrong);
    }
    return accept({ type: 'CouncilCountSigned', data: { council, person, items, at } });
  },
};

export const countSigningSteps: SittingSteps<CountSigningEvent> = {
  CouncilCountSigned: (sitting, { person, items }) =>
    withItems(sitting, (heard) => {
      const round = heard.rounds.at(-1);
      if (!round || !items.includes(heard.item)) return heard;
      const signed = { ...round, signatures: [...(round.signatures ?? []), person] };
      return { ...heard, rounds: [...heard.rounds.slice(0, -1), signed] };
    }),
};
