import { describe, expect, test } from '@jest/globals';
import { momentOf, Timeline } from './timeline.js';

const begin = (...moments: readonly (string | undefined)[]) => {
  const timeline = new Timeline();
  return moments.map((moment) => timeline.begin(moment)).at(-1);
};

describe('the time of an act', () => {
  test('is eight in the morning in Viet Nam on a day', () => {
    expect(begin('2019-03-15')).toBe('2019-03-15T01:00:00.000Z');
  });
  test('is the minute that is said, in Viet Nam', () => {
    expect(begin('2019-12-20T14:30')).toBe('2019-12-20T07:30:00.000Z');
    expect(momentOf('2019-12-20 00:30')).toBe('2019-12-19T17:30:00.000Z');
  });
  test('is just after the act before it where that is later on the same day', () => {
    expect(begin('2019-03-15T09:00', '2019-03-15')).toBe('2019-03-15T02:00:01.000Z');
  });
  test('left out, is just after the act before it', () => {
    expect(begin('2019-03-15', undefined)).toBe('2019-03-15T01:00:01.000Z');
  });
  test('said a second time moves on by a second', () => {
    expect(begin('2019-12-20T09:00', '2019-12-20T09:00')).toBe('2019-12-20T02:00:01.000Z');
  });
  test('cannot go back to a day or a minute before', () => {
    expect(begin('2019-03-15', '2019-03-14')).toMatchObject({ code: 'TIME_GOES_BACK' });
    expect(begin('2019-03-15T09:00', '2019-03-15T08:59')).toMatchObject({ code: 'TIME_GOES_BACK' });
  });
  test('has to be said for the first', () => {
    expect(begin(undefined)).toEqual({ code: 'FIRST_ACT_WITHOUT_DATE' });
  });
});
