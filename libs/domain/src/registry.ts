import {
  ballotDecider,
  type Ballot,
  type BallotCommand,
  type BallotEvent,
  type BallotRejection,
} from './ballot/ballot.js';
import { blocDecider, type Bloc, type BlocCommand, type BlocEvent, type BlocRejection } from './bloc/bloc.js';
import { sittingDecider } from './council/sitting.decider.js';
import type { Sitting, SittingCommand, SittingEvent, SittingRejection } from './council/sitting.js';
import { cycleDecider } from './cycle/cycle.decider.js';
import type { Cycle, CycleCommand, CycleEvent, CycleRejection } from './cycle/cycle.js';
import { reject, type Accepted, type Actor, type Decider, type Rejected, type Role } from './decider.js';
import {
  dossierDecider,
  type Dossier,
  type DossierCommand,
  type DossierEvent,
  type DossierRejection,
} from './dossier/dossier.js';
import type { Facts, Needs } from './facts.js';
import {
  blocOfCycle,
  cycleIdOf,
  cycleOfDossier,
  kindOf,
  sittingsBefore,
  streamOf,
  type BlocId,
  type StreamKind,
  type StreamName,
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
  | SittingCommand;
export type CommandType = AnyCommand['type'];
export type AnyEvent =
  | UnitEvent
  | PersonEvent
  | BlocEvent
  | RulebookEvent
  | CycleEvent
  | BallotEvent
  | DossierEvent
  | SittingEvent;
export type EventType = AnyEvent['type'];
export type AnyState = Unit | Person | Bloc | Rulebook | Cycle | Ballot | Dossier | Sitting;
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
  council: sittingDecider,
} as const;

export const deciderOf = (stream: StreamName): AnyDecider => deciders[kindOf(stream)];

/** The kind of stream that each command is for; `every` for those that all streams with a clock take. */
export const commandKinds: Readonly<Record<CommandType, readonly StreamKind[]>> = {
  RegisterUnit: ['unit'],
  RegisterPerson: ['person'],
  Appoint: ['person'],
  RegisterBloc: ['bloc'],
  AdmitMember: ['bloc'],
  SetHead: ['bloc'],
  AdoptRules: ['rulebook'],
  OpenCycle: ['cycle'],
  AdoptPlan: ['cycle'],
  DraftPledge: ['cycle'],
  SignPledge: ['cycle'],
  ClosePledging: ['cycle'],
  LaunchMovement: ['cycle'],
  JoinMovement: ['cycle'],
  FileEvidence: ['cycle'],
  OpenEvaluation: ['cycle'],
  SubmitSelfScore: ['cycle'],
  SubmitCrossScore: ['cycle'],
  SettleScore: ['cycle'],
  ExcludeUnit: ['cycle'],
  CloseEvaluation: ['cycle'],
  OpenVoting: ['cycle'],
  DeclareRanking: ['cycle'],
  Nominate: ['cycle'],
  WithdrawFromNomination: ['cycle'],
  ElectHead: ['cycle'],
  CloseCycle: ['cycle'],
  OpenBallot: ['ballot'],
  CastVote: ['ballot'],
  CloseBallot: ['ballot'],
  CountBallot: ['ballot'],
  DraftDossier: ['dossier'],
  SubmitDossier: ['dossier'],
  ReceiveDossier: ['dossier'],
  ReturnDossier: ['dossier'],
  ResubmitDossier: ['dossier'],
  PutToCouncil: ['dossier'],
  RecordCouncilResult: ['dossier'],
  DecideDossier: ['dossier'],
  AnnulAward: ['dossier'],
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

/** The stream that a first act brings into being, by the ids in its own data. */
const openedBy = (command: AnyCommand): StreamName | undefined => {
  if (command.type === 'RegisterUnit') return streamOf('unit', command.data.unit);
  if (command.type === 'RegisterPerson' || command.type === 'Appoint')
    return streamOf('person', command.data.person);
  if (command.type === 'RegisterBloc') return streamOf('bloc', command.data.bloc);
  if (command.type === 'AdoptRules') return streamOf('rulebook', command.data.scope);
  if (command.type === 'OpenCycle') return streamOf('cycle', cycleIdOf(command.data.bloc, command.data.year));
  if (command.type === 'OpenBallot') return streamOf('ballot', command.data.ballot);
  if (command.type === 'DraftDossier') return streamOf('dossier', command.data.dossier);
  if (command.type === 'CallSitting') return streamOf('council', command.data.council);
  return undefined;
};

/** The bloc that an act is about, where its own stream does not tell. */
const blocOf = (command: AnyCommand, state: AnyState): BlocId | undefined => {
  if ('bloc' in state) return state.bloc;
  if (command.type === 'OpenCycle') return command.data.bloc;
  return command.type === 'AdoptRules' ? blocOfScope(command.data.scope) : undefined;
};

/** Ballots hold their terms; everything else of a bloc is judged by the rules of the day. */
const goesByRules = (command: AnyCommand, state: AnyState): boolean =>
  command.type === 'OpenCycle' || command.type === 'AdmitMember' || ('bloc' in state && !('roll' in state));

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
  const newest = 'ballots' in state ? state.ballots.at(-1)?.ballot : undefined;
  const unit = command.type === 'AdmitMember' || command.type === 'Appoint' ? command.data.unit : undefined;
  const member = bloc ? stateOf(bloc) : state;
  return {
    ...(bloc && { bloc }),
    ...(newest && { ballot: streamOf('ballot', newest) }),
    ...(unit && { unit: streamOf('unit', unit) }),
    ...(goesByRules(command, state) && {
      rulebooks: rulebookScopes(member as Bloc).map((scope) => streamOf('rulebook', scope)),
    }),
    ...councilNeeds(command, state),
  };
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
  now: Instant,
): TimeRejection | undefined => {
  if (command.type === 'PassDeadline') return undefined;
  const clock = clockOf(state) ?? ('clock' in command.data ? command.data.clock : undefined) ?? 'live';
  return checkTime(command.at, { clock, last: hasRunningClock(stream) ? lastAct(state) : undefined, now });
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
  const untimely = timeRejection(stream, command, state, facts.now);
  if (untimely) return { ...reject(untimely), actor };
  const { decide, evolve } = deciderOf(stream);
  const decision = decide(command, state, facts);
  if (!decision.ok) return { ...decision, actor };
  const versions = versionsIn(decision.events.reduce(evolve, state), facts, command.at);
  return { ...decision, rules: decision.rules.map((key) => versions[key] ?? key), actor };
};

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
  return command.type === 'OpenCycle' ? command.data.year : Number(dayOf(command.at).slice(0, 4));
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
