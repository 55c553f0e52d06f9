import { describe, expect, test } from '@jest/globals';
import type { Appointment } from '../person/person.js';
import { defaultValues } from '../rules/default-rules.js';
import { inBloc } from '../testing/acts.js';
import { blocWith } from '../testing/facts.js';
import { bloc, clerk, cycle, day, dossier, north, on, south, west } from '../testing/names.js';
import { endOf, type Instant } from '../time.js';
import { isMeantFor } from './audience.js';
import type { DossierClock } from './clocks.js';
import { dossierDecider } from './dossier.decider.js';
import type { OpenedDossier } from './dossier.js';
import type { Audience } from './notices.js';
import { remindersOf } from './reminders.js';

const drafted = dossierDecider.evolve(dossierDecider.initialState, {
  type: 'DossierDrafted',
  data: {
    ...{ dossier, cycle, bloc, year: 2019, unit: west, award: 'ProvinceFlag', authority: 'province' },
    ...{ clock: 'live', at: on('2019-12-01') },
  },
}) as OpenedDossier;
const due = endOf(day('2019-12-16')); // a Monday
const clockOf = (more: Partial<DossierClock> = {}): DossierClock => ({
  ...{ name: 'appraise', at: due, from: on('2019-12-02') },
  ...more,
});
const at = (now: Instant, clock = clockOf(), more: Partial<OpenedDossier> = {}) =>
  remindersOf({ ...drafted, ...more, clocks: [clock] }, now, defaultValues).map(({ kind, to }) => ({
    kind,
    roles: to.roles,
  }));

describe('a deadline', () => {
  test('is called to mind from the third working day before it, to whoever owes the step', () => {
    expect(at(on('2019-12-10'))).toEqual([]);
    expect(at(on('2019-12-11'))).toEqual([{ kind: 'deadline-near', roles: ['office'] }]);
    expect(at(due)).toEqual([{ kind: 'deadline-near', roles: ['office'] }]);
    expect(at(on('2019-12-17'))).toEqual([]); // not yet recorded as passed
  });
  test('is called to mind as many working days before as the rule says', () => {
    const five = { ...defaultValues, reminderDays: 5 };
    const remind = (now: Instant) => remindersOf({ ...drafted, clocks: [clockOf()] }, now, five).length;
    expect([remind(on('2019-12-08')), remind(on('2019-12-09'))]).toEqual([0, 1]);
  });
  test('of the sender is called to the sender’s mind', () => {
    const [reminder] = remindersOf(
      { ...drafted, clocks: [clockOf({ name: 'submit' })] },
      on('2019-12-12'),
      defaultValues,
    );
    expect(reminder?.to).toEqual({ roles: [], bloc: { bloc, year: 2019 }, unit: west });
  });
  test('that is still missed on the third working day after it goes up to the chairman', () => {
    const passed = clockOf({ passedAt: due });
    expect(at(on('2019-12-19'), passed)).toEqual([]);
    expect(at(on('2019-12-20'), passed)).toEqual([{ kind: 'still-late', roles: ['office', 'chairman'] }]);
    expect(at(on('2019-12-20'), { ...passed, name: 'submit' })).toEqual([
      { kind: 'still-late', roles: ['office', 'chairman'] },
    ]);
  });
  test('is counted by the days as they come where nobody has told the year’s holidays', () => {
    const clock = clockOf();
    const near = (now: Instant) =>
      remindersOf({ ...drafted, clocks: [clock] }, now, { holidays: {}, reminderDays: 3 });
    expect(near(on('2019-12-12'))).toEqual([]);
    expect(near(on('2019-12-13'))).toHaveLength(1);
  });
  test.each([
    ['that is met', clockOf({ metAt: on('2019-12-10') }), {}],
    ['of a return, which nobody owes', clockOf({ name: 'return-unfit' }), {}],
    [
      'of a dossier on hold',
      clockOf(),
      { holds: [{ ground: 'dispute', reason: 'Đơn', at: on('2019-12-05') }] as never },
    ],
  ])('%s is not called to mind', (_name, clock, more) => {
    expect(at(on('2019-12-12'), clock, more)).toEqual([]);
  });
});

describe('those who are told', () => {
  const to: Audience = { roles: ['office'], bloc: { bloc, year: 2019 }, unit: west };
  const isTold = (held: Partial<Appointment>, year = 2019) =>
    isMeantFor(
      { ...to, bloc: { bloc, year } },
      { id: clerk, appointments: [{ role: 'unit-head', from: day('2019-01-01'), ...held }] },
      blocWith(),
      day('2019-12-20'),
    );
  test.each([
    ['the office', { role: 'office' }],
    ['the head of the unit', { unit: west }],
    ['an officer of the unit', { role: 'unit-officer', unit: west }],
    ['the head of the unit that leads the bloc', { unit: north }],
    ['the head of its deputy', { unit: south }],
  ] as const)('are among them %s', (_name, held) => {
    expect(isTold(held)).toBe(true);
  });
  test.each([
    ['the chairman, where the office is told', { role: 'chairman' }],
    ['an officer of the unit that leads the bloc', { role: 'unit-officer', unit: north }],
    ['whose term is over', { unit: west, to: day('2019-12-19') }],
    ['whose term begins later', { unit: west, from: day('2020-01-01') }],
  ] as const)('are not among them: %s', (_name, held) => {
    expect(isTold(held)).toBe(false);
  });
  test('are the secretary of the bloc in that year', () => {
    const secretarySet = inBloc('SecretarySet', { year: 2019, secretary: clerk });
    const told = (year: number) =>
      isMeantFor(
        { roles: [], bloc: { bloc, year } },
        { id: clerk, appointments: [] },
        blocWith('played', secretarySet),
        day('2019-12-20'),
      );
    expect([told(2019), told(2018)]).toEqual([true, false]);
  });
  test('are not those who lead the bloc in another year', () => {
    expect(isTold({ unit: north }, 2018)).toBe(false);
  });
});
