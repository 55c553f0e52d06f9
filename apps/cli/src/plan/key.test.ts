import { describe, expect, test } from '@jest/globals';
import { idempotencyKey } from '@so-vang/api-contract';
import { planOf, withActs } from '../testing/scenarios.js';
import { suffixOf } from './key.js';

const text = withActs('  - { at: 2019-01-02, pledge: A }\n  - { at: 2019-01-03, sign: all }');
const keys = (scenario: string, suffix = 'x') => planOf(scenario, suffix).steps.map(({ key }) => key);

describe('the key of an act', () => {
  test('is a UUIDv7, each its own', () => {
    for (const key of keys(text)) expect(idempotencyKey.safeParse(key).success).toBe(true);
    expect(new Set(keys(text)).size).toBe(keys(text).length);
  });
  test('begins with the time of the act', () => {
    const { act, key } = planOf(text).steps.at(-1) ?? {};
    expect(Number.parseInt((key ?? '').replace('-', '').slice(0, 12), 16)).toBe(Date.parse(act?.at ?? ''));
  });
  test('is the same in every run of the same file in the same world', () => {
    expect(keys(text)).toEqual(keys(text));
  });
  test('differs from world to world', () => {
    const others = new Set(keys(text, 'y'));
    expect(keys(text).filter((key) => others.has(key))).toEqual([]);
  });
  test('does not change when another act is added', () => {
    const longer = `${text}\n  - { at: 2019-01-04, close-pledging: }`;
    expect(keys(longer).slice(0, -1)).toEqual(keys(text));
  });
});

test('a world is named after the content of its file', () => {
  expect(suffixOf(text)).toMatch(/^[0-9a-f]{6}$/);
  expect(suffixOf(`${text}\n`)).not.toBe(suffixOf(text));
});
