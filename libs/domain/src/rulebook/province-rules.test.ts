import { describe, expect, test } from '@jest/globals';
import { blocDecider } from '../bloc/bloc.decider.js';
import { isBeforeCouncil } from '../council/province.js';
import { ofMerged } from '../council/reservation.js';
import type { CalledSitting } from '../council/sitting.js';
import { sittingDecider } from '../council/sitting.decider.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import { changedRules } from '../cycle/rule-changes.js';
import { needsOf } from '../needs.js';
import type { ProvinceId } from '../places/province-list.js';
import { resolveRules } from '../rules/rulebook.js';
import type { RuleEntry, RuleScope } from '../rules/rules.js';
import { act, inBloc } from '../testing/acts.js';
import { noFacts } from '../testing/facts.js';
import { day, on } from '../testing/names.js';
import { entriesFor, ofNation, rulebookOf } from '../testing/rulebooks.js';
import { refused, specFor } from '../testing/spec.js';
import { called, council, terms } from '../testing/sittings.js';
import { governing, provinceScopes } from './province-rules.js';
import { resolveFor, rulebookScopes } from './resolve-for.js';
import { rulebookDecider } from './rulebook.decider.js';

const blocIn = (province: string, at = '2019-02-01') => {
  const data = { kind: 'bloc', name: 'Khối 1', province, clock: 'live' } as const;
  const bloc = blocDecider.evolve(blocDecider.initialState, inBloc('BlocRegistered', data, on(at)));
  if (bloc.status === 'unregistered') throw new Error('it was registered');
  return bloc;
};
const most = { num: 4, den: 5 };
const all = { num: 1, den: 1 };
const old = entriesFor('province-thai-binh', '2019-01-01', { quorum: most, crossScorers: 4 });
const own = entriesFor('province-hung-yen-2025', '2025-09-01', { quorum: all });
const ofNamesake = entriesFor('province-hung-yen', '2019-01-01', { crossScorers: 5 });
const ending = entriesFor('province-hung-yen-2025', '2025-07-01', { mergedProvinces: 'ended' });
const books = (...entries: readonly (readonly RuleEntry[])[]) => ({
  ...noFacts,
  rulebooks: entries.map((each) => rulebookOf(each[0]!.scope, each)),
});
const rulesOf = (province: string, at: string, ...entries: readonly (readonly RuleEntry[])[]) =>
  resolveFor(blocIn(province), books(...entries), on(at), 'live').rules;

describe('the rulebooks of a province', () => {
  test('are the same, however its name was written', () => {
    for (const word of ['Hà Giang', 'tỉnh Hà Giang', 'Hà Giang'.normalize('NFD'), 'HÀ  GIANG'])
      expect(rulebookScopes(blocIn(word), day('2019-05-01'))).toContain('province-ha-giang');
  });
  test('are also the one that an older event called by its own word', () => {
    const bloc = blocIn('tỉnh Hà Giang');
    expect(rulebookScopes(bloc, day('2019-05-01'))).toEqual([
      ...['nation', 'province-ha-giang', 'province-tinh-ha-giang', 'bloc-khoi-1'],
    ]);
    const entries = entriesFor('province-tinh-ha-giang', '2019-01-01', { quorum: most });
    expect(resolveFor(bloc, books(entries), on('2019-05-01'), 'live').rules.quorum).toEqual(most);
    const odd = blocIn('Ðà Nẵng');
    expect(odd.province).toBe('da-nang');
    const [, , word] = rulebookScopes(odd, day('2019-05-01'));
    const oddly = entriesFor(word as RuleScope, '2019-01-01', { quorum: most });
    expect(resolveFor(odd, books(oddly), on('2019-05-01'), 'live').rules.quorum).toEqual(most);
  });
  test('of one that no province bears are called as they were', () => {
    expect(rulebookScopes(blocIn('Thái Bnh'), day('2019-05-01'))).toContain('province-thai-bnh');
    const entries = entriesFor('province-thai-bnh', '2019-01-01', { quorum: most });
    expect(rulesOf('Thái Bnh', '2019-05-01', entries).quorum).toEqual(most);
  });
  test('are those of before and after a merger', () => {
    const province = 'thai-binh' as ProvinceId;
    expect(provinceScopes({ province }, day('2025-06-30'))).toEqual(['province-thai-binh']);
    expect(provinceScopes({ province }, day('2025-07-01'))).toEqual([
      ...['province-thai-binh', 'province-hung-yen-2025', 'province-hung-yen'],
    ]);
  });
});

describe('across a merger, the rules of what was merged', () => {
  test('hold in its blocs until the new province has its own', () => {
    expect(rulesOf('Thái Bình', '2025-06-30', old, own)).toMatchObject({ quorum: most, crossScorers: 4 });
    expect(rulesOf('Thái Bình', '2025-08-31', old, own)).toMatchObject({ quorum: most, crossScorers: 4 });
    expect(rulesOf('Thái Bình', '2025-09-01', old, own)).toMatchObject({ quorum: all, crossScorers: 4 });
  });
  test('do not hold in blocs of another part, nor for the new council', () => {
    expect(rulesOf('Thái Bình', '2025-08-01', ofNamesake).crossScorers).not.toBe(5);
    expect(rulesOf('Hưng Yên', '2025-08-01', ofNamesake).crossScorers).toBe(5);
    const province = 'hung-yen-2025' as ProvinceId;
    expect(governing([...ofNamesake, ...own], { province }, day('2025-10-01'), {})).toEqual(own);
  });
  test('end with the merger where the new province, or the nation, says so; who goes by that cites it', () => {
    expect(rulesOf('Thái Bình', '2025-06-30', old, ending).quorum).toEqual(most);
    expect(rulesOf('Thái Bình', '2025-07-01', old, ending).quorum).not.toEqual(most);
    const ofAll = entriesFor(ofNation, '2025-07-01', { mergedProvinces: 'ended' });
    expect(rulesOf('Thái Bình', '2025-07-01', old, ofAll).quorum).not.toEqual(most);
    const cites: string[] = [];
    const cite = (id: string) => cites.push(id);
    resolveFor(blocIn('Thái Bình'), { ...books(old, ending), cite }, on('2025-07-01'), 'live');
    expect(cites).toEqual(['province-hung-yen-2025/mergedProvinces/2025-07-01']);
  });
  test('were the new one’s from its first day on, where both were still called by one name', () => {
    const adopted = entriesFor('province-hung-yen', '2025-08-01', { quorum: all });
    expect(rulesOf('Thái Bình', '2025-09-01', old, adopted).quorum).toEqual(all);
    expect(rulesOf('Hưng Yên', '2025-07-31', adopted).quorum).not.toEqual(all);
  });
  test('go on in a year that was open by then, but for what the new province adopts', () => {
    const { rules, versions } = resolveRules(old, day('2025-01-10'));
    const cycle = cycleDecider.evolve(cycleDecider.initialState, {
      type: 'CycleOpened',
      data: {
        ...{ cycle: 'khoi-1-2025', bloc: 'khoi-1', year: 2025, clock: 'live', units: [] },
        ...{ rules, ruleVersions: versions, at: on('2025-01-10') },
      },
    } as never);
    if (cycle.phase === 'unopened') throw new Error('it was opened');
    const facts = { ...books(old, own, ending), bloc: blocIn('Thái Bình') };
    expect(changedRules(cycle, on('2025-08-01'), facts)?.data.rules).not.toHaveProperty('quorum');
    expect(changedRules(cycle, on('2025-09-01'), facts)?.data.rules).toMatchObject({ quorum: all });
  });
});

describe('adopting rules of a province', () => {
  const given = specFor(rulebookDecider, noFacts);
  const adopt = (scope: RuleScope, validFrom = '2019-01-01') =>
    given().when(
      act('AdoptRules', {
        ...{ scope, rules: { quorum: most }, validFrom: day(validFrom) },
        ...{ act: '05/2018/QĐ-UBND', clock: 'live' },
      }),
    );
  test('is by the id that it has on the day', () => {
    expect(adopt('province-thai-binh')).toMatchObject({ ok: true });
    expect(adopt('province-hung-yen-2025', '2025-07-01')).toMatchObject({ ok: true });
  });
  test.each([
    ['thai-bnh', '2019-01-01', 'thai-binh'],
    ['tinh-ha-giang', '2019-01-01', 'ha-giang'],
    ['hung-yen', '2025-07-01', 'hung-yen-2025'],
    ['thai-binh', '2025-07-01', 'hung-yen-2025'],
  ])('is refused by “%s” from %s on', (province, validFrom, near) => {
    const refusal = adopt(`province-${province}`, validFrom);
    expect(refusal).toMatchObject({ rejection: { code: 'PROVINCE_UNKNOWN', province } });
    expect(refusal).toMatchObject({ rejection: { nearest: expect.arrayContaining([near]) } });
  });
});

describe('the council of a province', () => {
  const sitting = (province: string, heldAt: string) => {
    const state = sittingDecider.evolve(
      sittingDecider.initialState,
      called({}, { province: province as ProvinceId, heldAt: on(heldAt) }),
    );
    if (state.phase === 'uncalled') throw new Error('it was called');
    return state;
  };
  test('is that of its blocs, however the name was written', () => {
    for (const word of ['Hà Giang', 'tỉnh Hà Giang', 'Hà Giang'.normalize('NFD')])
      expect(isBeforeCouncil(blocIn(word), sitting('Hà Giang', '2020-03-10'))).toBe(true);
  });
  test('hears from 1 July 2025 on what was of the provinces merged into it', () => {
    for (const word of ['Thái Bình', 'Hưng Yên']) {
      expect(isBeforeCouncil(blocIn(word), sitting('Hưng Yên', '2025-07-01'))).toBe(true);
      expect(isBeforeCouncil(blocIn(word), sitting('Hải Phòng', '2025-07-01'))).toBe(false);
    }
    expect(isBeforeCouncil(blocIn('Thái Bình'), sitting('Hưng Yên', '2025-06-30'))).toBe(false);
  });
  test('counts with its flags those that councils of merged provinces gave in the year', () => {
    const closed = (province: string, heldAt: string, number: number) =>
      ({
        ...sitting(province, heldAt),
        number,
        council: `x-2019-${number}`,
        phase: 'closed',
      }) as CalledSitting;
    const before = [closed('Thái Bình', '2025-06-10', 1), closed('Hưng Yên', '2025-06-10', 2)];
    const facts = { ...noFacts, sittings: [...before, closed('Hải Dương', '2025-06-10', 3)] };
    expect(ofMerged(sitting('Hưng Yên', '2025-07-10'), facts)).toEqual(before);
    expect(ofMerged(sitting('Hưng Yên', '2025-06-20'), facts)).toEqual([]);
  });
  test('has one stream for what sittings share, however its name was written', () => {
    const streams = ['Hà Giang', 'tỉnh Hà Giang', 'Hà Giang'.normalize('NFD')].map((province) => {
      const data = { ...terms(), province: province as ProvinceId };
      return needsOf(act('CallSitting', data), { phase: 'uncalled' }, () => ({ phase: 'uncalled' })).reserved;
    });
    expect(new Set(streams)).toEqual(new Set(['claim-sittings-played-ha-giang-2019']));
  });
  test('is recorded by its id on the day of the sitting', () => {
    const call = (province: string, heldAt: string) =>
      specFor(sittingDecider, noFacts)().when(
        act(
          'CallSitting',
          { ...terms(), province: province as ProvinceId, heldAt: on(heldAt) },
          on('2020-03-01'),
        ),
      );
    expect(call('tỉnh Thái Bình', '2020-03-10')).toMatchObject({
      events: [{ data: { council, province: 'thai-binh' } }],
    });
    expect(call('Thái Bình', '2025-07-10')).toEqual(
      refused({
        ...{ code: 'PROVINCE_UNKNOWN', province: 'Thái Bình', day: day('2025-07-10') },
        nearest: ['hung-yen-2025' as ProvinceId],
      }),
    );
  });
});
