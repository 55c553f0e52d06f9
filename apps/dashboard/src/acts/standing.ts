import type { ActType } from '@so-vang/api-contract';
import {
  dayOf,
  permitted,
  type Appointment,
  type Day,
  type Headship,
  type Instant,
  type Role,
  type UnitId,
} from '@so-vang/domain';

/** What the signed-in person holds on a day, in a bloc's year. The screens only leave out what is hopeless: the server decides. */
export type Standing = {
  readonly appointments: readonly Appointment[];
  readonly headship?: Headship;
  readonly day: Day;
};

export type HeldRole = { readonly role: Role; readonly unit?: UnitId };

export const rolesOf = ({ appointments, headship, day }: Standing): readonly HeldRole[] =>
  appointments
    .filter(({ from, to }) => from <= day && (!to || day <= to))
    .flatMap(({ role, unit }): readonly HeldRole[] => {
      const held = { role, ...(unit && { unit }) };
      const leads = role === 'unit-head' && unit && (headship?.head === unit || headship?.deputy === unit);
      return leads ? [held, { ...held, role: 'bloc-head' }] : [held];
    });

const isUnitBound = (role: Role): boolean => role === 'unit-head' || role === 'unit-officer';

/** `unit`: on whose behalf, where it is one of a unit's own acts. */
export const mayDo = (standing: Standing, act: ActType, unit?: UnitId): boolean =>
  rolesOf(standing).some(
    (held) => permitted[act].includes(held.role) && (!isUnitBound(held.role) || held.unit === unit),
  );

/** Units for which the person may do this. */
export const unitsFor = (standing: Standing, act: ActType): readonly UnitId[] => [
  ...new Set(
    rolesOf(standing).flatMap(({ role, unit }) =>
      isUnitBound(role) && unit && permitted[act].includes(role) ? [unit] : [],
    ),
  ),
];

export const today = (): Day => dayOf(new Date().toISOString() as Instant);
