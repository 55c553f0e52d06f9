import type { Page } from '@so-vang/api-contract';
import type { Instant, RecordedEvent, StreamName } from '@so-vang/domain';
import { comparePositions, type Position } from '@so-vang/event-store';
import { tables, type Rows, type Table } from '@so-vang/projections';
import { setTimeout as delay } from 'node:timers/promises';
import { createApply } from './apply.js';
import { positionIn, startPosition } from './checkpoint.js';
import { openDatabase } from './database.js';
import { dumpTables, type Dump } from './dump.js';
import { layTables } from './layout.js';
import { select, type ListQuery } from './query.js';
import { readRows } from './read-rows.js';
import { waitingBy } from './waiting.js';
import { createWaiters } from './waiters.js';

/** The tables that screens are read from: made from the log, and made anew from it at any time. */
export interface ReadModels {
  /** The tables were made anew when they were opened: all that the log holds is still to be applied. */
  readonly fresh: boolean;
  /**
   * Writes what follows from the events, in the order of the log, in one transaction. Events at or before the position
   * are skipped. Throws `ReadModelGap` and writes nothing where a stream's revisions do not follow on each other.
   */
  apply(events: readonly RecordedEvent[]): Promise<void>;
  position(): Promise<Position>;
  /** True once this position is reached, by this process or another; false when the time is over first. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Throws `ReadModelQueryError` for a column that the table does not have. */
  list<T extends Table>(table: T, query?: ListQuery): Promise<Page<Rows[T]>>;
  get<T extends Table>(table: T, id: string): Promise<Rows[T] | undefined>;
  /** In the order of the ids; what is not there is left out. */
  getMany<T extends Table>(table: T, ids: readonly string[]): Promise<readonly Rows[T][]>;
  /** The streams with something that is due by then, or owed to others. */
  waiting(by: Instant): Promise<readonly StreamName[]>;
  /** Empties every table: back to before the first event. */
  reset(): Promise<void>;
  /** All tables, row for row as they are stored: two read models of one log have the same. */
  dump(): Promise<Dump>;
  close(): Promise<void>;
}

/** How often the position is read while somebody waits for a position that another process has to reach. */
const lookAgainMs = 20;

/** `url`: `sqlite:<file>` or `postgres://…`. */
export const openReadModels = async ({ url }: { readonly url: string }): Promise<ReadModels> => {
  const { engine, db } = openDatabase(url);
  const fresh = await layTables(db, engine).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const write = createApply(db, engine);
  const waiters = createWaiters();
  let closed = false;
  let writesHere = false;
  let looking = false;

  /** Where another process writes, nobody here hears of it. */
  const lookWhileWaiting = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    while (waiters.count() > 0 && !writesHere && !closed) {
      await positionIn(db).then(waiters.reached, () => undefined);
      await delay(lookAgainMs);
    }
    looking = false;
  };

  const readMany = async <T extends Table>(table: T, ids: readonly string[]) => {
    const found = await readRows<Rows[T]>(db, table, ids);
    return ids.map((id) => found.get(id)).filter((row) => row !== undefined);
  };

  return {
    fresh,
    async apply(events) {
      writesHere = true;
      waiters.reached(await write(events));
    },
    position: () => positionIn(db),
    async waitFor(position, timeoutMs) {
      if (comparePositions(await positionIn(db), position) >= 0) return true;
      const waiting = waiters.wait(position, timeoutMs);
      waiters.reached(await positionIn(db)); // it may have moved between the two
      void lookWhileWaiting();
      return waiting;
    },
    async list<T extends Table>(table: T, query: ListQuery = {}) {
      const { rows, total } = await select(db, table, query);
      return { data: rows.map((row) => JSON.parse(row) as Rows[T]), total };
    },
    get: async (table, id) => (await readMany(table, [id]))[0],
    getMany: readMany,
    waiting: (by) => waitingBy(db, by),
    reset: () =>
      db.transaction().execute(async (trx) => {
        for (const table of tables) await trx.deleteFrom(table).execute();
        await trx.deleteFrom('streams').execute();
        await trx.deleteFrom('waiting').execute();
        await startPosition(trx);
      }),
    dump: () => dumpTables(db),
    async close() {
      closed = true;
      waiters.giveUp();
      await db.destroy();
    },
  };
};
