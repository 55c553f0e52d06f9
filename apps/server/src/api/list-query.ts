import type { QueryFault } from '@so-vang/api-contract';
import { ReadModelQueryError, type ListQuery, type ReadModelQueryCode } from '@so-vang/read-models';
import { Refusal } from './refusal.js';

const wrong = (field: string, fault: QueryFault): never => {
  throw new Refusal({ code: 'QUERY_INVALID', field, fault });
};

const whole = (field: string, text: unknown, otherwise: number, max: number): number => {
  if (text === undefined) return otherwise;
  const n = Number(text);
  return Number.isInteger(n) && n >= 1 && n <= max ? n : wrong(field, 'page');
};

/** Half a character, or what only controls machines. */
const isNoText = (text: string): boolean => !text.isWellFormed() || /\p{Cc}/u.test(text);

/** `?page=1&perPage=25&sort=year&order=DESC&q=thue&bloc=…`: what is not one of the first five is a filter. */
export const listQuery = (query: Readonly<Record<string, string | string[]>>): ListQuery => {
  for (const [field, given] of Object.entries(query))
    if ([field, given].flat().some(isNoText)) wrong(isNoText(field) ? '?' : field, 'text');
  const { page, perPage, sort, order = 'ASC', q, ...filter } = query;
  if (order !== 'ASC' && order !== 'DESC') return wrong('order', 'order');
  if (Array.isArray(sort)) return wrong('sort', 'value');
  if (Array.isArray(q)) return wrong('q', 'value');
  return {
    page: whole('page', page, 1, 1_000_000),
    perPage: whole('perPage', perPage, 25, 1_000),
    filter,
    ...(sort !== undefined && { sort: { field: sort, order } }),
    ...(q !== undefined && q.trim() !== '' && { q }),
  };
};

const faults: Readonly<Record<ReadModelQueryCode, QueryFault>> = {
  UNKNOWN_TABLE: 'unknown-filter',
  UNKNOWN_FILTER: 'unknown-filter',
  UNKNOWN_SORT: 'unknown-sort',
  FILTER_VALUE_INVALID: 'value',
  PAGE_INVALID: 'page',
};

/** What a table says of a query that it does not know, as a refusal. */
export const queryRefusal = (error: unknown): Refusal | undefined =>
  error instanceof ReadModelQueryError
    ? new Refusal({ code: 'QUERY_INVALID', field: error.field, fault: faults[error.code] })
    : undefined;
