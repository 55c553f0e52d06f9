/** The pure domain: what may happen in a bloc's year, and what follows from what happened. */
export {
  accept,
  reject,
  type Actor,
  type Command,
  type Decider,
  type Decision,
  type Event,
  type Role,
} from './decider.js';
export type { Facts, FactStates, Needs } from './facts.js';
/** Names of things. */
export {
  ballotIdOf,
  cycleIdOf,
  dossierIdOf,
  idMaxLength,
  idOf,
  idPattern,
  kindOf,
  sittingIdOf,
  sittingsBefore,
  streamOf,
  systemPerson,
  type BallotId,
  type BlocId,
  type CycleId,
  type DossierId,
  type MovementId,
  type PersonId,
  type SittingId,
  type StreamKind,
  type StreamName,
  type UnitId,
} from './ids.js';
/** Time as data. */
export {
  dayOf,
  dayPattern,
  endOf,
  instantPattern,
  latest,
  type Clock,
  type Day,
  type Instant,
} from './time.js';
/** The streams' states, and the events that make them. */
export { unitDecider, type Unit, type UnitEvent } from './unit/unit.js';
export {
  appointedRoles,
  personDecider,
  type AppointedRole,
  type Appointment,
  type Person,
  type PersonEvent,
} from './person/person.js';
export {
  blocDecider,
  headSelections,
  headshipIn,
  membersOn,
  type Bloc,
  type BlocEvent,
  type HeadSelection,
  type Headship,
  type Membership,
} from './bloc/bloc.js';
export {
  stages,
  type Cycle,
  type CycleCommand,
  type CycleEvent,
  type CycleRejection,
  type DeadlineName,
  type OpenedCycle,
  type Stage,
} from './cycle/cycle.js';
export type { Evidence, Movement } from './cycle/movements.js';
export type { Nomination } from './cycle/nomination.js';
export { cycleDecider } from './cycle/cycle.decider.js';
export { missingToAdvance, type Missing } from './cycle/missing.js';
export type { Place } from './cycle/ranking.js';
export { totalOf, type ScoreSheet } from './cycle/score.js';
export {
  ballotDecider,
  type Ballot,
  type BallotEvent,
  type Choice,
  type OpenedBallot,
  type Question,
} from './ballot/ballot.js';
export type { BallotResult, Tally } from './ballot/count.js';
export {
  dossierDecider,
  dossierPhases,
  type Dossier,
  type DossierEvent,
  type DossierPhase,
  type OpenedDossier,
} from './dossier/dossier.js';
export { sittingDecider } from './council/sitting.decider.js';
export {
  councilRoles,
  sessionKinds,
  sittingRuleKeys,
  type AgendaItem,
  type Attendance,
  type CalledSitting,
  type CouncilMember,
  type CouncilRole,
  type HeardItem,
  type SessionKind,
  type Sitting,
  type SittingEvent,
  type SittingRules,
} from './council/sitting.js';
export {
  allowedOf,
  figuresBy,
  flagFigures,
  resultOf,
  type BaseFigures,
  type FlagFigures,
} from './council/figures.js';
export { quorumOf } from './council/guards.js';
export { missingAtSitting, type MissingAtSitting } from './council/missing.js';
export type { SittingMinutes } from './council/closing.js';
export {
  opinions,
  type ItemRound,
  type NamedOpinion,
  type Opinion,
  type VoteOnItem,
} from './council/voting.js';
/** Rules as dated data. */
export {
  authorities,
  authorityOf,
  awards,
  dossierKinds,
  paperKinds,
  type Authority,
  type Award,
  type DossierKind,
  type PaperKind,
} from './rules/awards.js';
export { defaultRules, defaultValues } from './rules/default-rules.js';
export { documentsOn, legalDocuments, type LegalDocument } from './rules/documents.js';
export { legalBasisOn, regimeOn, regimes, type Regime, type RegimeId } from './rules/regimes.js';
export { holidayYears, publicHolidays, type HolidayYear } from './rules/holidays.js';
export {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  type NoHolidayTable,
} from './rules/working-days.js';
export { faultsIn, ruleFaultCodes, type RuleFault, type RuleFaultCode } from './rules/check-rules.js';
export { nationalRules } from './rules/national-rules.js';
export {
  blocScope,
  entriesOn,
  partsOfEntryId,
  provinceScope,
  resolveRules,
  type EntriesInForce,
  type ResolvedRules,
} from './rules/rulebook.js';
/** What a nation, province or bloc adopted. */
export {
  rulebookDecider,
  type Rulebook,
  type RulebookEvent,
  type RulebookRejection,
} from './rulebook/rulebook.decider.js';
export { rulebookScopes } from './rulebook/resolve-for.js';
export {
  keysOf,
  marks,
  ruleKeys,
  ruleScopePattern,
  timerNames,
  type ChoiceMethod,
  type Ground,
  type HolidayTable,
  type Mark,
  type Quota,
  type QuotaBase,
  type Ratio,
  type Recusal,
  type Rounding,
  type Rule,
  type RuleEntry,
  type RuleKey,
  type Rules,
  type RuleScope,
  type RuleVersions,
  type ScoreGroup,
  type ScoreItem,
  type ScoreTable,
  type Slot,
  type Strictness,
  type Threshold,
  type ThresholdBase,
  type TieBreak,
  type TimerName,
  type VotingMethod,
  type YearlyDay,
} from './rules/rules.js';
/** All of it at once: what the layers around the domain call. */
export {
  clockOf,
  commandKinds,
  decideAct,
  deciderOf,
  factsOf,
  lastAct,
  needsOf,
  streamsOf,
  type ActDecision,
  type AnyCommand,
  type AnyEvent,
  type AnyState,
  type CommandType,
  type EventType,
  type Rejection,
} from './registry.js';
/** Why something is so. */
export { explain, type ExplainOptions } from './why/explain.js';
export { subjects, type Because, type Explanation, type Finding, type Subject } from './why/explanation.js';
/** What an act would bring about. */
export { foresee, type Asked, type Foreseen } from './foresee/foresee.js';
export type { Consequence } from './foresee/consequences.js';
export { permitted } from './permissions.js';
export { owedActs, summarise, type OwedAct, type Summary } from './conduct.js';
export { eventTypes, type CommandRefused, type Metadata, type RecordedEvent } from './recorded.js';
/** Events as they were stored, by whatever version of this program: the one place where they are read. */
export {
  createEventReader,
  type EventReader,
  type EventReaderOptions,
  type EventReading,
  type StoredEvent,
  type Upcaster,
} from './stored/event-reader.js';
export { currentVersions, mustRead, readEvent } from './stored/read-event.js';
export type { StoredType } from './stored/event-forms.js';
export { EventUnreadable, sayUnreadable, type UnreadableEvent } from './stored/unreadable-event.js';
