import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '../ids.js';
import { east, north, south, west } from '../testing/names.js';
import { rankByOrder, rankByValue, samePlaces } from './ranking.js';

/** Few different values, so that ties are common. */
const scores = fc
  .array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 })
  .map((values) => values.map((value, i) => ({ unit: `unit-${i}` as UnitId, value })));
const shuffled = scores.chain((given) =>
  fc.tuple(
    fc.constant(given),
    fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
  ),
);

describe('ranking by value', () => {
  test('gives 1, 2, 3, 3, 5 where the third place is shared', () => {
    const fifth = 'fifth' as UnitId;
    expect(
      rankByValue([
        { unit: fifth, value: 1 },
        { unit: east, value: 5 },
        { unit: north, value: 9 },
        { unit: west, value: 5 },
        { unit: south, value: 7 },
      ]),
    ).toEqual([
      { unit: north, rank: 1, value: 9 },
      { unit: south, rank: 2, value: 7 },
      { unit: east, rank: 3, value: 5 },
      { unit: west, rank: 3, value: 5 },
      { unit: fifth, rank: 5, value: 1 },
    ]);
  });
  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(shuffled, ([given, otherwise]) => {
        const places = rankByValue(given);
        expect(samePlaces(rankByValue(otherwise), places)).toBe(true);
        expect(new Map(rankByValue(otherwise).map(({ unit, rank }) => [unit, rank]))).toEqual(
          new Map(places.map(({ unit, rank }) => [unit, rank])),
        );
      }),
    );
  });
  test('never ranks more points below fewer, and equal points share a rank', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const places = rankByValue(given);
        for (const a of places)
          for (const b of places) expect(Math.sign(a.rank - b.rank)).toBe(Math.sign(b.value! - a.value!));
      }),
    );
  });
  test('keeps units of one rank in the order in which they were given', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const places = rankByValue(given).map(({ unit }) => given.findIndex((each) => each.unit === unit));
        places.forEach((place, i) => {
          const before = places[i - 1];
          if (before !== undefined && given[before]?.value === given[place]?.value)
            expect(before).toBeLessThan(place);
        });
      }),
    );
  });
  test('skips as many ranks as a tie has taken', () => {
    fc.assert(
      fc.property(scores, (given) => {
        rankByValue(given).forEach(({ rank }, i, places) => {
          expect(rank).toBe(i > 0 && places[i - 1]!.value === places[i]!.value ? places[i - 1]!.rank : i + 1);
        });
      }),
    );
  });
  test('keeps every unit once, and those of a tie in the order given', () => {
    fc.assert(
      fc.property(shuffled, ([, given]) => {
        const places = rankByValue(given);
        for (const rank of new Set(places.map((place) => place.rank))) {
          const tied = places.filter((place) => place.rank === rank);
          expect(tied.map(({ unit }) => unit)).toEqual(
            given.filter(({ value }) => value === tied[0]?.value).map(({ unit }) => unit),
          );
        }
        expect(places).toHaveLength(given.length);
      }),
    );
  });
});

describe('ranking by order', () => {
  test('gives the members of a group one rank, and skips the next ones', () => {
    expect(rankByOrder([[north], [south, east], [west]])).toEqual([
      { unit: north, rank: 1 },
      { unit: south, rank: 2 },
      { unit: east, rank: 2 },
      { unit: west, rank: 4 },
    ]);
  });
  test('says the same as ranking by value does', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const values = [...new Set(given.map(({ value }) => value))].sort((a, b) => b - a);
        const groups = values.map((each) =>
          given.filter(({ value }) => value === each).map(({ unit }) => unit),
        );
        expect(rankByOrder(groups)).toEqual(rankByValue(given).map(({ unit, rank }) => ({ unit, rank })));
      }),
    );
  });
});

describe('two rankings', () => {
  test('are the same in any order within a tie, and differ by any rank or unit', () => {
    const places = rankByOrder([[north], [south, east]]);
    expect(samePlaces(places, rankByOrder([[north], [east, south]]))).toBe(true);
    expect(samePlaces(places, rankByOrder([[north], [south], [east]]))).toBe(false);
    expect(samePlaces(places, rankByOrder([[north], [south, west]]))).toBe(false);
    expect(samePlaces(places, rankByOrder([[north], [south]]))).toBe(false);
  });
});
