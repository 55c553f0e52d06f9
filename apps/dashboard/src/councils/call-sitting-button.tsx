import { useGetList } from 'react-admin';
import {
  clockNames,
  councilRoleNames,
  provinceName,
  sessionNames,
  type CouncilRow,
  type Language,
  type PersonRow,
} from '@so-vang/api-contract';
import {
  councilRoles,
  provinceOf,
  sittingIdOf,
  streamOf,
  type Clock,
  type CouncilMember,
  type CouncilRole,
  type Instant,
  type PersonId,
  type SessionKind,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { fromLocal } from '../acts/business-time.js';
import { ProvinceInput, dayIn } from '../acts/province-input.js';
import { today } from '../acts/standing.js';
import { ChoiceInput, FieldGroup, TextInput, TimeInput } from '../acts/fields.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { slugOf } from '../units/slug.js';

const roleField = (person: PersonId): string => `role-${person}`;
const whole = (given = ''): number => (/^\d{1,4}$/.test(given.trim()) ? Number(given) : NaN);

/** Who may sit on the council: those appointed to it, and the chairman. A member's own unit is the one it heads. */
const candidatesOf = (people: readonly PersonRow[]): readonly PersonRow[] =>
  people.filter(({ appointments }) =>
    appointments.some(({ role }) => role === 'council' || role === 'chairman'),
  );
const membersOf = (people: readonly PersonRow[], values: Values): readonly CouncilMember[] =>
  people.flatMap(({ id, appointments }) => {
    const role = councilRoles.find((each) => each === values[roleField(id)]);
    const unit = appointments.find((held) => held.role === 'unit-head')?.unit;
    return role ? [{ person: id, role, ...(unit && { unit }) }] : [];
  });
/** The chairman chairs, the others are members; who is of another clock is left to be chosen. */
const usualRoles = (people: readonly PersonRow[], clock: Clock): Values => {
  const usual = people.filter((person) => person.clock === clock);
  const chair = usual.find(({ appointments }) => appointments.some(({ role }) => role === 'chairman'));
  return Object.fromEntries(
    usual.map((person): [string, CouncilRole] => [
      roleField(person.id),
      person === chair ? 'chair' : 'member',
    ]),
  );
};

const nameNow = ({ province }: CouncilRow, language: Language): string =>
  capitalised(provinceName({ province, day: today() }, language));

/** Calls the next sitting of a province's council. */
export const CallSittingButton = ({ newest }: { newest: CouncilRow | undefined }) => {
  const text = useText();
  const language = useLanguage();
  const { data = [] } = useGetList<PersonRow>('people', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'id', order: 'ASC' },
  });
  const people = candidatesOf(data);
  const idOf = ({ province = '', heldAt, year, number }: Values) =>
    sittingIdOf(provinceOf(province, dayIn(heldAt)) ?? slugOf(province), whole(year), whole(number));
  const wrongNumbers = (values: Values): Values =>
    Object.fromEntries(
      ['year', 'number']
        .filter((name) => Number.isNaN(whole(values[name])))
        .map((name) => [name, text('blocs.yearNeeded')]),
    );

  return (
    <ActButton
      act="CallSitting"
      emphasis="main"
      stream={(values) => streamOf('council', idOf(values))}
      question={text('councils.callQuestion')}
      initial={{
        ...{ province: newest ? nameNow(newest, language) : '', year: newest ? String(newest.year) : '' },
        ...{ number: String((newest?.number ?? 0) + 1), session: 'award', clock: newest?.clock ?? 'live' },
        ...usualRoles(people, newest?.clock ?? 'live'),
      }}
      required={['province', 'year', 'number', 'session', 'heldAt', 'place', 'clock']}
      check={wrongNumbers}
      data={(values) => ({
        council: idOf(values),
        province: values['province']?.trim() ?? '',
        year: whole(values['year']),
        number: whole(values['number']),
        session: values['session'] as SessionKind,
        heldAt: fromLocal(values['heldAt'] ?? '') ?? ('' as Instant),
        place: values['place']?.trim() ?? '',
        members: [...membersOf(people, values)],
        clock: values['clock'] as Clock,
      })}
    >
      <ProvinceInput name="province" label={text('councils.province')} of="heldAt" />
      <TimeInput name="year" type="number" label={text('field.year')} />
      <TimeInput name="number" type="number" label={text('councils.number')} />
      <ChoiceInput
        name="session"
        label={text('councils.session')}
        options={(['award', 'other'] as const).map((value) => ({
          value,
          label: capitalised(sessionNames[value][language]),
        }))}
      />
      <TimeInput name="heldAt" label={text('councils.heldAt')} />
      <TextInput name="place" label={text('councils.place')} />
      <ChoiceInput
        name="clock"
        label={text('field.clock')}
        options={(['live', 'played'] as const).map((value) => ({
          value,
          label: clockNames[value][language],
        }))}
      />
      <FieldGroup legend={text('councils.members')}>
        {people.length === 0 && text('councils.noMembers')}
        {people.map(({ id, name }) => (
          <ChoiceInput
            key={id}
            name={roleField(id)}
            label={name}
            options={councilRoles.map((value) => ({ value, label: councilRoleNames[value][language] }))}
          />
        ))}
      </FieldGroup>
    </ActButton>
  );
};
