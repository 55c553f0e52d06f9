import { searchKey, type RecordedEvent } from '@so-vang/domain';
import { comparePositions, type Position } from '@so-vang/event-store';
import { foldInto, projections, tables, type Rows, type Table } from '@so-vang/projections';
import type { Transaction } from 'kysely';
import { movePosition, positionIn } from './checkpoint.js';
import { encode, type Value } from './columns.js';
import type { Database, Engine, Tables } from './database.js';
import { ReadModelGap } from './errors.js';
import { inParts, readRows } from './read-rows.js';
import { createUpsert, storable, type Upsert } from './upsert.js';
import { keepWaiting, statesBefore } from './waiting.js';

type Transacted = Transaction<Tables>;
export type Apply = (events: readonly RecordedEvent[]) => Promise<Position>;

/** Writes rows, revisions and checkpoint in one transaction; answers the position then reached. */
export const createApply = (db: Database, engine: Engine): Apply => {
  const upsert = createUpsert(db);
  return (events) =>
    db.transaction().execute(async (trx) => {
      const reached = await positionIn(trx, engine === 'postgres');
      const news = events.filter((event) => comparePositions(event.position, reached) > 0);
      const last = news.at(-1);
      if (!last) return reached;
      await checkRevisions(trx, upsert, news);
      const before = await statesBefore(trx, news);
      for (const table of tables) await project(trx, upsert, table, news);
      await keepWaiting(trx, upsert, news, before);
      await movePosition(trx, last.position);
      return last.position;
    });
};

/** Revisions of each stream must follow on each other, across batches too. */
const checkRevisions = async (
  trx: Transacted,
  upsert: Upsert,
  events: readonly RecordedEvent[],
): Promise<void> => {
  const seen = await revisionsOf(trx, [...new Set(events.map((event) => event.stream))]);
  for (const { stream, revision } of events) {
    const expected = (seen.get(stream) ?? -1) + 1;
    if (revision !== expected) throw new ReadModelGap(stream, expected, revision);
    seen.set(stream, revision);
  }
  await upsert(trx, { table: 'streams', columns: ['stream', 'revision'], rows: [...seen] });
};

const revisionsOf = async (trx: Transacted, streams: readonly string[]): Promise<Map<string, number>> => {
  const found = await Promise.all(
    inParts(streams.map(storable)).map((part) =>
      trx.selectFrom('streams').select(['stream', 'revision']).where('stream', 'in', part).execute(),
    ),
  );
  return new Map(found.flat().map(({ stream, revision }) => [stream, revision]));
};

const project = async <T extends Table>(
  trx: Transacted,
  upsert: Upsert,
  table: T,
  events: readonly RecordedEvent[],
): Promise<void> => {
  const projection = projections[table];
  const keys = new Set(events.map((event) => projection.keyOf(event)).filter((key) => key !== undefined));
  if (keys.size === 0) return;
  const rows = projection.once ? new Map<string, Rows[T]>() : await readRows<Rows[T]>(trx, table, [...keys]);
  foldInto<Rows[T]>(projection, rows, events);
  const columns = Object.entries(projection.columns);
  await upsert(trx, {
    table,
    columns: ['id', ...columns.map(([name]) => name), 'search', 'row'],
    rows: [...rows.values()]
      .filter((row) => row !== undefined)
      .map((row): readonly Value[] => [
        row.id,
        ...columns.map(([, { type, of }]) => encode(type, of(row)) ?? null),
        searchKey(
          projection
            .search(row)
            .filter((text) => text !== undefined)
            .join(' '),
        ),
        JSON.stringify(row),
      ]),
  });
};
