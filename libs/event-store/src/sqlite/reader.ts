import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  EventStoreError,
  type Filter,
  type JsonObject,
  type Recorded,
  type StreamName,
} from '../event-store.js';
import { faultOf, refusal } from './refusals.js';
import { migrations } from './schema.js';

/** A page ends at the first of these, so that reading never holds the event loop for long. */
const pageRows = 250;
const pageChars = 1_000_000;
/** How many positions one page of a filtered read looks at, however few events fit. */
const pageSpan = 5_000;

/** `next` says where to go on; undefined when all has been seen. */
export type Page = { readonly events: readonly Recorded[]; readonly next: number | undefined };

export type Reader = {
  /** Position of the newest event, 0 when there is none. */
  head(): number;
  /** The next events of the stream from revision `from` on, up to position `head`; at most `limit` of them. */
  stream(name: StreamName, from: number, head: number, limit?: number): Page;
  /** The same from revision `from` (the last one where it is left out) towards the first. */
  streamBack(name: StreamName, from: number | undefined, limit?: number): Page;
  /** The next events of the log after position `after`, up to position `head`; at most `limit` of them. */
  log(after: number, head: number, filter: Filter, limit?: number): Page;
  close(): void;
};

export const openReader = (file: string): Reader => {
  const db = openLog(file);
  try {
    return readerOf(db);
  } catch (error) {
    db.close();
    throw refusal(file, faultOf(error), error);
  }
};

/** Read-only, beside any writer; refused where the log is of a newer version. */
export const openLog = (file: string): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > migrations.length) throw refusal(file, { code: 'STORE_NEWER_THAN_PROGRAM' });
    return db;
  } catch (error) {
    db?.close();
    throw error instanceof EventStoreError ? error : refusal(file, faultOf(error), error);
  }
};

const readerOf = (db: DatabaseSync): Reader => {
  const columns = 'position, stream, revision, id, type, version, recorded_at, data, metadata';
  const select = (statement: string): StatementSync => {
    const prepared = db.prepare(statement);
    prepared.setReturnArrays(true);
    return prepared;
  };
  const newest = db.prepare('SELECT max(position) AS position FROM events');
  const ofStream = select(
    `SELECT ${columns} FROM events WHERE stream = ? AND revision >= ? AND position <= ? ORDER BY revision`,
  );
  const ofStreamBack = select(
    `SELECT ${columns} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC`,
  );
  const ofLog = select(
    `SELECT ${columns} FROM events WHERE position > ? AND position <= ? ORDER BY position`,
  );
  // U+10FFFF sorts behind whatever may follow the prefix in a stream's name.
  const filtered = select(
    `SELECT ${columns} FROM events WHERE position > ?1 AND position <= ?2
       AND stream >= ?3 AND stream < ?3 || char(0x10FFFF)
       AND (?4 IS NULL OR type IN (SELECT value FROM json_each(?4)))
     ORDER BY position`,
  );

  return {
    head: () => Number(newest.get()?.['position'] ?? 0),
    stream: (name, from, head, limit) => {
      const { events, stoppedAt } = take(ofStream, [name, from, head], limit);
      return { events, next: stoppedAt && stoppedAt.revision + 1 };
    },
    streamBack: (name, from = Number.MAX_SAFE_INTEGER, limit) => {
      const { events, stoppedAt } = take(ofStreamBack, [name, from], limit);
      return { events, next: stoppedAt && stoppedAt.revision > 0 ? stoppedAt.revision - 1 : undefined };
    },
    log: (after, head, { streamPrefix, types }, limit) => {
      if (streamPrefix === undefined && types === undefined) {
        const { events, stoppedAt } = take(ofLog, [after, head], limit);
        return { events, next: stoppedAt && Number(stoppedAt.position) };
      }
      const until = Math.min(head, after + pageSpan);
      const wanted = types ? JSON.stringify(types) : null;
      const { events, stoppedAt } = take(filtered, [after, until, streamPrefix ?? '', wanted], limit);
      return { events, next: stoppedAt ? Number(stoppedAt.position) : until < head ? until : undefined };
    },
    close: () => db.close(),
  };
};

/** A row as the columns above, in their order: arrays are handed over faster than objects. */
type Row = [number, string, number, string, string, number, number, string, string];

/** A page's worth of events; `stoppedAt` is the last one when there may be more. */
const take = (
  statement: StatementSync,
  values: readonly SQLInputValue[],
  limit = pageRows,
): { events: Recorded[]; stoppedAt: Recorded | undefined } => {
  const events: Recorded[] = [];
  let chars = 0;
  for (const found of statement.iterate(...values)) {
    const row = found as unknown as Row;
    const event = recordedOf(row);
    events.push(event);
    chars += row[7].length + row[8].length;
    if (events.length >= Math.min(limit, pageRows) || chars > pageChars) return { events, stoppedAt: event };
  }
  return { events, stoppedAt: undefined };
};

/** Events that were written together bear the same time: it is put into words once. */
let lastTime = { ms: NaN, text: '' };
const timeOf = (ms: number): string => {
  if (ms !== lastTime.ms) lastTime = { ms, text: new Date(ms).toISOString() };
  return lastTime.text;
};

const recordedOf = ([position, stream, revision, id, type, version, at, data, metadata]: Row): Recorded => ({
  stream,
  revision,
  position: String(position),
  id,
  type,
  version,
  recordedAt: timeOf(at),
  data: JSON.parse(data) as JsonObject,
  metadata: JSON.parse(metadata) as JsonObject,
});
