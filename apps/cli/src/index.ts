/** The command line, and playing a scenario from a program. */
export { cli } from './cli.js';
export type { Terminal } from './commands/terminal.js';
export { loadPlan } from './plan/load-plan.js';
export type { Plan } from './plan/plan.js';
export type { Step } from './plan/step.js';
export { checkOutcome } from './play/check-outcome.js';
export { Client } from './play/client.js';
export type { Difference } from './play/compare.js';
export { play, type Played, type Surprise } from './play/play.js';
