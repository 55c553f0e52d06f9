import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quotaCheck } from './quota.js';
import type { Quota, QuotaBase, Rounding } from './rules.js';

const bases = ['standard-met', 'bloc-leaders'] as const satisfies readonly QuotaBase[];
const fifth = (rounding: Rounding, base: QuotaBase = 'bloc-leaders'): Quota => ({
  ...{ num: 1, den: 5, base },
  ...{ rounding, over: 'warn' },
});
const quota: fc.Arbitrary<Quota> = fc
  .tuple(
    fc.integer({ min: 0, max: 1_000 }),
    fc.integer({ min: 1, max: 1_000 }),
    fc.constantFrom(...bases),
    fc.constantFrom<Rounding>('down', 'nearest', 'up'),
  )
  .map(([num, den, base, rounding]) => ({ num, den, base, rounding, over: 'warn' }));
const size = fc.integer({ min: 0, max: 100_000 });

describe('a share held against its limit', () => {
  test.each([
    [3, 12, 'down', 2, true],
    [3, 12, 'nearest', 2, true],
    [3, 12, 'up', 3, false],
    [11, 31, 'down', 6, true],
    [12, 54, 'down', 10, true],
    [5, 48, 'down', 9, false],
    [3, 13, 'nearest', 3, false],
    [0, 0, 'up', 0, false],
  ] as const)('of %d in %d, rounded %s, is %d', (count, baseCount, rounding, allowed, over) => {
    expect(quotaCheck(count, baseCount, fifth(rounding))).toEqual({
      ...{ count, baseCount, base: 'bloc-leaders', allowed, over },
      exact: { num: baseCount, den: 5 },
      ratio: { num: count, den: baseCount },
    });
  });
  test.each(bases)('names its base %s, which changes no figure', (base) => {
    expect(quotaCheck(3, 12, fifth('down', base))).toEqual({ ...quotaCheck(3, 12, fifth('down')), base });
  });
  test('is over just where the count passes the rounded limit, which is within one of the exact', () => {
    fc.assert(
      fc.property(size, size, quota, (count, baseCount, rule) => {
        const { allowed, exact, over } = quotaCheck(count, baseCount, rule);
        expect(over).toBe(count > allowed);
        expect(Math.abs(allowed * exact.den - exact.num)).toBeLessThan(exact.den);
        if (rule.rounding === 'down') expect(allowed * exact.den).toBeLessThanOrEqual(exact.num);
        if (rule.rounding === 'up') expect(allowed * exact.den).toBeGreaterThanOrEqual(exact.num);
        if (rule.rounding === 'nearest')
          expect(2 * Math.abs(allowed * exact.den - exact.num)).toBeLessThanOrEqual(exact.den);
      }),
    );
  });
  test('never falls with a larger base, nor with another rounding than down', () => {
    fc.assert(
      fc.property(size, size, quota, (a, b, rule) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        const allowed = (n: number, rounding = rule.rounding) =>
          quotaCheck(0, n, { ...rule, rounding }).allowed;
        expect(allowed(large)).toBeGreaterThanOrEqual(allowed(small));
        expect(allowed(a, 'down')).toBeLessThanOrEqual(allowed(a, 'nearest'));
        expect(allowed(a, 'nearest')).toBeLessThanOrEqual(allowed(a, 'up'));
      }),
    );
  });
});
