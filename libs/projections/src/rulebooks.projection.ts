import type { RulebookRow } from '@so-vang/api-contract';
import { rulebookDecider, type Rulebook } from '@so-vang/domain';
import { isRulebookEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

/** What the nation, a province or a bloc has adopted, with all that was corrected. */
export const rulebooks: Projection<RulebookRow> = {
  name: 'rulebooks-1',
  keyOf: (event) => (isRulebookEvent(event) ? event.data.scope : undefined),
  apply(row, event) {
    if (!isRulebookEvent(event)) return row;
    const rulebook = rulebookDecider.evolve(stateOf(row), event);
    if (rulebook.status === 'empty') return row;
    const { scope, at, entries } = rulebook;
    return { id: scope, at, entries };
  },
  columns: { at: { type: 'text', of: (row) => row.at } },
  search: (row) => [row.id, ...row.entries.flatMap(({ act }) => (act ? [act] : []))],
};

const stateOf = (row: RulebookRow | undefined): Rulebook =>
  row ? { status: 'begun', scope: row.id, at: row.at, entries: row.entries } : rulebookDecider.initialState;
