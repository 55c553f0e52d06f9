import { headshipIn, membershipOf, type Bloc } from './bloc/bloc.js';
import type { Actor, Role } from './decider.js';
import { kindOf, type PersonId, type StreamKind, type StreamName, type UnitId } from './ids.js';
import type { Appointment } from './person/person.js';
import type { AnyCommand, CommandType, EventType } from './registry.js';
import type { Authority } from './rules/awards.js';
import { dayOf, type Day } from './time.js';

const stageActs: readonly Role[] = ['bloc-head', 'office'];
const unitActs: readonly Role[] = ['unit-head', 'unit-officer'];
const committee: readonly Role[] = [...unitActs, 'office'];

/** Who may do what. `bloc-head`: the head of the unit that leads the bloc in that year, or of its deputy. */
export const permitted: Readonly<Record<CommandType, readonly Role[]>> = {
  RegisterUnit: ['office', 'operator'],
  RenameUnit: ['office', 'operator'],
  RegisterSubUnit: ['office', 'operator', 'unit-head'],
  RegisterPerson: ['office', 'operator'],
  Appoint: ['office', 'operator'],
  EndAppointment: ['office', 'operator'],
  RegisterBloc: ['office', 'operator'],
  AdmitMember: ['office', 'operator'],
  ReleaseMember: ['office', 'operator'],
  MergeMembers: ['office', 'operator'],
  AdoptRules: ['bloc-head', 'office', 'operator'],
  SetHead: ['office', 'operator', 'system'],
  SetSecretary: ['bloc-head', 'office', 'operator'],
  HandOverBanner: ['bloc-head', 'office', 'operator'],
  OpenCycle: stageActs,
  AdoptPlan: stageActs,
  DraftPledge: stageActs,
  RegisterTitles: unitActs,
  /** Whoever is not the unit's head signs with the head's authorisation. */
  SignPledge: unitActs,
  RefusePledge: ['unit-head', ...stageActs],
  SealPledge: stageActs,
  ClosePledging: stageActs,
  LaunchMovement: stageActs,
  JoinMovement: unitActs,
  LeaveMovement: unitActs,
  FileEvidence: unitActs,
  RecordActivity: [...unitActs, ...stageActs],
  ReportCase: [...unitActs, ...stageActs],
  EndorseCase: stageActs,
  ReviewMidYear: stageActs,
  ReviewMovement: stageActs,
  NominateForTheme: stageActs,
  OpenEvaluation: stageActs,
  SubmitSelfScore: unitActs,
  SubmitCrossScore: unitActs,
  AssignCrossScorers: stageActs,
  RecheckScore: ['office'],
  ObjectToScore: unitActs,
  RecordMissingSheet: stageActs,
  SettleScore: stageActs,
  ExcludeUnit: stageActs,
  LiftExclusion: stageActs,
  PlaceHold: ['office'],
  ClearHold: ['office'],
  CloseEvaluation: stageActs,
  OpenVoting: stageActs,
  CallOffVoting: stageActs,
  DeclareRanking: stageActs,
  Nominate: stageActs,
  CancelNomination: stageActs,
  WithdrawFromNomination: ['unit-head'],
  ElectHead: stageActs,
  HoldPreparatoryMeeting: stageActs,
  HoldClosingConference: stageActs,
  DrawUpMinutes: stageActs,
  SignMinutes: ['bloc-head', 'office', ...unitActs],
  AdmitToCycle: stageActs,
  LeaveCycle: stageActs,
  FollowBloc: ['system'],
  CloseCycle: stageActs,
  OpenBallot: ['system'],
  /** Whoever is not the unit's head votes with the head's authorisation. */
  CastVote: unitActs,
  GiveWrittenOpinion: unitActs,
  RecordConsensus: stageActs,
  AppointCountingCommittee: stageActs,
  CloseBallot: stageActs,
  /** The ballot says who is on the committee. */
  EnterCount: committee,
  SignCount: committee,
  CountBallot: stageActs,
  CallOffBallot: ['system'],
  DraftDossier: ['system'],
  AttachPaper: stageActs,
  RemovePaper: stageActs,
  SignDossier: stageActs,
  SubmitDossier: stageActs,
  ReceiveDossier: ['office'],
  ReturnDossier: ['office'],
  RecallDossier: stageActs,
  ResubmitDossier: stageActs,
  ConsultBody: ['office'],
  RecordOpinion: ['office'],
  AppraiseDossier: ['office'],
  PutToCouncil: ['office', 'system'],
  RecordCouncilResult: ['office', 'system'],
  HoldDossier: ['office', 'system'],
  ClearDossierHold: ['office', 'system'],
  CancelDossier: ['system'],
  DecideLateEntry: ['office', 'chairman'],
  SubmitUpward: ['office', 'chairman'],
  DecideDossier: ['office', 'chairman'],
  NotifyResult: ['office'],
  PresentAward: ['office', 'chairman'],
  AnnulAward: ['office', 'chairman'],
  ExtendDeadline: ['office', 'chairman'],
  CallSitting: ['office'],
  PlaceOnAgenda: ['office'],
  RecordAttendance: ['office'],
  PresentItems: ['office'],
  CutItem: ['office'],
  /** By itself, as soon as the dossier says so; by the office where that did not come about. */
  DropItem: ['office', 'system'],
  RecordVotes: ['office'],
  /** The sitting says who is on the council, and the vote who counted it. */
  CastCouncilVote: ['council', 'chairman', 'office'],
  SignCouncilCount: ['council', 'chairman', ...committee],
  DraftSittingMinutes: ['office'],
  SignSittingMinutes: ['chairman', 'council', 'office'],
  CloseSitting: ['office'],
  ClaimAchievement: stageActs,
  ReleaseAchievement: ['office', 'system'],
  ReserveForSitting: ['system'],
  CorrectFact: ['office'],
  DecideFlag: stageActs,
  AdvanceClock: ['bloc-head', 'office', 'operator', 'system'],
  PassDeadline: ['system'],
};

/** The stream of an act, and the kind of fact that it corrects there, as far as somebody knows them. */
export type Place = {
  readonly stream: StreamName;
  readonly corrects?: EventType;
  /** Of a dossier, who decides it. */
  readonly authority?: Authority;
};

/** What the Prime Minister decides is entered by the office; nobody of the province decides it in his place. */
const entersForOthers = (command: AnyCommand, place: Place | undefined): boolean =>
  place?.authority === 'government' && ['DecideDossier', 'AnnulAward'].includes(command.type);

const ofBloc = (stream: string): boolean => /^(bloc|rulebook-bloc)-/.test(stream);
const aroundYear: readonly StreamKind[] = ['cycle', 'ballot', 'dossier'];
const registers: readonly StreamKind[] = ['unit', 'person', 'bloc', 'rulebook'];
/** What a bloc's head records of the bloc itself, and nobody is ranked by. */
const headsOwn: readonly EventType[] = ['SecretarySet', 'BannerHandedOver', 'RulesAdopted'];

/** The office corrects; registers also who may fill them, and a bloc's head what it may record of the bloc itself. */
const mayCorrect = ({ stream, corrects }: Place): readonly Role[] => [
  ...(ofBloc(stream) && corrects && headsOwn.includes(corrects) ? (['bloc-head'] as const) : []),
  ...permitted.CorrectFact,
  ...(registers.includes(kindOf(stream)) ? (['operator'] as const) : []),
];

/** A bloc's head may adopt for the bloc alone, and decides on flags of the bloc and of its years alone. */
const neededFor = (command: AnyCommand, place?: Place): readonly Role[] => {
  const beyondBloc =
    (command.type === 'AdoptRules' && !command.data.scope.startsWith('bloc-')) ||
    (command.type === 'DecideFlag' &&
      place !== undefined &&
      !ofBloc(place.stream) &&
      !aroundYear.includes(kindOf(place.stream)));
  if (command.type === 'CorrectFact' && place) return mayCorrect(place);
  const needed = permitted[command.type];
  if (entersForOthers(command, place)) return needed.filter((role) => role !== 'chairman');
  return beyondBloc ? needed.filter((role) => role !== 'bloc-head') : needed;
};

export type PermissionRejection = {
  readonly code: 'NOT_PERMITTED';
  readonly needed: readonly Role[];
  readonly unit?: UnitId;
};

/** The unit on whose behalf an act is done, where it is one of a unit's own acts. Minutes are signed by a person. */
const ownUnit = (command: AnyCommand): UnitId | undefined => {
  if (command.type === 'SubmitCrossScore') return command.data.by;
  return 'unit' in command.data ? command.data.unit : undefined;
};

type Standing = {
  readonly person: PersonId;
  readonly appointments: readonly Appointment[];
  readonly bloc: Bloc | undefined;
  readonly year: number;
};

/** What a person is on a day: every appointment, and leading the bloc where the unit does in that year. */
export const rolesOn = (day: Day, { person, appointments, bloc, year }: Standing): readonly Actor[] => {
  const held = appointments.filter(({ from, to }) => from <= day && (!to || day <= to));
  const headship = headshipIn(bloc, year);
  const leaders = [headship?.head, headship?.deputy].filter((unit) => unit && !hasLeft(bloc, unit, day));
  return held.flatMap(({ role, unit }): readonly Actor[] => {
    const actor = { person, role, ...(unit && { unit }) };
    const leads = role === 'unit-head' && unit && leaders.includes(unit);
    return leads ? [actor, { ...actor, role: 'bloc-head' }] : [actor];
  });
};

/** A unit that left the bloc, or was merged into another one, leads it no more. */
const hasLeft = (bloc: Bloc | undefined, unit: UnitId, day: Day): boolean => {
  const until = bloc?.status === 'registered' && membershipOf(bloc, unit)?.until;
  return until !== undefined && until !== false && until <= day;
};

/** In which role the person does this, by the appointments valid on the day of the act. */
export const actorFor = (
  command: AnyCommand,
  standing: Standing,
  place?: Place,
): Actor | PermissionRejection => {
  const needed = neededFor(command, place);
  const unit = ownUnit(command);
  const actor = rolesOn(dayOf(command.at), standing).find(
    (held) =>
      needed.includes(held.role) &&
      (!unitBound(held.role) || unit === undefined || held.unit === unit || command.type === 'SignMinutes'),
  );
  return actor ?? { code: 'NOT_PERMITTED', needed, ...(needed.some(unitBound) && unit && { unit }) };
};

const unitBound = (role: Role): boolean => role === 'unit-head' || role === 'unit-officer';
