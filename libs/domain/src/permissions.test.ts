import { describe, expect, test } from '@jest/globals';
import type { Role } from './decider.js';
import type { PersonId, UnitId } from './ids.js';
import { actorFor, permitted } from './permissions.js';
import type { AppointedRole, Appointment } from './person/person.js';
import type { AnyCommand, CommandType } from './registry.js';
import { act, inBloc } from './testing/acts.js';
import { blocWith } from './testing/facts.js';
import { clerk, day, east, north, on, south } from './testing/names.js';
import type { Instant } from './time.js';

const held = (role: AppointedRole, unit?: UnitId, from = '2019-01-01', to?: string): Appointment => ({
  role,
  ...(unit && { unit }),
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
});
const actor = (command: AnyCommand, appointments: readonly Appointment[], year = 2019) =>
  actorFor(command, { person: clerk, appointments, bloc: blocWith(), year });

const close = (at?: Instant) => act('ClosePledging', {}, at);
const withdraw = (unit = north) => act('WithdrawFromNomination', { unit, reason: 'Đã nhận' });
const stage: readonly Role[] = ['bloc-head', 'office'];

describe('an appointment', () => {
  const office = [held('office', undefined, '2019-03-01', '2019-03-31')];

  test.each([
    ['2019-02-28T16:59:59.999Z', false],
    ['2019-02-28T17:00:00.000Z', true],
    ['2019-03-31T16:59:59.999Z', true],
    ['2019-03-31T17:00:00.000Z', false],
  ])('is valid from its first day to its last, as Viet Nam counts them: at %s %s', (at, valid) => {
    expect(actor(close(at as Instant), office)).toEqual(
      valid ? { person: clerk, role: 'office' } : { code: 'NOT_PERMITTED', needed: stage },
    );
  });
  test('without a last day is open', () => {
    expect(actor(close(on('2050-01-01')), [held('office')])).toEqual({ person: clerk, role: 'office' });
  });
  test('is needed for anything at all', () => {
    for (const type of Object.keys(permitted) as CommandType[])
      expect(
        actor({ type, data: { scope: 'bloc-khoi-1' }, at: on('2019-03-01'), by: clerk } as AnyCommand, []),
      ).toEqual({
        code: 'NOT_PERMITTED',
        needed: permitted[type],
      });
  });
  test.each([
    ['auditor', []],
    ['council', ['CastCouncilVote', 'SignCouncilCount', 'SignSittingMinutes']],
  ] as const)('as %s permits no act but %j', (role, few) => {
    const may = (type: CommandType) =>
      !(
        'code' in
        actor({ type, data: { scope: 'bloc-khoi-1' }, at: on('2019-03-01'), by: clerk } as AnyCommand, [
          held(role),
        ])
      );
    expect((Object.keys(permitted) as CommandType[]).filter(may)).toEqual(few);
  });
});

describe('the head of a bloc whose unit left it', () => {
  test('acts for the bloc to the day before', () => {
    const merged = { units: [north], into: south, on: day('2019-07-01') };
    const bloc = blocWith('live', inBloc('MembersMerged', merged));
    const acting = (at: string) =>
      actorFor(close(on(at)), { person: clerk, appointments: [held('unit-head', north)], bloc, year: 2019 });
    expect(acting('2019-06-30')).toMatchObject({ role: 'bloc-head' });
    expect(acting('2019-07-01')).toMatchObject({ code: 'NOT_PERMITTED' });
  });
});

describe('the head of the bloc', () => {
  test.each([
    ['the unit that leads it', north],
    ["the leader's deputy", south],
  ])('is the head of %s', (_name, unit) => {
    expect(actor(close(), [held('unit-head', unit)])).toEqual({ person: clerk, role: 'bloc-head', unit });
  });
  test.each([
    ['the head of another member', held('unit-head', east), 2019],
    ["an officer of the leader's", held('unit-officer', north), 2019],
    ['the head of a year without a headship', held('unit-head', north), 2020],
  ])('is not %s', (_name, appointment, year) => {
    expect(actor(close(), [appointment], year)).toEqual({ code: 'NOT_PERMITTED', needed: stage });
  });
  test('is nobody where the bloc is not known', () => {
    const standing = { person: clerk, appointments: [held('unit-head', north)], year: 2019 };
    expect(actorFor(close(), { ...standing, bloc: undefined })).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(actorFor(close(), { ...standing, bloc: { status: 'unregistered' } })).toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });
  test('may not act for other units by that', () => {
    expect(actor(withdraw(east), [held('unit-head', north)])).toEqual({
      code: 'NOT_PERMITTED',
      needed: ['unit-head'],
      unit: east,
    });
  });
});

describe("a unit's own act", () => {
  const sheet = { points: {}, bonus: 0, deduction: 0 };

  test('is done by its head', () => {
    expect(actor(withdraw(), [held('unit-head', north)])).toEqual({
      person: clerk,
      role: 'unit-head',
      unit: north,
    });
  });
  test('is refused to the head of another unit', () => {
    expect(actor(withdraw(), [held('unit-head', east)])).toEqual({
      code: 'NOT_PERMITTED',
      needed: ['unit-head'],
      unit: north,
    });
  });
  test('is done in the role that fits, where a person has several', () => {
    const several = [held('office'), held('unit-officer', north), held('unit-head', east)];
    expect(actor(withdraw(east), several)).toEqual({ person: clerk, role: 'unit-head', unit: east });
    expect(actor(act('SubmitSelfScore', { unit: north, sheet }), several)).toEqual({
      person: clerk,
      role: 'unit-officer',
      unit: north,
    });
    expect(actor(act('ExcludeUnit', { unit: north, reason: 'Kỷ luật' }), several)).toEqual({
      person: clerk,
      role: 'office',
    });
  });
  test.each(['WithdrawFromNomination'] as const)('%s is for the head alone, not for an officer', (type) => {
    expect(permitted[type]).toEqual(['unit-head']);
    const command = {
      type,
      data: { unit: north },
      at: on('2019-03-01'),
      by: clerk,
    } as unknown as AnyCommand;
    expect(actor(command, [held('unit-officer', north)])).toMatchObject({ code: 'NOT_PERMITTED' });
  });
  test('is, for the pledge, also that of an officer whom the head has authorised', () => {
    expect(actor(act('SignPledge', { unit: north }), [held('unit-officer', north)])).toEqual({
      ...{ person: clerk, role: 'unit-officer', unit: north },
    });
  });
  test('is, for counting the papers of a ballot, whatever unit the person is of', () => {
    expect(actor(act('SignCount', {}), [held('unit-officer', east)])).toEqual({
      ...{ person: clerk, role: 'unit-officer', unit: east },
    });
  });
  test('is, for a cross-score, the act of the unit that gives it', () => {
    const cross = act('SubmitCrossScore', { unit: south, by: north, sheet });
    expect(actor(cross, [held('unit-officer', north)])).toMatchObject({ role: 'unit-officer', unit: north });
    expect(actor(cross, [held('unit-officer', south)])).toEqual({
      code: 'NOT_PERMITTED',
      needed: ['unit-head', 'unit-officer'],
      unit: north,
    });
  });
});

test('every role that an act needs is one that somebody can have', () => {
  const roles: readonly Role[] = [
    ...(['office', 'bloc-head', 'unit-head', 'unit-officer', 'chairman', 'council'] as const),
    ...(['operator', 'system'] as const),
  ];
  for (const needed of Object.values(permitted)) {
    expect(needed.length).toBeGreaterThan(0);
    expect(needed.filter((role) => !roles.includes(role))).toEqual([]);
  }
});

test('whoever acts is named', () => {
  const other = 'somebody' as PersonId;
  expect(
    actorFor(close(), { person: other, appointments: [held('office')], bloc: undefined, year: 2019 }),
  ).toEqual({ person: other, role: 'office' });
});
