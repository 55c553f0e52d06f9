import type { Actor } from './decider.js';
import type { PersonId } from './ids.js';
import type { AnyEvent, CommandType, EventType, Rejection } from './registry.js';
import type { Instant } from './time.js';

/** What the log keeps beside an event's data. */
export type Metadata = {
  readonly commandId: string;
  readonly requestHash: string;
  readonly actor: Actor;
  /** The clerk who entered an act that was done on paper. */
  readonly enteredBy?: PersonId;
  /** Why an act that was done on paper in time was entered after its time, and by which paper. */
  readonly onPaper?: { readonly reason: string; readonly document: string };
  /** Other streams that were read for the decision, and how far. */
  readonly facts: readonly { readonly stream: string; readonly revision: number }[];
  /** The rules whose values were used, by the ids of their entries; in older events by their names. */
  readonly rules: readonly string[];
  /** The version of the deciders (`decidersVersion`); missing in events of before it was kept. */
  readonly deciders?: number;
};

/** A refused act of a signed-in person, in `refused-<stream>`. */
export type CommandRefused = {
  readonly type: 'CommandRefused';
  readonly data: {
    readonly stream: string;
    readonly command: CommandType;
    readonly rejection: Rejection;
    readonly at: Instant;
  };
};

/** An event as it stands in the log. `position` is a decimal string, compared as an integer. */
export type RecordedEvent<
  E extends { readonly type: string; readonly data: object } = AnyEvent | CommandRefused,
> = E extends { readonly type: string }
  ? E & {
      readonly id: string;
      readonly version: number;
      readonly stream: string;
      readonly revision: number;
      readonly position: string;
      readonly recordedAt: Instant;
      readonly metadata: Metadata;
    }
  : never;

/** Every event type there is: a name once used stays. */
export const eventTypes = [
  'UnitRegistered',
  'UnitRenamed',
  'SubUnitRegistered',
  'PersonRegistered',
  'PersonAppointed',
  'AppointmentEnded',
  'BlocRegistered',
  'MemberAdmitted',
  'MembersMerged',
  'MemberLeft',
  'HeadSet',
  'SecretarySet',
  'BannerHandedOver',
  'BlocRulesAdopted',
  'RulesAdopted',
  'CycleOpened',
  'CycleRulesChanged',
  'UnitAdmittedToCycle',
  'UnitLeftCycle',
  'PlanAdopted',
  'PledgeDrafted',
  'TitlesRegistered',
  'PledgeSigned',
  'PledgeRefused',
  'PledgeSealed',
  'PledgingClosed',
  'MovementLaunched',
  'UnitJoinedMovement',
  'EvidenceFiled',
  'UnitLeftMovement',
  'ActivityRecorded',
  'CaseReported',
  'CaseEndorsed',
  'MidYearReviewed',
  'MovementReviewed',
  'EvaluationOpened',
  'CrossScorersAssigned',
  'SelfScoreSubmitted',
  'CrossScoreSubmitted',
  'ScoreRechecked',
  'ScoreObjected',
  'SheetRecordedMissing',
  'ScoreSettled',
  'UnitExcluded',
  'ExclusionLifted',
  'EvaluationClosed',
  'VotingOpened',
  'VotingCalledOff',
  'RankingDeclared',
  'NominationMade',
  'NominationCancelled',
  'UnitWithdrew',
  'HeadElected',
  'PreparatoryMeetingHeld',
  'ClosingConferenceHeld',
  'MinutesDrawnUp',
  'MinutesSigned',
  'HoldPlaced',
  'HoldCleared',
  'FactCorrected',
  'FlagDecided',
  'CycleClosed',
  'ClockAdvanced',
  'DeadlinePassed',
  'BallotOpened',
  'VoteCast',
  'WrittenOpinionGiven',
  'ConsensusRecorded',
  'CountingCommitteeAppointed',
  'BallotClosed',
  'CountEntered',
  'CountSigned',
  'BallotCounted',
  'BallotCalledOff',
  'BallotAnnulled',
  'BallotClockAdvanced',
  'VotingDeadlinePassed',
  'DossierDrafted',
  'PaperAttached',
  'PaperRemoved',
  'DossierSigned',
  'DossierSubmitted',
  'DossierReceived',
  'DossierReturned',
  'DossierRecalled',
  'DossierResubmitted',
  'BodyConsulted',
  'OpinionRecorded',
  'DossierAppraised',
  'DossierPutToCouncil',
  'CouncilResultRecorded',
  'DossierHeld',
  'DossierHoldCleared',
  'LateEntryDecided',
  'DossierSubmittedUpward',
  'AwardDecided',
  'ResultNotified',
  'AwardPresented',
  'DossierCancelled',
  'AwardAnnulled',
  'DossierClockAdvanced',
  'DossierDeadlinePassed',
  'DeadlineExtended',
  'AchievementClaimed',
  'AchievementReleased',
  'SittingReserved',
  'SittingCalled',
  'ItemsPlaced',
  'AttendanceRecorded',
  'ItemsPresented',
  'ItemVotesRecorded',
  'CouncilVoteCast',
  'CouncilCountSigned',
  'ItemCut',
  'ItemDropped',
  'SittingMinutesDrafted',
  'SittingMinutesSigned',
  'SittingClosed',
] as const satisfies readonly EventType[];
