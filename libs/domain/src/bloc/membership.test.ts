import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { UnitId } from '../ids.js';
import type { Day } from '../time.js';
import { act, inBloc } from '../testing/acts.js';
import { blocRegistered, memberAdmitted, noFacts, rulesAdopted, unitOn } from '../testing/facts.js';
import { abroad, day, east, north, south, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { blocDecider } from './bloc.decider.js';
import {
  membersOn,
  membershipOf,
  type Bloc,
  type BlocCommand,
  type BlocEvent,
  type RegisteredBloc,
} from './bloc.js';

const given = specFor(blocDecider, { ...noFacts, unit: unitOn('live') });
const four = [blocRegistered(), ...units.map((unit) => memberAdmitted(unit))];
const registered = (state: Bloc): RegisteredBloc => {
  if (state.status === 'unregistered') throw new Error('unregistered');
  return state;
};

describe('admitting a member', () => {
  const admit = act('AdmitMember', { unit: north, from: day('2019-02-01') });

  test('records from which day', () => {
    expect(given(blocRegistered()).when(admit)).toEqual(
      accepted(inBloc('MemberAdmitted', { unit: north, from: day('2019-02-01') })),
    );
  });
  test('a second time is refused with the first day', () => {
    expect(given(blocRegistered(), memberAdmitted(north)).when(admit)).toEqual(
      refused({ code: 'UNIT_ALREADY_MEMBER', unit: north, from: day('2019-01-01') }),
    );
  });
  test('is refused for a unit that nobody registered', () => {
    expect(given(blocRegistered()).when(admit, { unit: { status: 'unregistered' } })).toEqual(
      refused({ code: 'UNIT_UNKNOWN', unit: north }),
    );
  });
  test('is refused for a unit of a played past in a live bloc', () => {
    expect(given(blocRegistered('live')).when(admit, { unit: unitOn('played') })).toEqual(
      refused({ code: 'CLOCKS_DIFFER', needed: 'live' }),
    );
  });
  test('is possible for a live unit in a played bloc', () => {
    expect(given(blocRegistered('played')).when(admit, { unit: unitOn('live') })).toMatchObject({ ok: true });
  });
  test('is refused once the bloc has as many as its rules allow', () => {
    const full = [
      blocRegistered(),
      rulesAdopted({ blocSize: { min: 1, max: 2 } }),
      memberAdmitted(south),
      memberAdmitted(east),
    ];
    expect(given(...full).when(admit)).toEqual(refused({ code: 'BLOC_FULL', max: 2 }));
    expect(given(...full.slice(0, -1)).when(admit)).toMatchObject({ ok: true });
  });
});

describe('the members on a day', () => {
  test('are those admitted by then', () => {
    const state = given(
      blocRegistered(),
      memberAdmitted(north, '2019-01-01'),
      memberAdmitted(south, '2019-06-01'),
    ).state();
    if (state.status === 'unregistered') throw new Error('unregistered');
    expect(membersOn(state, day('2018-12-31'))).toEqual([]);
    expect(membersOn(state, day('2019-05-31'))).toEqual([north]);
    expect(membersOn(state, day('2019-06-01'))).toEqual([north, south]);
  });
});

describe('a member that leaves', () => {
  const leave = (unit = north, date = '2019-07-01') =>
    act('ReleaseMember', { unit, on: day(date), reason: 'Chuyển sang khối khác' });
  const left = inBloc('MemberLeft', leave().data);

  test('is a member to the day before, and all is kept', () => {
    expect(given(...four).when(leave())).toEqual(accepted(left));
    const bloc = registered(given(...four, left).state());
    expect(membersOn(bloc, day('2019-06-30'))).toContain(north);
    expect(membersOn(bloc, day('2019-07-01'))).not.toContain(north);
    expect(membershipOf(bloc, north)).toEqual({
      ...{ unit: north, from: '2019-01-01', until: '2019-07-01', reason: 'Chuyển sang khối khác' },
    });
  });
  test('a second time is refused with the day', () => {
    expect(given(...four, left).when(leave())).toEqual(
      refused({ code: 'MEMBERSHIP_ALREADY_ENDED', unit: north, until: day('2019-07-01') }),
    );
  });
  test('is refused for a stranger, and by the day on which it joined', () => {
    expect(given(...four).when(leave(abroad))).toEqual(refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }));
    expect(given(...four).when(leave(north, '2019-01-01'))).toEqual(
      refused({ code: 'LEAVES_BEFORE_IT_JOINED', unit: north, from: day('2019-01-01') }),
    );
  });
  test('may come back, from the day on which it left at the earliest', () => {
    const back = (from: string) => act('AdmitMember', { unit: north, from: day(from) });
    expect(given(...four, left).when(back('2019-06-30'))).toEqual(
      refused({ code: 'UNIT_ALREADY_MEMBER', unit: north, from: day('2019-01-01') }),
    );
    expect(given(...four, left).when(back('2019-07-01'))).toMatchObject({ ok: true });
  });
  test('makes room in a full bloc from that day on', () => {
    const full = [...four, rulesAdopted({ blocSize: { min: 1, max: 4 } }), left];
    const join = (from: string) => act('AdmitMember', { unit: abroad, from: day(from) });
    expect(given(...full).when(join('2019-06-30'))).toEqual(refused({ code: 'BLOC_FULL', max: 4 }));
    expect(given(...full).when(join('2019-07-01'))).toMatchObject({ ok: true });
  });
});

describe('members that merge', () => {
  const merge = (sources: readonly UnitId[], into: UnitId, date = '2019-07-01') =>
    act('MergeMembers', { units: sources, into, on: day(date), reason: 'Hợp nhất' });
  const merged = (sources: readonly UnitId[], into: UnitId) =>
    inBloc('MembersMerged', merge(sources, into).data);
  const after = (...history: readonly BlocEvent[]) =>
    membersOn(registered(given(...history).state()), day('2019-07-01'));

  test('into another member leave it as the only one', () => {
    expect(given(...four).when(merge([north], south))).toEqual(accepted(merged([north], south)));
    expect(after(...four, merged([north], south))).toEqual([south, east, west]);
  });
  test('into a new unit make that a member from the day on', () => {
    expect(given(...four).when(merge([north, south], abroad))).toMatchObject({ ok: true });
    const history = [...four, merged([north, south], abroad)];
    expect(after(...history)).toEqual([east, west, abroad]);
    const bloc = registered(given(...history).state());
    expect(membersOn(bloc, day('2019-06-30'))).toEqual(units);
    expect(membershipOf(bloc, north)).toMatchObject({ until: '2019-07-01', into: abroad });
  });
  test.each([
    ['of which one is a stranger', merge([north, abroad], south), { code: 'UNIT_NOT_IN_BLOC', unit: abroad }],
    ['into one of them', merge([north, south], south), { code: 'MERGES_INTO_ITSELF', unit: south }],
    ['of which one is named twice', merge([north, north], south), { code: 'UNIT_NAMED_TWICE', unit: north }],
    [
      'before they joined',
      merge([north], south, '2018-12-31'),
      { code: 'LEAVES_BEFORE_IT_JOINED', unit: north, from: day('2019-01-01') },
    ],
  ] as const)('are refused: units %s', (_name, command, rejection) => {
    expect(given(...four).when(command)).toEqual(refused(rejection));
  });
  test('are refused where nobody registered the new unit', () => {
    expect(given(...four).when(merge([north], abroad), { unit: { status: 'unregistered' } })).toEqual(
      refused({ code: 'UNIT_UNKNOWN', unit: abroad }),
    );
  });
});

describe('the members on any day', () => {
  const names = [...units, abroad];
  const days = ['2019-01-01', '2019-03-01', '2019-06-01', '2019-09-01', '2020-01-01'].map(day);
  const unit = fc.constantFrom(...names);
  const date = fc.constantFrom(...days);
  const commands: fc.Arbitrary<BlocCommand> = fc.oneof(
    fc.record({ unit, from: date }).map((data) => act('AdmitMember', data)),
    fc.record({ unit, on: date }).map((data) => act('ReleaseMember', { ...data, reason: 'Chuyển khối' })),
    fc
      .record({ units: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }), into: unit, on: date })
      .map((data) => act('MergeMembers', data)),
  );

  /** The same, a day at a time: who is a member on each of these days. */
  const model = (accepted: readonly BlocCommand[]): ReadonlyMap<Day, ReadonlySet<UnitId>> => {
    const table = new Map(days.map((each) => [each, new Set<UnitId>()]));
    const from = (start: Day, change: (members: Set<UnitId>) => void) =>
      days.filter((each) => each >= start).forEach((each) => change(table.get(each) as Set<UnitId>));
    for (const { type, data } of accepted) {
      if (type === 'AdmitMember') from(data.from, (members) => members.add(data.unit));
      if (type === 'ReleaseMember') from(data.on, (members) => members.delete(data.unit));
      if (type === 'MergeMembers') {
        const isMember = [...(table.get('2020-01-01' as Day) ?? [])].includes(data.into);
        from(data.on, (members) => {
          data.units.forEach((each) => members.delete(each));
          if (!isMember) members.add(data.into);
        });
      }
    }
    return table;
  };

  test('are those that a calendar kept by hand has, whatever is decided in whatever order', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 12 }), (wanted) => {
        let state: Bloc = blocDecider.evolve(blocDecider.initialState, blocRegistered());
        const done: BlocCommand[] = [];
        for (const command of wanted) {
          const decision = blocDecider.decide(command, state, { ...noFacts, unit: unitOn('live') });
          if (!decision.ok) continue;
          done.push(command);
          state = decision.events.reduce(blocDecider.evolve, state);
        }
        for (const [each, members] of model(done)) {
          const listed = membersOn(registered(state), each);
          expect([...listed].sort()).toEqual([...members].sort());
          expect(new Set(listed).size).toBe(listed.length);
        }
      }),
    );
  });
});
