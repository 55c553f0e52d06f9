import { describe, expect, test } from '@jest/globals';
import { nearest } from './nearest.js';

describe('the word that was meant', () => {
  test.each([
    ['sgin', ['sign', 'settle'], 'sign'],
    ['gf', ['GF', 'PF'], 'GF'],
    ['BK', ['GF', 'PF', 'CM'], undefined],
    ['vot', ['vote'], 'vote'],
    ['WITHDRAWN', ['UNIT_HAS_WITHDRAWN', 'UNIT_EXCLUDED'], 'UNIT_HAS_WITHDRAWN'],
    ['EXCLUDED', ['ALREADY_EXCLUDED', 'UNIT_EXCLUDED'], 'UNIT_EXCLUDED'],
    ['dossier', ['submit-dossier', 'return-dossier'], undefined],
    ['a-very-long-name-of-a-unit', ['another-long-name-of-something'], undefined],
  ])('%s among %j: %s', (given, words, meant) => {
    expect(nearest(given, words)).toBe(meant);
  });
});
