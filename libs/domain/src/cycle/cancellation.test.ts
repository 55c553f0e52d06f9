import { describe, expect, test } from '@jest/globals';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { DossierEvent } from '../dossier/dossier.js';
import type { DossierId, UnitId } from '../ids.js';
import { authorityOf } from '../rules/awards.js';
import { act, inCycle, inDossier } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { bloc, cycle, dossier, north, south, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const reason = 'Đề nghị nhầm hình thức';
const award = 'GovernmentFlag' as const;
const nominated = (n: number, unit: UnitId) =>
  inCycle('NominationMade', {
    ...{ dossier: `${cycle}-${n}` as DossierId, unit, award, authority: authorityOf[award], rank: 1 },
  });
const cancelled = inCycle('NominationCancelled', { dossier, unit: north, award, reason });
const history = [...inNomination({ slotsExceeded: 'refuse' }), nominated(1, north)];
const cancel = act('CancelNomination', { dossier, reason });
const drafted: DossierEvent = {
  type: 'DossierDrafted',
  data: {
    ...{ dossier, cycle, bloc, year: 2019, unit: north, award, authority: authorityOf[award] },
    ...{ clock: 'played', at: today },
  },
};
const dossierAfter = (...more: readonly DossierEvent[]) => ({
  ...noFacts,
  dossier: [drafted, ...more].reduce(dossierDecider.evolve, dossierDecider.initialState),
});
const submitted = inDossier('DossierSubmitted', { number: '1/TTr', submittedBy: 'a' as never });

describe('cancelling a nomination', () => {
  test('takes it back, with its reason', () => {
    expect(given(...history).when(cancel, dossierAfter())).toEqual(accepted(cancelled));
  });
  test('frees its slot, and does not give its number twice', () => {
    const again = act('Nominate', { unit: north, award });
    expect(given(...history).when(again)).toMatchObject({ rejection: { code: 'ALREADY_NOMINATED' } });
    expect(given(...history, cancelled).when(again)).toMatchObject({
      events: [{ type: 'NominationMade', data: { dossier: `${cycle}-2`, check: { taken: 1 } } }],
    });
  });
  test('lets the unit withdraw after all', () => {
    const withdraw = act('WithdrawFromNomination', { unit: north, reason: 'Đã nhận cờ' });
    expect(given(...history, cancelled).when(withdraw)).toMatchObject({ ok: true });
  });
  test.each([
    ['submitted', [submitted]],
    ['returned', [submitted, inDossier('DossierReturned', { reason: 'Thiếu' })]],
    ['recalled', [submitted, inDossier('DossierRecalled', { reason: 'Sửa' })]],
  ] as const)('is refused once its dossier is %s', (actual, events) => {
    expect(given(...history).when(cancel, dossierAfter(...events))).toEqual(
      refused({ code: 'DOSSIER_ALREADY_SENT', dossier, actual }),
    );
  });
  test('is refused a second time, and for a nomination that was never made', () => {
    expect(given(...history, cancelled).when(cancel)).toEqual(
      refused({ code: 'NOMINATION_ALREADY_CANCELLED', dossier, at: today }),
    );
    const other = `${cycle}-9` as DossierId;
    expect(given(...history).when(act('CancelNomination', { dossier: other, reason }))).toEqual(
      refused({ code: 'NOMINATION_UNKNOWN', dossier: other }),
    );
  });
  test('is refused once the year is closed', () => {
    expect(given(...history, inCycle('CycleClosed', {})).when(cancel)).toMatchObject({
      rejection: { code: 'CYCLE_NOT_IN_STAGE' },
    });
  });
  test('leaves the other nominations as they are', () => {
    const state = [...history, nominated(2, south), cancelled].reduce(
      cycleDecider.evolve,
      cycleDecider.initialState,
    );
    expect(state).toMatchObject({
      nominations: [{ dossier: `${cycle}-2`, unit: south }],
      cancelledNominations: [{ dossier, cancelled: { reason, at: today } }],
    });
  });
});
