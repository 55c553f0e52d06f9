import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultValues } from '../rules/default-rules.js';
import { sheet } from '../testing/cycles.js';
import { checkSheet, sameSheet, totalOf, type ScoreSheet } from './score.js';

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
    const upTo = (max: number) => fc.integer({ min: 0, max });
    const anySheet = fc.record({
      points: fc.record({ 'nhiem-vu': upTo(60_00), 'xay-dung': upTo(15_00), 'thi-dua': upTo(15_00) }),
      bonus: upTo(10_00),
      deduction: upTo(20_00),
    });
    fc.assert(
      fc.property(anySheet, (right) => {
        expect(checkSheet(right, table)).toBeUndefined();
        const total = totalOf(right, table);
        expect(Number.isInteger(total) && total >= 0 && total <= table.totalMax).toBe(true);
      }),
    );
  });
});
