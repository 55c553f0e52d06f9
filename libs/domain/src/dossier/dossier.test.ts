import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { act, inDossier } from '../testing/acts.js';
import { noFacts } from '../testing/facts.js';
import { bloc, clerk, cycle, day, dossier, north, on, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { dossierDecider } from './dossier.decider.js';
import type { DossierTerms } from './dossier.js';
import { dossierPhases } from './phases.js';

const given = specFor(dossierDecider, noFacts);
const terms: DossierTerms = {
  dossier,
  cycle,
  bloc,
  year: 2019,
  unit: north,
  award: 'GovernmentFlag',
  authority: 'government',
  clock: 'played',
};
const drafted = (clock: 'live' | 'played' = 'played') =>
  ({ type: 'DossierDrafted', data: { ...terms, clock, at: on('2019-12-18') } }) as const;
const submittedBy = clerk;
const submitted = inDossier('DossierSubmitted', { number: '01/TTr-K1', submittedBy }, on('2019-12-19'));
const received = (at = on('2019-12-20')) =>
  inDossier('DossierReceived', { regime: 'R2017', regimeReason: 'received-for-appraisal' }, at);
const returned = inDossier('DossierReturned', { reason: 'Thiếu biên bản' }, on('2019-12-21'));
const resubmitted = inDossier('DossierResubmitted', { number: '02/TTr-K1' }, on('2020-01-05'));
const decided = (outcome: 'awarded' | 'refused') =>
  inDossier('AwardDecided', { outcome, number: '123/QĐ-TTg' }, on('2020-06-01'));
const annulled = inDossier('AwardAnnulled', { ground: 'Điều 93', reason: 'Khai sai', number: '9/QĐ-TTg' });

const history = {
  drafted: [drafted()],
  submitted: [drafted(), submitted],
  received: [drafted(), submitted, received()],
  returned: [drafted(), submitted, received(), returned],
  awarded: [drafted(), submitted, received(), decided('awarded')],
  refused: [drafted(), submitted, received(), decided('refused')],
  annulled: [drafted(), submitted, received(), decided('awarded'), annulled],
} as const;
const phases = Object.keys(history) as (keyof typeof history)[];

const acts = {
  SubmitDossier: act('SubmitDossier', { number: '01/TTr-K1' }),
  ReceiveDossier: act('ReceiveDossier', {}),
  ReturnDossier: act('ReturnDossier', { reason: 'Thiếu biên bản' }),
  ResubmitDossier: act('ResubmitDossier', { number: '02/TTr-K1', note: 'Đã bổ sung' }),
  DecideDossier: act('DecideDossier', { outcome: 'awarded', number: '123/QĐ-TTg' }),
  AnnulAward: act(
    'AnnulAward',
    {
      ...{ ground: 'Điều 93', reason: 'Khai sai', number: '9/QĐ-TTg' },
      ...{ authority: 'government', date: day('2020-06-02') },
    },
    on('2020-06-03'),
  ),
} as const;

describe('a dossier', () => {
  test('is drafted on the terms of its nomination', () => {
    expect(given().when(act('DraftDossier', terms))).toEqual(
      accepted({ type: 'DossierDrafted', data: { ...terms, at: today } }),
    );
  });
  test('is drafted once', () => {
    expect(given(drafted()).when(act('DraftDossier', terms))).toEqual(
      refused({ code: 'DOSSIER_ALREADY_DRAFTED' }),
    );
  });
  test.each(Object.values(acts))('that nobody drafted refuses $type', (command) => {
    expect(given().when(command)).toEqual(refused({ code: 'DOSSIER_UNKNOWN' }));
  });
  test('is submitted under a number, by a person', () => {
    expect(given(...history.drafted).when(acts.SubmitDossier)).toMatchObject({
      ok: true,
      events: [inDossier('DossierSubmitted', { number: '01/TTr-K1', submittedBy: clerk })],
    });
  });
  test.each(['submitted', 'received'] as const)('is returned with a reason when %s', (phase) => {
    expect(given(...history[phase]).when(acts.ReturnDossier)).toMatchObject({
      ok: true,
      events: [inDossier('DossierReturned', { reason: 'Thiếu biên bản' })],
    });
  });
  test('comes back under a new number', () => {
    expect(given(...history.returned).when(acts.ResubmitDossier)).toMatchObject({
      ok: true,
      events: [inDossier('DossierResubmitted', { number: '02/TTr-K1', note: 'Đã bổ sung' })],
    });
    expect(given(...history.returned, resubmitted).state()).toMatchObject({
      phase: 'submitted',
      number: '02/TTr-K1',
      submissions: 2,
    });
  });
  test('is awarded', () => {
    expect(given(...history.received).when(acts.DecideDossier)).toMatchObject({
      ok: true,
      events: [inDossier('AwardDecided', { outcome: 'awarded', number: '123/QĐ-TTg' })],
    });
  });
  test('is refused with a reason', () => {
    const refusal = { outcome: 'refused', number: '45/TB', reason: 'Chưa đủ phiếu' } as const;
    expect(given(...history.received).when(act('DecideDossier', refusal))).toMatchObject({
      ok: true,
      events: [inDossier('AwardDecided', refusal)],
    });
  });
  test('is not refused without a reason', () => {
    const refusal = act('DecideDossier', { outcome: 'refused', number: '45/TB' });
    expect(given(...history.received).when(refusal)).toEqual(refused({ code: 'REASON_NEEDED' }));
  });
  test('loses its award, and keeps the decision', () => {
    expect(given(...history.awarded).when(acts.AnnulAward)).toMatchObject({
      ok: true,
      events: [
        inDossier(
          'AwardAnnulled',
          { ground: 'Điều 93', reason: 'Khai sai', number: '9/QĐ-TTg', authority: 'government' },
          on('2020-06-03'),
        ),
      ],
    });
    expect(given(...history.annulled).state()).toMatchObject({
      phase: 'annulled',
      decision: { number: '123/QĐ-TTg', at: on('2020-06-01') },
      annulment: { ground: 'Điều 93', reason: 'Khai sai', at: today },
    });
  });

  const misplaced = phases.flatMap((phase) =>
    Object.values(acts)
      .filter(({ type }) => !(dossierPhases[type] as readonly string[]).includes(phase))
      .map((command) => [phase, command.type, command] as const),
  );
  test.each(misplaced)('that is %s refuses %s', (phase, type, command) => {
    expect(given(...history[phase]).when(command)).toEqual(
      refused({ code: 'DOSSIER_NOT_IN_PHASE', needed: dossierPhases[type], actual: phase }),
    );
  });
});

describe('the regime of a dossier', () => {
  test.each([
    ['2012-07-02', 'R2003a'],
    ['2017-09-30', 'R2003a'],
    ['2017-10-01', 'R2017'],
    ['2023-12-31', 'R2017'],
    ['2024-01-01', 'R2022'],
    ['2025-06-30', 'R2022'],
    ['2025-07-01', 'R2025'],
    ['2026-09-30', 'R2025'],
    ['2026-10-01', 'R2026'],
  ] as const)('received on %s is %s', (date, regime) => {
    expect(given(...history.submitted).when(act('ReceiveDossier', {}, on(date)))).toMatchObject({
      ok: true,
      events: [inDossier('DossierReceived', { regime, regimeReason: 'received-for-appraisal' }, on(date))],
    });
  });
  test('is missing before the first law, and the dossier is refused', () => {
    const at = on('2004-06-30');
    expect(given(...history.submitted).when(act('ReceiveDossier', {}, at))).toEqual(
      refused({ code: 'NO_REGIME_ON_DAY', at }),
    );
  });
  test('stays that of the first reception when the dossier was returned and comes back', () => {
    const at = on('2024-02-01');
    expect(given(...history.returned, resubmitted).when(act('ReceiveDossier', {}, at))).toMatchObject({
      ok: true,
      events: [inDossier('DossierReceived', { regime: 'R2017', regimeReason: 'received-for-appraisal' }, at)],
    });
  });
});

describe("a dossier's clock", () => {
  test('is moved where it is played', () => {
    expect(given(drafted('played')).when(act('AdvanceClock', {}))).toMatchObject({
      ok: true,
      events: [inDossier('DossierClockAdvanced', {})],
    });
  });
  test('is nobody’s to move where it is live', () => {
    expect(given(drafted('live')).when(act('AdvanceClock', {}))).toEqual(refused({ code: 'CLOCK_IS_LIVE' }));
  });
  test('records a deadline that has passed', () => {
    const passed = { name: 'submit', due: on('2020-01-31') } as const;
    const { type, data } = drafted();
    const withClock = { type, data: { ...data, due: [{ name: passed.name, at: passed.due }] } };
    expect(given(withClock).when(act('PassDeadline', passed))).toMatchObject({
      ok: true,
      events: [inDossier('DossierDeadlinePassed', passed)],
    });
  });
  test('never goes back, in whatever order acts are entered', () => {
    const dates = fc.array(fc.constantFrom('2019-12-20', '2020-03-01', '2021-05-04').map(on), {
      minLength: 1,
    });
    fc.assert(
      fc.property(dates, (entered) => {
        const state = given(
          drafted(),
          ...entered.map((at) => inDossier('DossierClockAdvanced', {}, at)),
        ).state();
        expect(state).toMatchObject({ at: entered.toSorted().at(-1) });
      }),
    );
  });
});
