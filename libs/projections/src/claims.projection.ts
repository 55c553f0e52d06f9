import type { ClaimRow } from '@so-vang/api-contract';
import { deciders, idOf, type StreamName } from '@so-vang/domain';
import { isClaimEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

/** Who holds which achievement; what a year still owes of them is told from here. */
export const claims: Projection<ClaimRow> = {
  name: 'claims-1',
  keyOf: (event) => (isClaimEvent(event) ? idOf(event.stream as StreamName) : undefined),
  apply(row, event) {
    if (!isClaimEvent(event)) return row;
    const state = deciders.claim.evolve(row?.state ?? deciders.claim.initialState, event);
    if (state.status === 'unclaimed') return row;
    return { id: idOf(event.stream as StreamName), title: state.title, uses: state.uses.length, state };
  },
  columns: {
    title: { type: 'name', of: (row) => row.title },
    uses: { type: 'integer', of: (row) => row.uses },
  },
  search: (row) => [row.state.achievement, row.title],
};
