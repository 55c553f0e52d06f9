import { sortKeyVersion } from '@so-vang/domain';
import { projections, tables, type ColumnType } from '@so-vang/projections';
import { sql, type Transaction } from 'kysely';
import { startPosition } from './checkpoint.js';
import { postgresSchema, type Database, type Engine, type Tables } from './database.js';

/** Raised when the tables change in a way that the projections do not tell. */
const version = 2;

type Shape = { readonly type: ColumnType; readonly indexed?: true };
type Layout = {
  readonly version: number;
  /** Of the keys by which names are sorted. */
  readonly sortKeys: number;
  readonly tables: Readonly<Record<string, unknown>>;
};

const described = (): string => {
  const layout: Layout = {
    version,
    sortKeys: sortKeyVersion,
    tables: Object.fromEntries(
      tables.map((table) => {
        const { name, columns } = projections[table];
        const shape = Object.entries<Shape>(columns).map(([key, { type, indexed }]) => [
          key,
          type,
          indexed ?? false,
        ]);
        return [table, { name, columns: shape }];
      }),
    ),
  };
  return JSON.stringify(layout);
};

/** Makes the tables, or drops and makes them anew where they look otherwise than this program's. Answers whether it did. */
export const layTables = (db: Database, engine: Engine): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    if (engine === 'postgres') await claimSchema(trx);
    await trx.schema
      .createTable('layout')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    const found = await trx
      .selectFrom('layout')
      .select('value')
      .where('name', '=', 'tables')
      .executeTakeFirst();
    const wanted = described();
    if (found?.value === wanted) return false;
    await dropTables(trx, found ? Object.keys((JSON.parse(found.value) as Layout).tables) : []);
    await makeTables(trx, engine);
    await trx.deleteFrom('layout').execute();
    await trx.insertInto('layout').values({ name: 'tables', value: wanted }).execute();
    return true;
  });

/** Several processes may open the same database at once; only one lays the tables. */
const claimSchema = async (trx: Transaction<Tables>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${postgresSchema}))`.execute(trx);
  await sql`create schema if not exists ${sql.id(postgresSchema)}`.execute(trx);
};

const dropTables = async (trx: Transaction<Tables>, earlier: readonly string[]): Promise<void> => {
  for (const table of new Set([...earlier, ...tables, 'checkpoint', 'streams', 'waiting']))
    await trx.schema.dropTable(table).ifExists().execute();
};

const makeTables = async (trx: Transaction<Tables>, engine: Engine): Promise<void> => {
  // Byte order in both engines, whatever the server's locale.
  const text = engine === 'postgres' ? sql`text collate "C"` : 'text';
  const sqlType = (type: ColumnType) =>
    type === 'integer' ? 'integer' : type === 'position' ? 'bigint' : text;

  for (const table of tables) {
    const columns = Object.entries<Shape>(projections[table].columns);
    await columns
      .reduce(
        (making, [name, { type }]) => making.addColumn(name, sqlType(type)),
        trx.schema.createTable(table).addColumn('id', text, (column) => column.primaryKey()),
      )
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('row', 'text', (column) => column.notNull())
      .execute();
    for (const [name, { indexed }] of columns)
      if (indexed) await trx.schema.createIndex(`${table}_${name}`).on(table).column(name).execute();
  }
  await trx.schema
    .createTable('checkpoint')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();
  await trx.schema
    .createTable('streams')
    .addColumn('stream', text, (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute();
  await trx.schema
    .createTable('waiting')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('stream', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('due', text, (column) => column.notNull())
    .execute();
  for (const column of ['stream', 'target', 'due'] as const)
    await trx.schema.createIndex(`waiting_${column}`).on('waiting').column(column).execute();
  await startPosition(trx);
};
