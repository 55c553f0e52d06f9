import type { SealedPersonRow } from '@so-vang/api-contract';
import {
  asTheyStand,
  deciders,
  idOf,
  type Person,
  type PersonEvent,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import { isPersonEvent } from './event-kinds.js';
import type { Projection } from './projection.js';
import { recollected } from './recollected.js';

export const people: Projection<SealedPersonRow> = {
  name: 'people-3',
  keyOf: (event) => (isPersonEvent(event) ? idOf(event.stream as StreamName) : undefined),
  apply(row, event) {
    if (!isPersonEvent(event)) return row;
    const person = deciders.person.evolve(stateOf(row, event), event);
    const registered = asTheyStand(person.recorded ?? []).find(({ type }) => type === 'PersonRegistered');
    if (person.status === 'unregistered' || registered?.type !== 'PersonRegistered') return row;
    return {
      ...{ id: person.id, sealed: registered.data.sealed, clock: person.clock },
      ...{ appointments: person.appointments, ...recollected(person) },
    };
  },
  columns: { clock: { type: 'text', of: (row) => row.clock } },
  search: (row) => [row.id],
};

const stateOf = (row: SealedPersonRow | undefined, { data: { at } }: RecordedEvent<PersonEvent>): Person =>
  row ? { ...row, status: 'registered', at } : deciders.person.initialState;
