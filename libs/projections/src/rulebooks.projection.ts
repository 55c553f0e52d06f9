import type { RulebookRow } from '@so-vang/api-contract';
import { deciders, idOf, type Rulebook, type StreamName } from '@so-vang/domain';
import { isRulebookEvent } from './event-kinds.js';
import type { Projection } from './projection.js';
import { recollected } from './recollected.js';

/** What the nation, a province or a bloc has adopted, with all that was corrected. */
export const rulebooks: Projection<RulebookRow> = {
  name: 'rulebooks-2',
  keyOf: (event) => (isRulebookEvent(event) ? idOf(event.stream as StreamName) : undefined),
  apply(row, event) {
    if (!isRulebookEvent(event)) return row;
    const rulebook = deciders.rulebook.evolve(stateOf(row), event);
    // Where all that was adopted is voided, the rulebook is there with nothing in it.
    const { at } = event.data;
    const { scope, entries } = rulebook.status === 'begun' ? rulebook : { scope: row?.id, entries: [] };
    return scope && { id: scope, at, entries, ...recollected(rulebook) };
  },
  columns: { at: { type: 'text', of: (row) => row.at } },
  search: (row) => [row.id, ...row.entries.flatMap(({ act }) => (act ? [act] : []))],
};

const stateOf = (row: RulebookRow | undefined): Rulebook =>
  row ? { ...row, status: 'begun', scope: row.id } : deciders.rulebook.initialState;
