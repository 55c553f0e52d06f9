import {
  type Ballot,
  type BallotCommand,
  ballotDecider,
  type BallotEvent,
  type BallotRejection,
} from './ballot/ballot.js';
import { blocDecider } from './bloc/bloc.decider.js';
import type { Bloc, BlocCommand, BlocEvent, BlocRejection } from './bloc/bloc.js';
import {
  type Claim,
  type ClaimCommand,
  claimDecider,
  type ClaimEvent,
  type ClaimRejection,
} from './claim/claim.js';
import type { CorrectionCommand, CorrectionRejection } from './correction/correction.js';
import { withCorrections } from './correction/refold.js';
import {
  areReservations,
  reservationsDecider,
  reservationsOf,
  type ReservationCommand,
  type ReservationEvent,
  type SittingReservations,
} from './council/reservation.js';
import { sittingDecider } from './council/sitting.decider.js';
import type { Sitting, SittingCommand, SittingEvent, SittingRejection } from './council/sitting.js';
import { cycleDecider } from './cycle/cycle.decider.js';
import type { Cycle, CycleCommand, CycleEvent, CycleRejection } from './cycle/cycle.js';
import type { Decider } from './decider.js';
import { dossierDecider } from './dossier/dossier.decider.js';
import type { Dossier, DossierCommand, DossierEvent, DossierRejection } from './dossier/dossier.js';
import type { Facts } from './facts.js';
import { achievementStreamOf, cycleIdOf, kindOf, type StreamKind, type StreamName, streamOf } from './ids.js';
import type { LateEntryRejection } from './late-entry.js';
import type { PermissionRejection } from './permissions.js';
import {
  type Person,
  type PersonCommand,
  personDecider,
  type PersonEvent,
  type PersonRejection,
} from './person/person.js';
import {
  type Rulebook,
  type RulebookCommand,
  rulebookDecider,
  type RulebookEvent,
  type RulebookRejection,
} from './rulebook/rulebook.decider.js';
import type { TimeRejection } from './time.js';
import type { UntoldRejection } from './told.js';
import { type Unit, type UnitCommand, unitDecider, type UnitEvent, type UnitRejection } from './unit/unit.js';

export type AnyCommand =
  | UnitCommand
  | PersonCommand
  | BlocCommand
  | RulebookCommand
  | CycleCommand
  | BallotCommand
  | DossierCommand
  | SittingCommand
  | ClaimCommand
  | ReservationCommand
  | CorrectionCommand;
export type CommandType = AnyCommand['type'];
export type AnyEvent =
  | UnitEvent
  | PersonEvent
  | BlocEvent
  | RulebookEvent
  | CycleEvent
  | BallotEvent
  | DossierEvent
  | SittingEvent
  | ClaimEvent
  | ReservationEvent;
export type EventType = AnyEvent['type'];
export type AnyState =
  Unit | Person | Bloc | Rulebook | Cycle | Ballot | Dossier | Sitting | Claim | SittingReservations;
export type StreamRejection =
  | { readonly code: 'COMMAND_NOT_FOR_STREAM'; readonly stream: string; readonly command: CommandType }
  | { readonly code: 'STREAM_NOT_OF_COMMAND'; readonly stream: string; readonly needed: StreamName };
export type Rejection =
  | UnitRejection
  | PersonRejection
  | BlocRejection
  | RulebookRejection
  | CycleRejection
  | BallotRejection
  | DossierRejection
  | ClaimRejection
  | CorrectionRejection
  | SittingRejection
  | TimeRejection
  | LateEntryRejection
  | UntoldRejection
  | PermissionRejection
  | StreamRejection;

type AnyDecider = Decider<AnyState, AnyCommand, AnyEvent, Rejection, Facts>;

/** One decider per kind of stream. Who folds a stream hands back only states that its own decider made. */
export const deciders = {
  unit: withCorrections(unitDecider),
  person: withCorrections(personDecider),
  bloc: withCorrections(blocDecider),
  rulebook: withCorrections(rulebookDecider),
  cycle: cycleDecider,
  ballot: ballotDecider,
  dossier: dossierDecider,
  claim: withCorrections(claimDecider),
  council: withCorrections(sittingDecider),
} as const;
const reservations = withCorrections(reservationsDecider);

export const deciderOf = (stream: StreamName): AnyDecider =>
  areReservations(stream) ? reservations : deciders[kindOf(stream)];

const everyKind: readonly StreamKind[] = [
  ...(['unit', 'person', 'bloc', 'rulebook', 'cycle', 'ballot', 'dossier', 'claim', 'council'] as const),
];

/** The kind of stream that each command is for; `every` for those that all streams with a clock take. */
export const commandKinds: Readonly<Record<CommandType, readonly StreamKind[]>> = {
  RegisterUnit: ['unit'],
  RenameUnit: ['unit'],
  RegisterSubUnit: ['unit'],
  RegisterPerson: ['person'],
  Appoint: ['person'],
  EndAppointment: ['person'],
  RegisterBloc: ['bloc'],
  AdmitMember: ['bloc'],
  ReleaseMember: ['bloc'],
  MergeMembers: ['bloc'],
  SetHead: ['bloc'],
  SetSecretary: ['bloc'],
  HandOverBanner: ['bloc'],
  AdoptRules: ['rulebook'],
  OpenCycle: ['cycle'],
  AdoptPlan: ['cycle'],
  DraftPledge: ['cycle'],
  RegisterTitles: ['cycle'],
  SignPledge: ['cycle'],
  RefusePledge: ['cycle'],
  SealPledge: ['cycle'],
  ClosePledging: ['cycle'],
  LaunchMovement: ['cycle'],
  JoinMovement: ['cycle'],
  LeaveMovement: ['cycle'],
  FileEvidence: ['cycle'],
  RecordActivity: ['cycle'],
  ReportCase: ['cycle'],
  EndorseCase: ['cycle'],
  ReviewMidYear: ['cycle'],
  ReviewMovement: ['cycle'],
  NominateForTheme: ['cycle'],
  OpenEvaluation: ['cycle'],
  SubmitSelfScore: ['cycle'],
  SubmitCrossScore: ['cycle'],
  AssignCrossScorers: ['cycle'],
  RecheckScore: ['cycle'],
  ObjectToScore: ['cycle'],
  RecordMissingSheet: ['cycle'],
  SettleScore: ['cycle'],
  ExcludeUnit: ['cycle'],
  LiftExclusion: ['cycle'],
  PlaceHold: ['cycle'],
  ClearHold: ['cycle'],
  CloseEvaluation: ['cycle'],
  OpenVoting: ['cycle'],
  CallOffVoting: ['cycle'],
  DeclareRanking: ['cycle'],
  Nominate: ['cycle'],
  CancelNomination: ['cycle'],
  WithdrawFromNomination: ['cycle'],
  ElectHead: ['cycle'],
  HoldPreparatoryMeeting: ['cycle'],
  HoldClosingConference: ['cycle'],
  DrawUpMinutes: ['cycle'],
  SignMinutes: ['cycle'],
  AdmitToCycle: ['cycle'],
  LeaveCycle: ['cycle'],
  FollowBloc: ['cycle'],
  CloseCycle: ['cycle'],
  OpenBallot: ['ballot'],
  CastVote: ['ballot'],
  GiveWrittenOpinion: ['ballot'],
  RecordConsensus: ['ballot'],
  AppointCountingCommittee: ['ballot'],
  CloseBallot: ['ballot'],
  EnterCount: ['ballot'],
  SignCount: ['ballot'],
  CountBallot: ['ballot'],
  CallOffBallot: ['ballot'],
  DraftDossier: ['dossier'],
  AttachPaper: ['dossier'],
  RemovePaper: ['dossier'],
  SignDossier: ['dossier'],
  SubmitDossier: ['dossier'],
  ReceiveDossier: ['dossier'],
  ReturnDossier: ['dossier'],
  RecallDossier: ['dossier'],
  ResubmitDossier: ['dossier'],
  ConsultBody: ['dossier'],
  RecordOpinion: ['dossier'],
  AppraiseDossier: ['dossier'],
  PutToCouncil: ['dossier'],
  RecordCouncilResult: ['dossier'],
  HoldDossier: ['dossier'],
  ClearDossierHold: ['dossier'],
  CancelDossier: ['dossier'],
  DecideLateEntry: ['dossier'],
  SubmitUpward: ['dossier'],
  DecideDossier: ['dossier'],
  NotifyResult: ['dossier'],
  PresentAward: ['dossier'],
  AnnulAward: ['dossier'],
  ExtendDeadline: ['dossier'],
  ClaimAchievement: ['claim'],
  ReleaseAchievement: ['claim'],
  ReserveForSitting: ['claim'],
  CorrectFact: everyKind,
  DecideFlag: everyKind,
  CallSitting: ['council'],
  PlaceOnAgenda: ['council'],
  RecordAttendance: ['council'],
  PresentItems: ['council'],
  CutItem: ['council'],
  DropItem: ['council'],
  RecordVotes: ['council'],
  CastCouncilVote: ['council'],
  SignCouncilCount: ['council'],
  DraftSittingMinutes: ['council'],
  SignSittingMinutes: ['council'],
  CloseSitting: ['council'],
  AdvanceClock: ['cycle', 'ballot', 'dossier'],
  PassDeadline: ['cycle', 'ballot', 'dossier'],
};

/** The stream that an act brings into being, or is about, by the ids in its own data. */
export const openedBy = (command: AnyCommand): StreamName | undefined => {
  if (['RegisterUnit', 'RenameUnit', 'RegisterSubUnit'].includes(command.type) && 'unit' in command.data)
    return streamOf('unit', command.data.unit ?? '');
  if (command.type === 'RegisterPerson' || command.type === 'Appoint' || command.type === 'EndAppointment')
    return streamOf('person', command.data.person);
  if (command.type === 'RegisterBloc') return streamOf('bloc', command.data.bloc);
  if (command.type === 'AdoptRules') return streamOf('rulebook', command.data.scope);
  if (command.type === 'OpenCycle') return streamOf('cycle', cycleIdOf(command.data.bloc, command.data.year));
  if (command.type === 'OpenBallot') return streamOf('ballot', command.data.ballot);
  if (command.type === 'DraftDossier') return streamOf('dossier', command.data.dossier);
  if (isOfClaim(command)) return achievementStreamOf(command.data.achievement);
  if (command.type === 'ReserveForSitting') return reservationsOf(command.data);
  if (command.type === 'CallSitting') return streamOf('council', command.data.council);
  return undefined;
};

export const isOfClaim = (command: AnyCommand): command is ClaimCommand =>
  command.type === 'ClaimAchievement' || command.type === 'ReleaseAchievement';
