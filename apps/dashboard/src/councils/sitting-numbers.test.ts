import { expect, test } from '@jest/globals';
import { sittingIdOf } from '@so-vang/domain';
import { sittingNumbers } from './sitting-numbers.js';

test('a sitting is read from its id', () => {
  expect(sittingNumbers(sittingIdOf('thai-binh', 2026, 12))).toEqual({ year: '2026', number: '12' });
});
