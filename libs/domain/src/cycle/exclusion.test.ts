import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { excluded, inEvaluation, inNomination, inPledging, inVoting, settled } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, north, on, south } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const evaluation = inEvaluation();
const notAMember = refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad });

describe('excluding a unit', () => {
  const exclude = (unit = north) => act('ExcludeUnit', { unit, reason: 'Vi phạm phòng cháy' });

  test.each([
    ['pledging', inPledging()],
    ['evaluation', evaluation],
  ])('records the reason, in the stage of %s', (_stage, history) => {
    expect(given(...history).when(exclude())).toEqual(
      accepted(inCycle('UnitExcluded', { unit: north, reason: 'Vi phạm phòng cháy' })),
    );
  });
  test('is refused for a unit outside the bloc', () => {
    expect(given(...evaluation).when(exclude(abroad))).toEqual(notAMember);
  });
  test('a second time is refused with the first date', () => {
    expect(given(...evaluation, excluded(north)).when(exclude())).toEqual(
      refused({ code: 'ALREADY_EXCLUDED', unit: north, at: on('2019-11-01') }),
    );
  });
  test('names a ground of the rule, and no other', () => {
    const barred = { unit: north, ground: 'ky-luat', reason: 'Quyết định số 5' };
    expect(given(...evaluation).when(act('ExcludeUnit', barred))).toEqual(
      accepted(inCycle('UnitExcluded', barred)),
    );
    expect(given(...evaluation).when(act('ExcludeUnit', { ...barred, ground: 'mua' }))).toEqual(
      refused({ code: 'GROUND_UNKNOWN', ground: 'mua', rule: 'exclusionGrounds' }),
    );
  });
});

describe('lifting an exclusion', () => {
  const lift = act('LiftExclusion', { unit: north, reason: 'Không có vi phạm' });
  const lifted = inCycle('ExclusionLifted', { unit: north, reason: 'Không có vi phạm' });

  test.each([
    ['pledging', inPledging()],
    ['evaluation', evaluation],
    ['the vote', inVoting()],
  ])('puts the unit back into the running, in %s', (_stage, history) => {
    expect(given(...history, excluded(north)).when(lift)).toEqual(accepted(lifted));
    expect(given(...history, excluded(north), excluded(south), lifted).state()).toMatchObject({
      exclusions: [{ unit: south }],
    });
  });
  test('lets the unit be excluded again', () => {
    const again = act('ExcludeUnit', { unit: north, reason: 'Vụ việc mới' });
    expect(given(...evaluation, excluded(north), lifted).when(again)).toMatchObject({ ok: true });
  });
  test('is refused where nothing is to be lifted, and once the ranking is declared', () => {
    expect(given(...evaluation).when(lift)).toEqual(refused({ code: 'NOT_EXCLUDED', unit: north }));
    expect(given(...inNomination()).when(lift)).toMatchObject({
      rejection: { code: 'CYCLE_NOT_IN_STAGE', actual: 'nomination' },
    });
  });
  test('after the evaluation needs a score, where the order is by score', () => {
    const rules = (method: 'score' | 'ballot') => ({ choice: { method, maxChoices: 3 } });
    const closed = [
      excluded(north),
      settled(south, 50_00),
      inCycle('EvaluationClosed', {}, on('2019-12-12')),
    ];
    expect(given(...inEvaluation(rules('score')), ...closed).when(lift)).toEqual(
      refused({ code: 'SCORES_TO_SETTLE_MISSING', unit: north }),
    );
    expect(given(...inEvaluation(rules('ballot')), ...closed).when(lift)).toMatchObject({ ok: true });
  });
});
