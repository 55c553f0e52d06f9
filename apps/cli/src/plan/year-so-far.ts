import type { Award, DossierId, PersonId, ScoreSheet, SittingId, UnitId } from '@so-vang/domain';

export type Nominated = {
  readonly dossier: DossierId;
  readonly unit: UnitId;
  readonly award: Award;
  readonly subUnit?: string;
};

/** A member of the council, by the id that the file has for it. */
export type Seated = { readonly person: PersonId; readonly local: string };
/** The sitting of the council that acts of the file mean: the newest one. */
export type SittingSoFar = {
  readonly council: SittingId;
  readonly members: readonly Seated[];
  readonly chair: PersonId;
  readonly secretary: PersonId;
  present: readonly PersonId[];
  readonly agenda: Nominated[];
  readonly presented: Set<DossierId>;
  readonly resolved: Set<DossierId>;
};

/** What the acts planned so far have done in one year, as far as later acts of the file lean on it. */
export type YearSoFar = {
  readonly year: number;
  readonly units: readonly UnitId[];
  readonly signed: Set<UnitId>;
  readonly excluded: Set<UnitId>;
  /** Who joined, by movement. */
  readonly movements: Map<string, Set<UnitId>>;
  readonly self: Map<UnitId, ScoreSheet>;
  readonly cross: Map<UnitId, ScoreSheet>;
  readonly settled: Set<UnitId>;
  readonly voted: Set<UnitId>;
  readonly nominations: Nominated[];
  readonly submitted: Set<DossierId>;
  readonly received: Set<DossierId>;
  /** Of other blocs of the province, received by the office. */
  readonly others: Nominated[];
  readonly sittings: SittingSoFar[];
  ballots: number;
};

export const newYear = (year: number, units: readonly UnitId[]): YearSoFar => ({
  year,
  units,
  signed: new Set(),
  excluded: new Set(),
  movements: new Map(),
  self: new Map(),
  cross: new Map(),
  settled: new Set(),
  voted: new Set(),
  nominations: [],
  submitted: new Set(),
  received: new Set(),
  others: [],
  sittings: [],
  ballots: 0,
});

/** Units still in the running. */
export const competing = ({ units, excluded }: YearSoFar): readonly UnitId[] =>
  units.filter((unit) => !excluded.has(unit));
