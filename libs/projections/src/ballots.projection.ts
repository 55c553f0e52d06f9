import type { BallotRow } from '@so-vang/api-contract';
import { ballotDecider } from '@so-vang/domain';
import { isBallotEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const ballots: Projection<BallotRow> = {
  name: 'ballots-2',
  keyOf: (event) => (isBallotEvent(event) ? event.data.ballot : undefined),
  apply(row, event) {
    if (!isBallotEvent(event)) return row;
    const state = ballotDecider.evolve(row?.state ?? ballotDecider.initialState, event);
    if (state.phase === 'unopened') return undefined;
    return {
      id: state.ballot,
      cycle: state.cycle,
      phase: state.phase,
      closesAt: state.closesAt,
      roll: state.roll.length,
      cast: state.votes.length,
      state,
    };
  },
  columns: {
    cycle: { type: 'text', of: (row) => row.cycle, indexed: true },
    phase: { type: 'text', of: (row) => row.phase },
    closesAt: { type: 'text', of: (row) => row.closesAt },
    roll: { type: 'integer', of: (row) => row.roll },
    cast: { type: 'integer', of: (row) => row.cast },
  },
  search: (row) => [row.id],
};
