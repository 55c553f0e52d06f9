import type { ListQuery } from '@so-vang/read-models';
import { Refusal } from './refusal.js';

const whole = (text: unknown, otherwise: number, max: number): number => {
  if (text === undefined) return otherwise;
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > max)
    throw new Refusal({ code: 'BODY_INVALID', issues: [{ path: 'query', message: `1 … ${max}` }] });
  return n;
};

/** `?page=1&perPage=25&sort=year&order=DESC&q=thue&bloc=…`: what is not one of the first five is a filter. */
export const listQuery = (query: Readonly<Record<string, string | string[]>>): ListQuery => {
  const { page, perPage, sort, order, q, ...filter } = query;
  return {
    page: whole(page, 1, 1_000_000),
    perPage: whole(perPage, 25, 1_000),
    filter,
    ...(typeof sort === 'string' && { sort: { field: sort, order: order === 'DESC' ? 'DESC' : 'ASC' } }),
    ...(typeof q === 'string' && q.trim() !== '' && { q }),
  };
};
