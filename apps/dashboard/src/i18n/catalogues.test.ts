/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { nationalRules, ruleKeys, ruleSources, type Day, type RuleKey } from '@so-vang/domain';
import { catalogues, createI18nProvider } from './i18n-provider.js';
import { entrySourceOf, sourceOf } from '@so-vang/api-contract';

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : Object.entries(flat(value, `${path}${key}.`)),
    ),
  );

const vi = flat(catalogues.vi as unknown as Tree);
const en = flat(catalogues.en as unknown as Tree);
const placeholders = (words = '') => [...new Set(words.match(/%\{\w+\}/g) ?? [])].sort();

const builtIn = (rule: RuleKey, day: Day) => {
  const entry = nationalRules.findLast(({ key, validFrom }) => key === rule && validFrom <= day);
  if (!entry) throw new Error(rule);
  return entry;
};

describe('the catalogues', () => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  });

  test('leave nothing unsaid', () => {
    const empty = Object.entries({ ...vi, ...en }).filter(([, words]) => words === '');
    expect(empty).toEqual([]);
  });

  test('fill in the same things in both languages', () => {
    const own = Object.keys(vi).filter((key) => key.startsWith('sv.'));
    for (const key of own) expect([key, placeholders(en[key])]).toEqual([key, placeholders(vi[key])]);
  });

  test('say on what every rule of the program rests, whatever the day', () => {
    for (const rule of ruleKeys)
      for (const { from, seen } of ruleSources[rule]) {
        const day = from as Day;
        expect([rule, from, sourceOf(rule, 'vi', day)]).not.toEqual([rule, from, sourceOf(rule, 'en', day)]);
        const entry = builtIn(rule, day);
        expect([rule, entrySourceOf(entry, 'vi', day).seen === undefined]).toEqual([
          rule,
          seen === undefined,
        ]);
        if (seen) expect(entrySourceOf(entry, 'vi', day).seen).not.toBe(seen);
      }
  });
});

describe('the language', () => {
  test('is Vietnamese first, and the choice is remembered', async () => {
    localStorage.clear();
    const first = createI18nProvider();
    expect(first.getLocale()).toBe('vi');
    expect(document.documentElement.lang).toBe('vi');
    await first.changeLocale('en');
    expect(document.documentElement.lang).toBe('en');
    expect(createI18nProvider().translate('sv.act.retry')).toBe('Try again');
  });
});
