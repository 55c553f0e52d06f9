import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { inEvaluation, inPledging, inVoting, signed } from '../testing/cycles.js';
import { headOfAll, noFacts } from '../testing/facts.js';
import { abroad, day, headOf, north, today, units } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import { missingToAdvance } from './missing.js';

const head = { role: 'unit-head', unit: abroad, from: day('2019-01-01') } as const;
const given = specFor(cycleDecider, { ...noFacts, appointments: [...headOfAll, head] });
const came = inCycle('UnitAdmittedToCycle', { unit: abroad, from: day('2019-07-01') });
const sign = (unit = abroad) => act('SignPledge', { unit }, today, headOf(unit));
const sealed = [...inPledging(), ...units.map((unit) => signed(unit)), inCycle('PledgeSealed', {})];

describe('a unit that came in once the pledge was sealed', () => {
  const signature = { unit: abroad, signatory: headOf(abroad), afterSeal: true, late: false };

  test('is waited for in the stage, and signs it, not late', () => {
    const state = given(...sealed, came).state();
    expect(state.phase !== 'unopened' && missingToAdvance(state)).toMatchObject([{ units: [abroad] }]);
    expect(given(...sealed, came).when(sign())).toEqual(accepted(inCycle('PledgeSigned', signature)));
    expect(
      given(...sealed, came, inCycle('PledgeSigned', signature)).when(act('ClosePledging', {})),
    ).toMatchObject({ ok: true });
  });
  test('signs it in the evaluation still, and not once scores are settled for all', () => {
    expect(given(...inEvaluation(), came).when(sign())).toMatchObject({ ok: true });
    expect(given(...inVoting(), came).when(sign())).toMatchObject({
      rejection: { code: 'CYCLE_NOT_IN_STAGE' },
    });
  });
  test('may refuse it, and registers the titles that it aims at', () => {
    const refuse = act('RefusePledge', { unit: abroad, reason: 'Mới vào khối' });
    expect(given(...sealed, came).when(refuse)).toMatchObject({
      events: [{ type: 'PledgeRefused' }, { type: 'UnitExcluded' }],
    });
    const titles = act('RegisterTitles', { unit: abroad, titles: ['ProvinceFlag'] });
    expect(given(...sealed, came).when(titles)).toMatchObject({ ok: true });
  });
  test('signs it once', () => {
    const history = [...sealed, came, inCycle('PledgeSigned', signature)];
    expect(given(...history).when(sign())).toEqual(
      refused({ code: 'ALREADY_SIGNED', unit: abroad, at: today }),
    );
  });
});

test('who was there before the seal does not sign after it', () => {
  const history = [
    ...inPledging({ noPledge: 'allowed' }),
    ...units.slice(1).map((unit) => signed(unit)),
    inCycle('PledgeSealed', {}),
    came,
  ];
  expect(given(...history).when(sign(north))).toEqual(refused({ code: 'PLEDGE_SEALED', at: today }));
});
