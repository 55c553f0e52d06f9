import { idOf, kindOf, type AnyState, type StreamKind, type StreamName } from '@so-vang/domain';
import { isOfAchievement } from './event-kinds.js';
import type { Rows, Table } from './projections.js';

/** The tables whose rows hold the whole state of their stream. */
export const stateTables = [
  'blocs',
  'cycles',
  'ballots',
  'dossiers',
  'councils',
  'claims',
] as const satisfies readonly Table[];
export type StateTable = (typeof stateTables)[number];

const tableOf: Partial<Record<StreamKind, StateTable>> = {
  ...({ bloc: 'blocs', cycle: 'cycles', ballot: 'ballots' } as const),
  ...({ dossier: 'dossiers', council: 'councils', claim: 'claims' } as const),
};

/** Where a stream's state is kept, if anywhere. */
export const placeOf = (
  stream: StreamName,
): { readonly table: StateTable; readonly id: string } | undefined => {
  const table = tableOf[kindOf(stream)];
  if (!table || (table === 'claims' && !isOfAchievement(stream))) return undefined;
  return { table, id: idOf(stream) };
};

export const stateIn = (row: Rows[StateTable]): AnyState =>
  'state' in row ? row.state : { ...row, status: 'registered' };
