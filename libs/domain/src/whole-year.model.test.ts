import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Attempts, coverage } from './testing/whole-year/attempts.js';
import { begins, begun } from './testing/whole-year/beginning.js';
import { modelOf } from './testing/whole-year/model.js';
import { runRules } from './testing/whole-year/rules.js';

const dice = fc.array(fc.nat(9_999), { minLength: 10, maxLength: 10 });
const commands = fc.commands(
  [
    fc.tuple(fc.integer({ min: 2, max: 9 }), dice).map(([times, thrown]) => new Attempts(times, thrown, false)),
    dice.map((thrown) => new Attempts(1, thrown, true)),
  ],
  { maxCommands: 90, size: 'max' },
);

test('no sequence of acts breaks an invariant of a year', async () => {
  await fc.assert(
    fc.asyncProperty(runRules, commands, async (rules, acts) => {
      const real = await begun(rules);
      await fc.asyncModelRun(() => ({ model: modelOf(rules, begins), real }), acts);
    }),
    { numRuns: 60 },
  );
});

afterAll(() => console.log(coverage));
test('every stage, every phase of a dossier and of a ballot was reached', () => {
  expect(Object.keys(coverage).length).toBeGreaterThan(0);
});
