import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { act, inCycle } from '../testing/acts.js';
import {
  crossScored,
  excluded,
  inEvaluation,
  inPledging,
  inVoting,
  objected,
  rechecked,
  selfScored,
  settled,
  sheet,
  signed,
  votingCloses,
} from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { east, north, on, south, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import type { CycleEvent } from './cycle.js';
import { proposedSheet } from './sheets.js';

const given = specFor(cycleDecider, noFacts);
const evaluation = inEvaluation();
const scored = [...evaluation, selfScored(north, 58_00), crossScored(north, south, 55_00)];
describe('a re-check', () => {
  const recheck = (points: number, note?: string) =>
    act('RecheckScore', { unit: north, sheet: sheet(points), ...(note && { note }) });
  const recorded = (points: number, note?: string) =>
    accepted(
      inCycle('ScoreRechecked', {
        ...{ unit: north, sheet: sheet(points), total: points + 30_00 },
        ...(note && { note }),
      }),
    );

  test('agrees with a sheet handed in without a word, and notes what it sees otherwise', () => {
    expect(given(...scored).when(recheck(55_00))).toEqual(recorded(55_00));
    expect(given(...scored).when(recheck(50_00))).toEqual(refused({ code: 'REASON_NEEDED' }));
    expect(given(...scored).when(recheck(50_00, 'Thiếu minh chứng'))).toEqual(
      recorded(50_00, 'Thiếu minh chứng'),
    );
  });
  test('comes after the sheets of the unit and its peers', () => {
    const missing = refused({ code: 'SCORES_TO_SETTLE_MISSING', unit: north });
    expect(given(...evaluation, selfScored(north, 58_00)).when(recheck(58_00))).toEqual(missing);
    expect(given(...evaluation, crossScored(north, south, 55_00)).when(recheck(55_00))).toEqual(missing);
  });
  test('is refused a second time, and where the rules have none', () => {
    expect(given(...scored, rechecked(north, 55_00)).when(recheck(55_00))).toEqual(
      refused({ code: 'SCORE_ALREADY_RECHECKED', unit: north, total: 85_00 }),
    );
    const without = inEvaluation({ scoreStages: { self: false, cross: false } });
    expect(given(...without).when(recheck(55_00))).toEqual(
      refused({ code: 'NO_RECHECK_BY_RULE', rule: 'scoreStages' }),
    );
  });
});

describe('settling after a re-check', () => {
  const settle = (points: number, reason?: string) =>
    act('SettleScore', { unit: north, sheet: sheet(points), ...(reason && { reason }) });

  test('waits for it', () => {
    expect(given(...scored).when(settle(55_00))).toEqual(
      refused({ code: 'SCORES_TO_SETTLE_MISSING', unit: north }),
    );
  });
  test('needs a reason for anything but the office’s sheet, even the unit’s own', () => {
    const history = [...scored, rechecked(north, 55_00)];
    expect(given(...history).when(settle(55_00))).toMatchObject({ ok: true });
    expect(given(...history).when(settle(58_00))).toEqual(refused({ code: 'REASON_NEEDED' }));
    expect(given(...history).when(settle(58_00, 'Đã bổ sung minh chứng'))).toMatchObject({ ok: true });
  });
});

describe('an objection', () => {
  const object = (item?: string) =>
    act('ObjectToScore', { unit: north, ...(item && { item }), reason: 'Thiếu điểm' });
  const close = act('CloseEvaluation', {});
  const answer = act('SettleScore', { unit: north, sheet: sheet(58_00), reason: 'Chấp nhận' });

  test.each([undefined, 'thi-dua', 'bonus', 'deduction'])('to %s is recorded with its reason', (item) => {
    expect(given(...scored).when(object(item))).toEqual(
      accepted(inCycle('ScoreObjected', { unit: north, ...(item && { item }), reason: 'Thiếu điểm' })),
    );
  });
  test('is refused against nothing, against an item that is not there, and twice at once', () => {
    expect(given(...evaluation, selfScored(north, 58_00)).when(object())).toEqual(
      refused({ code: 'NOTHING_TO_OBJECT_TO', unit: north }),
    );
    expect(given(...scored).when(object('mua'))).toEqual(
      refused({ code: 'SCORE_ITEM_UNKNOWN', item: 'mua' }),
    );
    const open = given(...scored, objected(north, 'bonus'));
    expect(open.when(object('bonus'))).toEqual(
      refused({ code: 'OBJECTION_ALREADY_OPEN', unit: north, at: on('2019-12-12') }),
    );
    expect(open.when(object('thi-dua'))).toMatchObject({ ok: true });
  });
  test('keeps the stage open until it is answered', () => {
    const all = units.flatMap((unit, i) => [
      selfScored(unit, 50_00),
      crossScored(unit, units[(i + 1) % 4] ?? south, 50_00),
      rechecked(unit, 50_00),
      settled(unit, 50_00),
    ]);
    expect(given(...evaluation, ...all, objected(north)).when(close)).toEqual(
      refused({ code: 'STAGE_NOT_COMPLETE', missing: [{ code: 'OBJECTIONS', units: [north] }] }),
    );
    expect(given(...evaluation, ...all, objected(north), settled(north, 58_00)).when(close)).toMatchObject({
      ok: true,
    });
    expect(given(...evaluation, ...all, objected(north), excluded(north)).when(close)).toMatchObject({
      ok: true,
    });
  });
  test('opens a settled score again, is answered by a reason, and closes it', () => {
    const history = [...scored, rechecked(north, 55_00), settled(north, 55_00), objected(north)];
    const unsaid = act('SettleScore', { unit: north, sheet: sheet(55_00) });
    expect(given(...history).when(unsaid)).toEqual(refused({ code: 'REASON_NEEDED' }));
    const decision = given(...history).when(answer);
    expect(decision).toMatchObject({ events: [{ data: { total: 88_00, reason: 'Chấp nhận' } }] });
    const after = given(...history, ...(decision.ok ? decision.events : []));
    expect(after.state()).toMatchObject({
      settledScores: [{ unit: north, total: 88_00 }],
      objections: [{ unit: north, answer: { reason: 'Chấp nhận' } }],
    });
    expect(after.when(answer)).toEqual(refused({ code: 'SCORE_ALREADY_SETTLED', unit: north, total: 88_00 }));
  });
});

describe('several cross-scores', () => {
  const noOffice = { scoreStages: { self: true, cross: true } };
  const peers = [crossScored(north, south, 55_00), crossScored(north, east, 55_01)];
  const settle = (points: number) => act('SettleScore', { unit: north, sheet: sheet(points) });

  test.each([
    ['down', 55_00],
    ['nearest', 55_01],
    ['up', 55_01],
  ] as const)('are settled on their mean, rounded %s, without a reason', (scoreRounding, points) => {
    const history = [...inEvaluation({ ...noOffice, scoreRounding }), selfScored(north, 58_00), ...peers];
    expect(given(...history).when(settle(points))).toMatchObject({ ok: true });
    expect(given(...history, crossScored(north, west, 55_09)).when(settle(55_05))).toEqual(
      refused({ code: 'REASON_NEEDED' }),
    );
  });
  test('propose the same in whatever order they come', () => {
    const points = fc.array(fc.integer({ min: 0, max: 60_00 }), { minLength: 3, maxLength: 3 });
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(points, orders, (given3, order) => {
        const events = [south, east, west].map((by, i) => crossScored(north, by, given3[i] ?? 0));
        const proposed = (list: readonly CycleEvent[]) => {
          const state = given(...evaluation, ...list).state();
          return state.phase === 'unopened' ? undefined : proposedSheet(north, state);
        };
        const sum = given3.reduce((a, b) => a + b, 0);
        expect(proposed(order.flatMap((i) => events[i] ?? []))).toEqual(proposed(events));
        expect(proposed(events)?.points['nhiem-vu']).toBe(Math.floor((2 * sum + 3) / 6));
      }),
    );
  });
});

describe('a unit without a pledge', () => {
  const rules = { noPledge: 'deducted', scoreStages: { self: false, cross: false } } as const;
  const history = (more: Partial<Parameters<typeof inPledging>[0]> = {}) => [
    ...inPledging({ ...rules, ...more }),
    signed(south),
    inCycle('PledgingClosed', {}, on('2019-04-01')),
    inCycle('EvaluationOpened', {}, on('2019-11-20')),
  ];
  const settle = (unit = north, points = 58_00) => act('SettleScore', { unit, sheet: sheet(points) });
  test('has points taken off what is settled, and the event says so', () => {
    expect(given(...history()).when(settle())).toEqual(
      accepted(
        inCycle('ScoreSettled', {
          ...{ unit: north, sheet: sheet(58_00), total: 80_00 },
          noPledgeDeduction: 8_00,
        }),
      ),
    );
    expect(given(...history({ noPledgeDeduction: 100_00 })).when(settle())).toMatchObject({
      events: [{ data: { total: 0 } }],
    });
  });
  test('does not hold the pledging up, and one with a pledge loses nothing', () => {
    const close = act('ClosePledging', {});
    expect(given(...inPledging(rules), signed(south)).when(close)).toMatchObject({ ok: true });
    expect(given(...history()).when(settle(south))).toEqual(
      accepted(inCycle('ScoreSettled', { unit: south, sheet: sheet(58_00), total: 88_00 })),
    );
  });
});

describe('an item with a floor', () => {
  const table = (num: number) => ({
    scoreTable: {
      items: [
        { id: 'nhiem-vu', name: 'Nhiệm vụ', max: 60_00, floor: { num, den: 100 } },
        { id: 'xay-dung', name: 'Xây dựng', max: 15_00 },
        { id: 'thi-dua', name: 'Thi đua', max: 15_00 },
      ],
      bonusMax: 0,
      deductionMax: 0,
    },
  });
  const open = (candidates?: readonly (typeof north)[]) =>
    act('OpenVoting', { closesAt: votingCloses, ...(candidates && { candidates }) });

  test('keeps a unit below it from the vote, and one just at it not', () => {
    expect(given(...inVoting(table(85))).when(open())).toMatchObject({
      events: [{ data: { candidates: [north, south] } }],
    });
    expect(given(...inVoting(table(84))).when(open([east]))).toEqual(
      refused({
        ...{ code: 'BELOW_FLOOR', unit: east, item: 'nhiem-vu', points: 50_00 },
        ...{ floor: { num: 84, den: 100 }, max: 60_00, rule: 'scoreTable' },
      }),
    );
    expect(given(...inVoting({ scoreTable: exactly(50_00) })).when(open())).toMatchObject({
      events: [{ data: { candidates: [north, south, east, west] } }],
    });
  });
  const exactly = (points: number) => ({
    ...table(0).scoreTable,
    items: table(0).scoreTable.items.map((item) =>
      item.floor ? { ...item, floor: { num: points, den: item.max } } : item,
    ),
  });
});

describe('a ranking by score', () => {
  test('is the same in whatever order sheets and settlements came', () => {
    const rules = { choice: { method: 'score', maxChoices: 3 }, scoreStages: { self: false, cross: false } };
    const events = units.map((unit, i) => settled(unit, [58_00, 50_00, 50_00, 41_00][i] ?? 0));
    const closed = inCycle('EvaluationClosed', {}, on('2019-12-12'));
    const ranked = (order: readonly number[]) =>
      given(
        ...inEvaluation(rules as Parameters<typeof inEvaluation>[0]),
        ...order.flatMap((i) => events[i] ?? []),
        closed,
      ).when(act('DeclareRanking', {}));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }), (order) => {
        expect(ranked(order)).toEqual(ranked([0, 1, 2, 3]));
      }),
    );
  });
});
