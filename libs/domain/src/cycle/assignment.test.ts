import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '../ids.js';
import { act, inCycle } from '../testing/acts.js';
import { crossScored, excluded, inEvaluation, sheet } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { east, north, south, today, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { drawCrossPairs, splitMix64, type CrossPair } from './assignment.js';
import type { CycleEvent } from './cycle.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const evaluation = inEvaluation();
const assign = act('AssignCrossScorers', { seed: 7 });
const pairs: readonly CrossPair[] = [
  { unit: north, by: south },
  { unit: south, by: east },
  { unit: east, by: west },
  { unit: west, by: north },
];
const assigned = inCycle('CrossScorersAssigned', { seed: 7, pairs });

describe('the numbers from a seed', () => {
  test('are those that SplitMix64 gives everywhere', () => {
    const next = splitMix64(1234567);
    expect(Array.from({ length: 5 }, () => String(next()))).toEqual([
      '6457827717110365317',
      '3203168211198807973',
      '9817491932198370423',
      '4593380528125082431',
      '16408922859458223821',
    ]);
  });
});

describe('drawing who scores whom', () => {
  const bloc = (size: number) => Array.from({ length: size }, (_, i) => `unit-${i}` as UnitId);
  const size = fc.integer({ min: 4, max: 40 });
  const times = fc.integer({ min: 1, max: 3 });
  const seed = fc.maxSafeNat();

  test('gives every unit as many to score as score it, never itself, none twice', () => {
    fc.assert(
      fc.property(size, times, seed, (n, k, s) => {
        const drawn = drawCrossPairs(bloc(n), k, s);
        expect(drawn).toHaveLength(n * k);
        expect(new Set(drawn.map(({ unit, by }) => `${unit} ${by}`)).size).toBe(n * k);
        expect(drawn.filter(({ unit, by }) => unit === by)).toEqual([]);
        for (const one of bloc(n)) {
          expect(drawn.filter(({ unit }) => unit === one)).toHaveLength(k);
          expect(drawn.filter(({ by }) => by === one)).toHaveLength(k);
        }
      }),
    );
  });
  test('is the same from the same seed, and need not be from another', () => {
    fc.assert(
      fc.property(size, times, seed, (n, k, s) => {
        expect(drawCrossPairs(bloc(n), k, s)).toEqual(drawCrossPairs(bloc(n), k, s));
      }),
    );
    expect(drawCrossPairs(bloc(10), 1, 1)).not.toEqual(drawCrossPairs(bloc(10), 1, 2));
  });
  test('can come to any pair', () => {
    const met = new Set(
      Array.from({ length: 200 }, (_, s) => drawCrossPairs(units, 1, s)).flatMap((drawn) =>
        drawn.map(({ unit, by }) => `${unit} ${by}`),
      ),
    );
    expect(met.size).toBe(12);
  });
});

describe('assigning cross-scorers', () => {
  test('records the seed and what it came to', () => {
    expect(given(...evaluation).when(assign)).toEqual(
      accepted(inCycle('CrossScorersAssigned', { seed: 7, pairs: drawCrossPairs(units, 1, 7) })),
    );
  });
  test('leaves excluded units out', () => {
    expect(given(...evaluation, excluded(north)).when(assign)).toMatchObject({
      events: [{ data: { pairs: drawCrossPairs([south, east, west], 1, 7) } }],
    });
  });
  test.each([
    ['a second time', [assigned], { code: 'CROSS_SCORERS_ALREADY_ASSIGNED', at: today } as const],
    [
      'once somebody has scored',
      [crossScored(north, south, 50_00)],
      { code: 'CROSS_SCORING_HAS_BEGUN', units: [north] } as const,
    ],
  ])('is refused %s', (_name, history, rejection) => {
    expect(given(...evaluation, ...history).when(assign)).toEqual(refused(rejection));
  });
  test('is refused where the rules ask for no cross-scores, or for more than there are units', () => {
    const without = inEvaluation({ scoreStages: { self: true, cross: false } });
    expect(given(...without).when(assign)).toEqual(
      refused({ code: 'NO_CROSS_SCORES_BY_RULE', rule: 'scoreStages' }),
    );
    expect(given(...inEvaluation({ crossScorers: 4 })).when(assign)).toEqual(
      refused({ code: 'TOO_FEW_CROSS_SCORERS', units: 4, each: 4 }),
    );
  });
});

describe('a cross-score once it was assigned', () => {
  const score = (unit = north, by = south) => act('SubmitCrossScore', { unit, by, sheet: sheet(50_00) });

  test('comes from whom was drawn, and from nobody else', () => {
    expect(given(...evaluation, assigned).when(score())).toMatchObject({ ok: true });
    expect(given(...evaluation, assigned).when(score(north, west))).toEqual(
      refused({ code: 'NOT_ASSIGNED_TO_SCORE', unit: north, by: west, assigned: [south] }),
    );
  });
  test('comes from anybody for a unit that came back after the draw', () => {
    const drawn = inCycle('CrossScorersAssigned', { seed: 7, pairs: pairs.slice(1) });
    expect(given(...evaluation, drawn).when(score(north, west))).toMatchObject({ ok: true });
  });
  test('is waited for from each of those drawn', () => {
    const rules = { crossScorers: 2, scoreStages: { self: false, cross: true } };
    const drawn = inCycle('CrossScorersAssigned', { seed: 7, pairs: [...pairs, { unit: north, by: west }] });
    const half = [drawn, ...pairs.map(({ unit, by }) => crossScored(unit, by, 50_00))];
    const waiting = (history: typeof half) =>
      given(...inEvaluation(rules), ...history).when(act('CloseEvaluation', {}));
    expect(waiting(half)).toMatchObject({
      rejection: { missing: [{ code: 'CROSS_SCORES', units: [north] }, { code: 'SETTLED_SCORES' }] },
    });
    expect(waiting([...half, crossScored(north, west, 50_00)])).toMatchObject({
      rejection: { missing: [{ code: 'SETTLED_SCORES' }] },
    });
  });
  describe('is waited for from as many members as the rule says, where nobody was drawn', () => {
    const rules = { crossScorers: 2, scoreStages: { self: false, cross: true } };
    const circle = units.map((unit, i) => crossScored(unit, units[(i + 1) % 4] ?? unit, 50_00));
    const close = (...more: readonly CycleEvent[]) =>
      given(...inEvaluation(rules), ...circle, ...more).when(act('CloseEvaluation', {}));
    const lacking = (...named: readonly UnitId[]) => ({
      ...{ code: 'CROSS_SCORES', rule: 'crossScorers', units: named },
      sheets: named.map((unit) => ({ unit, given: 1, needed: 2 })),
    });
    const settling = { code: 'SETTLED_SCORES' };
    test('so that one sheet each is not enough', () => {
      expect(close()).toMatchObject({ rejection: { missing: [lacking(...units), settling] } });
    });
    test('a second one is, or that it is recorded missing', () => {
      const by = units[2];
      const excused = inCycle('SheetRecordedMissing', {
        unit: south,
        kind: 'cross' as const,
        reason: 'Không nộp',
      });
      expect(close(crossScored(units[0], by, 50_00), excused)).toMatchObject({
        rejection: { missing: [lacking(units[2], units[3]), settling] },
      });
    });
    test('or all others, where there are fewer', () => {
      const barred = units.slice(2).map((unit) => excluded(unit));
      expect(close(...barred)).toMatchObject({ rejection: { missing: [settling] } });
    });
  });
});
