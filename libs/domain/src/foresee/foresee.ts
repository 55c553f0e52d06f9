import { owedActs, stillOwed, timeOfOwed } from '../conduct.js';
import type { Role } from '../decider.js';
import type { StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState, type Rejection } from '../registry.js';
import {
  asksForBlocs,
  asksForSittings,
  eventsNeeded,
  factsOf,
  needsOf,
  streamsOf,
  type EventsNeeded,
} from '../needs.js';
import { deadlinesBefore } from '../deadlines-before.js';
import { clockOf, decideAct, lastAct, type ActDecision } from '../decide-act.js';
import type { Instant } from '../time.js';
import { consequencesOf, flaggedBy, type Consequence } from './consequences.js';

/** An act without its time: then it happens now, or where a played clock stands. */
export type Asked = Omit<AnyCommand, 'at'> & { readonly at?: Instant };

export type Foreseen =
  | {
      readonly ok: true;
      /** In the order in which they would be recorded: deadlines before the act, what it calls for elsewhere after it. */
      readonly events: readonly { readonly stream: StreamName; readonly event: AnyEvent }[];
      /** The rules by which the act itself would be decided. */
      readonly rules: readonly string[];
      readonly consequences: readonly Consequence[];
    }
  | { readonly ok: false; readonly rejection: Rejection };

export type World = {
  readonly now: Instant;
  readonly stateOf: (stream: StreamName) => Promise<AnyState>;
  /** For an act that corrects something: what it needs to have read of the log. */
  readonly eventsOf?: (stream: StreamName, needed: EventsNeeded) => Promise<readonly RecordedEvent[]>;
  /** The streams of all blocs, for an act that looks over them. */
  readonly blocs?: () => Promise<readonly StreamName[]>;
  /** The streams of all sittings, for an act that shares something with them. */
  readonly sittings?: () => Promise<readonly StreamName[]>;
  readonly granted?: Extract<Role, 'system' | 'operator'>;
  /** Told of each act of the machine's own, and of the key under which the log would have it. */
  readonly underKey?: (stream: StreamName, key: string) => void;
  /** What decides an act, and may look at how. */
  readonly decide?: typeof decideAct;
};

/** What an act would bring about, by the same deciders, on a copy: nothing is written. */
export const foresee = async (stream: StreamName, asked: Asked, world: World): Promise<Foreseen> => {
  const before = new Map<StreamName, AnyState>();
  const after = new Map<StreamName, AnyState>();
  const events: { stream: StreamName; event: AnyEvent }[] = [];

  const stateOf = async (of: StreamName): Promise<AnyState> => {
    const known = after.get(of);
    if (known) return known;
    const state = await world.stateOf(of);
    before.set(of, state);
    after.set(of, state);
    return state;
  };
  const act = async (
    on: StreamName,
    command: AnyCommand,
    granted: World['granted'],
  ): Promise<ActDecision> => {
    const state = await stateOf(on);
    const read = (other: StreamName) => after.get(other) ?? deciderOf(other).initialState;
    const all = [
      ...(asksForBlocs(command) ? ((await world.blocs?.()) ?? []) : []),
      ...(asksForSittings(command) ? ((await world.sittings?.()) ?? []) : []),
    ];
    let needs = needsOf(command, state, read, all);
    for (let unread = [on]; unread.length > 0; needs = needsOf(command, state, read, all)) {
      unread = streamsOf(command, needs).filter((other) => !after.has(other));
      for (const other of unread) await stateOf(other);
    }
    const known = factsOf(command, needs, world.now, read);
    const needed = eventsNeeded(on, command, state, known);
    const found = needed && (await world.eventsOf?.(on, needed));
    const decision = (world.decide ?? decideAct)(
      on,
      command,
      state,
      { ...known, ...(found && { events: found }) },
      granted,
    );
    if (decision.ok) {
      for (const each of decision.first ?? []) await act(each.stream, each.command, 'system');
      for (const event of decision.events) {
        events.push({ stream: on, event });
        after.set(on, deciderOf(on).evolve(after.get(on) ?? state, event));
      }
    }
    return decision;
  };
  /** Deadlines that ended before an act, in order, each once. */
  const passDeadlines = async (on: StreamName, command: AnyCommand): Promise<void> => {
    const { passing } = deadlinesBefore(on, await stateOf(on), command, world.now);
    for (const { key, command } of passing) {
      world.underKey?.(on, key);
      await act(on, command, 'system');
    }
  };
  /** What a stream's state calls for elsewhere, and what that calls for in turn. */
  const follow = async (from: StreamName): Promise<void> => {
    for (const each of owedActs(from, await stateOf(from))) {
      const owed = stillOwed(each, await stateOf(each.stream));
      if (!owed) continue;
      const target = await stateOf(owed.stream);
      const at = timeOfOwed(owed, target);
      const isToCome = clockOf(target) === 'live' && at > world.now;
      if (isToCome) continue;
      const command = { ...owed.command, at };
      await passDeadlines(owed.stream, command);
      if (!(await act(owed.stream, command, 'system')).ok) continue;
      world.underKey?.(owed.stream, owed.key);
      await follow(owed.stream);
    }
  };

  const state = await stateOf(stream);
  const current = clockOf(state) === 'played' ? lastAct(state) : undefined;
  const command = { ...asked, at: asked.at ?? current ?? world.now } as AnyCommand;
  await passDeadlines(stream, command);
  const decision = await act(stream, command, world.granted);
  if (!decision.ok) return { ok: false, rejection: decision.rejection };
  await follow(stream);
  const consequences = [...consequencesOf(before, after), ...flaggedBy(events)];
  return { ok: true, events, rules: decision.rules, consequences };
};
