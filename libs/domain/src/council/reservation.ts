import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import { streamOf, type DossierId, type SittingId, type StreamName } from '../ids.js';
import { provinceOn } from '../places/provinces.js';
import { provinceScope } from '../rules/rulebook.js';
import { sameData } from '../same-data.js';
import { dayOf, latest, type Clock, type Instant } from '../time.js';
import { onAgenda, resultOf } from './figures.js';
import type { CalledSitting, Sitting, SittingTerms } from './sitting.js';

/**
 * What a sitting holds of all that sittings of one council over one year share: its number, the dossiers on its agenda,
 * and, from its closing on, Government flags. It is written in one stream for all of them, before the act of the sitting
 * itself: of two at the same moment the log takes one, and the other is decided again.
 */
export type Reservation = {
  readonly council: SittingId;
  readonly number: number;
  readonly dossiers: readonly DossierId[];
  readonly flags: readonly DossierId[];
};
type OfYear = { readonly province: string; readonly year: number; readonly clock: Clock };

export type SittingReservations =
  | { readonly status: 'unreserved' }
  | (OfYear & {
      readonly status: 'reserved';
      readonly held: readonly Reservation[];
      readonly at: Instant;
    });

export type ReservationCommand = Command<'ReserveForSitting', Reservation & OfYear>;
export type ReservationEvent = Event<'SittingReserved', Reservation & OfYear & { readonly at: Instant }>;
export type ReservationRejection = {
  readonly code: 'SITTING_NUMBER_TAKEN';
  readonly number: number;
  readonly council: SittingId;
};

const prefix = 'sittings-';
/** One for all sittings over a year of the council of a province, in one world. */
export const reservationsOf = ({
  council,
  province,
  year,
  clock,
}: Pick<SittingTerms, 'council' | 'province' | 'year' | 'clock'>): StreamName => {
  const end = council.indexOf('~') + 1;
  // What was played before worlds had names is apart from what is live.
  const played = clock === 'played' && end === 0 ? 'played-' : '';
  const place = provinceScope(province).replace(/^province-/, '');
  return streamOf('claim', `${council.slice(0, end)}${prefix}${played}${place}-${year}`);
};
export const areReservations = (stream: StreamName): boolean =>
  stream.startsWith('claim-') &&
  stream
    .slice(stream.indexOf('~') + 1)
    .replace(/^claim-/, '')
    .startsWith(prefix);

export const reservationsDecider: Decider<
  SittingReservations,
  ReservationCommand,
  ReservationEvent,
  ReservationRejection,
  Facts
> = {
  initialState: { status: 'unreserved' },
  decide({ data, at }, state) {
    const other = state.status === 'reserved' && state.held.find((each) => isSameNumber(each, data));
    if (other) return reject({ code: 'SITTING_NUMBER_TAKEN', number: data.number, council: other.council });
    return accept({ type: 'SittingReserved', data: { ...data, at } });
  },
  evolve(state, { data: { province, year, clock, at, ...own } }) {
    const held =
      state.status === 'reserved' ? state.held.filter(({ council }) => council !== own.council) : [];
    return {
      ...{ status: 'reserved', province, year, clock, held: [...held, own] },
      at: state.status === 'reserved' ? latest(state.at, at) : at,
    };
  },
};
const isSameNumber = (a: Pick<Reservation, 'council' | 'number'>, b: typeof a): boolean =>
  a.council !== b.council && a.number === b.number;

/** What a sitting holds as it stands. */
const reservationOf = ({ council, number, phase, agenda }: CalledSitting): Reservation => {
  const isClosed = phase === 'closed';
  const flags = agenda.filter((heard) => heard.award === 'GovernmentFlag' && resultOf(heard) === 'passed');
  return {
    ...{ council, number },
    dossiers: isClosed ? [] : onAgenda(agenda).map(({ dossier }) => dossier),
    flags: isClosed ? flags.map(({ dossier }) => dossier) : [],
  };
};

const heldBy = (state: SittingReservations | undefined): readonly Reservation[] =>
  state?.status === 'reserved' ? state.held : [];

/** What is to be reserved before a sitting comes to stand so; nothing, where that is what it holds. */
export const reservedFirst = (
  after: CalledSitting,
  { reserved }: Pick<Facts, 'reserved'>,
): ReservationCommand['data'] | undefined => {
  const wanted = reservationOf(after);
  const own = heldBy(reserved).find(({ council }) => council === after.council);
  const { province, year, clock } = after;
  return own && sameData(own, wanted) ? undefined : { ...wanted, province, year, clock };
};

type Terms = Pick<SittingTerms, 'council' | 'province' | 'year' | 'clock'>;

/** The other sittings of that council over that year, whatever their ids, as their own streams tell. */
export const othersOf = (terms: Terms, { sittings = [] }: Facts): readonly CalledSitting[] =>
  sittings.filter(
    (state: Sitting): state is CalledSitting =>
      state.phase !== 'uncalled' &&
      state.council !== terms.council &&
      reservationsOf(state) === reservationsOf(terms),
  );

/** Closed sittings over that year of councils whose provinces became part of this one: their flags are of its blocs. */
export const ofMerged = (
  sitting: Pick<CalledSitting, 'council' | 'province' | 'year' | 'clock' | 'heldAt'>,
  { sittings = [] }: Facts,
): readonly CalledSitting[] =>
  sittings.filter(
    (state: Sitting): state is CalledSitting =>
      state.phase === 'closed' &&
      state.province !== sitting.province &&
      provinceOn(state.province, dayOf(sitting.heldAt)) === sitting.province &&
      reservationsOf({ ...state, province: sitting.province }) === reservationsOf(sitting),
  );

/** What others hold that their own streams do not tell yet: they are about to, or were stopped before they did. */
const underWay = (terms: Terms, facts: Facts): readonly Reservation[] => {
  const closed = othersOf(terms, facts).filter(({ phase }) => phase === 'closed');
  return heldBy(facts.reserved).filter(
    ({ council }) => council !== terms.council && !closed.some((each) => each.council === council),
  );
};

/** The sitting that has that number already. */
export const holderOfNumber = (terms: SittingTerms, facts: Facts): SittingId | undefined =>
  [...othersOf(terms, facts), ...underWay(terms, facts)].find(({ number }) => number === terms.number)
    ?.council;

/** The sitting that is to weigh a dossier and is not closed; `isThere`: whether an item still stands before it. */
export const holderOfDossier = (
  dossier: DossierId,
  sitting: Terms,
  facts: Facts,
  isThere: (other: CalledSitting, item: CalledSitting['agenda'][number]) => boolean,
): SittingId | undefined => {
  const open = othersOf(sitting, facts).filter(({ phase }) => phase !== 'closed');
  const placed = open.find((other) =>
    onAgenda(other.agenda).some((item) => item.dossier === dossier && isThere(other, item)),
  );
  if (placed) return placed.council;
  return underWay(sitting, facts).find(({ council, dossiers }) => {
    const told = open.find((other) => other.council === council)?.agenda ?? [];
    return dossiers.includes(dossier) && !told.some((item) => item.dossier === dossier);
  })?.council;
};

/** Government flags that others are about to close with. */
export const flagsUnderWay = (terms: Terms, facts: Facts): readonly DossierId[] =>
  underWay(terms, facts).flatMap(({ flags }) => flags);
