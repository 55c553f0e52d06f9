import { describe, expect, test } from '@jest/globals';
import type { HeardItem, PersonId } from '@so-vang/domain';
import { votesIn, wrongItems } from './votes-form.js';

const [an, binh, chi] = ['an', 'binh', 'chi'] as PersonId[] as [PersonId, PersonId, PersonId];
const items = [{ item: 1 }, { item: 2 }] as unknown as HeardItem[];
const room = { present: [an, binh], absent: [chi] };

describe('votes typed into the table', () => {
  test('are those of the lines that are filled in, the rest against', () => {
    const values = { method: 'paper', 'for-1': '1', 'opinion-1-chi': 'for' };
    expect(votesIn(items, values, room)).toEqual([
      {
        ...{ item: 1, for: 1, against: 1, invalid: 0, abstained: 0 },
        written: [{ person: chi, opinion: 'for' }],
      },
    ]);
  });
  test('say votes against where they are told', () => {
    const values = { method: 'paper', 'for-2': '0', 'against-2': '1', 'invalid-2': '1', reason: 'Kiểm lại' };
    expect(votesIn(items, values, room)).toEqual([
      { item: 2, for: 0, against: 1, invalid: 1, abstained: 0, reason: 'Kiểm lại' },
    ]);
  });
  test('are counted from the names where the vote is open', () => {
    const values = { method: 'open', 'opinion-1-an': 'for', 'opinion-1-binh': 'abstained' };
    expect(votesIn(items, values, room)).toEqual([
      {
        ...{ item: 1, for: 1, against: 0, invalid: 0, abstained: 1 },
        named: [
          { person: an, opinion: 'for' },
          { person: binh, opinion: 'abstained' },
        ],
      },
    ]);
  });
  test('are whole numbers', () => {
    expect(wrongItems(items, { 'for-1': '12', 'for-2': '1,5' })).toEqual([2]);
  });
});
