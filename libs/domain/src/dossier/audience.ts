import { headshipIn, type Bloc } from '../bloc/bloc.js';
import type { PersonId } from '../ids.js';
import { rolesOn } from '../permissions.js';
import type { Appointment } from '../person/person.js';
import type { Day } from '../time.js';
import type { Audience } from './notices.js';

type Listener = { readonly id: PersonId; readonly appointments: readonly Appointment[] };

/** Whether a person is among those who are told, by the appointments valid on a day. `bloc` is the one that it names. */
export const isMeantFor = (
  { roles, bloc: led, unit }: Audience,
  { id, appointments }: Listener,
  bloc: Bloc | undefined,
  day: Day,
): boolean =>
  (led !== undefined && headshipIn(bloc, led.year)?.secretary === id) ||
  rolesOn(day, { person: id, appointments, bloc: led && bloc, year: led?.year ?? 0 }).some(
    (held) =>
      roles.some((role) => role === held.role) ||
      held.role === 'bloc-head' ||
      (unit !== undefined && held.unit === unit),
  );
