import type { CycleRow } from '@so-vang/api-contract';
import {
  ballotDecider,
  cycleDecider,
  missingToAdvance,
  newestBallot,
  standing,
  type Ballot,
  type BallotEvent,
  type BallotId,
  type OpenedCycle,
} from '@so-vang/domain';
import { isBallotEvent, isCycleEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const cycles: Projection<CycleRow> = {
  name: 'cycles-4',
  keyOf: (event) => (isCycleEvent(event) || isBallotEvent(event) ? event.data.cycle : undefined),
  apply(row, event) {
    if (isCycleEvent(event)) {
      const state = cycleDecider.evolve(row?.state ?? cycleDecider.initialState, event);
      return state.phase === 'unopened' ? undefined : rowOf(state, ballotsOf(row), row?.missing);
    }
    if (!row || !isBallotEvent(event) || event.data.ballot !== newestBallot(row.state)) return row;
    const others = ballotsOf(row);
    const known = others.find((ballot) => ballot.phase !== 'unopened' && ballot.ballot === event.data.ballot);
    const moved = evolveBallot(known, event);
    const ballots = known ? others.map((each) => (each === known ? moved : each)) : [...others, moved];
    return rowOf(row.state, ballots, row.missing);
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
  ballots: readonly Ballot[],
  missing: CycleRow['missing'] = [],
): CycleRow => {
  const known = ballots.filter((each) => each.phase !== 'unopened' && isStanding(each.ballot, state));
  const ballot = known.find((each) => each.phase !== 'unopened' && each.ballot === newestBallot(state));
  return {
    id: state.cycle,
    bloc: state.bloc,
    year: state.year,
    clock: state.clock,
    phase: state.phase,
    ...(state.theme !== undefined && { theme: state.theme }),
    at: state.at,
    units: state.units.length,
    signed: state.signatures.filter(({ unit }) => state.units.includes(unit)).length,
    missing,
    state,
    ...(ballot && { ballot }),
    earlierBallots: known.filter((each) => each !== ballot),
  };
};

/** Those that were not called off, in the order of their opening. */
const ballotsOf = (row: CycleRow | undefined): readonly Ballot[] =>
  row ? [...row.earlierBallots, ...(row.ballot ? [row.ballot] : [])] : [];

const isStanding = (id: BallotId, state: OpenedCycle): boolean =>
  standing(state).some(({ ballot }) => ballot === id);

const evolveBallot = (ballot: Ballot | undefined, event: BallotEvent): Ballot =>
  ballotDecider.evolve(ballot ?? ballotDecider.initialState, event);
