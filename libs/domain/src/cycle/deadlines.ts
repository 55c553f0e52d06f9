import type { Instant } from '../time.js';
import type { DeadlineName, OpenedCycle, Stage } from './cycle.js';

/** In which stages each deadline runs. */
const stages: Readonly<Record<DeadlineName, readonly Stage[]>> = {
  pledge: ['pledging'],
  selfScore: ['pledging', 'movements', 'evaluation'],
  crossScore: ['pledging', 'movements', 'evaluation'],
};

/** After the day set in the plan; never, where none was set. */
export const isLate = (name: DeadlineName, at: Instant, { deadlines }: OpenedCycle): boolean => {
  const due = deadlines[name];
  return due !== undefined && at > due;
};

type DeadlineDue = { readonly name: DeadlineName; readonly at: Instant };

/** The deadlines that run, the next one first. */
export const deadlinesDue = ({ deadlines, deadlinesPassed, phase }: OpenedCycle): readonly DeadlineDue[] =>
  (Object.entries(deadlines) as [DeadlineName, Instant][])
    .filter(([name]) => !deadlinesPassed.includes(name) && stages[name].includes(phase))
    .map(([name, at]) => ({ name, at }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
