import type { PersonId, UnitId } from './ids.js';
import type { Instant } from './time.js';

/** What happened. `data` is plain JSON and holds the business time `at`. Names and fields are only ever added to. */
export type Event<Type extends string, Data extends { readonly at: Instant }> = {
  readonly type: Type;
  readonly data: Data;
};

/** What somebody wants. `at` is when it happened in the world, `by` who did it. */
export type Command<Type extends string, Data extends object> = {
  readonly type: Type;
  readonly data: Data;
  readonly at: Instant;
  readonly by: PersonId;
  /** It was done on paper in time, and is entered after its time. */
  readonly onPaper?: OnPaper;
};
/** Why an act is entered so late, by which paper (its number, or the SHA-256 of the sheet), and who enters it. */
export type OnPaper = { readonly reason: string; readonly document: string; readonly enteredBy: PersonId };

/** The role in which a person acts, resolved from dated appointments. */
export type Role =
  | 'office'
  | 'bloc-head'
  | 'unit-head'
  | 'unit-officer'
  | 'chairman'
  | 'council'
  | 'auditor'
  | 'operator'
  | 'system';

export type Actor = { readonly person: PersonId; readonly role: Role; readonly unit?: UnitId };

export type Rejected<Rejection> = { readonly ok: false; readonly rejection: Rejection };
export type Accepted<E> = { readonly ok: true; readonly events: readonly E[] };
export type Decision<E, Rejection> = Accepted<E> | Rejected<Rejection>;

export const accept = <E>(event: E): Accepted<E> => ({ ok: true, events: [event] });
export const reject = <Rejection>(rejection: Rejection): Rejected<Rejection> => ({ ok: false, rejection });

/** Pure: no clock, no chance, no I/O. A refusal is a value; an exception is a fault in the program. */
export interface Decider<State, C, E, Rejection, Facts> {
  readonly initialState: State;
  decide(command: C, state: State, facts: Facts): Decision<E, Rejection>;
  evolve(state: State, event: E): State;
}

/** How each command of an area is decided, once there is a state to decide on. */
export type ActsOf<C extends { readonly type: string }, State, Facts, Decided> = {
  readonly [T in C['type']]: (command: Extract<C, { type: T }>, state: State, facts: Facts) => Decided;
};
/** What each event of an area makes of that state. */
export type StepsOf<E extends { readonly type: string; readonly data: unknown }, State> = {
  readonly [T in E['type']]: (state: State, data: Extract<E, { type: T }>['data']) => State;
};
