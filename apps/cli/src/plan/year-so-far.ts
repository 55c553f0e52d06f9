import type {
  Award,
  BallotId,
  CrossPair,
  DossierId,
  PersonId,
  ScoreSheet,
  SittingId,
  UnitId,
} from '@so-vang/domain';

export type Nominated = {
  readonly dossier: DossierId;
  readonly unit: UnitId;
  readonly award: Award;
  readonly subUnit?: string;
  /** Titles of the achievements that it names. */
  readonly claims?: readonly string[];
};

/** Who signs the minutes of the year. */
export type Conference = Readonly<Record<'chair' | 'secretary', PersonId>>;
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
  /** Changed as units come and go within the year. */
  readonly units: UnitId[];
  /** From then on nobody comes in any more. */
  ranked: boolean;
  readonly signed: Set<UnitId>;
  readonly excluded: Set<UnitId>;
  /** Who joined, by movement. */
  readonly movements: Map<string, Set<UnitId>>;
  /** SHA-256 of the files filed, by their titles. */
  readonly filed: Map<string, string>;
  /** Titles of the cases reported. */
  readonly cases: string[];
  readonly self: Map<UnitId, ScoreSheet>;
  /** By the unit scored, then by who scored it. */
  readonly cross: Map<UnitId, ReadonlyMap<UnitId, ScoreSheet>>;
  /** Who was drawn to score whom. */
  readonly pairs: CrossPair[];
  readonly rechecked: Map<UnitId, ScoreSheet>;
  readonly settled: Set<UnitId>;
  readonly voted: Set<UnitId>;
  readonly nominations: Nominated[];
  /** How many of them were cancelled since. */
  cancelled: number;
  readonly submitted: Set<DossierId>;
  readonly received: Set<DossierId>;
  /** Achievements claimed: what, for whom and which award. */
  readonly claimed: Set<string>;
  /** Of other blocs of the province, received by the office. */
  readonly others: Nominated[];
  readonly sittings: SittingSoFar[];
  ballots: number;
  /** The ballot on next year's head, where one was held and stands. */
  headBallot: BallotId | undefined;
  /** The counting committee of the newest ballot. */
  committee: readonly PersonId[];
  conference: Conference | undefined;
};

export const newYear = (year: number, units: readonly UnitId[]): YearSoFar => ({
  year,
  units: [...units],
  ranked: false,
  signed: new Set(),
  excluded: new Set(),
  movements: new Map(),
  filed: new Map(),
  cases: [],
  self: new Map(),
  cross: new Map(),
  pairs: [],
  rechecked: new Map(),
  settled: new Set(),
  voted: new Set(),
  nominations: [],
  cancelled: 0,
  submitted: new Set(),
  received: new Set(),
  claimed: new Set(),
  others: [],
  sittings: [],
  ballots: 0,
  headBallot: undefined,
  committee: [],
  conference: undefined,
});

/** The number that the next nomination gets; none is given twice. */
export const nextNumber = ({ nominations, cancelled }: YearSoFar): number =>
  nominations.length + cancelled + 1;

/** Units still in the running. */
export const competing = ({ units, excluded }: YearSoFar): readonly UnitId[] =>
  units.filter((unit) => !excluded.has(unit));
