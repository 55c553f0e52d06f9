import { describe, expect, test } from '@jest/globals';
import { dossierRulesOf } from '../dossier/dossier-rules.js';
import { noFacts, blocWith } from '../testing/facts.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import { act } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import { bloc, cycle, day, headOf, north, on, south } from '../testing/names.js';
import { rulebookDecider, type Rulebook } from '../rulebook/rulebook.decider.js';
import { defaultValues } from '../rules/default-rules.js';
import type { Rules, RuleScope } from '../rules/rules.js';
import type { ProvinceId } from '../places/province-list.js';
import type { Clock } from '../time.js';
import {
  absentee,
  attended,
  called,
  chair,
  council,
  dossierAt,
  everybody,
  heard,
  members,
  ofSitting,
  onAgenda,
  receivedDossier,
  secretary,
  terms,
  voted,
  when,
} from '../testing/sittings.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import type { AgendaItem } from './sitting.js';
import { sittingDecider } from './sitting.decider.js';

const given = specFor(sittingDecider, noFacts);

describe('calling a sitting', () => {
  const book = (scope: RuleScope, rules: Partial<Rules>, clock: Clock = 'played') =>
    rulebookDecider.evolve(rulebookDecider.initialState, {
      type: 'RulesAdopted',
      data: {
        ...{ scope, rules, validFrom: day('2018-07-27'), act: '05/2018/QĐ-UBND', clock, marks: {} },
        ...{ versions: { recusal: `${scope}/recusal/2018-07-27` }, at: on('2018-07-27') },
      },
    });
  const call = (heldAt: string, rulebooks: readonly Rulebook[] = [], clock: Clock = 'played') =>
    given().when(act('CallSitting', { ...terms({ clock }), heldAt: on(heldAt) }, on('2020-03-01')), {
      rulebooks,
    });
  test('goes by the law of the day on which it is held', () => {
    const share = (heldAt: string) => {
      const decision = call(heldAt);
      const [event] = decision.ok ? decision.events : [];
      return event?.type === 'SittingCalled' && event.data.rules.councilThresholds.ProvinceFlag;
    };
    expect(share('2020-03-10')).toMatchObject({ num: 7, den: 10 });
    expect(share('2024-03-10')).toMatchObject({ num: 4, den: 5 });
    expect(call('2024-03-10')).toMatchObject({ ok: true });
  });
  test("goes by the province's own rules before the nation's, and names the entry", () => {
    const own = book('province-thai-binh', { recusal: 'leave-room' });
    expect(call('2020-03-10', [own])).toMatchObject({
      events: [
        {
          data: {
            rules: { recusal: 'leave-room' },
            ruleVersions: { recusal: 'province-thai-binh/recusal/2018-07-27' },
          },
        },
      ],
    });
    expect(call('2020-03-10', [own], 'live')).toMatchObject({
      events: [{ data: { rules: { recusal: 'none' } } }],
    });
  });
  test.each([
    [
      { members: [...members, { person: chair, role: 'member' as const }] },
      { code: 'MEMBER_NAMED_TWICE', person: chair },
    ],
    [{ members: members.slice(1) }, { code: 'COUNCIL_NEEDS_ONE_CHAIR', chairs: 0 }],
    [{ number: 2 }, { code: 'SITTING_ID_DIFFERS', council, ending: '-2019-2' }],
  ] as const)('is refused with %j', (wrong, rejection) => {
    expect(given().when(when('CallSitting', terms(wrong)))).toEqual(refused(rejection));
  });
  test('a second time is refused', () => {
    expect(given(called()).when(when('CallSitting', terms()))).toEqual(
      refused({ code: 'SITTING_ALREADY_CALLED', at: on('2020-03-01') }),
    );
  });
  test('comes before anything else', () => {
    expect(given().when(when('CutItem', { item: 1, reason: 'x' }))).toEqual(
      refused({ code: 'SITTING_UNKNOWN' }),
    );
  });
});

describe('placing dossiers on the agenda', () => {
  const ranked = inNomination().reduce(cycleDecider.evolve, cycleDecider.initialState);
  const facts = { blocs: [blocWith()], cycles: [ranked] };
  const place = (dossiers: ReturnType<typeof receivedDossier>[], rules = {}, more = {}) =>
    given(called(rules, more)).when(
      when('PlaceOnAgenda', { dossiers: dossiers.map((_, i) => dossierAt(i + 1)) }),
      { ...facts, dossiers },
    );

  test('takes dossiers of the province with their rank, and how many lead their bloc', () => {
    const decision = place([
      receivedDossier(1, { award: 'GovernmentFlag' }),
      receivedDossier(2, { unit: south }),
    ]);
    const items: readonly AgendaItem[] = [
      {
        ...{ item: 1, dossier: dossierAt(1), cycle, bloc, unit: north, award: 'GovernmentFlag' },
        rank: 1,
        submission: 1,
      },
      {
        ...{ item: 2, dossier: dossierAt(2), cycle, bloc, unit: south, award: 'ProvinceFlag' },
        rank: 2,
        submission: 1,
      },
    ];
    const leaders = [{ bloc, units: 1, standardMet: 2 }];
    const event = ofSitting('ItemsPlaced', { items, leaders });
    expect(decision).toEqual(accepted(event));
  });

  test('counts who leads every bloc of the province, on the same clock, also where it has no dossier here', () => {
    const other = 'khoi-2' as typeof bloc;
    const of = (id: string) => ({ ...ranked, bloc: id as typeof bloc, cycle: `${id}-2019` as typeof cycle });
    const abroad = { ...blocWith(), id: 'khoi-3' as typeof bloc, province: 'ben-tre' as ProvinceId };
    const live = { ...blocWith(), id: 'khoi-4' as typeof bloc };
    const dossiers = [receivedDossier(1)];
    const decision = given(called()).when(when('PlaceOnAgenda', { dossiers: [dossierAt(1)] }), {
      blocs: [blocWith(), { ...blocWith(), id: other }, abroad, live],
      cycles: [ranked, of(other), of('khoi-3'), { ...of('khoi-4'), clock: 'live' } as typeof ranked],
      dossiers,
    });
    const leaders = [
      { bloc, units: 1, standardMet: 1 },
      { bloc: other, units: 1, standardMet: 0 },
    ];
    expect(decision).toMatchObject({ events: [{ data: { leaders } }] });
  });

  const council2 = 'thai-binh-2019-2';
  const of = { cycle, dossier: dossierAt(1), at: on('2020-02-01') };
  const put = { type: 'DossierPutToCouncil', data: { ...of, council: council2, item: 4 } } as const;
  const answered = (outcome: 'passed' | 'cut') => ({
    type: 'CouncilResultRecorded' as const,
    data: { ...of, council: council2, outcome, votesFor: 3, base: 10 },
  });
  const withoutCouncil = {
    type: 'DossierReceived' as const,
    data: {
      ...{ ...of, regime: 'R2017' as const, regimeReason: 'received-for-appraisal' as const },
      rules: dossierRulesOf({ ...defaultValues, councilAwards: [] }, { award: 'ProvinceFlag' }),
    },
  };
  const found = (finding: 'eligible' | 'ineligible') => ({
    type: 'DossierAppraised' as const,
    data: { ...of, finding },
  });
  test.each([
    [
      'that the office found ineligible',
      receivedDossier(1, {}, found('ineligible')),
      { code: 'DOSSIER_INELIGIBLE' },
    ],
    [
      'that needs no council by the rules it was received under',
      receivedDossier(1, {}, withoutCouncil, found('eligible')),
      { code: 'AWARD_NOT_FOR_COUNCIL', award: 'ProvinceFlag' },
    ],
    ['of another clock', receivedDossier(1, { clock: 'live' }), { code: 'CLOCKS_DIFFER', needed: 'played' }],
    ['of another year', receivedDossier(1, { year: 2018 }), { code: 'DOSSIER_NOT_OF_SITTING' }],
    ['not received', { phase: 'undrafted' }, { code: 'DOSSIER_NOT_READY_FOR_COUNCIL', actual: 'undrafted' }],
    [
      'before another sitting',
      receivedDossier(1, {}, put),
      { code: 'DOSSIER_BEFORE_COUNCIL', passed: false },
    ],
    [
      'passed by another sitting',
      receivedDossier(1, {}, put, answered('passed')),
      { code: 'DOSSIER_BEFORE_COUNCIL', council: council2, passed: true },
    ],
  ] as const)('refuses a dossier %s', (_what, dossier, rejection) => {
    expect(place([dossier])).toMatchObject({ ok: false, rejection });
  });
  test('takes a dossier again that another sitting cut', () => {
    expect(place([receivedDossier(1, {}, put, answered('cut'))])).toMatchObject({ ok: true });
  });
  test('refuses dossiers of another province', () => {
    expect(place([receivedDossier(1)], {}, { province: 'Bến Tre' as ProvinceId })).toMatchObject({
      rejection: { code: 'DOSSIER_NOT_OF_SITTING', province: 'ben-tre', year: 2019 },
    });
  });
  test('refuses an award that by rule does not come before the council', () => {
    expect(place([receivedDossier(1)], { councilAwards: ['GovernmentFlag'] })).toEqual(
      refused({ code: 'AWARD_NOT_FOR_COUNCIL', award: 'ProvinceFlag', rule: 'councilAwards' }),
    );
  });
  test('refuses a dossier twice, on the agenda or in one act', () => {
    const twice = when('PlaceOnAgenda', { dossiers: [dossierAt(3), dossierAt(3)] });
    const dossiers = [receivedDossier(3)];
    expect(given(...onAgenda).when(twice, { ...facts, dossiers })).toEqual(
      refused({ code: 'DOSSIER_ALREADY_ON_AGENDA', dossier: dossierAt(3), item: 3 }),
    );
  });
  test('is refused in a session of another kind', () => {
    expect(place([receivedDossier(1)], {}, { session: 'other' })).toEqual(
      refused({ code: 'SESSION_NOT_FOR_AWARDS' }),
    );
  });
});

describe('attendance', () => {
  test('accounts for every member once', () => {
    const absent = [{ person: absentee, reason: 'Công tác' }];
    const record = (present: typeof everybody) =>
      given(called()).when(when('RecordAttendance', { present, absent }));
    expect(record(everybody.slice(0, 9))).toEqual(accepted(attended()));
    expect(record(everybody)).toEqual(refused({ code: 'MEMBER_NAMED_TWICE', person: absentee }));
    expect(record(everybody.slice(1, 9))).toEqual(refused({ code: 'MEMBERS_UNACCOUNTED', people: [chair] }));
    const stranger = headOf(north);
    expect(record([...everybody.slice(0, 9), stranger])).toEqual(
      refused({ code: 'NOT_ON_COUNCIL', person: stranger }),
    );
  });
  test.each([
    ['award', 8, true],
    ['award', 7, false],
    ['other', 7, true],
    ['other', 6, false],
  ] as const)('of an %s session of ten with %i present has a quorum: %s', (session, present, met) => {
    const decision = given(called({}, { session }), attended(everybody.slice(0, present))).when(
      when('PresentItems', { items: [], presenter: secretary }),
    );
    expect(decision.ok).toBe(met);
    if (!met)
      expect(decision).toMatchObject({ rejection: { code: 'COUNCIL_QUORUM_NOT_MET', present, members: 10 } });
  });
  test('is needed before anything is weighed', () => {
    expect(given(...onAgenda).when(when('CutItem', { item: 1, reason: 'x' }))).toEqual(
      refused({ code: 'ATTENDANCE_NOT_RECORDED' }),
    );
  });
});

describe('cutting an item after the talk', () => {
  const cut = when('CutItem', { item: 1, reason: 'Chưa đủ tiêu chuẩn' });
  test('keeps the reason', () => {
    const event = ofSitting('ItemCut', { item: 1, reason: 'Chưa đủ tiêu chuẩn' });
    expect(given(...heard).when(cut)).toEqual(accepted(event));
  });
  test('is refused for an item that was not presented, has a result or is not there', () => {
    expect(given(...onAgenda, attended()).when(cut)).toEqual(
      refused({ code: 'ITEM_NOT_PRESENTED', items: [1] }),
    );
    expect(given(...heard, voted(1, 8, true)).when(cut)).toEqual(
      refused({ code: 'ITEM_HAS_RESULT', item: 1 }),
    );
    expect(given(...heard).when(when('CutItem', { item: 9, reason: 'x' }))).toEqual(
      refused({ code: 'ITEM_UNKNOWN', item: 9 }),
    );
  });
});
