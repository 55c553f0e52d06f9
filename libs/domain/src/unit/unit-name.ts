import type { Day } from '../time.js';
import type { UnitName } from './unit.js';

/**
 * The name on a day: the newest one taken by then, before all others the first. Without a day, the newest that is on
 * record. Undefined where there is no name at all.
 */
export const nameOn = (names: readonly UnitName[], day?: Day): string | undefined =>
  (day === undefined
    ? names.at(-1)
    : (names.findLast(({ from }) => from === undefined || from <= day) ?? names[0])
  )?.name;
