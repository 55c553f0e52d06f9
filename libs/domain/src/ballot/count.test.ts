import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '../ids.js';
import type { Ratio, Threshold, ThresholdBase } from '../rules/rules.js';
import { east, north, south, units, west } from '../testing/names.js';
import type { Choice } from './ballot.js';
import { countBallot, needed, passes, quorumMet } from './count.js';

const largest = 40;
const ratios: readonly Ratio[] = [
  { num: 0, den: 1 },
  { num: 1, den: 3 },
  { num: 1, den: 2 },
  { num: 2, den: 3 },
  { num: 7, den: 10 },
  { num: 80, den: 100 },
  { num: 9, den: 10 },
  { num: 1, den: 1 },
];
const compares = ['at-least', 'more-than'] as const;
const bases: readonly ThresholdBase[] = ['all', 'present', 'valid'];
const upTo = (n: number): readonly number[] => Array.from({ length: n + 1 }, (_, i) => i);

/** The fewest votes that pass, found by whole division: no share is ever compared. */
const fewest = (all: number, { num, den }: Ratio, compare: Threshold['compare']): number => {
  const [whole, rest] = [BigInt(num * all) / BigInt(den), BigInt(num * all) % BigInt(den)];
  return Number(whole) + (compare === 'more-than' || rest > 0n ? 1 : 0);
};

const ballotOf = (votesFor: number, against: number, abstained: number): readonly Choice[] => [
  ...Array.from({ length: votesFor }, () => ({ for: [north], against: [] })),
  ...Array.from({ length: against }, () => ({ for: [], against: [north] })),
  ...Array.from({ length: abstained }, () => ({ for: [], against: [] })),
];
const rollOf = (n: number) => Array.from({ length: n }, (_, i) => `unit-${i}` as UnitId);

describe('a threshold', () => {
  test.each([
    [5, 10, '1/2', 'more-than', false],
    [6, 10, '1/2', 'more-than', true],
    [5, 10, '1/2', 'at-least', true],
    [8, 10, '4/5', 'at-least', true],
    [6, 9, '2/3', 'at-least', true],
    [6, 9, '2/3', 'more-than', false],
    [7, 9, '4/5', 'at-least', false],
  ] as const)('of %d in %d against %s, %s, passes: %s', (votesFor, base, ratio, compare, expected) => {
    const [num = 0, den = 1] = ratio.split('/').map(Number);
    expect(passes(votesFor, base, { num, den, base: 'all', compare })).toBe(expected);
  });
  test('is never passed where there is nothing to take a share of', () => {
    for (const compare of compares)
      expect(passes(0, 0, { num: 0, den: 1, base: 'valid', compare })).toBe(false);
  });
  test(`is exact for every number of votes of up to ${largest}`, () => {
    const wrong: unknown[] = [];
    for (const ratio of ratios)
      for (const compare of compares)
        for (const all of upTo(largest).slice(1))
          for (const votesFor of upTo(all)) {
            const expected = votesFor >= fewest(all, ratio, compare);
            const threshold: Threshold = { ...ratio, base: 'all', compare };
            if (passes(votesFor, all, threshold) !== expected) wrong.push({ votesFor, all, threshold });
          }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('a quorum', () => {
  test(`is exact for every presence in a roll of up to ${largest}`, () => {
    const wrong: unknown[] = [];
    for (const ratio of ratios)
      for (const all of upTo(largest))
        for (const present of upTo(all))
          if (quorumMet(present, all, ratio) !== present >= fewest(all, ratio, 'at-least'))
            wrong.push({ present, all, ratio });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('the fewest votes that pass', () => {
  test(`are named exactly, for every number of up to ${largest}`, () => {
    const wrong: unknown[] = [];
    for (const ratio of ratios)
      for (const compare of compares)
        for (const all of upTo(largest))
          if (needed(all, ratio, compare) !== fewest(all, ratio, compare))
            wrong.push({ all, ratio, compare });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('a count with opinions in writing and a candidate who leaves the room', () => {
  test.each(bases)(
    `takes its share of %s exactly, for every presence and every vote of up to ${largest}`,
    (base) => {
      const wrong: unknown[] = [];
      let turn = 0;
      for (const all of upTo(largest).slice(1)) {
        const roll = rollOf(all);
        const candidate = roll[0] as UnitId;
        for (const cast of upTo(all - 1))
          for (const votesFor of upTo(cast))
            for (const written of new Set([0, Math.min(1, all - 1 - cast), all - 1 - cast])) {
              turn += 1;
              const ratio = ratios[turn % ratios.length] as Ratio;
              const compare = compares[turn % 2] as Threshold['compare'];
              const vote = (count: number, yes: boolean) =>
                Array.from({ length: count }, () => ({ for: yes ? [candidate] : [], against: [] }));
              const [tally] = countBallot({
                ...{ roll, candidates: [candidate], quorum: ratio, recusal: 'leave-room' as const },
                threshold: { ...ratio, base, compare },
                votes: [...vote(votesFor, true), ...vote(cast - votesFor, false)],
                written: vote(written, true),
              }).tallies;
              const shareOf = { all: all - 1, present: cast, valid: votesFor }[base];
              const inFavour = votesFor + (base === 'all' ? written : 0);
              const right =
                tally?.base === shareOf &&
                tally.counted === inFavour &&
                tally.needed === fewest(shareOf, ratio, compare) &&
                tally.approved === (shareOf > 0 && inFavour >= fewest(shareOf, ratio, compare));
              if (!right) wrong.push({ all, cast, votesFor, written, ratio, compare, tally });
            }
      }
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );
});

describe('a count', () => {
  test('has a line for each candidate, in their order', () => {
    expect(
      countBallot({
        roll: units,
        candidates: [south, north, west],
        quorum: { num: 2, den: 3 },
        threshold: { num: 1, den: 2, base: 'present', compare: 'more-than' },
        votes: [
          { for: [north, south], against: [] },
          { for: [north], against: [south] },
          { for: [east], against: [] },
        ],
      }),
    ).toEqual({
      ...{ rollSize: 4, cast: 3, present: 3, quorumMet: true, quorumNeeded: 3 },
      quorum: { num: 2, den: 3 },
      threshold: { num: 1, den: 2, base: 'present', compare: 'more-than' },
      tallies: [
        { unit: south, for: 1, against: 1, abstained: 1, approved: false, counted: 1, base: 3, needed: 2 },
        { unit: north, for: 2, against: 0, abstained: 1, approved: true, counted: 2, base: 3, needed: 2 },
        { unit: west, for: 0, against: 0, abstained: 3, approved: false, counted: 0, base: 3, needed: 2 },
      ],
    });
  });

  test.each(bases)(`takes its share of %s, exactly, in every vote of up to ${largest}`, (base) => {
    const quorum = { num: 2, den: 3 };
    const threshold: Threshold = { num: 2, den: 3, base, compare: 'at-least' };
    const wrong: unknown[] = [];
    for (const all of upTo(largest).slice(1)) {
      const roll = rollOf(all);
      for (const cast of upTo(all))
        for (const votesFor of upTo(cast))
          // Votes against matter to the share of valid votes alone: elsewhere two cases stand for all.
          for (const against of base === 'valid' ? upTo(cast - votesFor) : [0, cast - votesFor]) {
            const votes = ballotOf(votesFor, against, cast - votesFor - against);
            const counted = countBallot({ roll, candidates: [north], quorum, threshold, votes });
            const shareOf = base === 'all' ? all : base === 'present' ? cast : votesFor + against;
            const [tally] = counted.tallies;
            const right =
              counted.rollSize === all &&
              counted.cast === cast &&
              counted.quorumMet === cast >= fewest(all, quorum, 'at-least') &&
              tally?.for === votesFor &&
              tally.against === against &&
              tally.abstained === cast - votesFor - against &&
              tally.approved === (shareOf > 0 && votesFor >= fewest(shareOf, threshold, 'at-least'));
            if (!right) wrong.push({ all, cast, votesFor, against, counted });
          }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  const votes = fc.array(
    fc.array(fc.constantFrom('for', 'against', 'neither'), { minLength: 4, maxLength: 4 }).map((choice) => ({
      for: units.filter((_, i) => choice[i] === 'for'),
      against: units.filter((_, i) => choice[i] === 'against'),
    })),
    { maxLength: 40 },
  );
  const terms = fc.constantFrom(
    ...bases.map((base): Threshold => ({ num: 1, den: 2, base, compare: 'more-than' })),
  );
  const count = (cast: readonly Choice[], threshold: Threshold) =>
    countBallot({ roll: rollOf(40), candidates: units, quorum: { num: 1, den: 2 }, threshold, votes: cast });

  test('does not depend on the order in which votes were cast', () => {
    fc.assert(
      fc.property(votes, terms, (cast, threshold) => {
        expect(count(cast.toReversed(), threshold)).toEqual(count(cast, threshold));
      }),
    );
  });
  test('accounts for every vote cast, of every candidate', () => {
    fc.assert(
      fc.property(votes, terms, (cast, threshold) => {
        for (const tally of count(cast, threshold).tallies)
          expect(tally.for + tally.against + tally.abstained).toBe(cast.length);
      }),
    );
  });
});
