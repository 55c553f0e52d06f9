import type { Decider, Decision } from '../decider.js';
import type { AnyEvent, Rejection } from '../registry.js';

/** Given these events and these facts, when this command: what is decided. */
export const specFor =
  <State, C, E, R, Facts>(decider: Decider<State, C, E, R, Facts>, standard: Facts) =>
  (...history: readonly E[]) => ({
    when: (command: C, facts: Partial<Facts> = {}): Decision<E, R> =>
      decider.decide(command, history.reduce<State>(decider.evolve, decider.initialState), {
        ...standard,
        ...facts,
      }),
    state: (): State => history.reduce<State>(decider.evolve, decider.initialState),
  });

/** The whole decision that one event makes. */
export const accepted = (event: AnyEvent) => ({ ok: true, events: [event] });

export const refused = (rejection: Rejection) => ({ ok: false, rejection });
