/** A JSON value as RFC 8259 has it: what an event may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** Name of a stream: `<kind>-<id>`, 1 to 200 of `A-Z a-z 0-9 . _ -`. */
export type StreamName = string;
/** A decimal string, compared as an integer; strictly increasing in one log and opaque beyond that. */
export type Position = string;
/** Before the first event of every log. */
export const beginning: Position = '0';

/** Orders two positions of the same log. */
export const comparePositions = (a: Position, b: Position): number =>
  a.length === b.length ? (a < b ? -1 : a > b ? 1 : 0) : a.length - b.length;

/** Who wants an append: keys are scoped to a stream. `requestHash` is the lower-case hex SHA-256 of the request. */
export type CommandKey = { readonly commandId: string; readonly requestHash: string };

export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
  /** Without `commandId`, `requestHash`: the store adds them from the key. */
  readonly metadata: JsonObject;
};

export type Recorded = NewEvent & {
  readonly stream: StreamName;
  /** The first is 0; dense. */
  readonly revision: number;
  readonly position: Position;
  /** ISO 8601 in UTC with milliseconds, set by the adapter; never goes back within one log. */
  readonly recordedAt: string;
};

export type AppendResult =
  | {
      readonly outcome: 'appended' | 'already-appended';
      readonly position: Position;
      readonly revision: number;
    }
  | { readonly outcome: 'conflict'; readonly actual: number }
  | { readonly outcome: 'key-reused'; readonly first: string };

/** Narrows what is read. Both parts must fit. */
export type Filter = { readonly streamPrefix?: string; readonly types?: readonly string[] };

/** All that was there when the subscription looked has been handed over; from here on events arrive live. */
export type CaughtUp = { readonly type: 'caught-up'; readonly position: Position };

/** The log: the only truth. One adapter per engine; `event-store.contract.ts` says what each must do. */
export interface EventStore {
  /**
   * All or nothing; durable when it answers. `expected` is the stream's length so far: 0 for a new one.
   * The key is looked up before the length: a known key with the same hash answers `already-appended` with the
   * position and revision of its first event, with another hash `key-reused`.
   */
  append(
    stream: StreamName,
    expected: number,
    key: CommandKey,
    events: readonly NewEvent[],
  ): Promise<AppendResult>;
  /** The stream's events from revision `from` (default 0) on, as they were when the call was made. */
  read(stream: StreamName, from?: number): AsyncIterable<Recorded>;
  /** Every event after `after`, in the order of the log, as it was when the call was made. */
  readAll(after: Position, filter?: Filter): AsyncIterable<Recorded>;
  /** Every event after `after`, then, as they come, all later ones; ends when the signal is aborted or the store is closed. */
  subscribe(after: Position, filter?: Filter, signal?: AbortSignal): AsyncIterable<Recorded | CaughtUp>;
  /** Position of the newest event, or `beginning`. */
  head(): Promise<Position>;
  close(): Promise<void>;
}

/** A fault of the caller or of the engine; `code` names it, the message says what to do. */
export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';
  constructor(
    readonly code:
      | 'STREAM_NAME_INVALID'
      | 'BATCH_EMPTY'
      | 'BATCH_TOO_LARGE'
      | 'EVENT_TOO_LARGE'
      | 'EVENT_NOT_JSON'
      | 'POSITION_INVALID'
      | 'STORE_IN_USE'
      | 'STORE_NEWER_THAN_PROGRAM'
      | 'STORE_CLOSED'
      | 'STORE_UNAVAILABLE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
