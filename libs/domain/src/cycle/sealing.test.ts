import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { inPledging, signed } from '../testing/cycles.js';
import { headOfAll, noFacts } from '../testing/facts.js';
import { east, headOf, north, on, south, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, { ...noFacts, appointments: headOfAll });
const sign = (unit = north, at = on('2019-03-20')) => act('SignPledge', { unit }, at, headOf(unit));

describe('refusing to sign', () => {
  const reason = 'Đang sắp xếp lại tổ chức';
  const refusing = act('RefusePledge', { unit: north, reason }, on('2019-03-20'));
  const data = { unit: north, reason };
  const notSigned = inCycle('PledgeRefused', data, on('2019-03-20'));

  test.each(['allowed', 'deducted'] as const)('is noted, where a unit without a pledge is %s', (noPledge) => {
    expect(given(...inPledging({ noPledge })).when(refusing)).toEqual(accepted(notSigned));
  });
  test('bars the unit, where the rules say so, and the stage goes on without it', () => {
    const barred = inCycle('UnitExcluded', data, on('2019-03-20'));
    expect(given(...inPledging()).when(refusing)).toEqual({
      ok: true,
      events: [notSigned, barred],
    });
    const rest = [south, east, west].map((unit) => signed(unit));
    expect(given(...inPledging(), ...rest, notSigned, barred).when(act('ClosePledging', {}))).toMatchObject({
      ok: true,
    });
  });
  test('can be thought better of', () => {
    const history = [...inPledging({ noPledge: 'allowed' }), notSigned];
    expect(given(...history).when(sign(north))).toMatchObject({ ok: true });
    expect(given(...history, signed(north)).state()).toMatchObject({ pledgeRefusals: [] });
  });
  test('twice, or after signing, is refused', () => {
    const history = inPledging({ noPledge: 'allowed' });
    expect(given(...history, notSigned).when(refusing)).toEqual(
      refused({ code: 'PLEDGE_ALREADY_REFUSED', unit: north, at: on('2019-03-20') }),
    );
    expect(given(...history, signed(north)).when(refusing)).toEqual(
      refused({ code: 'ALREADY_SIGNED', unit: north, at: on('2019-03-01') }),
    );
  });
});

describe('sealing the pledge', () => {
  const seal = act('SealPledge', {});
  const all = [...inPledging(), ...units.map((unit) => signed(unit))];
  const sealed = inCycle('PledgeSealed', {}, on('2019-03-25'));

  test('is possible once nothing of it is missing', () => {
    expect(given(...all).when(seal)).toEqual(accepted(inCycle('PledgeSealed', {})));
    expect(given(...inPledging(), signed(north)).when(seal)).toEqual(
      refused({
        code: 'STAGE_NOT_COMPLETE',
        missing: [{ code: 'SIGNATURES', rule: 'noPledge', units: [south, east, west] }],
      }),
    );
  });
  test.each([
    act('DraftPledge', { contents: ['Thi đua'] }),
    act('RegisterTitles', { unit: north, titles: ['ProvinceFlag'] }),
    act('SignPledge', { unit: north }),
    act('RefusePledge', { unit: north, reason: 'Không' }),
    seal,
  ])('lets nothing of it change any more: $type', (command) => {
    const history = [...inPledging({ noPledge: 'allowed' }), sealed];
    expect(given(...history).when(command)).toEqual(refused({ code: 'PLEDGE_SEALED', at: on('2019-03-25') }));
  });
  test('is not done again by the end of the stage', () => {
    expect(given(...all, sealed).when(act('ClosePledging', {}))).toEqual(
      accepted(inCycle('PledgingClosed', {})),
    );
  });
});
