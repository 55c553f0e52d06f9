declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** Ids are lower-case words of `a-z 0-9` joined by `-`, at most 80 characters. */
export type UnitId = Branded<'unit'>;
export type BlocId = Branded<'bloc'>;
/** `<bloc>-<year>`. */
export type CycleId = Branded<'cycle'>;
/** `<cycle>-<n>`, n counting from 1. */
export type BallotId = Branded<'ballot'>;
/** `<cycle>-<n>`, n counting from 1. */
export type DossierId = Branded<'dossier'>;
/** `<province>-<year>-<n>`: one sitting of the province's emulation council, n counting from 1. */
export type SittingId = Branded<'council'>;
export type MovementId = Branded<'movement'>;
/** What an award is for, such as a recognised initiative: one name for it in all blocs and years. */
export type AchievementId = Branded<'achievement'>;
export type PersonId = Branded<'person'>;

export type StreamKind =
  'unit' | 'bloc' | 'cycle' | 'ballot' | 'dossier' | 'council' | 'person' | 'rulebook' | 'claim';
/** `<kind>-<id>`. */
export type StreamName = `${StreamKind}-${string}`;

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const idMaxLength = 80;

export const cycleIdOf = (bloc: BlocId, year: number): CycleId => `${bloc}-${year}` as CycleId;
export const ballotIdOf = (cycle: CycleId, n: number): BallotId => `${cycle}-${n}` as BallotId;
export const dossierIdOf = (cycle: CycleId, n: number): DossierId => `${cycle}-${n}` as DossierId;

export const achievementStreamOf = (id: AchievementId): StreamName => `claim-achievement-${id}`;
export const sittingIdOf = (province: string, year: number, n: number): SittingId =>
  `${province}-${year}-${n}` as SittingId;
export const cycleOfDossier = (dossier: DossierId): CycleId => dossier.replace(/-\d+$/, '') as CycleId;
export const blocOfCycle = (cycle: CycleId): BlocId => cycle.replace(/-\d+$/, '') as BlocId;

export const streamOf = (kind: StreamKind, id: string): StreamName => `${kind}-${id}`;
export const kindOf = (stream: StreamName): StreamKind => stream.slice(0, stream.indexOf('-')) as StreamKind;
export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);

/** The actor of timers and of acts that one stream's events call for in another. */
export const systemPerson = 'system' as PersonId;
