import { describe, expect, test } from '@jest/globals';
import type { Day, Headship } from '@so-vang/domain';
import { headOfNorth, north, officer, south } from '../testing/views.js';
import { mayDo, unitsFor, type Standing } from './standing.js';

const day = '2019-06-01' as Day;
const head: Standing = { appointments: headOfNorth.appointments, day };
const leading: Headship = { year: 2019, head: south, deputy: north, method: 'election' };

describe('what a person may be shown', () => {
  test('a unit’s head signs for that unit alone', () => {
    expect(mayDo(head, 'SignPledge', north)).toBe(true);
    expect(mayDo(head, 'SignPledge', south)).toBe(false);
    expect(unitsFor(head, 'SignPledge')).toEqual([north]);
  });

  test('the head of the deputy unit advances the stages of that year', () => {
    expect(mayDo(head, 'ClosePledging')).toBe(false);
    expect(mayDo({ ...head, headship: leading }, 'ClosePledging')).toBe(true);
  });

  test('the office advances stages and signs for nobody', () => {
    const office: Standing = { appointments: officer.appointments, day };
    expect(mayDo(office, 'ClosePledging')).toBe(true);
    expect(mayDo(office, 'SignPledge', north)).toBe(false);
  });

  test('an appointment counts from its first day to its last', () => {
    const [held] = headOfNorth.appointments;
    const ended = held ? [{ ...held, to: '2019-05-31' as Day }] : [];
    expect(mayDo({ appointments: ended, day }, 'SignPledge', north)).toBe(false);
    expect(mayDo({ appointments: ended, day: '2019-05-31' as Day }, 'SignPledge', north)).toBe(true);
    expect(mayDo({ ...head, day: '2017-12-31' as Day }, 'SignPledge', north)).toBe(false);
  });
});
