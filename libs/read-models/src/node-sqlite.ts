import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const statementsKept = 500;

/** Node's own SQLite, in the shape that Kysely's dialect expects; statements are prepared once. */
export const openNodeSqlite = (file: string): SqliteDatabase => {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;');
  const statements = new Map<string, SqliteStatement>();

  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= statementsKept) statements.clear();
    const statement = wrap(database.prepare(sql));
    statements.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => database.close() };
};

const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];

const wrap = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...bound(parameters)),
  run: (parameters) => statement.run(...bound(parameters)),
  iterate: (parameters) => statement.iterate(...bound(parameters)),
});
