import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemPerson, type PersonId, type UnitId } from '../ids.js';
import type { Appointment, Person } from '../person/person.js';
import { defaultValues } from '../rules/default-rules.js';
import { act, inBloc } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import {
  blocRegistered,
  blocWith,
  headSet,
  memberAdmitted,
  noFacts,
  rulesAdopted,
} from '../testing/facts.js';
import { abroad, clerk, day, east, north, on, south, today, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import { blocDecider } from './bloc.decider.js';
import { headshipIn, type HeadSelection, type Headship } from './bloc.js';
import { isOutOfTurn, objectionTo } from './head-selection.js';

const given = specFor(blocDecider, noFacts);
const four = [blocRegistered(), ...units.map((unit) => memberAdmitted(unit))];

describe('setting a head', () => {
  const members = [blocRegistered(), memberAdmitted(north), memberAdmitted(south)];
  const headship = { year: 2020, head: south, deputy: north, method: 'election' } as const;

  test('records head, deputy and how they came to it', () => {
    expect(given(...members).when(act('SetHead', headship))).toEqual(accepted(inBloc('HeadSet', headship)));
  });
  test('is possible without a deputy', () => {
    const alone = { year: 2020, head: south, method: 'election' } as const;
    expect(given(...members).when(act('SetHead', alone))).toEqual(accepted(inBloc('HeadSet', alone)));
  });
  test('for a year that has one is refused with that head', () => {
    expect(given(...members, headSet(2020)).when(act('SetHead', headship))).toEqual(
      refused({ code: 'HEAD_ALREADY_SET', year: 2020, head: north }),
    );
  });
  test.each([
    ['head', { ...headship, head: abroad }],
    ['deputy', { ...headship, deputy: abroad }],
  ])('is refused when the %s is no member', (_office, wanted) => {
    expect(given(...members).when(act('SetHead', wanted))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('is refused when one unit would be both', () => {
    expect(given(...members).when(act('SetHead', { ...headship, deputy: south }))).toEqual(
      refused({ code: 'HEAD_IS_DEPUTY', unit: south }),
    );
  });
  test("holds for its year alone: last year's head is never taken silently", () => {
    const state = given(...members, headSet(2019)).state();
    expect(headshipIn(state, 2019)).toEqual({
      year: 2019,
      head: north,
      deputy: south,
      method: 'election',
    });
    expect(headshipIn(state, 2020)).toBeUndefined();
    expect(headshipIn({ status: 'unregistered' }, 2019)).toBeUndefined();
    expect(headshipIn(undefined, 2019)).toBeUndefined();
  });
});

describe('setting a head again', () => {
  const wrong = headSet(2020);
  const right = { year: 2020, head: west, method: 'election', reason: 'Ghi nhầm theo biên bản' } as const;

  test('with a reason sets the earlier headship right, which stays on record', () => {
    expect(given(...four, wrong).when(act('SetHead', right))).toEqual(accepted(inBloc('HeadSet', right)));
    const state = given(...four, wrong, inBloc('HeadSet', right)).state();
    expect(headshipIn(state, 2020)).toEqual(right);
    expect(state).toMatchObject({ headships: [{ head: north }, { head: west }] });
  });
  test('is never done by what a cycle elected', () => {
    expect(given(...four, wrong).when(act('SetHead', right, today, systemPerson))).toEqual(
      refused({ code: 'HEAD_ALREADY_SET', year: 2020, head: north }),
    );
  });
});

describe('how a head is chosen', () => {
  const by = (method: HeadSelection, head: UnitId, reason?: string) =>
    act('SetHead', { year: 2020, head, method, ...(reason !== undefined && { reason }) });
  const history = [...four, headSet(2019)];
  const bound = (method: HeadSelection) =>
    rulesAdopted({ headSelection: { method, inRotation: true, termYears: 1 } });
  const doubt = (
    why: 'other-method' | 'out-of-turn' | 'deputy-unknown' | 'rank-unknown',
    head: UnitId,
    method: HeadSelection,
  ) => refused({ code: 'HEAD_NEEDS_REASON', head, doubt: why, method });

  test('is by the rule, or with a reason', () => {
    expect(given(...history).when(by('appointed', south))).toEqual(doubt('other-method', south, 'appointed'));
    expect(given(...history).when(by('appointed', south, 'Theo QĐ số 12'))).toMatchObject({ ok: true });
    expect(given(...history, bound('appointed')).when(by('appointed', south))).toMatchObject({ ok: true });
  });
  test('deputy moves up: only the deputy of the year before does, with whatever reason', () => {
    const ruled = [...history, bound('deputy-moves-up')];
    expect(given(...ruled).when(by('deputy-moves-up', south))).toMatchObject({ ok: true });
    expect(given(...ruled).when(by('deputy-moves-up', west, 'Thống nhất'))).toEqual(
      refused({ code: 'HEAD_NOT_DEPUTY', head: west, deputy: south }),
    );
  });
  test('deputy moves up where no deputy is on record needs a reason', () => {
    const ruled = [...four, bound('deputy-moves-up')];
    expect(given(...ruled).when(by('deputy-moves-up', south))).toEqual(
      doubt('deputy-unknown', south, 'deputy-moves-up'),
    );
    expect(given(...ruled).when(by('deputy-moves-up', south, 'Theo biên bản 2019'))).toMatchObject({
      ok: true,
    });
  });
  const lastCycle = inNomination().reduce(cycleDecider.evolve, cycleDecider.initialState);
  test.each([
    ['winner', north, south],
    ['rank-2', south, north],
  ] as const)('%s: by the order of the year before', (method, right, wrong) => {
    const ruled = [...four, bound(method)];
    expect(given(...ruled).when(by(method, right), { lastCycle })).toMatchObject({ ok: true });
    expect(given(...ruled).when(by(method, wrong), { lastCycle })).toEqual(
      refused({ code: 'HEAD_NOT_OF_THAT_RANK', head: wrong, method }),
    );
    expect(given(...ruled).when(by(method, right))).toEqual(doubt('rank-unknown', right, method));
  });
  test.each(['election', 'agreed', 'rotation'] as const)(
    '%s: who leads now waits for the others',
    (method) => {
      const ruled = [...history, bound(method)];
      expect(given(...ruled).when(by(method, north))).toEqual(doubt('out-of-turn', north, method));
      expect(given(...ruled).when(by(method, north, 'Các đơn vị khác xin rút'))).toMatchObject({ ok: true });
      expect(given(...ruled).when(by(method, south))).toMatchObject({ ok: true });
    },
  );
  test('the election of a cycle was held against the rules there', () => {
    const elected = { ...by('appointed', north), by: systemPerson };
    expect(given(...history).when(elected)).toMatchObject({ ok: true });
  });
});

describe('rotation', () => {
  const led = (...heads: readonly (UnitId | undefined)[]) => ({
    ...blocWith(),
    headships: heads.flatMap((head, i): readonly Headship[] =>
      head ? [{ year: 2010 + i, head, method: 'rotation' }] : [],
    ),
  });
  const ruleOf = (termYears: number) => ({ method: 'rotation', inRotation: true, termYears }) as const;
  const isOut = (
    head: UnitId,
    heads: readonly (UnitId | undefined)[],
    termYears = 1,
    members: readonly UnitId[] = units,
  ) => isOutOfTurn(head, 2010 + heads.length, { rule: ruleOf(termYears), bloc: led(...heads), members });

  test('starts anew once all have led', () => {
    expect(isOut(north, [north, south, east])).toBe(true);
    expect(isOut(north, [north, south, east, west])).toBe(false);
    expect(isOut(south, [north, south, east, west])).toBe(true);
  });
  test('passes over years without a head on record', () => {
    expect(isOut(north, [north, undefined, south])).toBe(true);
  });
  test('lets a term of several years run out', () => {
    expect(isOut(north, [north], 2)).toBe(false);
    expect(isOut(north, [north, north], 2)).toBe(true);
  });
  test('keeps nobody waiting for a unit that is a member no more', () => {
    expect(isOut(north, [south, north], 1, [north, south])).toBe(true);
    expect(isOut(south, [south, north], 1, [north, south])).toBe(false);
    expect(isOut(north, [north], 1, [north])).toBe(false);
  });
  test('gives every member its turn in every round, whoever begins', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }), (wishes) => {
        const heads: UnitId[] = [];
        for (const wish of wishes) {
          const order = [...units.slice(wish), ...units.slice(0, wish)];
          const next = order.find((unit) => !isOut(unit, heads));
          expect(next).toBeDefined();
          heads.push(next as UnitId);
        }
        for (let i = 0; i + 4 <= heads.length; i += 1) expect(new Set(heads.slice(i, i + 4)).size).toBe(4);
      }),
    );
  });
  test('a reason answers every doubt, and never a demand', () => {
    const method = fc.constantFrom<HeadSelection[]>(
      'election',
      'agreed',
      'rotation',
      'appointed',
      'deputy-moves-up',
      'winner',
    );
    fc.assert(
      fc.property(method, fc.constantFrom(...units), (chosen, head) => {
        const grounds = { rule: defaultValues.headSelection, bloc: blocWith(), members: units, ranking: [] };
        const objection = objectionTo({ year: 2020, head, method: chosen, reason: 'Thống nhất' }, grounds);
        expect([undefined, 'HEAD_NOT_DEPUTY']).toContain(objection?.code);
      }),
    );
  });
});

describe('the secretary', () => {
  const set = act('SetSecretary', { year: 2019, secretary: clerk });
  const holding = (...appointments: readonly Appointment[]): Person => ({
    ...{ status: 'registered', id: clerk, clock: 'live', at: on('2018-12-01') },
    appointments,
  });
  const officer = { role: 'unit-officer', unit: north, from: day('2019-01-01') } as const;

  test('is a person of the head unit', () => {
    expect(given(...four, headSet()).when(set, { secretary: holding(officer) })).toEqual(
      accepted(inBloc('SecretarySet', set.data)),
    );
  });
  test.each([
    ['of another unit', holding({ ...officer, unit: south })],
    ['who is there no more', holding({ ...officer, to: day('2019-06-30') })],
    ['who is not there yet', holding({ ...officer, from: day('2020-01-01') })],
    ['whom nobody registered', { status: 'unregistered' } as const],
  ])('is refused: a person %s', (_name, secretary) => {
    expect(given(...four, headSet()).when(set, { secretary })).toEqual(
      refused({ code: 'SECRETARY_NOT_OF_HEAD_UNIT', person: clerk, head: north }),
    );
  });
  test('is refused for a year without a head', () => {
    expect(given(...four).when(set, { secretary: holding(officer) })).toEqual(
      refused({ code: 'HEAD_NOT_SET', year: 2019 }),
    );
  });
  test('stays while the same unit leads, and goes with it', () => {
    const history = [...four, headSet(), inBloc('SecretarySet', set.data)];
    const again = (head: UnitId) =>
      inBloc('HeadSet', { year: 2019, head, method: 'election', reason: 'Sửa phó khối' } as const);
    expect(headshipIn(given(...history, again(north)).state(), 2019)?.secretary).toBe(clerk);
    expect(headshipIn(given(...history, again(west)).state(), 2019)?.secretary).toBeUndefined();
  });
  test('of one year is not that of another', () => {
    const other = inBloc('SecretarySet', { year: 2020, secretary: 'other' as PersonId });
    expect(headshipIn(given(...four, headSet(), other).state(), 2019)?.secretary).toBeUndefined();
  });
});

describe('the banner', () => {
  const hand = (unit: UnitId, date = '2019-12-20') => act('HandOverBanner', { unit, on: day(date) });

  test('goes to a member on a day, and every holder is kept', () => {
    expect(given(...four).when(hand(north))).toEqual(accepted(inBloc('BannerHandedOver', hand(north).data)));
    const history = [hand(north, '2018-12-20'), hand(south)].map(({ data }) =>
      inBloc('BannerHandedOver', data),
    );
    expect(given(...four, ...history).state()).toMatchObject({
      banner: [
        { unit: north, on: '2018-12-20' },
        { unit: south, on: '2019-12-20' },
      ],
    });
  });
  test('is refused to who holds it, and to a stranger', () => {
    const held = inBloc('BannerHandedOver', hand(north).data);
    expect(given(...four, held).when(hand(north, '2020-12-20'))).toEqual(
      refused({ code: 'BANNER_ALREADY_HELD', unit: north, on: day('2019-12-20') }),
    );
    expect(given(...four).when(hand(abroad))).toEqual(refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }));
  });
});
