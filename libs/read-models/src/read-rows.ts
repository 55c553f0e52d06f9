import type { Table } from '@so-vang/projections';
import type { Transaction } from 'kysely';
import type { Database, RowTable, Tables } from './database.js';
import { storable } from './upsert.js';

/** The rows under these ids, as far as there are any. */
export const readRows = async <Row extends { readonly id: string }>(
  db: Database | Transaction<Tables>,
  table: Table,
  ids: readonly string[],
): Promise<Map<string, Row | undefined>> => {
  const found: RowTable['row'][] = [];
  for (const part of inParts(ids.map(storable))) {
    const rows = await db.selectFrom(table).select('row').where('id', 'in', part).execute();
    found.push(...rows.map(({ row }) => row));
  }
  return new Map(found.map((json) => JSON.parse(json) as Row).map((row) => [row.id, row]));
};

/** Few enough for one statement's parameters. */
export const inParts = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / 500) }, (_, i) => list.slice(500 * i, 500 * (i + 1)));
