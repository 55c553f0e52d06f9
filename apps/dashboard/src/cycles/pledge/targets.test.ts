import { describe, expect, test } from '@jest/globals';
import { asLines, targetsIn } from './targets.js';

const targets = [
  { under: 1, content: 'Thu ngân sách', measure: 'tỷ đồng', planned: '1.250,5' },
  { under: 2, content: 'Giải quyết hồ sơ đúng hạn', measure: '%', planned: '≥ 98' },
];

describe('targets as they are typed', () => {
  test('are read as they were written', () => {
    expect(targetsIn(asLines(targets), 2)).toEqual(targets);
    expect(targetsIn(' \n', 2)).toEqual([]);
  });
  test.each([
    'Thu ngân sách | tỷ đồng | 1.250',
    '0 | Thu | tỷ | 1',
    '3 | Thu | tỷ | 1',
    '1 | Thu | | 1',
    '1 | a | b | c | d',
  ])('are not read from %j under two contents', (line) => {
    expect(targetsIn(line, 2)).toBeUndefined();
  });
});
