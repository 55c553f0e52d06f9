import { summarise, type Summary } from './conduct.js';
import { decideAct } from './decide-act.js';
import { systemPerson, type StreamName } from './ids.js';
import { deciderOf, type AnyCommand, type AnyState } from './registry.js';
import { isOver, type Instant } from './time.js';

/** The act by which the end of a time is recorded, under a key of its own so that it is done once. */
export type Passing = { readonly key: string; readonly command: AnyCommand };

const passingOf = (stream: StreamName, { name, at, start }: NonNullable<Summary['due']>): Passing => ({
  key: [stream, name, at, start].filter((part) => part !== undefined).join('/'),
  command: { type: 'PassDeadline', data: { name, due: at }, at, by: systemPerson },
});

type Before = {
  readonly passing: readonly Passing[];
  /** Of the stream, once they are recorded: what the act is decided on. */
  readonly state: AnyState;
};

/**
 * The ends of time limits that are to be recorded before an act, in order: those that lie before the act, and, where time
 * is the machine's, before now. So nobody gets in front of the end of a time by an early `at`, and no act that is still
 * to come brings it about.
 */
export const deadlinesBefore = (
  stream: StreamName,
  from: AnyState,
  { type, at }: Pick<AnyCommand, 'type' | 'at'>,
  now: Instant,
): Before => {
  const { evolve } = deciderOf(stream);
  const passing: Passing[] = [];
  let state = from;
  for (;;) {
    const { clock, due } = summarise(state);
    if (type === 'PassDeadline' || !due || !isOver(due.at, clock === 'live' ? now : at)) break;
    const next = passingOf(stream, due);
    const decision = decideAct(stream, next.command, state, { now, appointments: [] }, 'system');
    if (!decision.ok) break;
    passing.push(next);
    state = decision.events.reduce(evolve, state);
  }
  return { passing, state };
};
