import { describe, expect, test } from '@jest/globals';
import type { AnyCommand } from '../registry.js';
import { act, inCycle } from '../testing/acts.js';
import { inPledging, inVoting, sheet, signed } from '../testing/cycles.js';
import { decideIn, logOf, stateIn } from '../testing/log.js';
import { cycle, north, on } from '../testing/names.js';
import type { OpenedCycle } from './cycle.js';

const stream = `cycle-${cycle}` as const;
const ground = { act: 'Quy chế của khối', article: 'Điều 12', reason: 'Nhập nhầm' };
const declined = inCycle('PledgeRefused', { unit: north, reason: 'Không ký' }, on('2019-02-20'));
const correct = (type: string, correction: 'void' | object) =>
  act('CorrectFact', { fact: { type, unit: north }, correction, ...ground }, on('2020-01-05')) as AnyCommand;

type Given = readonly { readonly type: string; readonly data: object }[];
const afterwards = (events: Given, command: AnyCommand): Given => {
  const decision = decideIn(logOf(...events), stream, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
  return [...events, ...decision.events];
};

describe('a pledge that is set right', () => {
  const voided = (...events: Given) => afterwards(events, correct(events.at(-1)!.type, 'void'));
  const unitsIn = (events: Given) => {
    const { signatures, pledgeRefusals } = stateIn(logOf(...events), stream) as OpenedCycle;
    return { signed: signatures.map(({ unit }) => unit), declined: pledgeRefusals.map(({ unit }) => unit) };
  };

  test('is not declined beside a signature that came since', () => {
    const since = [...voided(...inPledging(), declined), signed(north)];
    const back = afterwards(since, correct('PledgeRefused', { reason: 'Chưa đồng ý' }));
    expect(unitsIn(back)).toEqual({ signed: [north], declined: [] });
    expect(back.at(-1)).toMatchObject({ data: { follows: false } });
  });
  test('is signed again, and not declined any more', () => {
    const since = [...voided(...inPledging(), signed(north)), declined];
    const back = afterwards(since, correct('PledgeSigned', { late: true }));
    expect(unitsIn(back)).toEqual({ signed: [north], declined: [] });
  });
});

describe('what rests on a corrected score', () => {
  test('is decided on before the year goes on, even where nobody is to be ranked', () => {
    const history = inVoting({ choice: { method: 'score', maxChoices: 3 } });
    const corrected = afterwards(history, correct('ScoreSettled', { sheet: sheet(40_00) }));
    const withheld = { what: 'all', reason: 'Không đơn vị nào đủ điều kiện' } as const;
    const declare = act('DeclareRanking', { withheld }, on('2020-01-10')) as AnyCommand;
    const decide = act('DecideFlag', { decision: 'stands', reason: 'Đã xem lại' }, on('2020-01-09'));
    expect(decideIn(logOf(...corrected), stream, declare)).toMatchObject({
      rejection: { code: 'STAGE_NOT_COMPLETE', missing: [{ code: 'OPEN_FLAGS' }] },
    });
    const decided = afterwards(corrected, decide);
    expect(decideIn(logOf(...decided), stream, declare)).toMatchObject({ ok: true });
  });
});
