import { describe, expect, test } from '@jest/globals';
import { act } from '../testing/acts.js';
import { blocRegistered, headSet, memberAdmitted, noFacts, rulesAdopted, unitOn } from '../testing/facts.js';
import { inBloc } from '../testing/acts.js';
import { abroad, bloc, day, east, north, on, south } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { blocDecider, headshipIn, membersOn, type BlocEvent } from './bloc.js';

const given = specFor(blocDecider, { ...noFacts, unit: unitOn('live') });
const data = { bloc, kind: 'cluster', name: 'Cụm 2', province: 'Thái Bình', clock: 'live' } as const;

describe('registering a bloc', () => {
  test('records what it is, and the decision that made it', () => {
    const decided = { ...data, decision: '348/QĐ-UBND' };
    expect(given().when(act('RegisterBloc', decided))).toEqual(accepted(inBloc('BlocRegistered', decided)));
  });
  test('a second time is refused with the first date', () => {
    expect(given(blocRegistered()).when(act('RegisterBloc', data))).toEqual(
      refused({ code: 'BLOC_ALREADY_REGISTERED', bloc, at: on('2018-12-01') }),
    );
  });
  test('starts it with the default rules, without members or heads', () => {
    expect(given(blocRegistered('live')).state()).toEqual({
      status: 'registered',
      id: bloc,
      name: 'Khối thi đua số 1',
      province: 'Thái Bình',
      clock: 'live',
      at: on('2018-12-01'),
      members: [],
      headships: [],
      adopted: [],
    });
  });
});

describe('a bloc that nobody registered', () => {
  test.each([
    act('AdmitMember', { unit: north, from: day('2019-01-01') }),
    act('SetHead', { year: 2019, head: north, method: 'election' }),
  ])('refuses $type', (command) => {
    expect(given().when(command)).toEqual(refused({ code: 'BLOC_UNKNOWN' }));
  });
});

describe('admitting a member', () => {
  const admit = act('AdmitMember', { unit: north, from: day('2019-02-01') });

  test('records from which day', () => {
    expect(given(blocRegistered()).when(admit)).toEqual(
      accepted(inBloc('MemberAdmitted', { unit: north, from: day('2019-02-01') }), 'blocSize'),
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

describe('setting a head', () => {
  const members = [blocRegistered(), memberAdmitted(north), memberAdmitted(south)];
  const headship = { year: 2020, head: south, deputy: north, method: 'deputy-moves-up' } as const;

  test('records head, deputy and how they came to it', () => {
    expect(given(...members).when(act('SetHead', headship))).toEqual(accepted(inBloc('HeadSet', headship)));
  });
  test('is possible without a deputy', () => {
    const alone = { year: 2020, head: south, method: 'appointed' } as const;
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

describe('rules adopted in the stream of the bloc, as it was done before rulebooks', () => {
  const entriesAfter = (...adopted: readonly BlocEvent[]) => {
    const state = given(blocRegistered(), ...adopted).state();
    return state.status === 'registered' ? state.adopted : [];
  };
  test('are entries of the bloc from that day on', () => {
    const adopted = inBloc('BlocRulesAdopted', { rules: { quorum: { num: 3, den: 4 } }, act: '12/QC-K1' });
    expect(entriesAfter(adopted)).toEqual([
      {
        ...{ id: 'bloc-khoi-1/quorum/2019-12-20', key: 'quorum', scope: 'bloc-khoi-1', mark: 'verified' },
        ...{ value: { num: 3, den: 4 }, validFrom: '2019-12-20', act: '12/QC-K1', clock: 'played' },
      },
    ]);
  });
  test('without an act are assumed, and count on within a day', () => {
    expect(
      entriesAfter(rulesAdopted({ headship: 'optional' }), rulesAdopted({ headship: 'required' })),
    ).toMatchObject([
      { id: 'bloc-khoi-1/headship/2018-12-21', mark: 'assumed' },
      { id: 'bloc-khoi-1/headship/2018-12-21.2', mark: 'assumed' },
    ]);
  });
});
