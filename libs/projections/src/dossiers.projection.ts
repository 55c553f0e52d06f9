import type { DossierRow } from '@so-vang/api-contract';
import { dossierDecider } from '@so-vang/domain';
import { isDossierEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const dossiers: Projection<DossierRow> = {
  name: 'dossiers-1',
  keyOf: (event) => (isDossierEvent(event) ? event.data.dossier : undefined),
  apply(row, event) {
    if (!isDossierEvent(event)) return row;
    const state = dossierDecider.evolve(row?.state ?? dossierDecider.initialState, event);
    if (state.phase === 'undrafted') return undefined;
    return {
      id: state.dossier,
      cycle: state.cycle,
      bloc: state.bloc,
      year: state.year,
      unit: state.unit,
      award: state.award,
      authority: state.authority,
      phase: state.phase,
      at: state.at,
      state,
    };
  },
  columns: {
    cycle: { type: 'text', of: (row) => row.cycle, indexed: true },
    bloc: { type: 'text', of: (row) => row.bloc },
    year: { type: 'integer', of: (row) => row.year },
    unit: { type: 'text', of: (row) => row.unit },
    award: { type: 'text', of: (row) => row.award },
    authority: { type: 'text', of: (row) => row.authority },
    phase: { type: 'text', of: (row) => row.phase },
    at: { type: 'text', of: (row) => row.at },
  },
  search: ({ id, unit, state }) => [id, unit, state.subUnit, state.number, state.decision?.number],
};
