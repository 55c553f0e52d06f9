import type { Ballot } from './ballot/ballot.js';
import type { Bloc } from './bloc/bloc.js';
import type { Claim } from './claim/claim.js';
import type { SittingReservations } from './council/reservation.js';
import type { Sitting } from './council/sitting.js';
import type { Cycle } from './cycle/cycle.js';
import type { Dossier } from './dossier/dossier.js';
import type { StreamName } from './ids.js';
import type { Appointment, Person } from './person/person.js';
import type { RecordedEvent } from './recorded.js';
import type { Rulebook } from './rulebook/rulebook.decider.js';
import type { Cite } from './rules/citing.js';
import type { Instant } from './time.js';
import type { Unit } from './unit/unit.js';

/** The states of other streams, each by the part it plays in a decision. */
export type FactStates = {
  readonly bloc?: Bloc;
  /** The cycle's newest ballot that was not called off. */
  readonly ballot?: Ballot;
  readonly unit?: Unit;
  readonly person?: Person;
  /** The same bloc's year before. */
  readonly earlier?: Cycle;
  /** Of the nation, the bloc's province and the bloc. */
  readonly rulebooks?: readonly Rulebook[];
  readonly cycle?: Cycle;
  readonly dossier?: Dossier;
  /** The years and dossiers for which those achievements were released. */
  readonly releasedCycles?: readonly Cycle[];
  readonly releasedDossiers?: readonly Dossier[];
  /** Of the achievements that a nomination names, in their order. */
  readonly claims?: readonly Claim[];
  /** Of a cycle whose minutes are drawn up all that it held; in the voting those that were not called off. */
  readonly ballots?: readonly Ballot[];
  /** Who is to keep the bloc's papers. */
  readonly secretary?: Person;
  /** The ballot that a head is said to have been elected by. */
  readonly election?: Ballot;
  /** The bloc's cycle of the year before a headship. */
  readonly lastCycle?: Cycle;
  /**
   * Dossiers that an act names; of the council those on its agenda or to be placed there, their blocs and cycles, and all
   * sittings over the same year. For a dossier the sitting that it is said to be before.
   */
  readonly dossiers?: readonly Dossier[];
  readonly blocs?: readonly Bloc[];
  readonly cycles?: readonly Cycle[];
  readonly sittings?: readonly Sitting[];
  /** What the sittings of that council over that year hold. */
  readonly reserved?: SittingReservations;
};

/** What a decision needs from outside its own stream. The caller reads it; the event's metadata says from which revisions. */
export type Facts = FactStates & {
  readonly now: Instant;
  /** The actor's appointments. */
  readonly appointments: readonly Appointment[];
  /** Those of whoever enters an act of somebody else late. */
  readonly enteredBy?: readonly Appointment[];
  /** All events around the year, in the order of the log; read for an act that corrects one of them. */
  readonly events?: readonly RecordedEvent[];
  /** Is told each rule entry whose value the decision reads. */
  readonly cite?: Cite;
};

/** Which streams those are. A list of streams is read into a list of states. */
export type Needs = {
  readonly [Name in keyof FactStates]?: NonNullable<FactStates[Name]> extends readonly unknown[]
    ? readonly StreamName[]
    : StreamName;
};
