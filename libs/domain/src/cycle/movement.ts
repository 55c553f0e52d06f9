import { reject } from '../decider.js';
import type { MovementId, UnitId } from '../ids.js';
import { dayOf, type Day, type Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';

/** One movement of a year, and what acts on it ask first. */
export type Evidence = {
  readonly unit: UnitId;
  readonly title: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: Instant;
};

/** Who launched it. */
export type MovementLevel = 'centre' | 'province' | 'branch' | 'bloc';
export const movementLevels = [
  'centre',
  'province',
  'branch',
  'bloc',
] as const satisfies readonly MovementLevel[];
/** `thematic`: with a goal and a term of its own, and awards outside the ranking of the year. */
export type MovementKind = 'regular' | 'thematic';
export const movementKinds = ['regular', 'thematic'] as const satisfies readonly MovementKind[];

/** What was done: by one unit or, where none is named, by the bloc. */
export type Activity = {
  readonly unit?: UnitId;
  readonly date: Day;
  readonly place?: string;
  readonly text: string;
  /** SHA-256 of files filed for the movement. */
  readonly evidence?: readonly string[];
};
export type UnitFinding = { readonly unit: UnitId; readonly text: string };
/** A meeting that looks back: its text in short, and what it found on single units. */
export type Review = {
  readonly date: Day;
  readonly place?: string;
  readonly text: string;
  readonly findings?: readonly UnitFinding[];
};

export type Movement = {
  readonly movement: MovementId;
  readonly name: string;
  readonly goal?: string;
  readonly level: MovementLevel;
  readonly kind: MovementKind;
  readonly from?: Day;
  readonly to?: Day;
  readonly joined: readonly UnitId[];
  readonly left: readonly { readonly unit: UnitId; readonly reason?: string; readonly at: Instant }[];
  readonly evidence: readonly Evidence[];
  readonly activities: readonly (Activity & { readonly at: Instant })[];
  readonly review?: Review & { readonly at: Instant };
  readonly at: Instant;
};

export const notOfBloc = (unit: UnitId, { units }: OpenedCycle) =>
  units.includes(unit) ? undefined : reject({ code: 'UNIT_NOT_IN_BLOC', unit } as const);

export const notLaunched = (movement: MovementId, { movements }: OpenedCycle) =>
  movements.some((entry) => entry.movement === movement)
    ? undefined
    : reject({ code: 'MOVEMENT_UNKNOWN', movement } as const);

export const hasJoined = (unit: UnitId, movement: MovementId, { movements }: OpenedCycle): boolean =>
  movements.some((entry) => entry.movement === movement && entry.joined.includes(unit));

export const notJoined = (unit: UnitId, movement: MovementId, cycle: OpenedCycle) =>
  hasJoined(unit, movement, cycle) ? undefined : reject({ code: 'NOT_JOINED', unit, movement } as const);

/** A movement that has been reviewed is over: nobody joins or leaves it, and it is not reviewed again. */
export const over = (movement: MovementId, { movements }: OpenedCycle) => {
  const review = movements.find((entry) => entry.movement === movement)?.review;
  return review && reject({ code: 'MOVEMENT_ALREADY_REVIEWED', movement, at: review.at } as const);
};

export const dateAfter = (date: Day, at: Instant) =>
  date > dayOf(at) ? reject({ code: 'DATE_AFTER_ACT', date, at } as const) : undefined;

/** Files filed for a movement, or for any where none is named. */
const filedFor = (movement: MovementId | undefined, { movements }: OpenedCycle): readonly Evidence[] =>
  movements
    .filter((entry) => movement === undefined || entry.movement === movement)
    .flatMap(({ evidence }) => evidence);

export const notFiled = (
  evidence: readonly string[],
  movement: MovementId | undefined,
  cycle: OpenedCycle,
) => {
  const filed = filedFor(movement, cycle);
  const missing = evidence.find((sha256) => !filed.some((file) => file.sha256 === sha256));
  return missing === undefined ? undefined : reject({ code: 'EVIDENCE_NOT_FILED', sha256: missing } as const);
};

export const changed = (
  cycle: OpenedCycle,
  id: MovementId,
  change: (movement: Movement) => Partial<Movement>,
): OpenedCycle => ({
  ...cycle,
  movements: cycle.movements.map((movement) =>
    movement.movement === id ? { ...movement, ...change(movement) } : movement,
  ),
});
