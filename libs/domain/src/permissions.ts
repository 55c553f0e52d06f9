import { headshipIn, type Bloc } from './bloc/bloc.js';
import type { Actor, Role } from './decider.js';
import type { PersonId, UnitId } from './ids.js';
import type { Appointment } from './person/person.js';
import type { AnyCommand, CommandType } from './registry.js';
import { dayOf, type Day } from './time.js';

const stageActs: readonly Role[] = ['bloc-head', 'office'];
const unitActs: readonly Role[] = ['unit-head', 'unit-officer'];

/** Who may do what. `bloc-head`: the head of the unit that leads the bloc in that year, or of its deputy. */
export const permitted: Readonly<Record<CommandType, readonly Role[]>> = {
  RegisterUnit: ['office', 'operator'],
  RegisterPerson: ['office', 'operator'],
  Appoint: ['office', 'operator'],
  RegisterBloc: ['office', 'operator'],
  AdmitMember: ['office', 'operator'],
  AdoptRules: ['bloc-head', 'office', 'operator'],
  SetHead: ['office', 'operator', 'system'],
  OpenCycle: stageActs,
  AdoptPlan: stageActs,
  DraftPledge: stageActs,
  SignPledge: ['unit-head'],
  ClosePledging: stageActs,
  LaunchMovement: stageActs,
  JoinMovement: unitActs,
  FileEvidence: unitActs,
  OpenEvaluation: stageActs,
  SubmitSelfScore: unitActs,
  SubmitCrossScore: unitActs,
  SettleScore: stageActs,
  ExcludeUnit: stageActs,
  CloseEvaluation: stageActs,
  OpenVoting: stageActs,
  DeclareRanking: stageActs,
  Nominate: stageActs,
  WithdrawFromNomination: ['unit-head'],
  ElectHead: stageActs,
  CloseCycle: stageActs,
  OpenBallot: ['system'],
  CastVote: ['unit-head'],
  CloseBallot: stageActs,
  CountBallot: stageActs,
  DraftDossier: ['system'],
  SubmitDossier: stageActs,
  ReceiveDossier: ['office'],
  ReturnDossier: ['office'],
  ResubmitDossier: stageActs,
  PutToCouncil: ['system'],
  RecordCouncilResult: ['system'],
  DecideDossier: ['office', 'chairman'],
  AnnulAward: ['office', 'chairman'],
  CallSitting: ['office'],
  PlaceOnAgenda: ['office'],
  RecordAttendance: ['office'],
  PresentItems: ['office'],
  CutItem: ['office'],
  RecordVotes: ['office'],
  DraftSittingMinutes: ['office'],
  SignSittingMinutes: ['chairman', 'council', 'office'],
  CloseSitting: ['office'],
  AdvanceClock: ['bloc-head', 'office', 'operator', 'system'],
  PassDeadline: ['system'],
};

/** A bloc's head may adopt for the bloc alone. */
const neededFor = (command: AnyCommand): readonly Role[] =>
  command.type === 'AdoptRules' && !command.data.scope.startsWith('bloc-')
    ? permitted.AdoptRules.filter((role) => role !== 'bloc-head')
    : permitted[command.type];

export type PermissionRejection = {
  readonly code: 'NOT_PERMITTED';
  readonly needed: readonly Role[];
  readonly unit?: UnitId;
};

/** The unit on whose behalf an act is done, where it is one of a unit's own acts. */
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

const rolesOn = (day: Day, { person, appointments, bloc, year }: Standing): readonly Actor[] => {
  const held = appointments.filter(({ from, to }) => from <= day && (!to || day <= to));
  const headship = headshipIn(bloc, year);
  return held.flatMap(({ role, unit }): readonly Actor[] => {
    const actor = { person, role, ...(unit && { unit }) };
    const leads = role === 'unit-head' && unit && (headship?.head === unit || headship?.deputy === unit);
    return leads ? [actor, { ...actor, role: 'bloc-head' }] : [actor];
  });
};

/** In which role the person does this, by the appointments valid on the day of the act. */
export const actorFor = (command: AnyCommand, standing: Standing): Actor | PermissionRejection => {
  const needed = neededFor(command);
  const unit = ownUnit(command);
  const actor = rolesOn(dayOf(command.at), standing).find(
    (held) => needed.includes(held.role) && (!unitBound(held.role) || held.unit === unit),
  );
  return actor ?? { code: 'NOT_PERMITTED', needed, ...(needed.some(unitBound) && unit && { unit }) };
};

const unitBound = (role: Role): boolean => role === 'unit-head' || role === 'unit-officer';
