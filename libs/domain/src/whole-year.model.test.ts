import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stages } from './cycle/cycle.js';
import { dossierPhaseList } from './dossier/phases.js';
import { eventTypes } from './recorded.js';
import { commandKinds } from './registry.js';
import { permitted } from './permissions.js';
import { Attempts, coverage, invariants } from './testing/whole-year/attempts.js';
import { begins, begun, doneBefore } from './testing/whole-year/beginning.js';
import { modelOf } from './testing/whole-year/model.js';
import { councilRuleChoices, ruleChoices, type RunRules } from './testing/whole-year/rules.js';
import { everythingGoesOn } from './testing/whole-year/ways-on.js';
import { situations } from './testing/whole-year/situations.js';

const oneOfEach = (choices: object) =>
  fc.record(
    Object.fromEntries(
      Object.entries(choices).map(([key, values]) => [
        key,
        fc.constantFrom<unknown>(...(values as unknown[])),
      ]),
    ),
  ) as fc.Arbitrary<RunRules['rules']>;
const runRules: fc.Arbitrary<RunRules> = fc.record({
  clock: fc.constantFrom('played', 'live'),
  rules: oneOfEach(ruleChoices),
  councilRules: oneOfEach(councilRuleChoices),
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
const noSequenceBreaksAnything = (parameters: fc.Parameters<[RunRules, never]>) =>
  fc.assert(
    fc.asyncProperty(runRules, commands, async (rules, acts) => {
      const real = await begun(rules);
      const model = modelOf(rules, begins);
      await fc.asyncModelRun(() => ({ model, real }), acts);
      await everythingGoesOn(model, real);
    }),
    parameters as never,
  );

describe('no sequence of acts breaks an invariant of a year, or goes otherwise than the lists say', () => {
  test('in years that are always the same', async () => {
    await noSequenceBreaksAnything({ numRuns: 180, seed: 2019 });
  }, 180_000);

  test('which try all that there is: every act is done, every event recorded, every phase reached', () => {
    const never = (kind: string, names: readonly string[]) =>
      names.filter((name) => !coverage[`${kind} ${name}`]);
    const byPeople = Object.entries(permitted).filter(([, roles]) => roles.join() !== 'system');
    const begin = [...doneBefore, 'OpenCycle'];
    const acts = byPeople.map(([type]) => type).filter((type) => !begin.includes(type));
    expect(Object.keys(permitted)).toEqual(expect.arrayContaining(Object.keys(commandKinds)));
    expect(never('done', acts)).toEqual([]);
    // The last is from a time before there were rulebooks.
    expect([...never('event', eventTypes)].sort()).toEqual(
      ['UnitRegistered', 'PersonRegistered', 'BlocRegistered', 'CycleOpened', 'BlocRulesAdopted'].sort(),
    );
    expect(never('cycle', stages)).toEqual([]);
    expect(never('dossier', dossierPhaseList)).toEqual([]);
    expect(never('ballot', ['open', 'closed', 'counted', 'called-off', 'annulled'])).toEqual([]);
    expect(never('council', ['called', 'sitting', 'closed'])).toEqual([]);
    expect(never('seen', Object.keys(situations))).toEqual([]);
  });

  test('in years that are never the same', async () => {
    // Time ends the runs, and the search for a shorter failing one, on a slow machine. A failure prints its seed.
    await noSequenceBreaksAnything({ numRuns: 50, interruptAfterTimeLimit: 60_000 });
  }, 180_000);
});

test('every invariant is told in the documents, and every one that they tell is checked', () => {
  const text = readFileSync(new URL('../../../docs/invariants.md', import.meta.url), 'utf8');
  const told = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  const checked = Object.keys(invariants).map(Number);
  // 42 and 43 at every act, 72 from where each run has led.
  expect(told.sort((a, b) => a - b)).toEqual([...checked, 42, 43, 72].sort((a, b) => a - b));
});
