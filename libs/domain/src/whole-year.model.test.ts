import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stages } from './cycle/cycle.js';
import { dossierPhaseList } from './dossier/phases.js';
import { Attempts, coverage, invariants } from './testing/whole-year/attempts.js';
import { begins, begun } from './testing/whole-year/beginning.js';
import { modelOf } from './testing/whole-year/model.js';
import { ruleChoices, type RunRules } from './testing/whole-year/rules.js';

const runRules: fc.Arbitrary<RunRules> = fc.record({
  clock: fc.constantFrom('played', 'live'),
  rules: fc.record(
    Object.fromEntries(
      Object.entries(ruleChoices).map(([key, values]) => [key, fc.constantFrom<unknown>(...values)]),
    ),
  ) as fc.Arbitrary<RunRules['rules']>,
});
const dice = fc.array(fc.nat(9_999), { minLength: 10, maxLength: 10 });
const some = fc.integer({ min: 2, max: 9 });
const commands = fc.commands(
  [
    fc.tuple(some, dice).map(([times, thrown]) => new Attempts(times, thrown, false)),
    dice.map((thrown) => new Attempts(1, thrown, true)),
    fc.tuple(some, dice).map(([times, thrown]) => new Attempts(times, thrown, true)),
  ],
  { maxCommands: 80, size: 'max' },
);

test('no sequence of acts breaks an invariant of a year, or goes otherwise than the lists say', async () => {
  await fc.assert(
    fc.asyncProperty(runRules, commands, async (rules, acts) => {
      const real = await begun(rules);
      await fc.asyncModelRun(() => ({ model: modelOf(rules, begins), real }), acts);
    }),
    // Time ends the runs, and the search for a shorter failing one, on a slow machine. A failure prints its seed.
    { numRuns: 120, interruptAfterTimeLimit: 60_000 },
  );
}, 180_000);

test('every stage of a year, every phase of a dossier and of a ballot was reached', () => {
  const reached = (kind: string, phases: readonly string[]) =>
    phases.filter((phase) => !coverage[`${kind} ${phase}`]);
  expect(reached('cycle', stages)).toEqual([]);
  expect(reached('dossier', dossierPhaseList)).toEqual([]);
  expect(reached('ballot', ['open', 'closed', 'counted', 'called-off', 'annulled'])).toEqual([]);
});

test('every invariant is told in the documents, and every one that they tell is checked', () => {
  const text = readFileSync(new URL('../../../docs/invariants.md', import.meta.url), 'utf8');
  const told = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(told).toEqual([...Object.keys(invariants).map(Number), 42, 43]);
});
