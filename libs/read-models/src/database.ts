import type { Table } from '@so-vang/projections';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import { ReadModelUrlError } from './errors.js';
import { openNodeSqlite } from './node-sqlite.js';

/** A projection's table; its queryable columns are known by name only, from the projection. */
export type RowTable = { readonly id: string; readonly search: string; readonly row: string };
export type Tables = { [T in Table]: RowTable } & {
  /** How far each group of projections has read. */
  checkpoint: { name: string; position: bigint };
  /** The last revision seen of each stream. */
  streams: { stream: string; revision: number };
  /**
   * What streams have to do, whether or not anybody sees to it: under `deadline` the next time that ends on a live clock,
   * under its key each act that is called for in another stream (`target`) and is not done there. `due`: from when on;
   * empty: at once.
   */
  waiting: { id: string; stream: string; key: string; target: string; due: string };
  /** What the tables look like. */
  layout: { name: string; value: string };
};
export type Database = Kysely<Tables>;
export type Engine = 'sqlite' | 'postgres';

/** In PostgreSQL all tables live in a schema of their own, so that dropping them touches nothing else. */
export const postgresSchema = 'read_models';

export const openDatabase = (url: string): { readonly engine: Engine; readonly db: Database } => {
  if (url.startsWith('sqlite:')) {
    const database = openNodeSqlite(url.slice('sqlite:'.length));
    return { engine: 'sqlite', db: new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }) };
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const pool = new Pool({ connectionString: url, max: 8 });
    pool.on('error', () => undefined); // an idle connection broke: the next query opens another, or says why not
    const dialect = new PostgresDialect({ pool });
    return { engine: 'postgres', db: new Kysely<Tables>({ dialect }).withSchema(postgresSchema) };
  }
  throw new ReadModelUrlError(url);
};
