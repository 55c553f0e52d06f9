import type { Values } from '../acts/act-form.js';
import {
  memberOpinions,
  type HeardItem,
  type NamedOpinion,
  type PersonId,
  type VoteOnItem,
} from '@so-vang/domain';

/** Fields of the table in which votes are typed: figures by item, opinions by item and person. */
export const figures = ['for', 'against', 'invalid', 'abstained'] as const;
export type Figure = (typeof figures)[number];
export const figureField = (item: number, figure: Figure): string => `${figure}-${item}`;
export const opinionField = (item: number, person: PersonId): string => `opinion-${item}-${person}`;

const opinionsIn = (item: number, people: readonly PersonId[], values: Values): readonly NamedOpinion[] =>
  people.flatMap((person) => {
    const opinion = memberOpinions.find((each) => each === values[opinionField(item, person)]);
    return opinion ? [{ person, opinion }] : [];
  });

const figuresIn = (item: number, values: Values): Readonly<Record<Figure, string>> =>
  Object.fromEntries(
    figures.map((figure) => [figure, values[figureField(item, figure)]?.trim() ?? '']),
  ) as Record<Figure, string>;

const isTyped = (item: number, values: Values): boolean =>
  Object.values(figuresIn(item, values)).some((typed) => typed !== '');

/** Items whose figures are no whole numbers. */
export const wrongItems = (items: readonly HeardItem[], values: Values): readonly number[] =>
  items
    .map(({ item }) => item)
    .filter((item) => Object.values(figuresIn(item, values)).some((typed) => !/^\d{0,3}$/.test(typed)));

/** Votes with names: by show of hands, or cast by the members themselves. */
export const isNamed = (method: string | undefined): boolean => method === 'open' || method === 'own-vote';

type Room = { readonly present: readonly PersonId[]; readonly absent: readonly PersonId[] };

/** What was typed, as votes: lines left empty are left out, and votes against are what is left unless they are told. */
export const votesIn = (items: readonly HeardItem[], values: Values, room: Room): readonly VoteOnItem[] => {
  const reason = values['reason']?.trim();
  const open = isNamed(values['method']);
  return items.flatMap(({ item, cast = [] }): readonly VoteOnItem[] => {
    const others = room.present.filter((person) => !cast.some((vote) => vote.person === person));
    const named = open ? opinionsIn(item, others, values) : [];
    const written = opinionsIn(item, room.absent, values);
    const of = (opinion: NamedOpinion['opinion']) => named.filter((each) => each.opinion === opinion).length;
    const more = {
      ...(written.length > 0 && { written }),
      ...(reason && { reason }),
    };
    if (open) {
      if (named.length === 0 && cast.length === 0) return [];
      const counted = { for: of('for'), against: of('against'), abstained: of('abstained') };
      return [{ item, ...counted, invalid: 0, ...(named.length > 0 && { named }), ...more }];
    }
    if (!isTyped(item, values)) return [];
    const typed = figuresIn(item, values);
    const [inFavour, invalid, abstained] = [
      Number(typed.for),
      Number(typed.invalid),
      Number(typed.abstained),
    ];
    const left = Math.max(0, room.present.length - inFavour - invalid - abstained);
    const against = typed.against === '' ? left : Number(typed.against);
    return [{ item, for: inFavour, against, invalid, abstained, ...more }];
  });
};
