import type { CompiledQuery, Kysely, Transaction } from 'kysely';
import type { Value } from './columns.js';
import type { Database, Tables } from './database.js';

/** Rows to write into a table, each as the values of `columns`; the first column is the primary key. */
export type Writing = {
  readonly table: keyof Tables;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
};

/** PostgreSQL keeps no U+0000 in text, and UTF-8 no half of a character: both engines get U+FFFD in their place. */
export const storable = <T>(value: T): T | string =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '\ufffd') : value;

/** Statements are made once for each of these numbers of rows; what is written is cut to them. */
const sizes = [64, 8, 1];

export type Upsert = (trx: Transaction<Tables>, writing: Writing) => Promise<void>;

/** Inserts rows or replaces those under the same key. */
export const createUpsert = (db: Database): Upsert => {
  const compiled = new Map<string, CompiledQuery>();

  const statementFor = ({ table, columns }: Writing, size: number): CompiledQuery => {
    const name = `${table}/${size}`;
    const known = compiled.get(name);
    if (known) return known;
    const made = compile(db, table, columns, size);
    compiled.set(name, made);
    return made;
  };

  return async (trx, writing) => {
    const { rows } = writing;
    let done = 0;
    for (const size of sizes)
      for (; rows.length - done >= size; done += size) {
        const parameters = rows
          .slice(done, done + size)
          .flat()
          .map(storable);
        await trx.executeQuery({ ...statementFor(writing, size), parameters });
      }
  };
};

const compile = (
  db: Database,
  table: keyof Tables,
  columns: readonly string[],
  size: number,
): CompiledQuery => {
  const [key = '', ...others] = columns;
  const row = Object.fromEntries(columns.map((name) => [name, '']));
  // Which columns a table has is known from its projection alone, not from types.
  return (db as unknown as Kysely<Record<string, Record<string, string>>>)
    .insertInto(table)
    .values(Array.from({ length: size }, () => row))
    .onConflict((conflict) =>
      conflict
        .column(key)
        .doUpdateSet((eb) => Object.fromEntries(others.map((name) => [name, eb.ref(`excluded.${name}`)]))),
    )
    .compile();
};
