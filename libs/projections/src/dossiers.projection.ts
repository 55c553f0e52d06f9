import type { DossierRow } from '@so-vang/api-contract';
import { dossierDecider, isHeld, isOverdue, missingPapers, nextDue, summarise } from '@so-vang/domain';
import { isDossierEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const dossiers: Projection<DossierRow> = {
  name: 'dossiers-3',
  keyOf: (event) => (isDossierEvent(event) ? event.data.dossier : undefined),
  apply(row, event) {
    if (!isDossierEvent(event)) return row;
    const state = dossierDecider.evolve(row?.state ?? dossierDecider.initialState, event);
    if (state.phase === 'undrafted') return undefined;
    const due = nextDue(state);
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
      late: state.clocks.some(isOverdue),
      held: isHeld(state),
      open: !summarise(state).finished,
      ...(due && { due: due.at }),
      missing: missingPapers(state),
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
    late: { type: 'text', of: (row) => String(row.late) },
    held: { type: 'text', of: (row) => String(row.held) },
    open: { type: 'text', of: (row) => String(row.open), indexed: true },
    due: { type: 'text', of: (row) => row.due },
  },
  search: ({ id, unit, state }) => [id, unit, state.subUnit, state.number, state.decision?.number],
};
