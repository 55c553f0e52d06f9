import { citingFacts } from './citing.js';
import { decideCorrection } from './correction/correct-fact.js';
import type { CorrectionCommand } from './correction/correction.js';
import { revisionSought } from './correction/fact-sought.js';
import { reject, type Accepted, type Actor, type Rejected, type Role } from './decider.js';
import type { Facts } from './facts.js';
import { reservationsOf, reservedFirst } from './council/reservation.js';
import { kindOf, type StreamName, systemPerson } from './ids.js';
import { untimelyEntry } from './late-entry.js';
import { actorFor, type PermissionRejection } from './permissions.js';
import {
  type AnyCommand,
  type AnyEvent,
  type AnyState,
  commandKinds,
  deciderOf,
  type EventType,
  isOfClaim,
  openedBy,
  type Rejection,
} from './registry.js';
import { checkTime, type Clock, dayOf, type Instant, type TimeRejection } from './time.js';
import { mustBeTold } from './told.js';

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
  // These reach dossiers and ballots from their cycle or the council, and a year from its bloc, whose clock may be behind.
  const reaches = [
    'HoldDossier',
    'ClearDossierHold',
    'CallOffBallot',
    'CancelDossier',
    'FollowBloc',
    'PutToCouncil',
    'RecordCouncilResult',
  ].includes(command.type);
  if (reaches && command.by === systemPerson) return undefined;
  return checkTime(command.at, {
    clock: clockFor(command, state, facts),
    last: hasRunningClock(stream) ? lastAct(state) : undefined,
    now: facts.now,
  });
};

/** The clock on which an act happens: the stream's, its year's, or the one that the act begins. */
const clockFor = (command: AnyCommand, state: AnyState, facts: Facts): Clock =>
  clockOf(state) ??
  (facts.cycle && clockOf(facts.cycle)) ??
  ('clock' in command.data ? command.data.clock : undefined) ??
  'live';

/** An act that stands in the log before another one: what must be unique across streams is taken there first. */
export type TakenFirst = { readonly stream: StreamName; readonly command: AnyCommand };
/** `rules`: the entries whose values the decision read. */
export type ActDecision = (
  | (Accepted<AnyEvent> & {
      /** To be recorded before it, each where its stream is as long as the decision read it; else it is decided again. */
      readonly first?: readonly TakenFirst[];
    })
  | Rejected<Rejection>
) & {
  readonly rules: readonly string[];
  readonly actor: Actor;
};

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
  const refuse = (rejection: Rejection): ActDecision => ({ ...reject(rejection), rules: [], actor: nobody });

  if (!commandKinds[command.type].includes(kindOf(stream)))
    return refuse({ code: 'COMMAND_NOT_FOR_STREAM', stream, command: command.type });
  const needed = openedBy(command);
  if (needed && needed !== stream) return refuse({ code: 'STREAM_NOT_OF_COMMAND', stream, needed });

  const actor = actorOf(stream, command, state, facts, granted);
  if ('code' in actor) return refuse(actor);
  const untimely = timeRejection(stream, command, state, facts);
  if (untimely) return { ...reject(untimely), rules: [], actor };
  const late =
    command.by === systemPerson ? undefined : untimelyEntry(command, state, facts, yearOf(command, state));
  if (late) return { ...late, rules: [], actor };
  const untold = mustBeTold(command, clockFor(command, state, facts), facts.now);
  if (untold) return { ...reject(untold), rules: [], actor };
  const used = new Set<string>();
  const read = citingFacts({ ...facts, cite: (version) => used.add(version) }, state);
  const { decide, evolve } = deciderOf(stream);
  const decision = isCorrection(command)
    ? hasBegun(state)
      ? decideCorrection(stream, command, state, read, evolve)
      : reject({ code: 'FACT_UNKNOWN' } as const)
    : decide(command, state, read);
  const first = decision.ok
    ? takenFirst(stream, command.at, () => decision.events.reduce(evolve, state), facts)
    : [];
  return { ...decision, ...(first.length > 0 && { first }), rules: [...used].sort(), actor };
};

/** What a sitting comes to hold by an act, it takes before it. */
const takenFirst = (
  stream: StreamName,
  at: Instant,
  stateAfter: () => AnyState,
  facts: Facts,
): readonly TakenFirst[] => {
  if (kindOf(stream) !== 'council') return [];
  const after = stateAfter();
  const wanted = 'agenda' in after ? reservedFirst(after, facts) : undefined;
  if (!wanted) return [];
  const command: AnyCommand = { type: 'ReserveForSitting', data: wanted, at, by: systemPerson };
  return [{ stream: reservationsOf(wanted), command }];
};

const isCorrection = (command: AnyCommand): command is CorrectionCommand =>
  command.type === 'CorrectFact' || command.type === 'DecideFlag';

const hasBegun = (state: AnyState): boolean => 'recorded' in state || 'at' in state;

/** The year whose head of the bloc may act: the stream's own, or the one in which the act falls. */
const yearOf = (command: AnyCommand, state: AnyState): number => {
  if ('year' in state) return state.year;
  return command.type === 'OpenCycle' || isOfClaim(command)
    ? command.data.year
    : Number(dayOf(command.at).slice(0, 4));
};

/** What kind of fact an act corrects, where it does. */
const typeCorrected = (
  stream: StreamName,
  command: AnyCommand,
  { events = [] }: Facts,
): { readonly corrects?: EventType } => {
  if (command.type !== 'CorrectFact') return {};
  const own = events.filter((event) => event.stream === stream);
  const type = own[revisionSought(command.data.fact, own)]?.type;
  return type && type !== 'CommandRefused' ? { corrects: type } : {};
};

const actorOf = (
  stream: StreamName,
  command: AnyCommand,
  state: AnyState,
  facts: Facts,
  granted: Extract<Role, 'system' | 'operator'> | undefined,
): Actor | PermissionRejection => {
  const standing = {
    person: command.by,
    appointments: facts.appointments,
    bloc: 'headships' in state ? state : facts.bloc,
    year: yearOf(command, state),
  };
  const found = actorFor(command, standing, {
    stream,
    ...typeCorrected(stream, command, facts),
    ...('authority' in state && { authority: state.authority }),
  });
  if (!('code' in found)) return found;
  return granted && found.needed.includes(granted) ? { person: command.by, role: granted } : found;
};
