import { describe, expect, test } from '@jest/globals';
import { act } from '../testing/acts.js';
import { noFacts, unitOn } from '../testing/facts.js';
import { clerk, day, north, on, south, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { personDecider, type Appointment } from './person.js';

const given = specFor(personDecider, { ...noFacts, unit: unitOn('live') });
const data = { person: clerk, sealed: 'c2VhbGVk', clock: 'live' } as const;
const registered = { type: 'PersonRegistered', data: { ...data, at: on('2018-12-01') } } as const;
const appointed = (appointment: Appointment) =>
  ({ type: 'PersonAppointed', data: { person: clerk, ...appointment, at: on('2018-12-02') } }) as const;
const headFrom = (from: string, to?: string): Appointment => ({
  role: 'unit-head',
  unit: north,
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
});
const appoint = (appointment: Appointment) => act('Appoint', { person: clerk, ...appointment });

describe('registering a person', () => {
  test('records what is sealed and nothing else about them', () => {
    expect(given().when(act('RegisterPerson', data))).toEqual(
      accepted({ type: 'PersonRegistered', data: { ...data, at: today } }),
    );
  });
  test('a second time is refused with the first date', () => {
    expect(given(registered).when(act('RegisterPerson', data))).toEqual(
      refused({ code: 'PERSON_ALREADY_REGISTERED', person: clerk, at: on('2018-12-01') }),
    );
  });
});

describe('appointing a person', () => {
  test('records the role with its first and last day', () => {
    const appointment = headFrom('2019-01-01', '2019-12-31');
    expect(given(registered).when(appoint(appointment))).toEqual(
      accepted({ type: 'PersonAppointed', data: { person: clerk, ...appointment, at: today } }),
    );
  });
  test('needs no unit for a role in the office', () => {
    const office: Appointment = { role: 'office', from: day('2019-01-01') };
    expect(given(registered).when(appoint(office))).toEqual(
      accepted({ type: 'PersonAppointed', data: { person: clerk, ...office, at: today } }),
    );
  });
  test('is refused for somebody who is not registered', () => {
    expect(given().when(appoint(headFrom('2019-01-01')))).toEqual(
      refused({ code: 'PERSON_UNKNOWN', person: clerk }),
    );
  });
  test.each(['unit-head', 'unit-officer'] as const)('as %s is refused without a unit', (role) => {
    expect(given(registered).when(appoint({ role, from: day('2019-01-01') }))).toEqual(
      refused({ code: 'UNIT_NEEDED_FOR_ROLE', role }),
    );
  });
  test('is refused for a unit that nobody registered', () => {
    const unknown = { unit: { status: 'unregistered' } } as const;
    expect(given(registered).when(appoint(headFrom('2019-01-01')), unknown)).toEqual(
      refused({ code: 'UNIT_UNKNOWN', unit: north }),
    );
  });
  test.each([
    ['an open one', headFrom('2019-01-01'), headFrom('2019-06-01')],
    ['one that ends on the first day', headFrom('2019-01-01', '2019-06-01'), headFrom('2019-06-01')],
    ['an open one that begins on the last day', headFrom('2019-06-01'), headFrom('2019-01-01', '2019-06-01')],
  ])('is refused while they hold the same role: %s', (_name, held, wanted) => {
    expect(given(registered, appointed(held)).when(appoint(wanted))).toEqual(
      refused({ code: 'ALREADY_APPOINTED', role: 'unit-head', from: held.from }),
    );
  });
  test.each([
    ['after an earlier term', headFrom('2019-01-01', '2019-05-31'), headFrom('2019-06-01')],
    ['before a later term', headFrom('2019-06-01'), headFrom('2019-01-01', '2019-05-31')],
    [
      'beside the same role in another unit',
      { ...headFrom('2019-01-01'), unit: south },
      headFrom('2019-01-01'),
    ],
    ['beside another role', { ...headFrom('2019-01-01'), role: 'unit-officer' }, headFrom('2019-01-01')],
  ] as const)('is possible %s', (_name, held, wanted) => {
    expect(given(registered, appointed(held)).when(appoint(wanted))).toEqual(
      accepted({ type: 'PersonAppointed', data: { person: clerk, ...wanted, at: today } }),
    );
  });
  test('keeps every term', () => {
    const terms = [headFrom('2018-01-01', '2018-12-31'), headFrom('2019-01-01')];
    expect(given(registered, ...terms.map(appointed)).state()).toEqual({
      status: 'registered',
      id: clerk,
      clock: 'live',
      at: on('2018-12-02'),
      appointments: terms,
    });
  });
});

describe('ending an appointment', () => {
  const end = (to: string) =>
    act('EndAppointment', { person: clerk, role: 'unit-head', unit: north, to: day(to), reason: 'Nghỉ hưu' });
  const ended = (to: string) => ({ type: 'AppointmentEnded', data: { ...end(to).data, at: today } }) as const;

  test('records the last day and the reason', () => {
    expect(given(registered, appointed(headFrom('2019-01-01'))).when(end('2019-06-30'))).toEqual(
      accepted(ended('2019-06-30')),
    );
  });
  test('ends the term that runs, and leaves the others as they are', () => {
    const earlier = headFrom('2018-01-01', '2018-12-31');
    const elsewhere = { ...headFrom('2019-01-01'), unit: south };
    const history = [earlier, elsewhere, headFrom('2019-01-01')].map(appointed);
    expect(given(registered, ...history, ended('2019-06-30')).state()).toMatchObject({
      appointments: [earlier, elsewhere, { ...headFrom('2019-01-01', '2019-06-30'), reason: 'Nghỉ hưu' }],
    });
  });
  test('may come earlier than was foreseen, never later', () => {
    const history = [registered, appointed(headFrom('2019-01-01', '2019-12-31'))];
    expect(given(...history).when(end('2019-06-30'))).toMatchObject({ ok: true });
    expect(given(...history).when(end('2020-06-30'))).toEqual(
      refused({ code: 'APPOINTMENT_UNKNOWN', role: 'unit-head', unit: north }),
    );
  });
  test('a second time is refused: none is open any more', () => {
    const history = [registered, appointed(headFrom('2019-01-01')), ended('2019-06-30')];
    expect(given(...history).when(end('2019-06-30'))).toEqual(
      refused({ code: 'APPOINTMENT_UNKNOWN', role: 'unit-head', unit: north }),
    );
  });
  test('is refused before its first day', () => {
    expect(given(registered, appointed(headFrom('2019-07-01'))).when(end('2019-06-30'))).toEqual(
      refused({ code: 'APPOINTMENT_NOT_BEGUN', from: day('2019-07-01') }),
    );
  });
  test('makes room for the same role again', () => {
    const history = [registered, appointed(headFrom('2019-01-01')), ended('2019-06-30')];
    expect(given(...history).when(appoint(headFrom('2019-07-01')))).toMatchObject({ ok: true });
  });
});
