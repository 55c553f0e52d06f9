import { describe, expect, test } from '@jest/globals';
import type { Instant } from '@so-vang/domain';
import { chosenTime, fromLocal, toLocal } from './business-time.js';

const at = '2019-12-20T18:30:15.250Z' as Instant;

describe('business time in a form', () => {
  test('is shown in Viet Nam’s time, past midnight there', () => {
    expect(toLocal(at)).toBe('2019-12-21T01:30');
  });

  test('is read as Viet Nam’s time', () => {
    expect(fromLocal('2019-12-21T01:30')).toBe('2019-12-20T18:30:00.000Z');
  });

  test('left as offered, is the offered time to the millisecond', () => {
    expect(chosenTime(toLocal(at), at)).toBe(at);
    expect(chosenTime('2019-12-21T01:31', at)).toBe('2019-12-20T18:31:00.000Z');
  });

  test('is nothing where the field holds no time', () => {
    expect(fromLocal('')).toBeUndefined();
    expect(fromLocal('2019-13-45T99:99')).toBeUndefined();
    expect(chosenTime('', undefined)).toBeUndefined();
  });
});
