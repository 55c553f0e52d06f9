import { reject, type ActsOf, type Decision, type Rejected, type StepsOf } from '../decider.js';
import type { Facts } from '../facts.js';
import type { CycleId, UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import type { CycleCommand, CycleEvent, CycleRejection, OpenedCycle, Stage } from './cycle.js';

export type CycleDecision = Decision<CycleEvent, CycleRejection>;
export type Data<Type extends CycleCommand['type']> = Extract<CycleCommand, { type: Type }>['data'];
/** What every event of a cycle holds. */
export type OfCycle = { readonly cycle: CycleId; readonly at: Instant };

/** How each command of an area of the cycle is decided. */
export type Acts<C extends CycleCommand> = ActsOf<C, OpenedCycle, Facts, CycleDecision>;
/** What each event of an area makes of the cycle. */
export type Steps<E extends CycleEvent> = StepsOf<E, OpenedCycle>;

/** The act belongs to one of these stages. */
export const notIn = (needed: readonly Stage[], cycle: OpenedCycle): Rejected<CycleRejection> | undefined =>
  needed.includes(cycle.phase)
    ? undefined
    : reject({ code: 'CYCLE_NOT_IN_STAGE', needed, actual: cycle.phase });

/** Every listed unit belongs to the cycle and is not barred from it. */
export const notCompeting = (unit: UnitId, cycle: OpenedCycle): Rejected<CycleRejection> | undefined => {
  if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
  const exclusion = cycle.exclusions.find((entry) => entry.unit === unit);
  return exclusion && reject({ code: 'UNIT_EXCLUDED', unit, reason: exclusion.reason });
};

export const firstRefusal = <R>(
  units: readonly UnitId[],
  check: (unit: UnitId) => R | undefined,
): R | undefined => {
  for (const unit of units) {
    const refused = check(unit);
    if (refused) return refused;
  }
  return undefined;
};

export const namedTwice = (units: readonly UnitId[]) => {
  const unit = units.find((each, i) => units.indexOf(each) !== i);
  return unit && reject<CycleRejection>({ code: 'UNIT_NAMED_TWICE', unit });
};

/** Whatever the order. */
export const sameUnits = (a: readonly UnitId[], b: readonly UnitId[]): boolean =>
  a.length === b.length && a.every((unit) => b.includes(unit));
