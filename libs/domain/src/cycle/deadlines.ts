import type { Instant } from '../time.js';
import type { DeadlineName, OpenedCycle } from './cycle.js';

/** After the day set in the plan; never, where none was set. */
export const isLate = (name: DeadlineName, at: Instant, { deadlines }: OpenedCycle): boolean => {
  const due = deadlines[name];
  return due !== undefined && at > due;
};
