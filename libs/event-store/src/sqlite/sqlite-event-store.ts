import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { admit, checkPosition, checkStreamName } from '../admission.js';
import {
  EventStoreError,
  type CaughtUp,
  type EventStore,
  type Filter,
  type Recorded,
} from '../event-store.js';
import { createBell, type Bell } from './bell.js';
import { openReader, type Page, type Reader } from './reader.js';
import { reasonOf } from './refusals.js';
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
    return storeOf(openReader(path), writer, now, createBell(readOnly ? lookEvery : undefined));
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

const storeOf = (reader: Reader, writer: Writer | undefined, now: () => number, bell: Bell): EventStore => {
  const subscriptions = new Set<() => void>();
  let closed: Promise<void> | undefined;

  const look = <T>(at: () => T): T => {
    if (closed) throw new EventStoreError('STORE_CLOSED', 'The event store was closed: open it again.');
    try {
      return at();
    } catch (error) {
      throw new EventStoreError(
        'STORE_UNAVAILABLE',
        `The log cannot be read: check the disk. (${reasonOf(error)})`,
        {
          cause: error,
        },
      );
    }
  };

  async function* events(
    from: number,
    page: (from: number) => Page,
    ended?: AbortSignal,
  ): AsyncGenerator<Recorded> {
    for (let next: number | undefined = from; next !== undefined && !ended?.aborted;) {
      const at: number = next;
      const found: Page = look(() => page(at));
      for (const event of found.events) {
        if (ended?.aborted) return;
        yield event;
      }
      next = found.next;
      if (next !== undefined) await nextTurn();
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
        yield* events(seen, (next) => reader.log(next, head, filter), ended);
        seen = head;
      } else if (caughtUp) await bell.next(ended);
      if (!caughtUp && !ended.aborted) {
        caughtUp = true;
        yield { type: 'caught-up', position: String(seen) };
      }
    }
  }

  /** Around `follow`, so that `return` also ends one that is waiting for the next event. */
  const subscription = (
    after: number,
    filter: Filter,
    signal?: AbortSignal,
  ): AsyncIterator<Recorded | CaughtUp> => {
    const ended = new AbortController();
    const end = (): void => {
      subscriptions.delete(end);
      signal?.removeEventListener('abort', end);
      ended.abort();
    };
    subscriptions.add(end);
    signal?.addEventListener('abort', end);
    if (signal?.aborted || closed) end();

    const followed = follow(after, filter, ended.signal);
    return {
      next: () => followed.next(),
      return: () => {
        end();
        return followed.return(undefined);
      },
    };
  };

  return {
    append: async (stream, expected, { commandId, requestHash }, newEvents) => {
      const admitted = admit(stream, { commandId, requestHash }, newEvents);
      const write = look(() => writer);
      if (!write)
        throw new EventStoreError('STORE_UNAVAILABLE', 'Opened read-only: append where the log is written.');
      const result = await write.append({
        stream,
        expected,
        commandId,
        requestHash,
        now: now(),
        events: admitted,
      });
      if (result.outcome === 'appended') bell.ring();
      return result;
    },
    read: (stream, from = 0) => {
      checkStreamName(stream);
      const head = look(reader.head);
      return events(from, (next) => reader.stream(stream, next, head));
    },
    readAll: (after, filter = {}) => {
      checkPosition(after);
      const head = look(reader.head);
      return events(Number(after), (next) => reader.log(next, head, filter));
    },
    subscribe: (after, filter = {}, signal) => {
      checkPosition(after);
      look(() => undefined);
      return { [Symbol.asyncIterator]: () => subscription(Number(after), filter, signal) };
    },
    head: async () => String(look(reader.head)),
    close: () =>
      (closed ??= (async () => {
        for (const end of subscriptions) end();
        reader.close();
        await writer?.close();
      })()),
  };
};
