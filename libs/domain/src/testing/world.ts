import { owedActs, stillOwed, timeOfOwed, type OwedAct } from '../conduct.js';
import { foresee, type Foreseen } from '../foresee/foresee.js';
import { kindOf, type StreamKind, type StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from '../registry.js';
import { readEvent } from '../stored/read-event.js';
import { latest } from '../time.js';
import { on } from './names.js';
import { decideCiting } from './whole-year/cites.js';

export type Entry = {
  readonly stream: StreamName;
  readonly event: AnyEvent;
  /** As it came back from the log. */
  readonly recorded: RecordedEvent;
};

/**
 * Streams in memory. What an act leads to is decided as the program decides it, with the right of whoever does it, the
 * deadlines before it and what it calls for elsewhere; here it is kept.
 */
export type World = {
  readonly log: readonly Entry[];
  readonly streams: () => readonly StreamName[];
  readonly stateOf: (stream: StreamName) => AnyState;
  readonly act: (
    stream: StreamName,
    command: AnyCommand,
    granted?: 'system' | 'operator',
    /** The machine stops behind the act itself, before what it calls for elsewhere. */
    how?: { readonly interrupted: boolean },
  ) => Promise<Foreseen>;
  /** What a stream's events still call for elsewhere is done, as by whoever starts it again. */
  readonly settle: (stream: StreamName) => Promise<void>;
  /** What is owed by the streams of a kind, and not done. */
  readonly owed: (kind: StreamKind) => readonly OwedAct[];
  readonly copy: () => World;
};

export const worldAfter = (
  history: readonly Entry[] = [],
  known: ReadonlyMap<StreamName, AnyState> = new Map(),
  since = on('2010-01-01'),
  earlierKeys: ReadonlySet<string> = new Set(),
): World => {
  let now = since;
  const log = [...history];
  const states = new Map(known);
  const keys = new Set(earlierKeys);
  const stateOf = (stream: StreamName) => states.get(stream) ?? deciderOf(stream).initialState;
  const owedBy = (stream: StreamName): readonly OwedAct[] =>
    owedActs(stream, stateOf(stream)).flatMap((each) => stillOwed(each, stateOf(each.stream)) ?? []);
  /** An act under a key that the log has already would be taken for a repeat, and lost. */
  const takeKey = (of: StreamName, key: string) => {
    if (keys.has(`${of} ${key}`)) throw new Error(`the key ${key} is used up in ${of}`);
    keys.add(`${of} ${key}`);
  };
  const world: World = {
    log,
    stateOf,
    streams: () => [...states.keys()],
    copy: () => worldAfter(log, states, now, keys),
    owed: (kind) => [...states.keys()].filter((stream) => kindOf(stream) === kind).flatMap(owedBy),
    async settle(stream) {
      for (const owed of owedBy(stream)) {
        const at = timeOfOwed(owed, stateOf(owed.stream));
        const done = await world.act(owed.stream, { ...owed.command, at }, 'system');
        if (done.ok) takeKey(owed.stream, owed.key);
      }
    },
    async act(stream, command, granted, { interrupted = false } = { interrupted: false }) {
      // Nothing is entered before its time: it is now when the act is done, or later where that was the latest so far.
      const then = command.at <= on('2031-01-01') ? latest(now, command.at) : now;
      const cited = new Map<AnyEvent, readonly string[]>();
      const taken: { readonly of: StreamName; readonly key: string }[] = [];
      const foreseen = await foresee(stream, frozen(command), {
        now: then,
        stateOf: (of) => Promise.resolve(stateOf(of)),
        eventsOf: () => Promise.resolve(log.filter(isOfAYear).map(({ recorded }) => recorded)),
        blocs: () => Promise.resolve([...states.keys()].filter((of) => kindOf(of) === 'bloc')),
        sittings: () => Promise.resolve([...states.keys()].filter((of) => kindOf(of) === 'council')),
        ...(granted && { granted }),
        underKey: (of, key) => taken.push({ of, key }),
        decide: (...asked) => {
          const decision = decideCiting(...asked);
          if (decision.ok) for (const event of decision.events) cited.set(event, decision.rules);
          return decision;
        },
      });
      if (!foreseen.ok) return foreseen;
      now = then;
      for (const { of, key } of taken) {
        if (interrupted && of !== stream) continue;
        takeKey(of, key);
      }
      for (const { stream: of, event } of foreseen.events) {
        if (interrupted && of !== stream && event.type !== 'SittingReserved') continue;
        const revision = log.filter((entry) => entry.stream === of).length;
        const recorded = asRead(of, revision, log.length, event, cited.get(event) ?? []);
        const { type, data } = recorded as RecordedEvent & AnyEvent;
        log.push({ stream: of, event: frozen({ type, data } as AnyEvent), recorded });
        states.set(of, frozen(deciderOf(of).evolve(stateOf(of), frozen(event))));
      }
      return foreseen;
    },
  };
  return world;
};

const isOfAYear = ({ stream }: Entry): boolean => !/^(unit|person)-/.test(stream);

/** As it comes back from the log: plain JSON, in the form that its type has there. */
const asRead = (
  stream: StreamName,
  revision: number,
  n: number,
  event: AnyEvent,
  rules: readonly string[],
): RecordedEvent => {
  const hex = String(n + 1).padStart(12, '0');
  const stored = {
    ...(JSON.parse(JSON.stringify(event)) as AnyEvent),
    ...{ id: `01890000-0000-7000-8000-${hex}`, version: 1, stream, revision, position: String(n + 1) },
    recordedAt: event.data.at,
    metadata: {
      commandId: `01890000-0000-7000-9000-${hex}`,
      requestHash: hex.repeat(6).slice(0, 64),
      ...{ actor: { person: 'clerk', role: 'office' }, facts: [], rules },
    },
  };
  const reading = readEvent(stored);
  if (!reading.ok) throw new Error(`${event.type} cannot be read again: ${JSON.stringify(reading.incident)}`);
  return frozen(reading.event);
};

/** Nobody changes what others hold: a decider that did would throw. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
};
