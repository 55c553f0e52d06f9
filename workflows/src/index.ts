/** All that runs in Temporal's sandbox, and the interfaces it is served through. */
export type { Activities, Envelope, Outcome, Owed, Standing } from './activities.js';
export { act } from './steps.js';
export { cycleWorkflow } from './cycle.workflow.js';
export { ballotWorkflow } from './ballot.workflow.js';
export { councilWorkflow } from './council.workflow.js';
export { dossierWorkflow } from './dossier.workflow.js';
