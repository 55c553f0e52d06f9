import type { UnitRow } from '@so-vang/api-contract';
import { isUnitEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const units: Projection<UnitRow> = {
  name: 'units-1',
  keyOf: (event) => (isUnitEvent(event) ? event.data.unit : undefined),
  apply(row, event) {
    switch (event.type) {
      case 'UnitRegistered': {
        const { unit, name, superior, clock } = event.data;
        return { id: unit, name, ...(superior !== undefined && { superior }), clock };
      }
      default:
        return row;
    }
  },
  columns: {
    name: { type: 'name', of: (row) => row.name },
    clock: { type: 'text', of: (row) => row.clock },
  },
  search: (row) => [row.id, row.name, row.superior],
};
