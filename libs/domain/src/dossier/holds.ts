import { accept, reject, type Command, type Event } from '../decider.js';
import { systemPerson, type PersonId } from '../ids.js';
import type { Instant } from '../time.js';
import type { ClockName } from './clocks.js';
import type { OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, type DossierActs, type DossierSteps } from './guards.js';

/** A ground that suspends a dossier without rejecting it, from whoever tells of it to the conclusion. */
export type Hold = {
  readonly hold: string;
  readonly ground: string;
  readonly source: string;
  readonly at: Instant;
  readonly cleared?: { readonly conclusion: string; readonly at: Instant };
};
const ofYear = 'year/';
/** What a hold of the year is called in the dossiers that it reaches; no act of a person can name one so. */
export const nameOfYears = (hold: string): string => `${ofYear}${hold}`;
export const isOfYear = ({ hold }: Pick<Hold, 'hold'>): boolean => hold.startsWith(ofYear);

/** A time that passed while the dossier was held: a person says whether it is taken all the same. */
export type LateEntry = {
  readonly name: ClockName;
  readonly due: Instant;
  readonly decided?: { readonly admitted: boolean; readonly reason: string; readonly at: Instant };
};
export type HoldState = { readonly holds: readonly Hold[]; readonly lateEntries: readonly LateEntry[] };
export const blankHolds: HoldState = { holds: [], lateEntries: [] };

export type HoldCommand =
  | Command<'HoldDossier', { readonly hold: string; readonly ground: string; readonly source: string }>
  | Command<'ClearDossierHold', { readonly hold: string; readonly conclusion: string }>
  | Command<
      'DecideLateEntry',
      { readonly name: ClockName; readonly admitted: boolean; readonly reason: string }
    >;
export type HoldEvent =
  | Event<
      'DossierHeld',
      OfDossier & { readonly hold: string; readonly ground: string; readonly source: string }
    >
  | Event<'DossierHoldCleared', OfDossier & { readonly hold: string; readonly conclusion: string }>
  | Event<
      'LateEntryDecided',
      OfDossier & { readonly name: ClockName; readonly admitted: boolean; readonly reason: string }
    >;
export type HoldRejection =
  | { readonly code: 'DOSSIER_HELD'; readonly holds: readonly Pick<Hold, 'hold' | 'ground'>[] }
  | { readonly code: 'HOLD_OF_YEAR'; readonly hold: string }
  | { readonly code: 'DOSSIER_HOLD_ALREADY_MADE'; readonly hold: string; readonly at: Instant }
  | { readonly code: 'DOSSIER_HOLD_NOT_OPEN'; readonly hold: string }
  | { readonly code: 'LATE_ENTRY_UNDECIDED'; readonly names: readonly ClockName[] }
  | { readonly code: 'LATE_ENTRY_NOT_ADMITTED'; readonly reason: string }
  | { readonly code: 'NO_LATE_ENTRY'; readonly name: ClockName };

const openHolds = ({ holds }: HoldState): readonly Hold[] => holds.filter(({ cleared }) => !cleared);
export const isHeld = (dossier: HoldState): boolean => openHolds(dossier).length > 0;

/** Held, nothing is decided and nothing goes up. */
export const held = (dossier: OpenedDossier): HoldRejection | undefined => {
  const open = openHolds(dossier);
  if (open.length === 0) return undefined;
  return { code: 'DOSSIER_HELD', holds: open.map(({ hold, ground }) => ({ hold, ground })) };
};

/** What a hold made late needs a person's word before the dossier goes on, and ends there where it was not admitted. */
export const notAdmitted = ({ lateEntries }: OpenedDossier): HoldRejection | undefined => {
  const open = lateEntries.filter(({ decided }) => !decided);
  if (open.length > 0) return { code: 'LATE_ENTRY_UNDECIDED', names: open.map(({ name }) => name) };
  const shut = lateEntries.find(({ decided }) => decided?.admitted === false);
  return shut?.decided && { code: 'LATE_ENTRY_NOT_ADMITTED', reason: shut.decided.reason };
};

/** It is placed and lifted in the year, for all dossiers of the unit. */
const notByHand = (hold: string, by: PersonId) =>
  isOfYear({ hold }) && by !== systemPerson ? reject({ code: 'HOLD_OF_YEAR', hold } as const) : undefined;

export const holdActs: DossierActs<HoldCommand> = {
  HoldDossier({ data, at, by }, dossier) {
    const refused = notByHand(data.hold, by);
    if (refused) return refused;
    const earlier = dossier.holds.find(({ hold }) => hold === data.hold);
    if (earlier) return reject({ code: 'DOSSIER_HOLD_ALREADY_MADE', hold: data.hold, at: earlier.at });
    return accept({ type: 'DossierHeld', data: { ...ofDossier(dossier, at), ...data } });
  },
  ClearDossierHold({ data, at, by }, dossier) {
    const refused = notByHand(data.hold, by);
    if (refused) return refused;
    if (!openHolds(dossier).some(({ hold }) => hold === data.hold))
      return reject({ code: 'DOSSIER_HOLD_NOT_OPEN', hold: data.hold });
    return accept({ type: 'DossierHoldCleared', data: { ...ofDossier(dossier, at), ...data } });
  },
  DecideLateEntry({ data, at }, dossier) {
    const open = dossier.lateEntries.some(({ name, decided }) => name === data.name && !decided);
    if (!open) return reject({ code: 'NO_LATE_ENTRY', name: data.name });
    return accept({ type: 'LateEntryDecided', data: { ...ofDossier(dossier, at), ...data } });
  },
};

export const holdSteps: DossierSteps<HoldEvent> = {
  DossierHeld: (dossier, { hold, ground, source, at }) => ({
    ...dossier,
    holds: [...dossier.holds, { hold, ground, source, at }],
  }),
  DossierHoldCleared: (dossier, { hold, conclusion, at }) => ({
    ...dossier,
    holds: dossier.holds.map((entry) =>
      entry.hold === hold ? { ...entry, cleared: { conclusion, at } } : entry,
    ),
  }),
  LateEntryDecided: (dossier, { name, admitted, reason, at }) => ({
    ...dossier,
    lateEntries: dossier.lateEntries.map((entry) =>
      entry.name === name && !entry.decided ? { ...entry, decided: { admitted, reason, at } } : entry,
    ),
  }),
};
