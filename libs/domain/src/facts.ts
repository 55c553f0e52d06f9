import type { Ballot } from './ballot/ballot.js';
import type { Bloc } from './bloc/bloc.js';
import type { Appointment, Person } from './person/person.js';
import type { Instant } from './time.js';
import type { Unit } from './unit/unit.js';

/** What a decision needs from outside its own stream. The caller reads it; the event's metadata says from which revisions. */
export type Facts = {
  readonly now: Instant;
  /** The actor's appointments. */
  readonly appointments: readonly Appointment[];
  readonly bloc?: Bloc;
  readonly ballot?: Ballot;
  readonly unit?: Unit;
  readonly person?: Person;
};
