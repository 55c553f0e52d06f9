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
export { personalCorrection } from './acts/registry.js';
export { ruleMarks, rulesSchema } from './acts/rules.js';
export {
  dayRange,
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
  sittingId,
  streamName,
  unitId,
} from './acts/values.js';
export type {
  QueryFault,
  AnyRejection,
  Problem,
  RejectionCode,
  RejectionOf,
  ServerRejection,
} from './problem.js';
export type {
  BallotRow,
  BlocRow,
  ClaimRow,
  CouncilRow,
  CycleRow,
  CycleView,
  DossierRow,
  FlagShown,
  FlagsRow,
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
export { mediaTypeName } from './words/media-names.js';
export { factsOf, tallyIn, turnoutIn } from './words/event-facts.js';
export { sayRule } from './words/rule-values.js';
export { valueNames, type WordRule } from './words/rule-value-names.js';
export { listIn, namesIn, sayIn, untold, type NameOf } from './words/say.js';
export { actNames } from './words/act-names.js';
export { eventNames } from './words/event-names.js';
export { nameOfField } from './words/field-names.js';
export { entryIn, entrySourceOf, ruleSourceIn, sourceOf } from './words/rule-sources.js';
export { groundName } from './words/ground-names.js';
export { sayConsequence } from './words/foresight.js';
export { missingAtSittingIn, missingIn, missingNames } from './words/missing.js';
export {
  sayReasons,
  sayRuleEntry,
  unitsMentioned,
  type ReasonLine,
  type ReasonsInWords,
} from './words/reasons.js';
export {
  ballotPhaseNames,
  ballotPurposeNames,
  recusalNames,
  tieBreakNames,
  votingMethodNames,
  councilVotingMethodNames,
  choiceMethodNames,
  questionNames,
} from './words/ballot-names.js';
export {
  councilOutcomeNames,
  councilRoleNames,
  notBeforeNames,
  memberOpinionNames,
  sessionNames,
  sittingPhaseNames,
} from './words/council-names.js';
export {
  authorityNames,
  decisionNames,
  awardNames,
  caseKindNames,
  flagDecisionNames,
  clockNames,
  deadlineNames,
  dossierPhaseNames,
  headSelectionNames,
  movementKindNames,
  movementLevelNames,
  roleNames,
  signerNames,
  stageNames,
  type Name,
  type Names,
} from './words/names.js';
export {
  faultNames,
  listerNames,
  markNames,
  ruleNames,
  scopeKindOf,
  scopeNames,
} from './words/rule-names.js';
export {
  annulmentGroundNames,
  restingBasisNames,
  dossierClockNames,
  findingNames,
  noticeNames,
  opinionNames,
  paperNames,
  upwardNames,
} from './words/dossier-names.js';
export {
  councilName,
  asCalledIn,
  provinceAlone,
  provinceName,
  registeredProvince,
  type Place,
} from './words/province-words.js';
export { noticeLetter, noticeLine, type LetterFacts } from './words/notice-words.js';
