import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sayIn } from '@so-vang/api-contract';
import { parsePoints } from './points.js';

const max = 60_00;

describe('points as typed', () => {
  test.each([
    ['12,5', 12_50],
    ['12.5', 12_50],
    [' 12 ', 12_00],
    ['0', 0],
    ['60', 60_00],
    ['12,50', 12_50],
    ['12,500', 12_50],
    ['12,', 12_00],
    ['0,07', 7],
  ])('%s is %i hundredths', (typed, hundredths) => {
    expect(parsePoints(typed, max)).toEqual({ ok: true, hundredths });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'not-a-number'],
    ['-1', 'not-a-number'],
    ['1e2', 'not-a-number'],
    ['1.000,5', 'not-a-number'],
    ['12,345', 'too-precise'],
    ['60,01', 'too-large'],
  ])('%p is refused as %s', (typed, reason) => {
    expect(parsePoints(typed, max)).toEqual({ ok: false, reason, max });
  });

  test('are read back exactly as they are written, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(max), fc.constantFrom('vi' as const, 'en' as const), (hundredths, language) => {
        const written = sayIn(language, () => undefined).points(hundredths);
        expect(parsePoints(written, max)).toEqual({ ok: true, hundredths });
      }),
    );
  });
});
