import { tables } from '@so-vang/projections';
import { sql } from 'kysely';
import type { Database } from './database.js';

export type Dump = Readonly<Record<string, readonly object[]>>;

/** Every column of every row, in the order of the keys. */
export const dumpTables = async (db: Database): Promise<Dump> => {
  const dump: Record<string, readonly object[]> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().orderBy('id').execute();
    dump[table] = rows.map((row) => ({ ...row }));
  }
  dump['waiting'] = await db.selectFrom('waiting').selectAll().orderBy('id').execute();
  dump['streams'] = await db.selectFrom('streams').selectAll().orderBy('stream').execute();
  dump['checkpoint'] = await db
    .selectFrom('checkpoint')
    .select(['name', sql<string>`cast(position as text)`.as('position')])
    .execute();
  return dump;
};
