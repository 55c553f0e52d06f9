import { accept, reject, type Command, type Event } from '../decider.js';
import type { MovementId, UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import { notIn, type Acts, type OfCycle, type Steps } from './guards.js';

/** Movements of the year: launched, joined, and what units file as evidence of their part. */
export type Evidence = {
  readonly unit: UnitId;
  readonly title: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: Instant;
};
export type Movement = {
  readonly movement: MovementId;
  readonly name: string;
  readonly goal?: string;
  readonly joined: readonly UnitId[];
  readonly evidence: readonly Evidence[];
  readonly at: Instant;
};

export type MovementsState = { readonly movements: readonly Movement[] };
export const blankMovements: MovementsState = { movements: [] };

type Filed = {
  readonly movement: MovementId;
  readonly unit: UnitId;
  readonly title: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
};

export type MovementCommand =
  | Command<
      'LaunchMovement',
      { readonly movement: MovementId; readonly name: string; readonly goal?: string }
    >
  | Command<'JoinMovement', { readonly movement: MovementId; readonly unit: UnitId }>
  | Command<'FileEvidence', Filed>;

export type MovementEvent =
  | Event<
      'MovementLaunched',
      OfCycle & { readonly movement: MovementId; readonly name: string; readonly goal?: string }
    >
  | Event<'UnitJoinedMovement', OfCycle & { readonly movement: MovementId; readonly unit: UnitId }>
  | Event<'EvidenceFiled', OfCycle & Filed>;

export type MovementRejection =
  | { readonly code: 'MOVEMENT_UNKNOWN'; readonly movement: MovementId }
  | { readonly code: 'MOVEMENT_ALREADY_LAUNCHED'; readonly movement: MovementId; readonly at: Instant }
  | { readonly code: 'ALREADY_JOINED'; readonly unit: UnitId; readonly movement: MovementId }
  | { readonly code: 'NOT_JOINED'; readonly unit: UnitId; readonly movement: MovementId }
  | { readonly code: 'EVIDENCE_ALREADY_FILED'; readonly unit: UnitId; readonly at: Instant };

export const movementActs: Acts<MovementCommand> = {
  LaunchMovement({ data, at }, cycle) {
    const misplaced = notIn(['pledging', 'movements'], cycle);
    if (misplaced) return misplaced;
    const earlier = cycle.movements.find(({ movement }) => movement === data.movement);
    if (earlier)
      return reject({ code: 'MOVEMENT_ALREADY_LAUNCHED', movement: data.movement, at: earlier.at });
    return accept({ type: 'MovementLaunched', data: { cycle: cycle.cycle, ...data, at } });
  },

  JoinMovement({ data: { movement, unit }, at }, cycle) {
    const misplaced = notIn(['pledging', 'movements'], cycle);
    if (misplaced) return misplaced;
    if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
    const launched = cycle.movements.find((entry) => entry.movement === movement);
    if (!launched) return reject({ code: 'MOVEMENT_UNKNOWN', movement });
    if (launched.joined.includes(unit)) return reject({ code: 'ALREADY_JOINED', unit, movement });
    return accept({ type: 'UnitJoinedMovement', data: { cycle: cycle.cycle, movement, unit, at } });
  },

  FileEvidence({ data, at }, cycle) {
    const { movement, unit, sha256 } = data;
    const misplaced = notIn(['movements', 'evaluation'], cycle);
    if (misplaced) return misplaced;
    if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
    const launched = cycle.movements.find((entry) => entry.movement === movement);
    if (!launched) return reject({ code: 'MOVEMENT_UNKNOWN', movement });
    if (!launched.joined.includes(unit)) return reject({ code: 'NOT_JOINED', unit, movement });
    const earlier = launched.evidence.find((entry) => entry.unit === unit && entry.sha256 === sha256);
    if (earlier) return reject({ code: 'EVIDENCE_ALREADY_FILED', unit, at: earlier.at });
    return accept({ type: 'EvidenceFiled', data: { cycle: cycle.cycle, ...data, at } });
  },
};

const changed = (
  cycle: OpenedCycle,
  id: MovementId,
  change: (movement: Movement) => Partial<Movement>,
): OpenedCycle => ({
  ...cycle,
  movements: cycle.movements.map((movement) =>
    movement.movement === id ? { ...movement, ...change(movement) } : movement,
  ),
});

export const movementSteps: Steps<MovementEvent> = {
  MovementLaunched: (cycle, { movement, name, goal, at }) => ({
    ...cycle,
    movements: [...cycle.movements, { movement, name, ...(goal && { goal }), joined: [], evidence: [], at }],
  }),
  UnitJoinedMovement: (cycle, { movement, unit }) =>
    changed(cycle, movement, ({ joined }) => ({ joined: [...joined, unit] })),
  EvidenceFiled: (cycle, { movement, unit, title, sha256, size, mediaType, at }) =>
    changed(cycle, movement, ({ evidence }) => ({
      evidence: [...evidence, { unit, title, sha256, size, mediaType, at }],
    })),
};
