import type { CycleRow } from '@so-vang/api-contract';
import {
  ballotDecider,
  cycleDecider,
  missingToAdvance,
  type Ballot,
  type BallotEvent,
  type OpenedCycle,
} from '@so-vang/domain';
import { isBallotEvent, isCycleEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const cycles: Projection<CycleRow> = {
  name: 'cycles-2',
  keyOf: (event) => (isCycleEvent(event) || isBallotEvent(event) ? event.data.cycle : undefined),
  apply(row, event) {
    if (isCycleEvent(event)) {
      const state = cycleDecider.evolve(row?.state ?? cycleDecider.initialState, event);
      return state.phase === 'unopened' ? undefined : rowOf(state, row?.ballot, row?.missing);
    }
    if (!row || !isBallotEvent(event) || event.data.ballot !== newestBallot(row.state)) return row;
    return rowOf(row.state, evolveBallot(row.ballot, event), row.missing);
  },
  /** What is missing is looked for among all units and scores: once a row, not once an event. */
  finish: (row) => ({ ...row, missing: missingToAdvance(row.state, row.ballot) }),
  columns: {
    bloc: { type: 'text', of: (row) => row.bloc, indexed: true },
    year: { type: 'integer', of: (row) => row.year, indexed: true },
    clock: { type: 'text', of: (row) => row.clock },
    phase: { type: 'text', of: (row) => row.phase },
    theme: { type: 'name', of: (row) => row.theme },
    at: { type: 'text', of: (row) => row.at },
    units: { type: 'integer', of: (row) => row.units },
    signed: { type: 'integer', of: (row) => row.signed },
  },
  search: (row) => [row.id, row.theme, ...row.state.movements.map((movement) => movement.name)],
};

const rowOf = (
  state: OpenedCycle,
  ballot: Ballot | undefined,
  missing: CycleRow['missing'] = [],
): CycleRow => ({
  id: state.cycle,
  bloc: state.bloc,
  year: state.year,
  clock: state.clock,
  phase: state.phase,
  ...(state.theme !== undefined && { theme: state.theme }),
  at: state.at,
  units: state.units.length,
  signed: state.signatures.length,
  missing,
  state,
  ...(isNewest(ballot, state) && { ballot }),
});

const newestBallot = (state: OpenedCycle) => state.ballots.at(-1)?.ballot;

/** A ballot called again replaces the one before, even while it is not open yet. */
const isNewest = (ballot: Ballot | undefined, state: OpenedCycle): ballot is Ballot =>
  ballot !== undefined && ballot.phase !== 'unopened' && ballot.ballot === newestBallot(state);

const evolveBallot = (ballot: Ballot | undefined, event: BallotEvent): Ballot =>
  ballotDecider.evolve(ballot ?? ballotDecider.initialState, event);
