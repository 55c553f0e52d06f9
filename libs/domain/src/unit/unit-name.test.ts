import { describe, expect, test } from '@jest/globals';
import { day } from '../testing/names.js';
import { nameOn } from './unit-name.js';

const names = [
  { name: 'Cục Thuế' },
  { name: 'Thuế tỉnh', from: day('2020-03-01') },
  { name: 'Thuế khu vực', from: day('2025-07-01') },
];

describe('the name of a unit on a day', () => {
  test.each([
    ['2019-12-20', 'Cục Thuế'],
    ['2020-02-29', 'Cục Thuế'],
    ['2020-03-01', 'Thuế tỉnh'],
    ['2025-06-30', 'Thuế tỉnh'],
    ['2025-07-01', 'Thuế khu vực'],
  ])('%s is %s', (on, name) => {
    expect(nameOn(names, day(on))).toBe(name);
  });
  test('is the newest where no day is meant', () => {
    expect(nameOn(names)).toBe('Thuế khu vực');
  });
  test('is the first before any that has a day', () => {
    expect(nameOn(names.slice(1), day('2019-01-01'))).toBe('Thuế tỉnh');
    expect(nameOn([], day('2019-01-01'))).toBeUndefined();
  });
});
