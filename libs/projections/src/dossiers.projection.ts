import type { DossierRow } from '@so-vang/api-contract';
import {
  dayOf,
  dossierDecider,
  isHeld,
  isOverdue,
  mayRemindFrom,
  missingPapers,
  nextDue,
  summarise,
  type OpenedDossier,
} from '@so-vang/domain';
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
    leaders: { type: 'text', of: (row) => `${row.bloc}-${row.year}`, indexed: true },
    year: { type: 'integer', of: (row) => row.year },
    unit: { type: 'text', of: (row) => row.unit, indexed: true },
    award: { type: 'text', of: (row) => row.award },
    authority: { type: 'text', of: (row) => row.authority },
    phase: { type: 'text', of: (row) => row.phase },
    at: { type: 'text', of: (row) => row.at },
    late: { type: 'text', of: (row) => String(row.late) },
    held: { type: 'text', of: (row) => String(row.held) },
    open: { type: 'text', of: (row) => String(row.open), indexed: true },
    due: { type: 'text', of: (row) => row.due },
    remindFrom: { type: 'text', of: ({ state, open }) => (open ? remindFrom(state) : undefined) },
  },
  search: ({ id, unit, state }) => [id, unit, state.subUnit, state.number, state.decision?.number],
};

/** On a played clock it is that clock that comes to the day, whatever the machine's says. */
const remindFrom = (dossier: OpenedDossier): string | undefined => {
  const day = mayRemindFrom(dossier);
  if (day === undefined || dossier.clock === 'live') return day;
  return day <= dayOf(dossier.at) ? '' : undefined;
};
