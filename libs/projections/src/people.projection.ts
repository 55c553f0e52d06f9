import type { SealedPersonRow } from '@so-vang/api-contract';
import { personDecider, type Person, type PersonEvent } from '@so-vang/domain';
import { isPersonEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const people: Projection<SealedPersonRow> = {
  name: 'people-2',
  keyOf: (event) => (isPersonEvent(event) ? event.data.person : undefined),
  apply(row, event) {
    if (!isPersonEvent(event)) return row;
    const sealed = event.type === 'PersonRegistered' ? event.data.sealed : row?.sealed;
    const person = personDecider.evolve(stateOf(row, event), event);
    if (person.status === 'unregistered' || sealed === undefined) return row;
    return { id: person.id, sealed, clock: person.clock, appointments: person.appointments };
  },
  columns: { clock: { type: 'text', of: (row) => row.clock } },
  search: (row) => [row.id],
};

const stateOf = (row: SealedPersonRow | undefined, { data: { at } }: PersonEvent): Person =>
  row
    ? { status: 'registered', id: row.id, clock: row.clock, at, appointments: row.appointments }
    : personDecider.initialState;
