import { roleNames, type PersonRow } from '@so-vang/api-contract';
import {
  appointedRoles,
  streamOf,
  type AppointedRole,
  type Appointment,
  type Day,
  type PersonId,
  type UnitId,
} from '@so-vang/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActButton } from '../acts/act-button.js';
import { useActForm, type Values } from '../acts/act-form.js';
import { ClockInput, clockIn } from '../acts/clock-input.js';
import { ChoiceInput, TextInput, TimeInput } from '../acts/fields.js';
import { today } from '../acts/standing.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { useAllUnits } from '../units/use-all-units.js';
import { useNames } from '../units/use-names.js';

const isOfUnit = (role: string | undefined): boolean => role === 'unit-head' || role === 'unit-officer';
const personIn = ({ person = '' }: Values): PersonId => person as PersonId;

/** The id stays in the log for ever, the name does not: it is made of chance, once for each form. */
export const RegisterPersonButton = () => {
  const text = useText();
  return (
    <ActButton
      act="RegisterPerson"
      stream={(values) => streamOf('person', personIn(values))}
      question={text('people.registerQuestion')}
      initial={() => ({ person: `p-${uuidv7().slice(-12)}`, clock: 'live' })}
      required={['name', 'clock']}
      data={(values) => ({
        ...{ person: personIn(values), name: values['name']?.trim() ?? '', clock: clockIn(values) },
        ...(values['post']?.trim() && { post: values['post'].trim() }),
        ...(values['contact']?.trim() && { contact: values['contact'].trim() }),
      })}
    >
      <TextInput name="name" label={text('people.name')} />
      <TextInput name="post" label={text('people.post')} help={text('people.postHelp')} />
      <TextInput name="contact" label={text('people.contact')} help={text('field.optional')} />
      <ClockInput />
    </ActButton>
  );
};

export const AppointButton = ({ person }: { person: PersonRow }) => {
  const text = useText();
  const language = useLanguage();
  return (
    <ActButton
      act="Appoint"
      stream={streamOf('person', person.id)}
      question={text('people.appointQuestion', { person: person.name })}
      required={['role', 'from']}
      check={({ role, unit, from = '', to }): Values => ({
        ...(isOfUnit(role) && !unit && { unit: text('act.required') }),
        ...(to && to < from && { to: text('people.endsBefore') }),
      })}
      data={({ role, unit, from, to }) => ({
        ...{ person: person.id, role: role as AppointedRole, from: from as Day },
        ...(isOfUnit(role) && unit && { unit: unit as UnitId }),
        ...(to && { to: to as Day }),
      })}
    >
      <ChoiceInput
        name="role"
        label={text('people.role')}
        options={appointedRoles.map((value) => ({ value, label: capitalised(roleNames[value][language]) }))}
      />
      <UnitOfRole />
      <TimeInput name="from" type="date" label={text('people.fromDay')} />
      <TimeInput name="to" type="date" label={text('people.toDay')} help={text('people.toHelp')} />
    </ActButton>
  );
};

const UnitOfRole = () => {
  const text = useText();
  const units = useAllUnits();
  if (!isOfUnit(useActForm().values['role'])) return null;
  return (
    <ChoiceInput
      name="unit"
      label={text('field.unit')}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};

/** Of those that run, or have not begun yet. */
export const EndAppointmentButton = ({ person }: { person: PersonRow }) => {
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const running = person.appointments.filter(({ to }) => !to || to > today());
  const names = useNames(running.flatMap(({ unit }) => unit ?? []));
  const nameOf = ({ role, unit, from }: Appointment) =>
    [
      capitalised(roleNames[role][language]),
      unit && names.say.unit(unit),
      text('people.from', { from: say.day(from) }),
    ]
      .filter(Boolean)
      .join(', ');
  if (running.length === 0) return null;
  return (
    <ActButton
      act="EndAppointment"
      stream={streamOf('person', person.id)}
      question={text('people.endQuestion')}
      initial={{ held: running.length === 1 ? '0' : '' }}
      required={['held', 'to', 'reason']}
      check={({ held, to }): Values => {
        const chosen = held ? running[Number(held)] : undefined;
        return chosen && to && to < chosen.from ? { to: text('people.endsBefore') } : {};
      }}
      data={({ held, to, reason = '' }) => {
        const { role, unit } = running[Number(held)] as Appointment;
        return { person: person.id, role, ...(unit && { unit }), to: to as Day, reason: reason.trim() };
      }}
    >
      <ChoiceInput
        name="held"
        label={text('people.role')}
        options={running.map((held, i) => ({ value: String(i), label: nameOf(held) }))}
      />
      <TimeInput name="to" type="date" label={text('people.lastDay')} />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
