/** The pure domain: what may happen in a bloc's year, and what follows from what happened. One file, since a library has one door. */
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
  achievementStreamOf,
  ballotIdOf,
  cycleIdOf,
  dossierIdOf,
  idMaxLength,
  idOf,
  idPattern,
  kindOf,
  sittingIdOf,
  streamOf,
  blocOfCycle,
  systemPerson,
  type AchievementId,
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
export { nameKey, sameName, searchKey, slugOf } from './text/names.js';
export { bySortKey, sortKey, sortKeyVersion } from './text/sort-key.js';
export { isTold, notTold } from './told.js';
export { withheldRanks } from './cycle/choosing.js';
export { addDays } from './day-count.js';
/** The streams' states, and the events that make them. */
export { unitDecider, type Unit, type UnitEvent, type UnitName } from './unit/unit.js';
export { nameOn } from './unit/unit-name.js';
export {
  appointedRoles,
  personDecider,
  type AppointedRole,
  type Appointment,
  type Person,
  type PersonEvent,
} from './person/person.js';
export { blocDecider } from './bloc/bloc.decider.js';
export {
  headSelections,
  headshipIn,
  membershipOf,
  membersOn,
  type BannerHolder,
  type Bloc,
  type BlocEvent,
  type HeadSelection,
  type Headship,
  type IssuedDecision,
  type Membership,
} from './bloc/bloc.js';
export type { HeadDoubt } from './bloc/head-selection.js';
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
export { drawCrossPairs, type CrossPair } from './cycle/assignment.js';
export type { MissingSheet, Objection, SheetKind } from './cycle/evaluation.js';
export type { Exclusion } from './cycle/exclusion.js';
export { holdOn, type Hold } from './cycle/holds.js';
export { caseKinds, type Case, type CaseKind, type ReportedCase } from './cycle/cases.js';
export {
  movementKinds,
  movementLevels,
  type Activity,
  type Evidence,
  type Movement,
  type MovementKind,
  type MovementLevel,
  type Review,
  type UnitFinding,
} from './cycle/movement.js';
export { comesLateToPledge } from './cycle/pledging.js';
export type { Authorisation, PledgeRefusal, Signature, Target, TitleRegistration } from './cycle/pledging.js';
export type { Departure } from './cycle/membership.js';
export { cancelledIn, type CancelledNomination } from './cycle/cancellation.js';
export type { NamedAchievement, Nomination } from './cycle/nomination.js';
export { notInSlot, slotCheck, type SlotCheck } from './cycle/slots.js';
export {
  minutesAreOutdated,
  minutesOf,
  unsignedBy,
  type ClosingConference,
  type Minutes,
  type MinutesContent,
  type MinutesSigner,
  type PreparatoryMeeting,
} from './cycle/conference.js';
export { cycleDecider } from './cycle/cycle.decider.js';
export { missingToAdvance, type Missing } from './cycle/missing.js';
export type { Place } from './cycle/ranking.js';
export type { CycleBallot, Withheld, WomenShare } from './cycle/choosing.js';
export { ballotsOnHead, electedBy } from './cycle/headship.js';
export { membershipGap } from './cycle/membership.js';
export { newestBallot, standing } from './cycle/standing.js';
export { tiedGroups, type TieTreated } from './cycle/ties.js';
export {
  belowFloor,
  groupTotal,
  meanSheet,
  sameSheet,
  totalOf,
  type ScoreEntry,
  type ScoreSheet,
} from './cycle/score.js';
export {
  assignedTo,
  hasCrossScores,
  hasSelfScore,
  noPledgeDeductionOf,
  openObjections,
  proposedSheet,
} from './cycle/sheets.js';
export {
  ballotDecider,
  ballotPurposes,
  questions,
  waitingFor,
  type Ballot,
  type BallotEvent,
  type BallotPhase,
  type BallotPurpose,
  type Choice,
  type OpenedBallot,
  type PaperCount,
  type Question,
  type WrittenOpinion,
} from './ballot/ballot.js';
export {
  needed,
  votesFor,
  type BallotResult,
  type CountLine,
  type Papers,
  type Tally,
} from './ballot/count.js';
export { annulmentGrounds, type AnnulmentConsequence, type AnnulmentGround } from './dossier/annulment.js';
export { isOpenToVote, ownVoteOf, type OwnVote } from './council/own-votes.js';
export { countsToSign } from './council/count-signing.js';
export { votersOn } from './council/count.js';
export { restingBases, type RestingBasis } from './dossier/resting.js';
export type { AppraisalFinding } from './dossier/appraisal.js';
export {
  dossierClocks,
  isOverdue,
  isRunning,
  nextDue,
  type ClockName,
  type DossierClock,
} from './dossier/clocks.js';
export { awaited, opinions, type Consultation, type Opinion } from './dossier/consultation.js';
export { upwardSteps, type UpwardTo } from './dossier/decision.js';
export { dossierDecider } from './dossier/dossier.decider.js';
export type { DossierRules } from './dossier/dossier-rules.js';
export type {
  Dossier,
  DossierEvent,
  DossierRejection,
  LaterDossierCommand,
  OpenedDossier,
} from './dossier/dossier.js';
export { isHeld, isOfYear as isHoldOfYear, type Hold as DossierHold } from './dossier/holds.js';
export { asTheyStand, type Recollected } from './correction/refold.js';
export { isIdentity } from './correction/identity.js';
export {
  correctionSteps,
  flagDecisions,
  isOwed,
  openFlags,
  redoOwed,
  voidedFacts,
  type Correction,
  type CorrectionState,
  type Fields,
  type FactRef,
  type Flag,
  type FlagDecision,
  type NamedFact,
} from './correction/correction.js';
export { isMeantFor } from './dossier/audience.js';
export { mayRemindFrom, remindersOf, type Reminder } from './dossier/reminders.js';
export { noticeOf, type Audience, type Notice, type NoticeKind } from './dossier/notices.js';
export { missingPapers, type Paper } from './dossier/papers.js';
export { dossierPhaseList, dossierPhases, type DossierPhase } from './dossier/phases.js';
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
  figuresBy,
  flagFigures,
  onAgenda,
  resultOf,
  type BaseFigures,
  type FlagFigures,
} from './council/figures.js';
export { quorumOf } from './council/guards.js';
export { reasonsNotBefore, type NotBefore } from './council/standing.js';
export { missingAtSitting, type MissingAtSitting } from './council/missing.js';
export type { SittingMinutes } from './council/closing.js';
export {
  memberOpinions,
  type ItemRound,
  type MemberOpinion,
  type NamedOpinion,
  type VoteOnItem,
} from './council/voting.js';
export { claimDecider, type AchievementUse, type Claim, type ClaimEvent } from './claim/claim.js';
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
/** Provinces and what they are called: dated, with what became of each. */
export {
  type Province,
  type ProvinceId,
  type ProvinceKind,
  type ProvinceName,
} from './places/province-list.js';
export {
  nearestProvinces,
  predecessorsOf,
  provinceMeant,
  provinceEnd,
  provinceNameOn,
  provinceOf,
  provinceOn,
  provincesOn,
  readProvince,
  type ProvinceRejection,
} from './places/provinces.js';
export { defaultRules, defaultValues } from './rules/default-rules.js';
export { ruleSources, ruleSourceOn, type RuleSource } from './rules/rule-sources.js';
export { documentsOn, type LegalDocument } from './rules/documents.js';
export { regimeOn, regimes, type Regime, type RegimeId } from './rules/regimes.js';
export { publicHolidays } from './rules/holidays.js';
export { addWorkingDays, workingDaysBetween, type NoHolidayTable } from './rules/working-days.js';
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
export { governing } from './rulebook/province-rules.js';
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
  type ReservedMethod,
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
  type DueDay,
  type ThresholdBase,
  type TieBreak,
  type TimerName,
  councilVotingMethods,
  type AwardBase,
  type CouncilVotingMethod,
  type VotingMethod,
  type YearlyDay,
} from './rules/rules.js';
/** All of it at once: what the layers around the domain call. */
export {
  commandKinds,
  deciderOf,
  deciders,
  type AnyCommand,
  type AnyEvent,
  type AnyState,
  type CommandType,
  type EventType,
  type Rejection,
} from './registry.js';
export {
  asksForBlocs,
  asksForSittings,
  eventsNeeded,
  factsOf,
  needsOf,
  streamsOf,
  type EventsNeeded,
} from './needs.js';
export { decidersVersion } from './deciders-version.js';
export { clockOf, decideAct, lastAct, type ActDecision, type TakenFirst } from './decide-act.js';
/** Why something is so. */
export { explain, type ExplainOptions } from './why/explain.js';
export { subjects, type Because, type Explanation, type Finding, type Subject } from './why/explanation.js';
export { rulesHeld, type RuleHeld } from './why/rules-held.js';
/** What an act would bring about. */
export { foresee, type Asked, type Foreseen } from './foresee/foresee.js';
export type { Consequence } from './foresee/consequences.js';
export { permitted } from './permissions.js';
export { owedActs, stillOwed, summarise, timeOfOwed, type OwedAct, type Summary } from './conduct.js';
export { lateEntries, type LateEntryRejection } from './late-entry.js';
export { deadlinesBefore, type Passing } from './deadlines-before.js';
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
