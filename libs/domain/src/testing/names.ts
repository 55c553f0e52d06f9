import type { BallotId, BlocId, CycleId, DossierId, MovementId, PersonId, UnitId } from '../ids.js';
import type { Day, Instant } from '../time.js';

/** A bloc of four, in the year 2019. */
export const bloc = 'khoi-1' as BlocId;
export const cycle = 'khoi-1-2019' as CycleId;
export const ballot = 'khoi-1-2019-1' as BallotId;
export const dossier = 'khoi-1-2019-1' as DossierId;
export const movement = 'hien-mau' as MovementId;

export const north = 'north' as UnitId;
export const south = 'south' as UnitId;
export const east = 'east' as UnitId;
export const west = 'west' as UnitId;
export const units = [north, south, east, west] as const;
/** A unit of no bloc. */
export const abroad = 'abroad' as UnitId;

export const clerk = 'clerk' as PersonId;
export const headOf = (unit: UnitId): PersonId => `head-of-${unit}` as PersonId;

export const day = (text: string): Day => text as Day;
/** Nine in the morning of a day in Viet Nam. */
export const on = (text: string): Instant => `${text}T02:00:00.000Z` as Instant;
/** When an act of a test is done, unless the test says otherwise. */
export const today = on('2019-12-20');
