import { describe, expect, test } from '@jest/globals';
import { act } from '../testing/acts.js';
import { blocRegistered, noFacts, rulesAdopted, unitOn } from '../testing/facts.js';
import { inBloc } from '../testing/acts.js';
import { bloc, day, north, on } from '../testing/names.js';
import { entriesFor, ofProvince, rulebookOf } from '../testing/rulebooks.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { blocDecider } from './bloc.decider.js';
import type { BlocEvent } from './bloc.js';

const given = specFor(blocDecider, { ...noFacts, unit: unitOn('live') });
const data = { bloc, kind: 'cluster', name: 'Cụm 2', province: 'thai-binh', clock: 'live' } as const;

describe('registering a bloc', () => {
  test('records what it is, and the decision that made it', () => {
    const formation = { number: '348/QĐ-UBND', date: day('2018-11-30'), issuer: 'Chủ tịch UBND tỉnh' };
    const decided = { ...data, decision: '348/QĐ-UBND', formation };
    expect(given().when(act('RegisterBloc', decided))).toEqual(
      accepted(inBloc('BlocRegistered', { ...decided, listedBy: 'chairman' })),
    );
  });
  test.each(['Thái Bình', 'tỉnh Thái Bình', 'Thái Bình'.normalize('NFD'), 'THÁI  BÌNH'])(
    'records “%s” as the province that it means',
    (province) => {
      expect(given().when(act('RegisterBloc', { ...data, province }))).toEqual(
        accepted(inBloc('BlocRegistered', data)),
      );
    },
  );
  test.each([
    ['Thái Bnh', '2019-05-01', 'thai-binh'],
    ['Thái Bình', '2025-07-01', 'hung-yen-2025'],
    ['hung-yen-2025', '2025-06-30', 'hung-yen'],
  ])('is refused in “%s” on %s, with what is near', (province, day, near) => {
    expect(given().when(act('RegisterBloc', { ...data, province }, on(day)))).toMatchObject({
      rejection: { code: 'PROVINCE_UNKNOWN', province, day, nearest: expect.arrayContaining([near]) },
    });
  });
  test('goes by who lists the blocs of the province', () => {
    const byCouncil = act('RegisterBloc', { ...data, listedBy: 'council' });
    expect(given().when(byCouncil)).toEqual(
      refused({ code: 'BLOC_LISTED_BY_OTHER', rule: 'blocListedBy', needed: 'chairman' }),
    );
    const entries = entriesFor(ofProvince, '2018-01-01', { blocListedBy: 'council' });
    const facts = { rulebooks: [rulebookOf(ofProvince, entries)] };
    expect(given().when(byCouncil, facts)).toMatchObject({ events: [{ data: { listedBy: 'council' } }] });
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
      province: 'thai-binh',
      provinceWord: 'Thái Bình',
      clock: 'live',
      at: on('2018-12-01'),
      members: [],
      headships: [],
      banner: [],
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
