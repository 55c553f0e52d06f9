import { describe, expect, test } from '@jest/globals';
import { day, instant } from './values.js';

describe('a date of an act', () => {
  test.each(['0026-03-15', '1899-12-31', '2200-01-01', '2019-02-29'])('is not %s', (typed) => {
    expect(day.safeParse(typed).success).toBe(false);
    expect(instant.safeParse(`${typed}T01:00:00.000Z`).success).toBe(false);
  });
  test.each(['1900-01-01', '2020-02-29', '2199-12-31'])('may be %s', (typed) => {
    expect(day.safeParse(typed).success).toBe(true);
    expect(instant.safeParse(`${typed}T01:00:00.000Z`).success).toBe(true);
  });
});
