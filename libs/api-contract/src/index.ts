/** What server, dashboard and command line share: requests, rows, refusals and their words. */
export {
  actData,
  actSchema,
  actTypes,
  type Act,
  type ActAnswer,
  type ActData,
  type ActType,
} from './acts/acts.js';
export { rulesSchema } from './acts/rules.js';
export {
  ballotId,
  blocId,
  cycleId,
  day,
  dossierId,
  idempotencyKey,
  instant,
  movementId,
  personId,
  streamName,
  unitId,
} from './acts/values.js';
export type { AnyRejection, Problem, RejectionCode, RejectionOf, ServerRejection } from './problem.js';
export type {
  BallotRow,
  BlocRow,
  CycleRow,
  CycleView,
  DossierRow,
  Page,
  PersonRow,
  SealedPersonRow,
  Session,
  TimelineRow,
  UnitRow,
} from './rows.js';
export { languages, type Language, type RejectionWords, type Say, type Words } from './words/words.js';
export { httpStatus, ruleOf } from './status.js';
export { sayRejection, toProblem } from './say-rejection.js';
export { listIn, sayIn } from './words/say.js';
export { actNames } from './words/act-names.js';
export { eventNames } from './words/event-names.js';
export { missingIn, missingNames } from './words/missing.js';
export {
  authorityNames,
  awardNames,
  ballotPhaseNames,
  caseKindNames,
  choiceMethodNames,
  clockNames,
  deadlineNames,
  dossierPhaseNames,
  headSelectionNames,
  markNames,
  movementKindNames,
  movementLevelNames,
  questionNames,
  roleNames,
  ruleNames,
  stageNames,
  streamNames,
  type Name,
  type Names,
} from './words/names.js';
