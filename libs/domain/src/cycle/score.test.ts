import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import type { ScoreTable } from '../rules/rules.js';
import { sheet } from '../testing/cycles.js';
import { rankByValue } from './ranking.js';
import {
  belowFloor,
  checkSheet,
  groupTotal,
  meanSheet,
  sameSheet,
  totalOf,
  type ScoreSheet,
} from './score.js';

const totalMax = 100_00;
const table = { ...defaultValues.scoreTable, totalMax };
const withPoints = (points: Readonly<Record<string, number>>): ScoreSheet => ({ ...sheet(0), points });
const full = { 'nhiem-vu': 60_00, 'xay-dung': 15_00, 'thi-dua': 15_00 };

describe('a score sheet', () => {
  test.each([
    ['nothing at all', withPoints({ 'nhiem-vu': 0, 'xay-dung': 0, 'thi-dua': 0 })],
    ['the most there is', { points: full, bonus: 10_00, deduction: 20_00 }],
  ])('is right with %s', (_name, right) => {
    expect(checkSheet(right, table)).toBeUndefined();
  });
  test('is wrong with an item that the table has not', () => {
    expect(checkSheet(withPoints({ ...full, 'y-thuc': 1 }), table)).toEqual({
      code: 'SCORE_ITEM_UNKNOWN',
      item: 'y-thuc',
    });
  });
  test('is wrong without an item that the table has', () => {
    expect(checkSheet(withPoints({ 'nhiem-vu': 1, 'xay-dung': 1 }), table)).toEqual({
      code: 'SCORE_ITEM_MISSING',
      item: 'thi-dua',
    });
  });
  test.each([
    ['nhiem-vu', 60_01, 60_00, withPoints({ ...full, 'nhiem-vu': 60_01 })],
    ['nhiem-vu', -1, 60_00, withPoints({ ...full, 'nhiem-vu': -1 })],
    ['nhiem-vu', 0.5, 60_00, withPoints({ ...full, 'nhiem-vu': 0.5 })],
    ['nhiem-vu', NaN, 60_00, withPoints({ ...full, 'nhiem-vu': NaN })],
    ['bonus', 10_01, 10_00, { ...sheet(0), bonus: 10_01 }],
    ['bonus', -1, 10_00, { ...sheet(0), bonus: -1 }],
    ['deduction', 20_01, 20_00, { ...sheet(0), deduction: 20_01 }],
  ])('is wrong with %s of %d', (item, given, max, wrong) => {
    expect(checkSheet(wrong, table)).toEqual({ code: 'SCORE_OUT_OF_RANGE', item, given, min: 0, max });
  });
  test('is the same whatever the order of its items', () => {
    expect(sameSheet(withPoints({ a: 1, b: 2 }), withPoints({ b: 2, a: 1 }))).toBe(true);
  });
  test.each([
    ['points', withPoints({ a: 1, b: 3 })],
    ['an item more', withPoints({ a: 1, b: 2, c: 0 })],
    ['an item less', withPoints({ a: 1 })],
    ['bonus', { ...withPoints({ a: 1, b: 2 }), bonus: 1 }],
    ['deduction', { ...withPoints({ a: 1, b: 2 }), deduction: 1 }],
  ])('is another one with other %s', (_name, other) => {
    expect(sameSheet(withPoints({ a: 1, b: 2 }), other)).toBe(false);
  });
});

const upTo = (max: number) => fc.integer({ min: 0, max });
const anySheet = fc.record({
  points: fc.record({ 'nhiem-vu': upTo(60_00), 'xay-dung': upTo(15_00), 'thi-dua': upTo(15_00) }),
  bonus: upTo(10_00),
  deduction: upTo(20_00),
});
/** The total cut at some height, or left open above. */
const anyTable = fc.option(upTo(120_00)).map((max): ScoreTable => {
  const { totalMax: _, ...open } = defaultValues.scoreTable;
  return max === null ? open : { ...open, totalMax: max };
});

describe('entries of a bonus or a deduction', () => {
  const entry = (points: number) => ({ name: 'Cờ của ngành', points, reason: 'Quyết định số 5' });
  const withBonus = (bonus: number, ...points: readonly number[]): ScoreSheet => ({
    ...sheet(50_00),
    ...{ bonus, bonuses: points.map(entry) },
  });

  test('come to their sum', () => {
    expect(checkSheet(withBonus(5_00, 3_00, 2_00), table)).toBeUndefined();
    expect(checkSheet(withBonus(0), table)).toBeUndefined();
    expect(checkSheet(withBonus(5_00, 3_00), table)).toEqual({
      ...{ code: 'SCORE_ENTRIES_DIFFER', item: 'bonus', given: 5_00, sum: 3_00 },
    });
    expect(checkSheet({ ...sheet(50_00), deduction: 1_00, deductions: [entry(2_00)] }, table)).toEqual({
      ...{ code: 'SCORE_ENTRIES_DIFFER', item: 'deduction', given: 1_00, sum: 2_00 },
    });
  });
  test('are each for something', () => {
    expect(checkSheet(withBonus(5_00, 6_00, -1_00), table)).toMatchObject({
      code: 'SCORE_OUT_OF_RANGE',
      given: -1_00,
    });
  });
});

describe('a floor', () => {
  const item = { id: 'a', name: 'A', max: 15_00, floor: { num: 85, den: 100 } };
  const floored = { items: [item, { id: 'b', name: 'B', max: 10_00 }], bonusMax: 0, deductionMax: 0 };
  test.each([
    [12_75, []],
    [12_74, [item]],
  ])('of 85 % of 15 points, with %i hundredths', (a, below) => {
    expect(belowFloor(withPoints({ a, b: 0 }), floored)).toEqual(below);
  });
});

describe('groups of items', () => {
  test('have the points of their items', () => {
    const items = [
      { id: 'a', name: 'A', max: 10_00, group: 'one' },
      { id: 'b', name: 'B', max: 10_00, group: 'one' },
      { id: 'c', name: 'C', max: 10_00 },
    ];
    const grouped = { items, bonusMax: 0, deductionMax: 0 };
    const points = withPoints({ a: 1_00, b: 2_00, c: 4_00 });
    expect([groupTotal(points, 'one', grouped), groupTotal(points, undefined, grouped)]).toEqual([
      3_00, 4_00,
    ]);
  });
});

describe('the mean of sheets', () => {
  const roundings = fc.constantFrom('down', 'nearest', 'up');
  const sheets = fc.array(anySheet, { minLength: 1, maxLength: 6 });

  test('of none is nothing, of one the sheet itself', () => {
    expect(meanSheet([], table, 'up')).toBeUndefined();
    expect(meanSheet([sheet(50_01)], table, 'up')).toEqual(sheet(50_01));
  });
  test.each([
    ['down', 10_00],
    ['nearest', 10_00],
    ['up', 10_01],
  ] as const)('of a third over is rounded %s to %i', (rounding, mean) => {
    const third = [10_00, 10_00, 10_01].map(sheet);
    expect(meanSheet(third, table, rounding)?.points['nhiem-vu']).toBe(mean);
  });
  test('is a right sheet, whatever the order, less than a hundredth away in each line', () => {
    fc.assert(
      fc.property(sheets, roundings, fc.infiniteStream(fc.nat()), (given, rounding, keys) => {
        const mean = meanSheet(given, table, rounding);
        const shuffled = given
          .map((each) => ({ each, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(meanSheet(shuffled, table, rounding)).toEqual(mean);
        expect(mean && checkSheet(mean, table)).toBeUndefined();
        const sum = given.reduce((all, { bonus }) => all + bonus, 0);
        const off = (mean?.bonus ?? 0) * given.length - sum;
        expect(Math.abs(off)).toBeLessThan(given.length);
        if (rounding === 'nearest') expect(Math.abs(2 * off)).toBeLessThanOrEqual(given.length);
        if (rounding === 'down') expect(off).toBeLessThanOrEqual(0);
        if (rounding === 'up') expect(off).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a total', () => {
  test.each([
    ['is the sum of the items', { points: full, bonus: 0, deduction: 0 }, 90_00],
    [
      'has the bonus added and the deduction taken off',
      { points: full, bonus: 5_00, deduction: 2_50 },
      92_50,
    ],
    ['is never below nothing', { ...withPoints({ 'nhiem-vu': 1_00 }), deduction: 20_00 }, 0],
  ])('%s', (_name, scored, total) => {
    expect(totalOf(scored, table)).toBe(total);
  });
  test('is cut to what the table allows', () => {
    expect(totalOf({ points: full, bonus: 10_00, deduction: 0 }, { ...table, totalMax: 95_00 })).toBe(95_00);
  });
  test('of any right sheet is a whole number of hundredths within the table', () => {
    fc.assert(
      fc.property(anySheet, (right) => {
        expect(checkSheet(right, table)).toBeUndefined();
        const total = totalOf(right, table);
        expect(Number.isInteger(total) && total >= 0 && total <= table.totalMax).toBe(true);
      }),
    );
  });
  test('stays within caps on bonus and total, or passes the sum of the items where there is none', () => {
    fc.assert(
      fc.property(anySheet, anyTable, (right, capped) => {
        const total = totalOf(right, capped);
        expect(Number.isInteger(total) && total >= 0).toBe(true);
        expect(total).toBeLessThanOrEqual(Math.min(capped.totalMax ?? Infinity, 100_00));
      }),
    );
    expect(totalOf({ points: full, bonus: 10_00, deduction: 0 }, defaultValues.scoreTable)).toBe(100_00);
    const { totalMax: _, ...open } = { ...table, bonusMax: 20_00 };
    expect(totalOf({ points: full, bonus: 17_00, deduction: 0 }, open)).toBe(107_00);
  });
  test('of a unit that gains points somewhere never ranks lower', () => {
    const gain = fc.record({
      'nhiem-vu': upTo(9_00),
      'xay-dung': upTo(9_00),
      'thi-dua': upTo(9_00),
      bonus: upTo(9_00),
    });
    const others = fc.array(anySheet, { maxLength: 9 });
    fc.assert(
      fc.property(anySheet, gain, others, anyTable, (own, { bonus, ...more }, rivals, capped) => {
        const rankOf = (mine: ScoreSheet) =>
          rankByValue(
            [mine, ...rivals].map((each, i) => ({ unit: `u${i}` as UnitId, value: totalOf(each, capped) })),
          ).find(({ unit }) => unit === 'u0')?.rank ?? 0;
        const points = Object.fromEntries(
          Object.entries(own.points).map(([id, had]) => [id, had + more[id as keyof typeof more]]),
        );
        expect(rankOf({ ...own, points, bonus: own.bonus + bonus })).toBeLessThanOrEqual(rankOf(own));
      }),
    );
  });
});
