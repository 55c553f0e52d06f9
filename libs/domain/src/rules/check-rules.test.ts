import { describe, expect, test } from '@jest/globals';
import { faultsIn } from './check-rules.js';
import { defaultValues } from './default-rules.js';
import type { Rules } from './rules.js';

const { scoreTable, threshold } = defaultValues;
const item = { id: 'a', name: 'A', max: 50_00 };

const cases: readonly [string, Partial<Rules>, string, string][] = [
  ['a quorum without a denominator', { quorum: { num: 0, den: 0 } }, 'den', 'DENOMINATOR_NOT_POSITIVE'],
  ['a quorum over one', { quorum: { num: 3, den: 2 } }, '', 'RATIO_OVER_ONE'],
  ['a quorum below zero', { quorum: { num: -1, den: 2 } }, 'num', 'BELOW_ZERO'],
  ['a threshold over one', { threshold: { ...threshold, num: 2, den: 1 } }, '', 'RATIO_OVER_ONE'],
  ['more than all', { threshold: { ...threshold, num: 1, den: 1 } }, '', 'RATIO_NEVER_REACHED'],
  ['a least size over the greatest', { blocSize: { min: 9, max: 8 } }, '', 'MIN_OVER_MAX'],
  ['an empty bloc', { blocSize: { min: 0, max: 8 } }, 'min', 'BELOW_ONE'],
  ['no slots', { slots: [] }, '', 'LIST_EMPTY'],
  [
    'ranks reversed',
    { slots: [{ award: 'ProvinceFlag', fromRank: 2, toRank: 1 }] },
    '[0].toRank',
    'RANKS_REVERSED',
  ],
  ['a rank 0', { slots: [{ award: 'ProvinceFlag', fromRank: 0, toRank: 1 }] }, '[0].fromRank', 'BELOW_ONE'],
  [
    'a slot for none',
    { slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 1, max: 0 }] },
    '[0].max',
    'BELOW_ONE',
  ],
  ['no items', { scoreTable: { ...scoreTable, items: [] } }, 'items', 'LIST_EMPTY'],
  ['an item twice', { scoreTable: { ...scoreTable, items: [item, item] } }, 'items[1].id', 'ID_TWICE'],
  [
    'items over the total',
    { scoreTable: { ...scoreTable, items: [{ ...item, max: 101_00 }] } },
    'items',
    'MAXIMA_OVER_TOTAL',
  ],
  [
    'an item without points',
    { scoreTable: { ...scoreTable, items: [{ ...item, max: 0 }] } },
    'items[0].max',
    'BELOW_ONE',
  ],
  ['a bonus below zero', { scoreTable: { ...scoreTable, bonusMax: -1 } }, 'bonusMax', 'BELOW_ZERO'],
  ['no choices', { choice: { method: 'ballot', maxChoices: 0 } }, 'maxChoices', 'BELOW_ONE'],
];

describe('the values of rules', () => {
  test('are right by default', () => {
    expect(faultsIn(defaultValues)).toEqual([]);
  });
  test.each(cases)('are wrong with %s', (_name, rules, path, fault) => {
    expect(faultsIn(rules)).toEqual([{ key: Object.keys(rules)[0], path, fault }]);
  });
  test('are looked through to the end', () => {
    expect(faultsIn({ quorum: { num: 3, den: 2 }, slots: [] }).map(({ key }) => key)).toEqual([
      'quorum',
      'slots',
    ]);
  });
});
