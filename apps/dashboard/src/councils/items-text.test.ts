import { describe, expect, test } from '@jest/globals';
import { itemsOf, textOf } from './items-text.js';

describe('items as they are typed', () => {
  test.each([
    ['1-3, 7', [1, 2, 3, 7]],
    [' 5 ,5', [5]],
    ['', undefined],
    ['1-', undefined],
    ['all', undefined],
  ])('%j', (text, items) => {
    expect(itemsOf(text)).toEqual(items);
  });
  test('are written as runs', () => {
    expect(textOf([1, 2, 3, 7, 9, 10])).toBe('1-3, 7, 9-10');
    expect(itemsOf(textOf([1, 2, 3, 7]))).toEqual([1, 2, 3, 7]);
  });
});
