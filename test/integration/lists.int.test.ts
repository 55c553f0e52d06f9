import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page, PersonRow, Problem } from '@so-vang/api-contract';
import { startStack, type Stack } from '../support/server.js';
import { makeWorld } from '../support/world.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await makeWorld(stack.api, { size: 11 });
});
afterAll(() => stack.stop());

const names = async (query: string): Promise<readonly string[]> =>
  (await stack.api.get<Page<PersonRow>>(`/api/people?${query}`)).data.map(({ name }) =>
    name.replace(/ of .*| w.*/, ''),
  );

describe('the list of people', () => {
  test('is in the order of names, numbers by value, page by page', async () => {
    const all = await names('sort=name&order=ASC&page=1&perPage=100');
    expect(all).toEqual([...Array.from({ length: 11 }, (_, i) => `Head ${i + 1}`), 'Officer']);
    expect(await names('sort=name&order=DESC&perPage=100')).toEqual(all.toReversed());
    expect(await names('sort=name&order=ASC&page=2&perPage=5')).toEqual(all.slice(5, 10));
  });

  test('is searched by names, which no table holds', async () => {
    expect(await names('q=officer')).toEqual(['Officer']);
    expect(await names('q=h%C3%A8ad%2011&sort=name')).toEqual(['Head 11']);
  });
});

describe('a list asked for in a way that it does not know', () => {
  test.each([
    ['people?sort=sealed', 'sealed', 'unknown-sort'],
    ['units?sort=nme', 'nme', 'unknown-sort'],
    ['units?colour=red', 'colour', 'unknown-filter'],
    ['units?q=%00', 'q', 'text'],
    ['timeline?type=a%07', 'type', 'text'],
    ['cycles?year=abc', 'year', 'value'],
    ['units?page=0', 'page', 'page'],
    ['units?perPage=x', 'perPage', 'page'],
    ['units?sort=name&order=up', 'order', 'order'],
  ])('is refused by name: %s', async (path, field, fault) => {
    const answer = await stack.api.get<Problem>(`/api/${path}`);
    expect(answer).toMatchObject({ status: 400, rejection: { code: 'QUERY_INVALID', fault } });
    expect(answer.detail).toContain(field);
  });

  test('or by what has no such id', async () => {
    expect(await stack.api.get<Problem>('/api/units/%00')).toMatchObject({ status: 404 });
  });
});
