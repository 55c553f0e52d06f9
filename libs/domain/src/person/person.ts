import { accept, reject, type Command, type Decider, type Event, type Role } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId, UnitId } from '../ids.js';
import type { Clock, Day, Instant } from '../time.js';

/** Roles that a person is appointed to; `bloc-head` follows from the unit's headship, the rest is the machine's. */
export type AppointedRole = Exclude<Role, 'bloc-head' | 'operator' | 'system'>;
export const appointedRoles = [
  'office',
  'unit-head',
  'unit-officer',
  'chairman',
  'council',
  'auditor',
] as const satisfies readonly AppointedRole[];

/** A dated role. `to` is the last day, open where it is missing. */
export type Appointment = {
  readonly role: AppointedRole;
  readonly unit?: UnitId;
  readonly from: Day;
  readonly to?: Day;
  /** Why it was ended, where that was done by an act of its own. */
  readonly reason?: string;
};

export const holdsOffice = (
  appointments: readonly Appointment[],
  role: AppointedRole,
  day: Day,
  unit?: UnitId,
): boolean =>
  appointments.some(
    (held) => held.role === role && held.unit === unit && held.from <= day && (!held.to || day <= held.to),
  );

export type Person =
  | { readonly status: 'unregistered' }
  | {
      readonly status: 'registered';
      readonly id: PersonId;
      readonly clock: Clock;
      readonly at: Instant;
      readonly appointments: readonly Appointment[];
    };

/** The end of an appointment that is open, or runs beyond that day. */
type Ending = {
  readonly person: PersonId;
  readonly role: AppointedRole;
  readonly unit?: UnitId;
  /** The last day. */
  readonly to: Day;
  readonly reason: string;
};

export type PersonCommand =
  | Command<
      'RegisterPerson',
      {
        readonly person: PersonId;
        /** Name, post and contacts, sealed with the person's own key, which is kept outside the log. */
        readonly sealed: string;
        readonly clock: Clock;
      }
    >
  | Command<'Appoint', Omit<Appointment, 'reason'> & { readonly person: PersonId }>
  | Command<'EndAppointment', Ending>;

export type PersonEvent =
  | Event<
      'PersonRegistered',
      { readonly person: PersonId; readonly sealed: string; readonly clock: Clock; readonly at: Instant }
    >
  | Event<
      'PersonAppointed',
      Omit<Appointment, 'reason'> & { readonly person: PersonId; readonly at: Instant }
    >
  | Event<'AppointmentEnded', Ending & { readonly at: Instant }>;

export type PersonRejection =
  | { readonly code: 'PERSON_ALREADY_REGISTERED'; readonly person: PersonId; readonly at: Instant }
  | { readonly code: 'PERSON_UNKNOWN'; readonly person: PersonId }
  | { readonly code: 'UNIT_UNKNOWN'; readonly unit: UnitId }
  | { readonly code: 'UNIT_NEEDED_FOR_ROLE'; readonly role: AppointedRole }
  | { readonly code: 'ALREADY_APPOINTED'; readonly role: AppointedRole; readonly from: Day }
  | { readonly code: 'APPOINTMENT_UNKNOWN'; readonly role: AppointedRole; readonly unit?: UnitId }
  | { readonly code: 'APPOINTMENT_NOT_BEGUN'; readonly from: Day };

const needsUnit = (role: AppointedRole): boolean => role === 'unit-head' || role === 'unit-officer';

const overlap = (a: Appointment, b: Appointment): boolean =>
  (!a.to || a.to >= b.from) && (!b.to || b.to >= a.from);

/** The earliest such one: the same role is never held twice at a time. */
const runsBeyond = (held: Appointment, { role, unit, to }: Ending): boolean =>
  held.role === role && held.unit === unit && (!held.to || held.to > to);

export const personDecider: Decider<Person, PersonCommand, PersonEvent, PersonRejection, Facts> = {
  initialState: { status: 'unregistered' },
  decide(command, person, facts) {
    const { at } = command;
    switch (command.type) {
      case 'RegisterPerson':
        if (person.status === 'registered')
          return reject({ code: 'PERSON_ALREADY_REGISTERED', person: person.id, at: person.at });
        return accept({ type: 'PersonRegistered', data: { ...command.data, at } });
      case 'Appoint': {
        const { data } = command;
        if (person.status === 'unregistered') return reject({ code: 'PERSON_UNKNOWN', person: data.person });
        if (needsUnit(data.role) && !data.unit)
          return reject({ code: 'UNIT_NEEDED_FOR_ROLE', role: data.role });
        if (data.unit && facts.unit?.status !== 'registered')
          return reject({ code: 'UNIT_UNKNOWN', unit: data.unit });
        const same = person.appointments.find(
          (held) => held.role === data.role && held.unit === data.unit && overlap(held, data),
        );
        if (same) return reject({ code: 'ALREADY_APPOINTED', role: data.role, from: same.from });
        return accept({ type: 'PersonAppointed', data: { ...data, at } });
      }
      case 'EndAppointment': {
        const { data } = command;
        if (person.status === 'unregistered') return reject({ code: 'PERSON_UNKNOWN', person: data.person });
        const running = person.appointments.find((held) => runsBeyond(held, data));
        if (!running)
          return reject({
            code: 'APPOINTMENT_UNKNOWN',
            role: data.role,
            ...(data.unit && { unit: data.unit }),
          });
        if (data.to < running.from) return reject({ code: 'APPOINTMENT_NOT_BEGUN', from: running.from });
        return accept({ type: 'AppointmentEnded', data: { ...data, at } });
      }
    }
  },
  evolve(person, event) {
    switch (event.type) {
      case 'PersonRegistered': {
        const { person: id, clock, at } = event.data;
        return { status: 'registered', id, clock, at, appointments: [] };
      }
      case 'PersonAppointed': {
        if (person.status === 'unregistered') return person;
        const { role, unit, from, to, at } = event.data;
        const appointment = { role, from, ...(unit && { unit }), ...(to && { to }) };
        return { ...person, at, appointments: [...person.appointments, appointment] };
      }
      case 'AppointmentEnded': {
        if (person.status === 'unregistered') return person;
        const { to, reason, at } = event.data;
        const ended = person.appointments.find((held) => runsBeyond(held, event.data));
        const appointments = person.appointments.map((held) =>
          held === ended ? { ...held, to, reason } : held,
        );
        return { ...person, at, appointments };
      }
    }
  },
};
