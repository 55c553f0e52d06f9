import type { UnitRow } from '@so-vang/api-contract';
import {
  asTheyStand,
  deciders,
  idOf,
  type RecordedEvent,
  type StreamName,
  type Unit,
  type UnitEvent,
} from '@so-vang/domain';
import { isUnitEvent } from './event-kinds.js';
import type { Projection } from './projection.js';
import { recollected } from './recollected.js';

export const units: Projection<UnitRow> = {
  name: 'units-3',
  keyOf: (event) => (isUnitEvent(event) ? idOf(event.stream as StreamName) : undefined),
  apply(row, event) {
    if (!isUnitEvent(event)) return row;
    const unit = deciders.unit.evolve(stateOf(row, event), event);
    const registered = asTheyStand(unit.recorded ?? []).find(({ type }) => type === 'UnitRegistered');
    if (unit.status === 'unregistered' || registered?.type !== 'UnitRegistered') return row;
    const { id, name, names, subUnits, clock } = unit;
    const { superior } = registered.data;
    const told = { id, name, names, subUnits, clock };
    return { ...told, ...(superior !== undefined && { superior }), ...recollected(unit) };
  },
  columns: {
    name: { type: 'name', of: (row) => row.name },
    clock: { type: 'text', of: (row) => row.clock },
  },
  search: (row) => [row.id, ...row.names.map(({ name }) => name), row.superior],
};

const stateOf = (row: UnitRow | undefined, { data: { at } }: RecordedEvent<UnitEvent>): Unit =>
  row ? { ...row, status: 'registered', at } : deciders.unit.initialState;
