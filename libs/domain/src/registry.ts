import {
  ballotDecider,
  type Ballot,
  type BallotCommand,
  type BallotEvent,
  type BallotRejection,
} from './ballot/ballot.js';
import { blocDecider } from './bloc/bloc.decider.js';
import type { Bloc, BlocCommand, BlocEvent, BlocRejection } from './bloc/bloc.js';
import {
  claimDecider,
  type Claim,
  type ClaimCommand,
  type ClaimEvent,
  type ClaimRejection,
} from './claim/claim.js';
import { decideCorrection } from './correction/correct-fact.js';
import type { CorrectionCommand, CorrectionRejection } from './correction/correction.js';
import { sittingDecider } from './council/sitting.decider.js';
import type { Sitting, SittingCommand, SittingEvent, SittingRejection } from './council/sitting.js';
import { cycleDecider } from './cycle/cycle.decider.js';
import type { Cycle, CycleCommand, CycleEvent, CycleRejection, OpenedCycle } from './cycle/cycle.js';
import { standing } from './cycle/standing.js';
import { reject, type Accepted, type Actor, type Decider, type Rejected, type Role } from './decider.js';
import { dossierDecider } from './dossier/dossier.decider.js';
import type { Dossier, DossierCommand, DossierEvent, DossierRejection } from './dossier/dossier.js';
import type { Facts, Needs } from './facts.js';
import {
  achievementStreamOf,
  cycleIdOf,
  kindOf,
  streamOf,
  systemPerson,
  type BlocId,
  type StreamKind,
  type StreamName,
  type UnitId,
  blocOfCycle,
  cycleOfDossier,
  sittingsBefore,
} from './ids.js';
import { blocOfScope } from './rules/rulebook.js';
import { actorFor, type PermissionRejection } from './permissions.js';
import {
  personDecider,
  type Person,
  type PersonCommand,
  type PersonEvent,
  type PersonRejection,
} from './person/person.js';
import {
  rulebookDecider,
  type Rulebook,
  type RulebookCommand,
  type RulebookEvent,
  type RulebookRejection,
} from './rulebook/rulebook.decider.js';
import type { RuleKey } from './rules/rules.js';
import { councilScopes, resolveFor, rulebookScopes } from './rulebook/resolve-for.js';
import { checkTime, dayOf, type Clock, type Instant, type TimeRejection } from './time.js';
import { unitDecider, type Unit, type UnitCommand, type UnitEvent, type UnitRejection } from './unit/unit.js';

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
  | ClaimEvent;
export type EventType = AnyEvent['type'];
export type AnyState = Unit | Person | Bloc | Rulebook | Cycle | Ballot | Dossier | Sitting | Claim;
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
  | PermissionRejection
  | StreamRejection;

type AnyDecider = Decider<AnyState, AnyCommand, AnyEvent, Rejection, Facts>;

/** One decider per kind of stream. Who folds a stream hands back only states that its own decider made. */
const deciders = {
  unit: unitDecider,
  person: personDecider,
  bloc: blocDecider,
  rulebook: rulebookDecider,
  cycle: cycleDecider,
  ballot: ballotDecider,
  dossier: dossierDecider,
  claim: claimDecider,
  council: sittingDecider,
} as const;

export const deciderOf = (stream: StreamName): AnyDecider => deciders[kindOf(stream)];

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
  WithdrawFromNomination: ['cycle'],
  ElectHead: ['cycle'],
  HoldPreparatoryMeeting: ['cycle'],
  HoldClosingConference: ['cycle'],
  DrawUpMinutes: ['cycle'],
  SignMinutes: ['cycle'],
  AdmitToCycle: ['cycle'],
  LeaveCycle: ['cycle'],
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
  DecideLateEntry: ['dossier'],
  SubmitUpward: ['dossier'],
  DecideDossier: ['dossier'],
  NotifyResult: ['dossier'],
  PresentAward: ['dossier'],
  AnnulAward: ['dossier'],
  ExtendDeadline: ['dossier'],
  ClaimAchievement: ['claim'],
  ReleaseAchievement: ['claim'],
  CorrectFact: ['cycle', 'ballot', 'dossier'],
  DecideFlag: ['cycle', 'ballot', 'dossier'],
  CallSitting: ['council'],
  PlaceOnAgenda: ['council'],
  RecordAttendance: ['council'],
  PresentItems: ['council'],
  CutItem: ['council'],
  RecordVotes: ['council'],
  DraftSittingMinutes: ['council'],
  SignSittingMinutes: ['council'],
  CloseSitting: ['council'],
  AdvanceClock: ['cycle', 'ballot', 'dossier'],
  PassDeadline: ['cycle', 'ballot', 'dossier'],
};

/** The stream that an act brings into being, or is about, by the ids in its own data. */
const openedBy = (command: AnyCommand): StreamName | undefined => {
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
  if (command.type === 'CallSitting') return streamOf('council', command.data.council);
  return undefined;
};

const isOfClaim = (command: AnyCommand): command is ClaimCommand =>
  command.type === 'ClaimAchievement' || command.type === 'ReleaseAchievement';

/** The bloc that an act is about, where its own stream does not tell. */
const blocOf = (command: AnyCommand, state: AnyState): BlocId | undefined => {
  if ('bloc' in state) return state.bloc;
  if (command.type === 'OpenCycle' || isOfClaim(command)) return command.data.bloc;
  return command.type === 'AdoptRules' ? blocOfScope(command.data.scope) : undefined;
};

/** Ballots hold their terms; everything else of a bloc is judged by the rules of the day. */
const goesByRules = (command: AnyCommand, state: AnyState): boolean =>
  ['OpenCycle', 'AdmitMember', 'SetHead'].includes(command.type) || ('bloc' in state && !('roll' in state));

/**
 * Which other streams a decision needs to have read. What one of them says may call for another: ask again, with the
 * states that are known by then, until nothing new is needed.
 */
export const needsOf = (
  command: AnyCommand,
  state: AnyState,
  stateOf: (stream: StreamName) => AnyState,
): Needs => {
  const id = blocOf(command, state);
  const bloc = id && streamOf('bloc', id);
  const ballots = 'ballots' in state ? standing(state).map(({ ballot }) => streamOf('ballot', ballot)) : [];
  const newest = ballots.at(-1);
  const isChoosing = command.type === 'OpenVoting' || command.type === 'DeclareRanking';
  const before =
    command.type === 'OpenCycle' ? cycleIdOf(command.data.bloc, command.data.year - 1) : undefined;
  const authoriser = command.type === 'SignPledge' ? command.data.authorisation?.by : undefined;
  const unit = unitNeeded(command);
  const member = bloc ? stateOf(bloc) : state;
  return {
    ...(bloc && { bloc }),
    ...(before && { earlier: streamOf('cycle', before) }),
    ...(authoriser && { person: streamOf('person', authoriser) }),
    ...(newest && { ballot: newest, ...(isChoosing && { ballots }) }),
    ...(unit && { unit: streamOf('unit', unit) }),
    ...(command.type === 'AnnulAward' && {
      dossiers: (command.data.later ?? []).map((later) => streamOf('dossier', later)),
    }),
    ...(goesByRules(command, state) && {
      rulebooks: rulebookScopes(member as Bloc).map((scope) => streamOf('rulebook', scope)),
    }),
    ...((command.type === 'Nominate' || command.type === 'NominateForTheme') && {
      claims: (command.data.achievements ?? []).map(achievementStreamOf),
    }),
    ...(command.type === 'DrawUpMinutes' &&
      'ballots' in state && { ballots: state.ballots.map(({ ballot }) => streamOf('ballot', ballot)) }),
    ...(isOfClaim(command) && {
      cycle: streamOf('cycle', cycleIdOf(command.data.bloc, command.data.year)),
    }),
    ...(command.type === 'CorrectFact' &&
      ('votes' in state || 'submissions' in state) && { cycle: streamOf('cycle', state.cycle) }),
    ...(command.type === 'ReleaseAchievement' &&
      command.data.dossier && { dossier: streamOf('dossier', command.data.dossier) }),
    ...(command.type === 'SetSecretary' && { secretary: streamOf('person', command.data.secretary) }),
    ...(command.type === 'ElectHead' &&
      command.data.ballot && { election: streamOf('ballot', command.data.ballot) }),
    ...(command.type === 'SetHead' &&
      'headships' in state && { lastCycle: streamOf('cycle', cycleIdOf(state.id, command.data.year - 1)) }),
    ...councilNeeds(command, state),
  };
};

/** The unit whose own stream an act rests on. */
const unitNeeded = (command: AnyCommand): UnitId | undefined => {
  if (command.type === 'AdmitMember' || command.type === 'Appoint') return command.data.unit;
  if (command.type === 'MergeMembers') return command.data.into;
  if (command.type === 'Nominate' && command.data.subUnit !== undefined) return command.data.unit;
  return undefined;
};

const councilNeeds = (command: AnyCommand, state: AnyState): Needs => {
  if (command.type === 'CallSitting')
    return { rulebooks: councilScopes(command.data.province).map((scope) => streamOf('rulebook', scope)) };
  if (command.type === 'PlaceOnAgenda') {
    const { dossiers } = command.data;
    const cycles = [...new Set(dossiers.map(cycleOfDossier))];
    return {
      dossiers: dossiers.map((dossier) => streamOf('dossier', dossier)),
      cycles: cycles.map((cycle) => streamOf('cycle', cycle)),
      blocs: [...new Set(cycles.map(blocOfCycle))].map((bloc) => streamOf('bloc', bloc)),
    };
  }
  if (command.type === 'CloseSitting' && 'agenda' in state)
    return {
      dossiers: state.agenda.map(({ dossier }) => streamOf('dossier', dossier)),
      sittings: sittingsBefore(state.council).map((council) => streamOf('council', council)),
    };
  return {};
};

/** The streams that those are, each once, with the actor's own. */
export const streamsOf = ({ by }: AnyCommand, needs: Needs): readonly StreamName[] => [
  ...new Set([streamOf('person', by), ...Object.values(needs).flat()]),
];

/** The facts of a decision, once those streams have been read. */
export const factsOf = (
  command: AnyCommand,
  needs: Needs,
  now: Instant,
  stateOf: (stream: StreamName) => AnyState,
): Facts => {
  const actor = stateOf(streamOf('person', command.by));
  const states = Object.entries(needs).map(([name, given]: [string, StreamName | readonly StreamName[]]) => [
    name,
    typeof given === 'string' ? stateOf(given) : given.map(stateOf),
  ]);
  return {
    now,
    appointments: 'appointments' in actor ? actor.appointments : [],
    ...Object.fromEntries(states),
  } as Facts;
};

/** The year whose events a decision needs to have read, with those of all its ballots and dossiers. */
export const yearToRead = (
  command: AnyCommand,
  state: AnyState,
  { cycle }: Facts,
): OpenedCycle | undefined => {
  if (command.type !== 'CorrectFact') return undefined;
  if ('signatures' in state) return state;
  return cycle && cycle.phase !== 'unopened' ? cycle : undefined;
};

/** Which clock a stream runs on, once it has begun. */
export const clockOf = (state: AnyState): Clock | undefined => ('clock' in state ? state.clock : undefined);

/** The latest business time of a stream that has begun. */
export const lastAct = (state: AnyState): Instant | undefined => ('at' in state ? state.at : undefined);

const hasRunningClock = (stream: StreamName): boolean =>
  ['cycle', 'ballot', 'dossier', 'council'].includes(kindOf(stream));

const timeRejection = (
  stream: StreamName,
  command: AnyCommand,
  state: AnyState,
  facts: Facts,
): TimeRejection | undefined => {
  if (command.type === 'PassDeadline') return undefined;
  // These reach dossiers and ballots from their cycle, whose clock may be behind.
  const reaches = ['HoldDossier', 'ClearDossierHold', 'CallOffBallot'].includes(command.type);
  if (reaches && command.by === systemPerson) return undefined;
  const clock =
    clockOf(state) ??
    (facts.cycle && clockOf(facts.cycle)) ??
    ('clock' in command.data ? command.data.clock : undefined) ??
    'live';
  return checkTime(command.at, {
    clock,
    last: hasRunningClock(stream) ? lastAct(state) : undefined,
    now: facts.now,
  });
};

/** `rules`: the entries applied. */
export type ActDecision = (
  (Omit<Accepted<AnyEvent>, 'rules'> & { readonly rules: readonly string[] }) | Rejected<Rejection>
) & { readonly actor: Actor };

/**
 * Decides one act on one stream: right stream, a person who may, a time that can be, and then the stream's own rules.
 * `granted` is a role that the server itself vouches for (its own timers, an operator's token).
 */
export const decideAct = (
  stream: StreamName,
  command: AnyCommand,
  state: AnyState,
  facts: Facts,
  granted?: Extract<Role, 'system' | 'operator'>,
): ActDecision => {
  const nobody: Actor = { person: command.by, role: granted ?? facts.appointments[0]?.role ?? 'auditor' };
  const refuse = (rejection: Rejection): ActDecision => ({ ...reject(rejection), actor: nobody });

  if (!commandKinds[command.type].includes(kindOf(stream)))
    return refuse({ code: 'COMMAND_NOT_FOR_STREAM', stream, command: command.type });
  const needed = openedBy(command);
  if (needed && needed !== stream) return refuse({ code: 'STREAM_NOT_OF_COMMAND', stream, needed });

  const actor = actorOf(command, state, facts, granted);
  if ('code' in actor) return refuse(actor);
  const untimely = timeRejection(stream, command, state, facts);
  if (untimely) return { ...reject(untimely), actor };
  const { decide, evolve } = deciderOf(stream);
  const decision =
    isCorrection(command) && 'clock' in state && 'cycle' in state
      ? decideCorrection(stream, command, state, facts, evolve as never)
      : decide(command, state, facts);
  if (!decision.ok) return { ...decision, actor };
  const takesRulesOver = decision.events.some(({ type }) => rulesTakenOver.includes(type));
  const judged = takesRulesOver ? decision.events.reduce(evolve, state) : state;
  const versions = versionsIn(judged, facts, command.at);
  return { ...decision, rules: decision.rules.map((key) => versions[key] ?? key), actor };
};

const isCorrection = (command: AnyCommand): command is CorrectionCommand =>
  command.type === 'CorrectFact' || command.type === 'DecideFlag';

/** With these a stream takes over the rules by which it is judged, that very act included. */
const rulesTakenOver: readonly EventType[] = ['CycleOpened', 'CycleRulesChanged', 'SittingCalled'];

/** By which entries a stream was judged: those that a cycle has taken over, else those of the day. */
const versionsIn = (
  state: AnyState,
  facts: Facts,
  at: Instant,
): Readonly<Partial<Record<RuleKey, string>>> => {
  if ('ruleVersions' in state) return state.ruleVersions;
  const bloc = 'headships' in state ? state : facts.bloc;
  return bloc?.status === 'registered' ? resolveFor(bloc, facts, at, bloc.clock).versions : {};
};

/** The year whose head of the bloc may act: the stream's own, or the one in which the act falls. */
const yearOf = (command: AnyCommand, state: AnyState): number => {
  if ('year' in state) return state.year;
  return command.type === 'OpenCycle' || isOfClaim(command)
    ? command.data.year
    : Number(dayOf(command.at).slice(0, 4));
};

const actorOf = (
  command: AnyCommand,
  state: AnyState,
  facts: Facts,
  granted: Extract<Role, 'system' | 'operator'> | undefined,
): Actor | PermissionRejection => {
  const found = actorFor(command, {
    person: command.by,
    appointments: facts.appointments,
    bloc: 'headships' in state ? state : facts.bloc,
    year: yearOf(command, state),
  });
  if (!('code' in found)) return found;
  return granted && found.needed.includes(granted) ? { person: command.by, role: granted } : found;
};
