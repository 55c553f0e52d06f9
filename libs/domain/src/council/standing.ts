import type { Dossier, OpenedDossier } from '../dossier/dossier.js';
import type { Facts } from '../facts.js';
import type { DossierId, SittingId } from '../ids.js';
import type { AgendaItem, HeardItem } from './sitting.js';

/**
 * Why a dossier that was placed on an agenda is not before that sitting any more. `taken-back`: returned, recalled, or sent
 * anew since it was placed. `cancelled`: with its nomination. `decided`: it went on to its decision without this sitting.
 * `elsewhere`: it is, or was passed, before another council. A dossier that is held stays where it is: it is voted on, and
 * only its decision waits.
 */
export type NotBefore = 'taken-back' | 'cancelled' | 'decided' | 'elsewhere';
export const reasonsNotBefore = [
  ...(['taken-back', 'cancelled', 'decided', 'elsewhere'] as const),
] as const satisfies readonly NotBefore[];

type Hearing = Pick<HeardItem, 'item' | 'placedAt' | 'submission'>;

/** The dossier was told that it is before the council with this very item. */
export const isOfHearing = (
  dossier: Dossier | undefined,
  council: string,
  { item }: Pick<AgendaItem, 'item'>,
): boolean =>
  dossier !== undefined &&
  'award' in dossier &&
  dossier.council?.council === council &&
  dossier.council.item === item;

/** It waits there for what the council says. */
export const isHeard = (
  dossier: Dossier | undefined,
  council: string,
  item: Pick<AgendaItem, 'item'>,
): boolean => isOfHearing(dossier, council, item) && dossier?.phase === 'at-council';

/** Nothing, while it is before that sitting, or on its way there. */
export const whyNotBefore = (
  heard: Hearing,
  council: SittingId,
  dossier: Dossier | undefined,
): NotBefore | undefined => {
  if (!dossier || dossier.phase === 'undrafted') return undefined;
  switch (dossier.phase) {
    case 'cancelled':
      return 'cancelled';
    case 'awarded':
    case 'refused':
    case 'annulled':
    case 'upward':
      return 'decided';
    case 'at-council':
      return isOfHearing(dossier, council, heard) ? undefined : 'elsewhere';
    case 'passed':
      return 'elsewhere';
    case 'appraised':
    case 'cut':
      return isOfHearing(dossier, council, heard) || isAnew(heard, dossier) ? 'taken-back' : undefined;
    case 'drafted':
    case 'submitted':
    case 'received':
    case 'returned':
    case 'recalled':
      return 'taken-back';
  }
};

/** Sent and appraised again since it was placed. Items placed before that was kept are told by the time of the appraisal. */
const isAnew = ({ submission, placedAt }: Hearing, { submissions, appraisal }: OpenedDossier): boolean =>
  submission === undefined ? (appraisal?.at ?? '') > placedAt : submission !== submissions;

export type StandingRejection =
  | {
      readonly code: 'ITEM_NOT_BEFORE_COUNCIL';
      readonly item: number;
      readonly dossier: DossierId;
      readonly why: NotBefore;
    }
  | { readonly code: 'ITEM_STILL_BEFORE_COUNCIL'; readonly item: number; readonly dossier: DossierId };

type Sitting = { readonly council: SittingId; readonly agenda: readonly HeardItem[] };

const dossierOf = ({ dossier: id }: Pick<AgendaItem, 'dossier'>, { dossiers = [] }: Facts) =>
  dossiers.find((state) => 'dossier' in state && state.dossier === id);

/** Why an item is not before the sitting, as it was recorded there or as the dossier itself says. */
export const goneFrom = (
  heard: HeardItem,
  { council }: Pick<Sitting, 'council'>,
  facts: Facts,
): NotBefore | undefined => heard.dropped?.why ?? whyNotBefore(heard, council, dossierOf(heard, facts));

/** The first of these items that is not before the sitting any more: nothing is done with it there. */
export const firstGone = (
  items: readonly number[],
  sitting: Sitting,
  facts: Facts,
): StandingRejection | undefined => {
  for (const heard of sitting.agenda) {
    const why = items.includes(heard.item) ? goneFrom(heard, sitting, facts) : undefined;
    if (why) return { code: 'ITEM_NOT_BEFORE_COUNCIL', item: heard.item, dossier: heard.dossier, why };
  }
  return undefined;
};

/** Items that are to be dropped, or whose dossiers have not been told yet: with them a sitting does not close. */
export const notBeforeIt = (sitting: Sitting, facts: Facts): readonly number[] =>
  sitting.agenda.flatMap((heard) => {
    const dossier = dossierOf(heard, facts);
    const isThere = !dossier || dossier.phase === 'undrafted' || isHeard(dossier, sitting.council, heard);
    return heard.dropped || isThere ? [] : [heard.item];
  });
