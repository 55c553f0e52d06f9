import { describe, expect, test } from '@jest/globals';
import { defaultValues } from '../rules/default-rules.js';
import { resolveRules } from '../rules/rulebook.js';
import type { RuleEntry } from '../rules/rules.js';
import { act, inCycle } from '../testing/acts.js';
import {
  inEvaluation,
  inMovements,
  inNomination,
  inPledging,
  inVoting,
  opened,
  planned,
  pledgeDue,
} from '../testing/cycles.js';
import { blocWith, memberAdmitted, noFacts, rulesAdopted } from '../testing/facts.js';
import { entriesFor, ofBloc, ofProvince, rulebookOf } from '../testing/rulebooks.js';
import { abroad, bloc, cycle, day, movement, north, on, today, units } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import type { CycleCommand, CycleEvent, Stage } from './cycle.js';

const given = specFor(cycleDecider, { ...noFacts, bloc: blocWith('played') });
const open = act('OpenCycle', { bloc, year: 2019, clock: 'played' }, on('2019-01-10'));

/** The cycle opened that day, with the rules then in force and the entry of each. */
const openedUnder = (adopted: readonly RuleEntry[] = []) => {
  const { rules, versions } = resolveRules(adopted, day('2019-01-10'));
  const { type, data } = opened(rules);
  return { type, data: { ...data, ruleVersions: versions } };
};

describe('opening a cycle', () => {
  test('takes over the members and the rules of the day', () => {
    expect(given().when(open)).toEqual(accepted(openedUnder()));
  });
  test('takes the rules of the bloc, its province and the nation, each as it was adopted', () => {
    const ofIt = entriesFor(ofBloc, '2019-01-01', { quorum: { num: 1, den: 2 } });
    const ofItsProvince = entriesFor(ofProvince, '2018-07-27', {
      quorum: { num: 3, den: 4 },
      slotsExceeded: 'refuse',
    });
    const rulebooks = [rulebookOf(ofProvince, ofItsProvince), rulebookOf(ofBloc, ofIt)];
    expect(given().when(open, { rulebooks })).toEqual(accepted(openedUnder([...ofItsProvince, ...ofIt])));
  });
  test('live takes nothing that was adopted in play', () => {
    const inPlay = entriesFor(ofBloc, '2019-01-01', { quorum: { num: 1, den: 2 } }, { clock: 'played' });
    const facts = { bloc: blocWith('live'), rulebooks: [rulebookOf(ofBloc, inPlay)] };
    const live = act('OpenCycle', { ...open.data, clock: 'live' }, open.at);
    expect(given().when(live, facts)).toMatchObject({
      events: [{ data: { ruleVersions: { quorum: 'nation/quorum/2004-07-01' } } }],
    });
    expect(given().when(open, facts)).toMatchObject({
      events: [{ data: { ruleVersions: { quorum: 'bloc-khoi-1/quorum/2019-01-01' } } }],
    });
  });
  test('takes rules that the bloc has adopted, and leaves out who joins later', () => {
    const facts = {
      bloc: blocWith('played', memberAdmitted(abroad, '2019-01-11'), rulesAdopted({ headship: 'optional' })),
    };
    expect(given().when(open, facts)).toEqual(accepted(openedUnder(facts.bloc.adopted)));
  });
  test('counts days as Viet Nam does', () => {
    const lateAtNight = act('OpenCycle', open.data, on('2019-01-10').replace('T02', 'T17') as typeof open.at);
    const facts = { bloc: blocWith('played', memberAdmitted(abroad, '2019-01-11')) };
    expect(given().when(lateAtNight, facts)).toMatchObject({
      events: [{ data: { units: [...units, abroad] } }],
    });
  });
  test('of a past year is possible in a live bloc', () => {
    expect(given().when(open, { bloc: blocWith('live') })).toEqual(accepted(openedUnder()));
  });
  test('live is refused in a played bloc', () => {
    const live = act('OpenCycle', { bloc, year: 2019, clock: 'live' });
    expect(given().when(live)).toEqual(refused({ code: 'CLOCKS_DIFFER', needed: 'played' }));
  });
  test('is refused for a bloc that nobody registered', () => {
    expect(given().when(open, { bloc: { status: 'unregistered' } })).toEqual(
      refused({ code: 'BLOC_UNKNOWN' }),
    );
  });
  test.each([
    ['few', { min: 5, max: 9 }],
    ['many', { min: 1, max: 3 }],
  ])('is refused with too %s members', (_name, blocSize) => {
    expect(given().when(open, { bloc: blocWith('played', rulesAdopted({ blocSize })) })).toEqual(
      refused({ code: 'BLOC_SIZE_OUT_OF_RANGE', size: 4, ...blocSize }),
    );
  });
  test('a second time is refused with the time of the latest act', () => {
    expect(given(opened()).when(open)).toEqual(
      refused({ code: 'CYCLE_ALREADY_OPENED', at: on('2019-01-10') }),
    );
  });
  describe('while the year before it is not over', () => {
    const next = act('OpenCycle', { bloc, year: 2020, clock: 'played' }, on('2019-12-20'));
    const yearAfter = (events: readonly CycleEvent[]) => given(...events).state();
    const conferences = (rule: 'one' | 'two') => ({
      bloc: blocWith('played', rulesAdopted({ conferences: rule })),
    });
    const ended = [...inNomination(), inCycle('CycleClosed', {})];

    test.each([
      ['one', 'nomination', inNomination()],
      ['one', 'closed', ended],
      ['two', 'closed', ended],
    ] as const)('with %s, is possible from its stage of %s on', (rule, _stage, events) => {
      expect(given().when(next, { ...conferences(rule), earlier: yearAfter(events) })).toMatchObject({
        ok: true,
      });
    });
    test.each([
      ['one', inVoting(), ['nomination', 'closed'], 'voting'],
      ['two', inNomination(), ['closed'], 'nomination'],
    ] as const)(
      'with %s, is refused before that, unless a reason is given',
      (rule, events, needed, actual) => {
        const facts = { ...conferences(rule), earlier: yearAfter(events) };
        expect(given().when(next, facts)).toEqual(
          refused({ code: 'EARLIER_YEAR_UNFINISHED', rule: 'conferences', year: 2019, needed, actual }),
        );
        const reason = 'Khối ngừng hoạt động năm 2019';
        expect(given().when(act('OpenCycle', { ...next.data, reason }), facts)).toMatchObject({
          events: [{ data: { year: 2020, reason } }],
        });
      },
    );
    test('needs no reason, and records none, where there was no year before', () => {
      const reasoned = act('OpenCycle', { ...open.data, reason: 'Không cần' }, open.at);
      expect(given().when(reasoned, { earlier: { phase: 'unopened' } })).toEqual(accepted(openedUnder()));
    });
  });
  test('starts with nothing but members and rules', () => {
    expect(given(opened()).state()).toEqual({
      phase: 'pledging',
      cycle,
      bloc,
      year: 2019,
      clock: 'played',
      at: on('2019-01-10'),
      units,
      rules: defaultValues,
      ruleVersions: {},
      openedOn: '2019-01-10',
      openedAt: '2019-01-10T02:00:00.000Z',
      deadlines: {},
      deadlinesPassed: [],
      targets: [],
      titles: [],
      signatures: [],
      pledgeRefusals: [],
      cases: [],
      movements: [],
      selfScores: [],
      crossScores: [],
      rechecks: [],
      objections: [],
      missingSheets: [],
      settledScores: [],
      exclusions: [],
      holds: [],
      withdrawals: [],
      ballots: [],
      ranking: [],
      nominations: [],
      departures: [],
    });
  });
});

const sheet = { points: {}, bonus: 0, deduction: 0 };
const file = { title: 'Báo cáo', sha256: 'ab', size: 1, mediaType: 'application/pdf' };
const afterPledge = ['movements', 'evaluation', 'voting', 'nomination'] as const;
/** Each act of a stage, and the stages it belongs to. */
const staged: readonly (readonly [CycleCommand, readonly Stage[]])[] = [
  [act('AdoptPlan', { theme: 'Đoàn kết' }), ['pledging']],
  [act('DraftPledge', { contents: ['Thi đua'] }), ['pledging']],
  [act('SignPledge', { unit: north }), ['pledging']],
  [act('RegisterTitles', { unit: north, titles: ['ProvinceFlag'] }), ['pledging']],
  [act('RefusePledge', { unit: north, reason: 'Đang sắp xếp lại' }), ['pledging']],
  [act('SealPledge', {}), ['pledging']],
  [act('ClosePledging', {}), ['pledging']],
  [act('LaunchMovement', { movement, name: 'Hiến máu' }), ['pledging', 'movements']],
  [act('JoinMovement', { movement, unit: north }), ['pledging', 'movements']],
  [act('FileEvidence', { movement, unit: north, ...file }), ['movements', 'evaluation']],
  [act('LeaveMovement', { movement, unit: north }), ['pledging', 'movements']],
  [
    act('RecordActivity', { movement, date: day('2019-06-14'), text: 'Hiến máu' }),
    ['pledging', 'movements', 'evaluation'],
  ],
  [
    act('ReportCase', { kind: 'NewModel', unit: north, title: 'Máu hiếm', text: 'Câu lạc bộ' }),
    ['movements', 'evaluation'],
  ],
  [act('ReviewMidYear', { date: day('2019-07-12'), text: 'Sơ kết' }), ['movements']],
  [act('ReviewMovement', { movement, date: day('2019-11-15'), text: 'Tổng kết' }), afterPledge],
  [act('EndorseCase', { caseNumber: 1 }), afterPledge],
  [act('NominateForTheme', { movement, unit: north, award: 'ChairmanMerit' }), afterPledge],
  [act('OpenEvaluation', {}), ['movements']],
  [act('SubmitSelfScore', { unit: north, sheet }), ['evaluation']],
  [act('AssignCrossScorers', { seed: 1 }), ['evaluation']],
  [act('SubmitCrossScore', { unit: north, by: abroad, sheet }), ['evaluation']],
  [act('RecheckScore', { unit: north, sheet }), ['evaluation']],
  [act('ObjectToScore', { unit: north, reason: 'Thiếu điểm' }), ['evaluation']],
  [act('RecordMissingSheet', { unit: north, kind: 'self', reason: 'Không nộp' }), ['evaluation']],
  [act('SettleScore', { unit: north, sheet }), ['evaluation']],
  [act('ExcludeUnit', { unit: north, reason: 'Kỷ luật' }), ['pledging', 'movements', 'evaluation']],
  [act('CloseEvaluation', {}), ['evaluation']],
  [act('OpenVoting', { closesAt: today }), ['voting']],
  [act('DeclareRanking', {}), ['voting']],
  [act('Nominate', { unit: north, award: 'ProvinceFlag' }), ['nomination']],
  [act('WithdrawFromNomination', { unit: north, reason: 'Đã nhận' }), ['evaluation', 'voting', 'nomination']],
  [act('ElectHead', { head: north, method: 'election' }), ['nomination']],
  [act('CloseCycle', {}), ['nomination']],
];
const history: Readonly<Record<Stage, readonly CycleEvent[]>> = {
  pledging: inPledging(),
  movements: inMovements(),
  evaluation: inEvaluation(),
  voting: inVoting(),
  nomination: inNomination(),
  closed: [...inNomination(), inCycle('CycleClosed', {})],
};

describe('an act', () => {
  test.each(staged)('on a cycle that nobody opened is refused: %j', (command) => {
    expect(given().when(command)).toEqual(refused({ code: 'CYCLE_UNKNOWN' }));
  });

  const misplaced = staged.flatMap(([command, needed]) =>
    (Object.keys(history) as Stage[])
      .filter((stage) => !needed.includes(stage))
      .map((stage) => [command.type, stage, command, needed] as const),
  );
  test.each(misplaced)('out of its stage is refused: %s in %s', (_type, stage, command, needed) => {
    expect(given(...history[stage]).when(command)).toEqual(
      refused({ code: 'CYCLE_NOT_IN_STAGE', needed, actual: stage }),
    );
  });
});

describe("a cycle's clock", () => {
  test('is moved where it is played', () => {
    expect(given(opened({}, 'played')).when(act('AdvanceClock', {}))).toEqual(
      accepted(inCycle('ClockAdvanced', {})),
    );
    expect(given(opened({}, 'played'), inCycle('ClockAdvanced', {})).state()).toMatchObject({ at: today });
  });
  test("is nobody's to move where it is live", () => {
    expect(given(opened({}, 'live')).when(act('AdvanceClock', {}))).toEqual(
      refused({ code: 'CLOCK_IS_LIVE' }),
    );
  });
  test('records a deadline that has passed, and goes to no other stage', () => {
    const passed = { name: 'pledge', due: pledgeDue } as const;
    const { data } = inCycle('DeadlinePassed', passed);
    expect(given(opened(), planned).when(act('PassDeadline', passed))).toEqual(
      accepted({ type: 'DeadlinePassed', data }),
    );
    expect(given(opened(), planned, { type: 'DeadlinePassed', data }).state()).toMatchObject({
      phase: 'pledging',
      deadlinesPassed: ['pledge'],
    });
  });
});
