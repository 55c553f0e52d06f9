import { provinceAlone, type CouncilRow } from '@so-vang/api-contract';
import { deciders, flagFigures, idOf, missingAtSitting, resultOf, type StreamName } from '@so-vang/domain';
import { isSittingEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

/** Sittings of emulation councils. */
export const councils: Projection<CouncilRow> = {
  name: 'councils-3',
  keyOf: (event) => (isSittingEvent(event) ? idOf(event.stream as StreamName) : undefined),
  apply(row, event) {
    if (!isSittingEvent(event)) return row;
    const state = deciders.council.evolve(row?.state ?? deciders.council.initialState, event);
    if (state.phase === 'uncalled') return undefined;
    const results = state.agenda.map(resultOf);
    return {
      id: state.council,
      province: state.province,
      year: state.year,
      number: state.number,
      session: state.session,
      clock: state.clock,
      phase: state.phase,
      heldAt: state.heldAt,
      at: state.at,
      items: results.length,
      passed: results.filter((result) => result === 'passed').length,
      cut: results.filter((result) => result === 'cut').length,
      missing: row?.missing ?? [],
      figures: row?.figures ?? flagFigures([state], state.rules.flagQuota),
      state,
    };
  },
  finish: (row) => ({
    ...row,
    missing: missingAtSitting(row.state),
    figures: row.state.closing?.figures ?? flagFigures([row.state], row.state.rules.flagQuota),
  }),
  columns: {
    province: { type: 'name', of: (row) => provinceAlone(row.province) },
    year: { type: 'integer', of: (row) => row.year, indexed: true },
    number: { type: 'integer', of: (row) => row.number },
    session: { type: 'text', of: (row) => row.session },
    clock: { type: 'text', of: (row) => row.clock },
    phase: { type: 'text', of: (row) => row.phase },
    heldAt: { type: 'text', of: (row) => row.heldAt },
    items: { type: 'integer', of: (row) => row.items },
    passed: { type: 'integer', of: (row) => row.passed },
    cut: { type: 'integer', of: (row) => row.cut },
  },
  search: ({ id, province, state }) => [id, provinceAlone(province), state.place, state.minutes?.number],
};
