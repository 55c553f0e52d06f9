import { searchKey } from '@so-vang/domain';
import { tables, type Table } from '@so-vang/projections';
import { sql, type ReferenceExpression, type SelectQueryBuilder } from 'kysely';
import { columnTypes, encode, type Value } from './columns.js';
import type { Database, RowTable, Tables } from './database.js';
import { ReadModelQueryError } from './errors.js';
import { storable } from './upsert.js';

export type FilterValue = string | number | null | readonly (string | number)[];

export type ListQuery = {
  /**
   * By column; a list means one of these. The timeline also takes `after` and `before`, both positions.
   * `<column>UpTo` means no more than that, of a column of text.
   */
  readonly filter?: Readonly<Record<string, FilterValue | undefined>>;
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  /** Counts from 1. */
  readonly page?: number;
  readonly perPage?: number;
  /** Every word must occur in a row's names and titles, whatever the case and diacritics. */
  readonly q?: string;
};

const mostPerPage = 1_000;
const mostListed = 1_000;
type Selecting = SelectQueryBuilder<Tables, Table, object>;
type Selected = { readonly rows: readonly string[]; readonly total: number };

/** One page of a table; names of columns are looked up among the table's own, values are always bound. */
export const select = async (db: Database, table: Table, query: ListQuery): Promise<Selected> => {
  if (!tables.includes(table)) throw new ReadModelQueryError('UNKNOWN_TABLE', table, `No table "${table}".`);
  const { page = 1, perPage = 25 } = query;
  checkPage('page', page, 2 ** 31 - 1);
  checkPage('perPage', perPage, mostPerPage);
  const matching = filtered(db, table, query);
  const rows = await sorted(db, table, matching, query.sort)
    .select('row')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirst();
  return { rows: rows.map(({ row }) => row), total: Number(counted?.total ?? 0) };
};

const checkPage = (field: 'page' | 'perPage', given: number, most: number): void => {
  if (Number.isInteger(given) && given >= 1 && given <= most) return;
  throw new ReadModelQueryError('PAGE_INVALID', field, `"${field}" is a whole number from 1 to ${most}.`);
};

const filtered = (db: Database, table: Table, { filter = {}, q = '' }: ListQuery): Selecting => {
  let selecting = db.selectFrom(table) as unknown as Selecting;
  for (const [field, wanted] of Object.entries(filter))
    if (wanted !== undefined) selecting = narrowed(db, selecting, table, field, wanted);
  for (const word of storable(searchKey(q)).split(/\s+/).filter(Boolean))
    selecting = selecting.where(sql<boolean>`search like ${`%${word.replace(/[%_!]/g, '!$&')}%`} escape '!'`);
  return selecting;
};

const bounds = { after: '>', before: '<' } as const;
const isBound = (field: string): field is keyof typeof bounds => field in bounds;

const narrowed = (
  db: Database,
  selecting: Selecting,
  table: Table,
  field: string,
  wanted: FilterValue,
): Selecting => {
  const types = columnTypes(table);
  if (isBound(field) && types.has('position')) {
    const position = asValue(field, 'position', Array.isArray(wanted) ? '' : (wanted as string));
    return selecting.where(column(db, 'position'), bounds[field], position as string);
  }
  const upTo = field.endsWith('UpTo') ? field.slice(0, -'UpTo'.length) : undefined;
  if (upTo !== undefined && types.get(upTo) === 'text' && typeof wanted === 'string')
    return selecting.where(column(db, upTo), '<=', wanted);
  const type = types.get(field);
  if (!type) throw new ReadModelQueryError('UNKNOWN_FILTER', field, `"${table}" has no filter "${field}".`);
  const values = (Array.isArray(wanted) ? (wanted as readonly (string | number)[]) : [wanted]).map((each) =>
    asValue(field, type, each as string | number | null),
  );
  if (values.length > mostListed)
    throw new ReadModelQueryError('FILTER_VALUE_INVALID', field, `At most ${mostListed} values at once.`);
  if (values.length === 0) return selecting.where(sql<boolean>`1 = 0`);
  if (values.length === 1 && values[0] === null) return selecting.where(column(db, field), 'is', null);
  return selecting.where(column(db, field), 'in', values as readonly string[]);
};

const asValue = (field: string, type: Parameters<typeof encode>[0], given: string | number | null): Value => {
  const value = storable(encode(type, given));
  if (value === undefined)
    throw new ReadModelQueryError('FILTER_VALUE_INVALID', field, `"${field}" takes a value of type ${type}.`);
  return value;
};

/** Only with a name that the table's own columns hold. */
const column = (db: Database, name: string) =>
  db.dynamic.ref(name) as unknown as ReferenceExpression<Tables, Table> & keyof RowTable;

const sorted = (db: Database, table: Table, selecting: Selecting, sort: ListQuery['sort']): Selecting => {
  const types = columnTypes(table);
  const key = types.has('position') ? 'position' : 'id';
  const { field, order } = sort ?? { field: key, order: 'ASC' };
  if (!types.has(field))
    throw new ReadModelQueryError('UNKNOWN_SORT', field, `"${table}" has no column "${field}".`);
  const down = order === 'DESC';
  const byKey = selecting.orderBy(column(db, key), down ? 'desc' : 'asc');
  if (field === 'id' || field === key) return byKey;
  return selecting
    .orderBy(column(db, field), (by) => (down ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy(column(db, key), down ? 'desc' : 'asc');
};
