import type { PersonRow } from '@so-vang/api-contract';
import { appointedRoles, type AppointedRole } from '@so-vang/domain';

export type RoleGroup = { readonly role: AppointedRole | 'none'; readonly people: readonly PersonRow[] };

/** Without diacritics and case, so that "nguyen" finds "Nguyễn". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();

export const matches = (person: PersonRow, sought: string): boolean =>
  plain([person.name, person.post, person.id].join(' ')).includes(plain(sought.trim()));

/** Each person once, under the first of the roles held. */
export const peopleByRole = (people: readonly PersonRow[]): readonly RoleGroup[] =>
  [...appointedRoles, 'none' as const]
    .map((role) => ({
      role,
      people: people.filter(
        ({ appointments }) =>
          (appointedRoles.find((known) => appointments.some((held) => held.role === known)) ?? 'none') ===
          role,
      ),
    }))
    .filter((group) => group.people.length > 0);
