import { beginning, type Position } from '@so-vang/event-store';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from './database.js';

/** All projections read the log together, and share one checkpoint. */
const group = 'all';

/** `lock`: nobody else moves on until the transaction ends (PostgreSQL; SQLite has one writer anyway). */
export const positionIn = async (db: Database | Transaction<Tables>, lock = false): Promise<Position> => {
  const { position } = await db
    .selectFrom('checkpoint')
    .select(sql<string>`cast(position as text)`.as('position'))
    .where('name', '=', group)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return position;
};

export const movePosition = async (trx: Transaction<Tables>, position: Position): Promise<void> => {
  await trx
    .updateTable('checkpoint')
    .set({ position: BigInt(position) })
    .where('name', '=', group)
    .execute();
};

export const startPosition = async (trx: Transaction<Tables>): Promise<void> => {
  await trx.deleteFrom('checkpoint').execute();
  await trx
    .insertInto('checkpoint')
    .values({ name: group, position: BigInt(beginning) })
    .execute();
};
