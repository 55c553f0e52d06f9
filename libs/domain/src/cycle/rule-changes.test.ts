import { describe, expect, test } from '@jest/globals';
import { resolveRules } from '../rules/rulebook.js';
import type { RuleEntry, Rules } from '../rules/rules.js';
import { act, inCycle } from '../testing/acts.js';
import { inNomination, opened } from '../testing/cycles.js';
import { blocWith, noFacts, rulesAdopted } from '../testing/facts.js';
import { day, movement, west, on, south } from '../testing/names.js';
import { entriesFor, ofBloc, ofProvince, rulebookOf } from '../testing/rulebooks.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import type { CycleEvent } from './cycle.js';
import type { CycleDecision } from './guards.js';

const given = specFor(cycleDecider, { ...noFacts, bloc: blocWith() });
/** The cycle as it is opened under these entries, with the version of each rule. */
const openedUnder = (adopted: readonly RuleEntry[] = []): CycleEvent => {
  const { rules, versions } = resolveRules(adopted, day('2019-01-10'));
  const { type, data } = opened(rules);
  return { type, data: { ...data, ruleVersions: versions } };
};
const knowing = (...entries: readonly RuleEntry[]) => ({ rulebooks: [rulebookOf(ofBloc, entries)] });
const launchOn = (text: string) => act('LaunchMovement', { movement, name: 'Hiến máu' }, on(text));
const launchedOn = (text: string) => inCycle('MovementLaunched', { movement, name: 'Hiến máu' }, on(text));
const changed = (rules: Partial<Rules>, versions: object, from: string, at: string) =>
  inCycle('CycleRulesChanged', { rules, versions, from: day(from) }, on(at));

const eventsOf = (decision: CycleDecision) => (decision.ok ? decision.events : []);

const most = { num: 4, den: 5 };
const summer = entriesFor(ofBloc, '2019-07-01', { quorum: most });
const version = { quorum: 'bloc-khoi-1/quorum/2019-07-01' };

describe('a rule that comes into force in the middle of a year', () => {
  test('is taken over just before the first act from that day on', () => {
    expect(given(openedUnder()).when(launchOn('2019-06-30'), knowing(...summer))).toEqual(
      accepted(launchedOn('2019-06-30')),
    );
    const taken = changed({ quorum: most }, version, '2019-07-01', '2019-07-05');
    expect(given(openedUnder()).when(launchOn('2019-07-05'), knowing(...summer))).toEqual({
      ok: true,
      events: [taken, launchedOn('2019-07-05')],
    });
    expect(given(openedUnder(), taken).state()).toMatchObject({
      rules: { quorum: most },
      ruleVersions: { quorum: version.quorum, headship: 'nation/headship/2004-07-01' },
    });
  });
  test('is taken over once', () => {
    const history = [openedUnder(), changed({ quorum: most }, version, '2019-07-01', '2019-07-05')];
    expect(given(...history).when(launchOn('2019-07-06'), knowing(...summer))).toEqual(
      accepted(launchedOn('2019-07-06')),
    );
  });
  test('judges what comes after, while what was decided stays decided', () => {
    const one = entriesFor(ofBloc, '2019-12-19', {
      slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 1, max: 1 }],
    });
    const nominate = act('Nominate', { unit: south, award: 'ProvinceFlag' });
    const history: readonly CycleEvent[] = [openedUnder(), ...inNomination({}).slice(1)];
    const before = [...history, ...eventsOf(given(...history).when(nominate))];
    expect(given(...history).when(nominate, knowing(...one))).toEqual(
      refused({ code: 'RANK_NOT_IN_SLOT', award: 'ProvinceFlag', rank: 2, fromRank: 1, toRank: 1 }),
    );
    const elect = act('ElectHead', { head: west, method: 'election' });
    const after = [...before, ...eventsOf(given(...before).when(elect, knowing(...one)))];
    expect(given(...after).state()).toMatchObject({
      nominations: [{ unit: south, award: 'ProvinceFlag' }],
      rules: { slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 1, max: 1 }] },
    });
  });
  test('ends with its last day, and what it stood before holds again', () => {
    const short = entriesFor(ofBloc, '2019-07-01', { quorum: most }, { validTo: '2019-07-31' });
    const history = [openedUnder(), changed({ quorum: most }, version, '2019-07-01', '2019-07-05')];
    expect(given(...history).when(launchOn('2019-08-01'), knowing(...short))).toMatchObject({
      events: [
        { data: { rules: { quorum: { num: 2, den: 3 } }, versions: { quorum: 'nation/quorum/2004-07-01' } } },
        { type: 'MovementLaunched' },
      ],
    });
  });
  test('may be a correction of one that was taken over', () => {
    const first = entriesFor(ofBloc, '2019-01-01', { quorum: most });
    const right = entriesFor(
      ofBloc,
      '2019-01-01',
      { quorum: { num: 3, den: 4 } },
      {
        earlier: first,
        corrects: 'bloc-khoi-1/quorum/2019-01-01',
      },
    );
    expect(given(openedUnder(first)).when(launchOn('2019-02-01'), knowing(...first, ...right))).toMatchObject(
      {
        events: [{ data: { versions: { quorum: 'bloc-khoi-1/quorum/2019-01-01.2' } } }, {}],
      },
    );
  });
  test('may be the province’s or the nation’s, unless the bloc has its own', () => {
    const ofIt = entriesFor(ofProvince, '2019-07-01', { quorum: most });
    const own = entriesFor(ofBloc, '2019-01-01', { quorum: { num: 1, den: 2 } });
    const facts = { rulebooks: [rulebookOf(ofProvince, ofIt), rulebookOf(ofBloc, own)] };
    expect(given(openedUnder(own)).when(launchOn('2019-07-05'), facts)).toEqual(
      accepted(launchedOn('2019-07-05')),
    );
    expect(given(openedUnder()).when(launchOn('2024-01-02'))).toMatchObject({
      events: [{ data: { from: '2024-01-01', versions: { papers: 'nation/papers/2024-01-01' } } }, {}],
    });
  });
  test('is not taken over by a deadline, which decides nothing', () => {
    const due = on('2019-07-05');
    const plan = inCycle('PlanAdopted', { theme: 'Đoàn kết', deadlines: { pledge: due } }, on('2019-02-01'));
    const pass = act('PassDeadline', { name: 'pledge', due } as const, due);
    expect(given(openedUnder(), plan).when(pass, knowing(...summer))).toMatchObject({
      events: [{ type: 'DeadlinePassed' }],
    });
  });
});

describe('a cycle that began before rules had entries', () => {
  test('keeps its values, and takes over only what came into force since', () => {
    const facts = knowing(...summer, ...entriesFor(ofBloc, '2019-01-01', { headship: 'optional' }));
    expect(given(opened()).when(launchOn('2019-06-30'), facts)).toEqual(accepted(launchedOn('2019-06-30')));
    expect(given(opened()).when(launchOn('2019-07-05'), facts)).toMatchObject({
      events: [{ data: { rules: { quorum: most }, versions: version } }, {}],
    });
  });
  test('is not touched by what its bloc adopted later in its own stream', () => {
    const adoptedLater = rulesAdopted({ quorum: most });
    const late = { ...adoptedLater, data: { ...adoptedLater.data, at: on('2019-07-01') } };
    expect(given(opened()).when(launchOn('2019-07-05'), { bloc: blocWith('played', late) })).toEqual(
      accepted(launchedOn('2019-07-05')),
    );
  });
});
