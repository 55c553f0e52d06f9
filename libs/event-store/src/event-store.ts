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
  /** ISO 8601 in UTC with milliseconds, set by the adapter; never goes back within one stream. */
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

export type StreamReading = {
  /** The revision to begin with; left out: the first one forwards, the last one backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** How many events at most; left out: all. */
  readonly limit?: number;
};
export type LogReading = { readonly filter?: Filter; readonly limit?: number };
export type Following = { readonly filter?: Filter; readonly signal?: AbortSignal };

/** All that was there when the subscription looked has been handed over; from here on events arrive live. */
export type CaughtUp = { readonly type: 'caught-up'; readonly position: Position };

/** The log: the only truth. One adapter per engine; `event-store.contract.ts` says what each must do. */
export interface EventStore {
  /**
   * All or nothing; durable when it answers. `expected` is the stream's length so far: 0 for a new one, and any other
   * than the actual one is a `conflict`, in the past or the future.
   * The key is looked up before the length: a known key with the same hash answers `already-appended` with the
   * position and revision of its first event, with another hash `key-reused`.
   * `recordedAt` is the adapter's affair, except where a log is copied: then it is kept as given.
   */
  append(
    stream: StreamName,
    expected: number,
    key: CommandKey,
    events: readonly NewEvent[],
    recordedAt?: string,
  ): Promise<AppendResult>;
  /** The stream's events: all that was acknowledged before the call, perhaps more that comes meanwhile; then it ends. */
  read(stream: StreamName, reading?: StreamReading): AsyncIterable<Recorded>;
  /** The events after `after`, in the order of the log: as `read`. `POSITION_BEYOND_END` where the log ends before it. */
  readAll(after: Position, reading?: LogReading): AsyncIterable<Recorded>;
  /**
   * Every event after `after`, then, as they come, all later ones, no faster than they are taken. Ends when the signal is
   * aborted or the store is closed; a dropped connection is made again without a gap or a repeat.
   */
  subscribe(after: Position, following?: Following): AsyncIterable<Recorded | CaughtUp>;
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
      | 'RECORDED_AT_INVALID'
      | 'REVISION_INVALID'
      | 'LIMIT_INVALID'
      | 'LOG_URL_INVALID'
      | 'POSITION_INVALID'
      | 'POSITION_BEYOND_END'
      | 'EVENT_FOREIGN'
      | 'STORE_IN_USE'
      | 'STORE_NEWER_THAN_PROGRAM'
      | 'STORE_FULL'
      | 'STORE_READ_ONLY'
      | 'STORE_DAMAGED'
      | 'BACKUP_TARGET_EXISTS'
      | 'RESTORE_TARGET_NOT_EMPTY'
      | 'STORE_CLOSED'
      | 'STORE_UNAVAILABLE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
