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
export { ruleMarks, rulesSchema } from './acts/rules.js';
export {
  achievementId,
  ballotId,
  blocId,
  cycleId,
  day,
  dossierId,
  idempotencyKey,
  instant,
  movementId,
  personId,
  ruleScope,
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
  NoticeRow,
  Page,
  PersonRow,
  RulebookRow,
  SealedPersonRow,
  Session,
  TimelineRow,
  UnitRow,
} from './rows.js';
export { subjectSchema, type Foresight, type Reasons } from './why.js';
export { languages, type Language, type RejectionWords, type Say, type Words } from './words/words.js';
export { httpStatus, ruleOf } from './status.js';
export { sayRejection, toProblem } from './say-rejection.js';
export { listIn, sayIn } from './words/say.js';
export { actNames } from './words/act-names.js';
export { eventNames } from './words/event-names.js';
export { sayConsequence } from './words/foresight.js';
export { entryIn, sayReasons, type ReasonLine, type ReasonsInWords } from './words/reasons.js';
export { missingIn, missingNames } from './words/missing.js';
export {
  authorityNames,
  awardNames,
  ballotPhaseNames,
  caseKindNames,
  ballotPurposeNames,
  flagDecisionNames,
  recusalNames,
  tieBreakNames,
  votingMethodNames,
  choiceMethodNames,
  clockNames,
  deadlineNames,
  dossierPhaseNames,
  faultNames,
  headSelectionNames,
  markNames,
  movementKindNames,
  movementLevelNames,
  questionNames,
  roleNames,
  signerNames,
  ruleNames,
  scopeKindOf,
  scopeNames,
  stageNames,
  streamNames,
  type Name,
  type Names,
} from './words/names.js';
export {
  annulmentGroundNames,
  dossierClockNames,
  findingNames,
  noticeNames,
  opinionNames,
  paperNames,
  upwardNames,
} from './words/dossier-names.js';
