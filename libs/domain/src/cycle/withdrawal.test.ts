import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { excluded, inEvaluation, inNomination, inVoting, withdrawn } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, dossier, north } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);

describe('withdrawing from nomination', () => {
  const withdraw = (unit = north) => act('WithdrawFromNomination', { unit, reason: 'Đã nhận cờ năm 2018' });

  test.each([
    ['evaluation', inEvaluation()],
    ['voting', inVoting()],
    ['nomination', inNomination()],
  ])('records the reason, in the stage of %s', (_stage, history) => {
    expect(given(...history).when(withdraw())).toEqual(
      accepted(inCycle('UnitWithdrew', { unit: north, reason: 'Đã nhận cờ năm 2018' })),
    );
  });
  test('leaves the rank as it is', () => {
    const before = given(...inNomination()).state();
    const after = given(...inNomination(), withdrawn(north)).state();
    expect('ranking' in after && after.ranking).toEqual('ranking' in before && before.ranking);
  });
  test('is refused for a stranger and an excluded unit', () => {
    expect(given(...inVoting()).when(withdraw(abroad))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
    expect(given(...inVoting(), excluded(north)).when(withdraw())).toEqual(
      refused({ code: 'UNIT_EXCLUDED', unit: north, reason: 'Kỷ luật' }),
    );
  });
  test('a second time is refused with the first reason', () => {
    expect(given(...inVoting(), withdrawn(north)).when(withdraw())).toEqual(
      refused({ code: 'UNIT_HAS_WITHDRAWN', unit: north, reason: 'Đã nhận cờ năm trước' }),
    );
  });
  test('is refused once the unit has been nominated', () => {
    const nominated = inCycle('NominationMade', {
      ...({ dossier, unit: north, award: 'ProvinceFlag', authority: 'province', rank: 1 } as const),
    });
    expect(given(...inNomination(), nominated).when(withdraw())).toEqual(
      refused({ code: 'ALREADY_NOMINATED', unit: north, award: 'ProvinceFlag' }),
    );
  });
});
