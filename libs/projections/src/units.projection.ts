import type { UnitRow } from '@so-vang/api-contract';
import { isUnitEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const units: Projection<UnitRow> = {
  name: 'units-2',
  keyOf: (event) => (isUnitEvent(event) ? event.data.unit : undefined),
  apply(row, event) {
    switch (event.type) {
      case 'UnitRegistered': {
        const { unit, name, superior, clock } = event.data;
        const named = { name, names: [{ name }], subUnits: [] };
        return { id: unit, ...named, ...(superior !== undefined && { superior }), clock };
      }
      case 'UnitRenamed': {
        const { name, from } = event.data;
        return row && { ...row, name, names: [...row.names, { name, from }] };
      }
      case 'SubUnitRegistered':
        return row && { ...row, subUnits: [...row.subUnits, event.data.name] };
      default:
        return row;
    }
  },
  columns: {
    name: { type: 'name', of: (row) => row.name },
    clock: { type: 'text', of: (row) => row.clock },
  },
  search: (row) => [row.id, ...row.names.map(({ name }) => name), row.superior],
};
