import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import {
  crossScored,
  excluded,
  inEvaluation,
  rechecked,
  selfScored,
  selfScoreDue,
  settled,
  sheet,
} from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, north, on, south, units } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import type { Instant } from '../time.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const evaluation = inEvaluation();
const tooMuch = { ...sheet(58_00), bonus: 10_01 };
const outOfRange = refused({ code: 'SCORE_OUT_OF_RANGE', item: 'bonus', given: 10_01, min: 0, max: 10_00 });
const barred = refused({ code: 'UNIT_EXCLUDED', unit: north, reason: 'Kỷ luật' });
const notAMember = refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad });

describe('a self-score', () => {
  const submit = (unit = north, at = on('2019-12-01')) =>
    act('SubmitSelfScore', { unit, sheet: sheet(58_00) }, at);

  test('is recorded with its total', () => {
    expect(given(...evaluation).when(submit())).toEqual(
      accepted(
        inCycle(
          'SelfScoreSubmitted',
          { unit: north, sheet: sheet(58_00), total: 88_00, late: false },
          on('2019-12-01'),
        ),
      ),
    );
  });
  test.each([
    ['in time on the last instant of the day', selfScoreDue, false],
    ['late from the next millisecond on', '2019-12-10T17:00:00.000Z' as Instant, true],
  ])('is %s', (_name, at, late) => {
    expect(given(...evaluation).when(submit(north, at))).toMatchObject({ events: [{ data: { late } }] });
  });
  test('is refused a second time', () => {
    expect(given(...evaluation, selfScored(north, 58_00)).when(submit())).toEqual(
      refused({ code: 'SELF_SCORE_ALREADY_SUBMITTED', unit: north }),
    );
  });
  test('is refused for a stranger, an excluded unit and a wrong sheet', () => {
    expect(given(...evaluation).when(submit(abroad))).toEqual(notAMember);
    expect(given(...evaluation, excluded(north)).when(submit())).toEqual(barred);
    expect(given(...evaluation).when(act('SubmitSelfScore', { unit: north, sheet: tooMuch }))).toEqual(
      outOfRange,
    );
  });
});

describe('a cross-score', () => {
  const submit = (unit = north, by = south) => act('SubmitCrossScore', { unit, by, sheet: sheet(55_00) });

  test('is recorded with its total and who gave it', () => {
    expect(given(...evaluation).when(submit())).toEqual(
      accepted(inCycle('CrossScoreSubmitted', { unit: north, by: south, sheet: sheet(55_00), total: 85_00 })),
    );
  });
  test('is refused for oneself', () => {
    expect(given(...evaluation).when(submit(north, north))).toEqual(
      refused({ code: 'OWN_CROSS_SCORE', unit: north }),
    );
  });
  test('is refused a second time from the same unit only', () => {
    const history = [...evaluation, crossScored(north, south, 55_00)];
    expect(given(...history).when(submit())).toEqual(
      refused({ code: 'CROSS_SCORE_ALREADY_SUBMITTED', unit: north, by: south }),
    );
    expect(given(...history).when(submit(north, units[2]))).toMatchObject({ ok: true });
  });
  test('is refused for strangers on either side, an excluded unit and a wrong sheet', () => {
    expect(given(...evaluation).when(submit(abroad))).toEqual(notAMember);
    expect(given(...evaluation).when(submit(north, abroad))).toEqual(notAMember);
    expect(given(...evaluation, excluded(north)).when(submit())).toEqual(barred);
    const wrong = act('SubmitCrossScore', { unit: north, by: south, sheet: tooMuch });
    expect(given(...evaluation).when(wrong)).toEqual(outOfRange);
  });
  test('is possible from an excluded unit', () => {
    expect(given(...evaluation, excluded(south)).when(submit())).toMatchObject({ ok: true });
  });
});

describe('settling a score', () => {
  const noOffice = inEvaluation({ scoreStages: { self: true, cross: true } });
  const scored = [...noOffice, selfScored(north, 58_00), crossScored(north, south, 55_00)];
  const settle = (points: number, reason?: string) =>
    act('SettleScore', { unit: north, sheet: sheet(points), ...(reason !== undefined && { reason }) });
  test.each([
    ['the self-score', 58_00],
    ['a cross-score', 55_00],
  ])('on %s needs no reason', (_name, points) => {
    expect(given(...scored).when(settle(points))).toEqual(
      accepted(inCycle('ScoreSettled', { unit: north, sheet: sheet(points), total: points + 30_00 })),
    );
  });
  test('on anything else records the reason', () => {
    expect(given(...scored).when(settle(56_00, 'Trừ 2 điểm kỷ luật'))).toEqual(
      accepted(
        inCycle('ScoreSettled', {
          unit: north,
          sheet: sheet(56_00),
          total: 86_00,
          reason: 'Trừ 2 điểm kỷ luật',
        }),
      ),
    );
  });
  test('on anything else without a reason is refused', () => {
    expect(given(...scored).when(settle(56_00))).toEqual(refused({ code: 'REASON_NEEDED' }));
  });
  test('a second time is refused with the total settled', () => {
    expect(given(...scored, settled(north, 55_00)).when(settle(58_00))).toEqual(
      refused({ code: 'SCORE_ALREADY_SETTLED', unit: north, total: 85_00 }),
    );
  });
  test.each([
    ['the self-score', [crossScored(north, south, 55_00)]],
    ['any cross-score', [selfScored(north, 58_00), crossScored(south, north, 55_00)]],
  ])('is refused before %s', (_name, history) => {
    expect(given(...noOffice, ...history).when(settle(55_00))).toEqual(
      refused({ code: 'SCORES_TO_SETTLE_MISSING', unit: north }),
    );
  });
  test('is possible straight away where the rules ask for no scores before it', () => {
    const history = inEvaluation({ scoreStages: { self: false, cross: false } });
    expect(given(...history).when(settle(58_00))).toMatchObject({ ok: true });
  });
  test('is refused for a stranger, an excluded unit and a wrong sheet', () => {
    expect(given(...scored).when(act('SettleScore', { unit: abroad, sheet: sheet(0) }))).toEqual(notAMember);
    expect(given(...scored, excluded(north)).when(settle(58_00))).toEqual(barred);
    expect(given(...scored).when(act('SettleScore', { unit: north, sheet: tooMuch }))).toEqual(outOfRange);
  });
});

describe('closing the evaluation', () => {
  const close = act('CloseEvaluation', {});
  const complete = units.flatMap((unit, i) => [
    selfScored(unit, 50_00),
    crossScored(unit, units[(i + 1) % 4] ?? south, 50_00),
    rechecked(unit, 50_00),
    settled(unit, 50_00),
  ]);
  const missing = (code: 'SELF_SCORES' | 'CROSS_SCORES' | 'RECHECKS' | 'SETTLED_SCORES') =>
    code === 'CROSS_SCORES'
      ? {
          ...({ code, rule: 'crossScorers', units } as const),
          sheets: units.map((unit) => ({ unit, given: 0, needed: 1 })),
        }
      : ({ code, rule: 'scoreStages', units } as const);

  test('goes on to the vote once every score is settled', () => {
    expect(given(...evaluation, ...complete).when(close)).toEqual(accepted(inCycle('EvaluationClosed', {})));
  });
  test('is refused while scores are missing, and says whose', () => {
    expect(given(...evaluation).when(close)).toEqual(
      refused({
        code: 'STAGE_NOT_COMPLETE',
        missing: (['SELF_SCORES', 'CROSS_SCORES', 'RECHECKS', 'SETTLED_SCORES'] as const).map(missing),
      }),
    );
  });
  test('waits for no excluded unit', () => {
    const withoutNorth = complete.filter(({ data }) => data.unit !== north);
    expect(given(...evaluation, ...withoutNorth).when(close)).toMatchObject({ ok: false });
    expect(given(...evaluation, ...withoutNorth, excluded(north)).when(close)).toMatchObject({ ok: true });
  });
  test.each([
    [{ self: true, cross: false }, 'score', [missing('SELF_SCORES'), missing('SETTLED_SCORES')]],
    [{ self: false, cross: true }, 'ballot', [missing('CROSS_SCORES'), missing('SETTLED_SCORES')]],
    [{ self: false, cross: false }, 'score', [missing('SETTLED_SCORES')]],
    [{ self: false, cross: false, office: true }, 'ballot', [missing('RECHECKS'), missing('SETTLED_SCORES')]],
  ] as const)('waits for what the rules ask for: %j and %s', (scoreStages, method, expected) => {
    const history = inEvaluation({ scoreStages, choice: { method, maxChoices: 1 } });
    expect(given(...history).when(close)).toEqual(refused({ code: 'STAGE_NOT_COMPLETE', missing: expected }));
  });
  test.each(['ballot', 'consensus'] as const)(
    'waits for no score where the choice is by %s alone',
    (method) => {
      const history = inEvaluation({
        scoreStages: { self: false, cross: false },
        choice: { method, maxChoices: 1 },
      });
      expect(given(...history).when(close)).toEqual(accepted(inCycle('EvaluationClosed', {})));
    },
  );
});
