import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { crossScored, inEvaluation, selfScored, selfScoreDue, sheet } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, east, north, on, south, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { endOf, type Day, type Instant } from '../time.js';
import { cycleDecider } from './cycle.decider.js';
import type { CycleEvent } from './cycle.js';

const given = specFor(cycleDecider, noFacts);
const evaluation = inEvaluation();
const scored = [...evaluation, selfScored(north, 58_00), crossScored(north, south, 55_00)];
const late = '2019-12-10T17:00:00.000Z' as Instant;

describe('a sheet that did not come', () => {
  const missing = (data: object, at = late) =>
    act('RecordMissingSheet', { unit: north, kind: 'self', reason: 'Không nộp', ...data }, at);
  const noSelf = inCycle('SheetRecordedMissing', { unit: north, kind: 'self', reason: 'Không nộp' });
  const noCross = inCycle('SheetRecordedMissing', { unit: north, kind: 'cross', reason: 'Không nộp' });

  test('is recorded once its day is over', () => {
    expect(given(...evaluation).when(missing({}, selfScoreDue))).toEqual(
      refused({ code: 'SHEET_NOT_DUE_YET', deadline: 'selfScore', due: selfScoreDue }),
    );
    expect(given(...evaluation).when(missing({}))).toEqual(
      accepted(inCycle('SheetRecordedMissing', noSelf.data, late)),
    );
  });
  test('is refused where it is there, where it was recorded, and for a stranger', () => {
    expect(given(...scored).when(missing({}))).toEqual(
      refused({ code: 'SELF_SCORE_ALREADY_SUBMITTED', unit: north }),
    );
    expect(given(...scored).when(missing({ kind: 'cross', by: south }))).toEqual(
      refused({ code: 'CROSS_SCORE_ALREADY_SUBMITTED', unit: north, by: south }),
    );
    expect(given(...evaluation, noSelf).when(missing({}))).toEqual(
      refused({ code: 'SHEET_ALREADY_RECORDED_MISSING', unit: north, at: noSelf.data.at }),
    );
    expect(given(...evaluation).when(missing({ kind: 'cross', by: abroad }))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('is no longer waited for, and may still come, late', () => {
    const waiting = (...more: readonly CycleEvent[]) =>
      given(...evaluation, ...more).when(act('CloseEvaluation', {}));
    expect(waiting(noSelf, noCross)).toMatchObject({
      rejection: {
        missing: [
          { code: 'SELF_SCORES', units: [south, east, west] },
          { code: 'CROSS_SCORES', units: [south, east, west] },
          { code: 'RECHECKS' },
          { code: 'SETTLED_SCORES' },
        ],
      },
    });
    const submit = act('SubmitSelfScore', { unit: north, sheet: sheet(58_00) }, late);
    expect(given(...evaluation, noSelf).when(submit)).toMatchObject({ events: [{ data: { late: true } }] });
  });
  test('leaves nothing to go by: the score is given with a note', () => {
    const recheck = (note?: string) =>
      act('RecheckScore', { unit: north, sheet: sheet(40_00), ...(note && { note }) });
    expect(given(...evaluation, noSelf, noCross).when(recheck())).toEqual(refused({ code: 'REASON_NEEDED' }));
    expect(given(...evaluation, noSelf, noCross).when(recheck('Theo báo cáo năm'))).toMatchObject({
      ok: true,
    });
  });
  test('of one who was drawn to score is excused by itself', () => {
    const pairs = [
      { unit: north, by: south },
      { unit: north, by: east },
    ];
    const drawn = inCycle('CrossScorersAssigned', { seed: 7, pairs });
    const by = inCycle('SheetRecordedMissing', { ...noCross.data, by: east });
    const recheck = act('RecheckScore', { unit: north, sheet: sheet(55_00) });
    expect(given(...scored, drawn).when(recheck)).toMatchObject({ ok: false });
    expect(given(...scored, drawn, by).when(recheck)).toMatchObject({ ok: true });
  });
  test('of a peer is late after its own day', () => {
    const due = endOf('2019-12-14' as Day);
    const plan = inCycle('PlanAdopted', { theme: 'Thi đua', deadlines: { crossScore: due } });
    const submit = (at: Instant) =>
      act('SubmitCrossScore', { unit: north, by: south, sheet: sheet(55_00) }, at);
    expect(given(...evaluation, plan).when(submit(due))).not.toMatchObject({
      events: [{ data: { late: true } }],
    });
    expect(given(...evaluation, plan).when(submit(on('2019-12-15')))).toMatchObject({
      events: [{ data: { late: true } }],
    });
  });
});
