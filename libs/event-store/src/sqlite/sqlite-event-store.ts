import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { admit, beyondEnd, checkPosition, checkReading, checkStreamName, instantOf } from '../admission.js';
import {
  EventStoreError,
  type CaughtUp,
  type EventStore,
  type Filter,
  type Position,
  type Recorded,
} from '../event-store.js';
import { createSubscriptions } from '../subscriptions.js';
import { createBell, type Bell } from './bell.js';
import { openReader, type Page, type Reader } from './reader.js';
import { unread } from './refusals.js';
import { openWriter, type Writer } from './writer.js';

export type SqliteEventStoreOptions = {
  /** The log; SQLite's `-wal` and `-shm` and our `.lock` lie beside it. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Works beside a writer of the same file, in this process or another. */
  readonly readOnly?: boolean;
};

/** How often a read-only store looks for events of another process, in milliseconds. */
const lookEvery = 100;

/**
 * One writer per file: a second one is refused with STORE_IN_USE. The folder must exist; a missing file is made, except
 * read-only. Never copy or read the `.lock` file within the process that writes: POSIX would drop the lock.
 */
export const openSqliteEventStore = async ({
  file,
  now = Date.now,
  readOnly = false,
}: SqliteEventStoreOptions): Promise<EventStore> => {
  const path = realPath(file);
  const writer = readOnly ? undefined : await openWriter(path);
  try {
    return storeOf(path, openReader(path), writer, now, createBell(readOnly ? lookEvery : undefined));
  } catch (error) {
    await writer?.close();
    throw error;
  }
};

/** One file has one name, whatever links lead to it: the lock goes by the name. */
const realPath = (file: string): string => {
  const path = resolve(file);
  for (const [known, rest] of [
    [path, ''],
    [dirname(path), basename(path)],
  ] as const)
    try {
      return join(realpathSync(known), rest);
    } catch {
      continue; // not there yet
    }
  return path;
};

const storeOf = (
  path: string,
  reader: Reader,
  writer: Writer | undefined,
  now: () => number,
  bell: Bell,
): EventStore => {
  const subscriptions = createSubscriptions();
  let closed: Promise<void> | undefined;

  const look = <T>(at: () => T): T => {
    if (closed) throw new EventStoreError('STORE_CLOSED', 'The event store was closed: open it again.');
    try {
      return at();
    } catch (error) {
      throw unread(path, error);
    }
  };

  /** Page by page, at most `limit` events; the event loop runs in between. */
  async function* events<From>(
    from: From,
    page: (from: From, limit: number) => Page & { readonly next: From | undefined },
    limit = Infinity,
    ended?: AbortSignal,
  ): AsyncGenerator<Recorded> {
    let left = limit;
    for (let at = from; left > 0 && !ended?.aborted; await nextTurn()) {
      const { events: found, next } = look(() => page(at, left));
      for (const event of found) {
        if (ended?.aborted) return;
        yield event;
      }
      left -= found.length;
      if (next === undefined) return;
      at = next;
    }
  }

  async function* follow(
    after: number,
    filter: Filter,
    ended: AbortSignal,
  ): AsyncGenerator<Recorded | CaughtUp> {
    let seen = after;
    let caughtUp = false;
    while (!ended.aborted) {
      const head = look(reader.head);
      if (head > seen) {
        yield* events(seen, (next) => reader.log(next, head, filter), Infinity, ended);
        seen = head;
      } else if (caughtUp) await bell.next(ended);
      if (!caughtUp && !ended.aborted) {
        caughtUp = true;
        yield { type: 'caught-up', position: String(seen) };
      }
    }
  }

  /** The log's head, where `after` is a position in it. */
  const headFrom = (after: Position): number => {
    checkPosition(after);
    const head = look(reader.head);
    if (Number(after) > head) throw beyondEnd(after, String(head));
    return head;
  };

  return {
    append: async (stream, expected, { commandId, requestHash }, newEvents, recordedAt) => {
      const admitted = admit(stream, { commandId, requestHash }, newEvents);
      const write = look(() => writer);
      if (!write)
        throw new EventStoreError('STORE_UNAVAILABLE', 'Opened read-only: append where the log is written.');
      const result = await write.append({
        stream,
        expected,
        commandId,
        requestHash,
        ...(recordedAt === undefined
          ? { now: now(), copied: false }
          : { now: instantOf(recordedAt), copied: true }),
        fields: admitted.flatMap(({ id, type, version, data, metadata }) => [
          id,
          type,
          version,
          data,
          metadata,
        ]),
      });
      if (result.outcome === 'appended') bell.ring();
      return result;
    },
    read: (stream, { from, direction = 'forwards', limit } = {}) => {
      checkStreamName(stream);
      checkReading({ from, limit });
      if (direction === 'backwards')
        return events(from, (next, left) => reader.streamBack(stream, next, left), limit);
      look(() => undefined);
      let end = Number.MAX_SAFE_INTEGER; // most streams fit on one page: only from the second on it must be known
      const page = (next: number, left: number): Page => {
        const found = reader.stream(stream, next, end, left);
        if (found.next !== undefined) end = Math.min(end, reader.head());
        return found;
      };
      return events(from ?? 0, page, limit);
    },
    readAll: (after, { filter = {}, limit } = {}) => {
      checkReading({ limit });
      const head = headFrom(after);
      return events(Number(after), (next, left) => reader.log(next, head, filter, left), limit);
    },
    subscribe: (after, { filter = {}, signal } = {}) => {
      headFrom(after);
      const from = Number(after);
      return {
        [Symbol.asyncIterator]: () => subscriptions.start((ended) => follow(from, filter, ended), signal),
      };
    },
    head: async () => String(look(reader.head)),
    close: () =>
      (closed ??= (async () => {
        subscriptions.end();
        reader.close();
        await writer?.close();
      })()),
  };
};
