import type { Quota, Ratio } from './rules.js';

/** A share held against its limit, with every figure that it was reckoned from. */
export type QuotaCheck = {
  readonly count: number;
  /** How many the share is taken of. */
  readonly baseCount: number;
  readonly base: Quota['base'];
  /** `num/den` of the base, not cut down. */
  readonly exact: Ratio;
  /** The same in whole units, rounded as the rule says. */
  readonly allowed: number;
  /** What was put up, as a share of the base. */
  readonly ratio: Ratio;
  readonly over: boolean;
};

/** Exact: whole numbers throughout, never a float. `nearest` rounds a half up. */
export const quotaCheck = (count: number, baseCount: number, quota: Quota): QuotaCheck => {
  const exact = { num: quota.num * baseCount, den: quota.den };
  const whole = (exact.num - (exact.num % exact.den)) / exact.den;
  const rest = exact.num % exact.den;
  const up = { down: false, nearest: 2 * rest >= exact.den && rest > 0, up: rest > 0 }[quota.rounding];
  const allowed = whole + (up ? 1 : 0);
  return {
    ...{ count, baseCount, base: quota.base, exact, allowed },
    ratio: { num: count, den: baseCount },
    over: count > allowed,
  };
};
