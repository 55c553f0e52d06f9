import { canonicalText } from './canonical-json.js';
import {
  EventStoreError,
  type CommandKey,
  type NewEvent,
  type Position,
  type StreamName,
} from './event-store.js';

/** Canonical `data` and `metadata` of one event together, in bytes of UTF-8. */
export const maxEventBytes = 1_000_000;
export const maxBatch = 500;

/** An event as it is stored: `data` and `metadata` are RFC 8785 texts, never serialised again. */
export type AdmittedEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
};

/** Refuses, before any engine sees it, what no store takes; the key goes into each event's metadata. */
export const admit = (
  stream: StreamName,
  key: CommandKey,
  events: readonly NewEvent[],
): readonly AdmittedEvent[] => {
  checkStreamName(stream);
  if (events.length === 0) throw new EventStoreError('BATCH_EMPTY', 'An append needs at least one event.');
  if (events.length > maxBatch)
    throw new EventStoreError(
      'BATCH_TOO_LARGE',
      `${events.length} events in one append; split it: at most ${maxBatch} fit.`,
    );
  if (!isName(key.commandId) || !isName(key.requestHash))
    throw notJson('The key of the append', ' needs a non-empty commandId and requestHash');
  return events.map((event, index) => admitOne(event, key, `Event ${index} of the append`));
};

const admitOne = (event: NewEvent, key: CommandKey, which: string): AdmittedEvent => {
  const { id, type, version, data } = event;
  const metadata = { ...event.metadata, commandId: key.commandId, requestHash: key.requestHash };
  if (!isName(id) || !isName(type) || !Number.isSafeInteger(version))
    throw notJson(which, ' needs a non-empty id, a non-empty type and a whole version');
  const admitted = {
    id,
    type,
    version,
    data: textOf(data, which, 'data'),
    metadata: textOf(metadata, which, 'metadata'),
  };

  const bytes = Buffer.byteLength(admitted.data) + Buffer.byteLength(admitted.metadata);
  if (bytes > maxEventBytes)
    throw new EventStoreError(
      'EVENT_TOO_LARGE',
      `${which} has ${bytes} bytes, at most ${maxEventBytes} fit: keep files outside of the log and record their hash.`,
    );
  return admitted;
};

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.isWellFormed();

const textOf = (value: unknown, which: string, field: string): string => {
  const canonical = canonicalText(value);
  if ('flaw' in canonical) throw notJson(which, `: ${field}${canonical.flaw}`);
  return canonical.text;
};

const notJson = (which: string, flaw: string): EventStoreError =>
  new EventStoreError('EVENT_NOT_JSON', `${which}${flaw}. Events hold plain JSON values only.`);

export const checkStreamName = (stream: StreamName): void => {
  if (!/^(?=.{1,200}$)[A-Za-z0-9._]+-[A-Za-z0-9._-]+$/.test(stream))
    throw new EventStoreError(
      'STREAM_NAME_INVALID',
      `${JSON.stringify(stream)} names no stream: write <kind>-<id>, 1 to 200 of A-Z a-z 0-9 . _ -`,
    );
};

export const checkPosition = (position: Position): void => {
  if (!/^(0|[1-9][0-9]{0,19})$/.test(position))
    throw new EventStoreError(
      'POSITION_INVALID',
      `${JSON.stringify(position)} is no position: take it from an event of this log, or start at the beginning.`,
    );
};

const isCount = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0);

/** What every adapter refuses to read, before any engine is asked. */
export const checkReading = ({
  from,
  limit,
}: {
  readonly from?: number | undefined;
  readonly limit?: number | undefined;
}): void => {
  if (!isCount(from))
    throw new EventStoreError('REVISION_INVALID', `${from} is no revision: a stream counts from 0.`);
  if (!isCount(limit))
    throw new EventStoreError(
      'LIMIT_INVALID',
      `${limit} is no number of events: give 0 or more, or nothing.`,
    );
};

export const beyondEnd = (after: Position, head: Position): EventStoreError =>
  new EventStoreError(
    'POSITION_BEYOND_END',
    `The log ends at ${head}, before ${after}: the position is of another log, or this log was restored from an earlier state. ` +
      'What was derived from it must be rebuilt.',
  );

/** Milliseconds since 1970 of a time that was recorded elsewhere. */
export const instantOf = (recordedAt: string): number => {
  const time = Date.parse(recordedAt);
  if (Number.isNaN(time) || new Date(time).toISOString() !== recordedAt)
    throw new EventStoreError(
      'RECORDED_AT_INVALID',
      `${JSON.stringify(recordedAt)} is no recorded time: ISO 8601 in UTC with milliseconds.`,
    );
  return time;
};
