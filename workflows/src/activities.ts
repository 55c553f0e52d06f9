import type { Instant, PersonId, Rejection, StreamName, Summary } from '@so-vang/domain';

/** One act on its way to a stream: small plain JSON. */
export type Envelope = {
  /** A UUIDv7 made by whoever first wanted the act, or a name made of the stream for the machine's own. */
  readonly key: string;
  /** SHA-256 of the act as it was sent; empty for the machine's own, whose key says all. */
  readonly requestHash: string;
  readonly type: string;
  readonly data: object;
  /** Left out: now on a live clock, the stream's current time on a played one. */
  readonly at?: Instant;
  readonly by: PersonId;
  readonly enteredBy?: PersonId;
  /** It was done on paper in time, and is entered after its time: why, and by which paper. */
  readonly onPaper?: { readonly reason: string; readonly document: string };
  /** A role that the server itself vouches for. */
  readonly granted?: 'system' | 'operator';
};

/** An act that this stream's events call for in another one, and that is not done there yet. */
export type Owed = { readonly stream: StreamName; readonly envelope: Envelope & { readonly at: Instant } };

/** All that a workflow knows. */
export type Standing = Summary & { readonly owed: readonly Owed[] };

/** A refusal is an outcome, never an exception. */
export type Outcome = { readonly requestHash: string; readonly standing: Standing } & (
  | { readonly ok: true; readonly position: string; readonly revision: number; readonly repeated: boolean }
  | { readonly ok: false; readonly rejection: Rejection | { readonly code: 'KEY_REUSED' } }
);

/** What the worker does for the workflows. Each can be called again at any time and then adds nothing. */
export interface Activities {
  load(stream: StreamName): Promise<Standing>;
  record(stream: StreamName, envelope: Envelope): Promise<Outcome>;
  /**
   * Records acts in their order. Stops behind the first one that calls for something else before the next (an act owed
   * to another stream, a deadline other than `due`), and answers for those up to there; for one at least.
   */
  recordAll(
    stream: StreamName,
    envelopes: readonly Envelope[],
    due: Standing['due'] | null,
  ): Promise<readonly Outcome[]>;
}
