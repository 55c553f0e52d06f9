import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newEvent, newKey, type Log } from './appends.js';

/** What is used of emmett-sqlite, which is not among the project's packages: `infra/emmett.mjs` says why and where it is. */
type Connection = { close(): void };
type Batch = {
  readonly messages: readonly unknown[];
  readonly currentGlobalPosition: bigint;
  readonly areEventsLeft: boolean;
};
type Emmett = {
  getSQLiteEventStore(options: { fileName: string }): {
    appendToStream(
      stream: string,
      events: readonly object[],
      options: { expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
    ): Promise<unknown>;
  };
  sqliteConnection(options: { fileName: string }): Connection;
  readMessagesBatch(db: Connection, from: { after: bigint; batchSize: number }): Promise<Batch>;
};

export type OtherStore = Log & {
  /** Appends until there are so many events. */
  fill(events: number): Promise<void>;
  /** Reads so many from the first on. */
  readAll(events: number): Promise<number>;
};

/** Durable as it comes: WAL, and SQLite's own default of synchronous=FULL. Answers why there is none otherwise. */
export const openEmmett = async (fileName: string): Promise<OtherStore | string> => {
  const folder = process.env['SO_VANG_BENCH_EMMETT'];
  if (folder === undefined) return process.env['SO_VANG_BENCH_NO_EMMETT'] ?? 'it was not installed';
  const file = join(folder, 'node_modules', '@event-driven-io', 'emmett-sqlite', 'dist', 'index.js');
  const emmett = (await import(pathToFileURL(file).href)) as Emmett;
  const store = emmett.getSQLiteEventStore({ fileName });
  let written = 0;

  const append: Log['append'] = async (stream, expected, _key, events) => {
    const expectedStreamVersion = expected === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(expected);
    for (;;)
      try {
        await store.appendToStream(stream, events, { expectedStreamVersion });
        written += events.length;
        return { outcome: 'appended' };
      } catch (error) {
        // Now and then it commits before its own statements have ended, and writes nothing.
        if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
      }
  };
  return {
    append,
    async fill(events) {
      for (let length = 0; written < events; length += 100) {
        const key = newKey();
        const batch = Array.from({ length: 100 }, (_, index) => newEvent(key.commandId, index));
        await append('cycle-fill', length, key, batch);
      }
    },
    async readAll(events) {
      const db = emmett.sqliteConnection({ fileName });
      let read = 0;
      for (let after = 0n; read < events;) {
        const batch = await emmett.readMessagesBatch(db, { after, batchSize: 500 });
        read += batch.messages.length;
        after = batch.currentGlobalPosition;
        if (!batch.areEventsLeft) break;
      }
      db.close();
      return read;
    },
    close: async () => undefined,
  };
};
