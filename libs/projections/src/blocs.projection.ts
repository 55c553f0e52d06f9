import type { BlocRow } from '@so-vang/api-contract';
import { blocDecider, type Bloc, type BlocEvent } from '@so-vang/domain';
import { isBlocEvent } from './event-kinds.js';
import type { Projection } from './projection.js';

export const blocs: Projection<BlocRow> = {
  name: 'blocs-2',
  keyOf: (event) => (isBlocEvent(event) ? event.data.bloc : undefined),
  apply(row, event) {
    if (!isBlocEvent(event)) return row;
    const named = event.type === 'BlocRegistered' ? event.data : row;
    const bloc = blocDecider.evolve(stateOf(row, event), event);
    if (bloc.status === 'unregistered' || !named) return row;
    return {
      id: bloc.id,
      kind: named.kind,
      name: bloc.name,
      province: bloc.province,
      ...(named.decision !== undefined && { decision: named.decision }),
      ...(named.formation && { formation: named.formation }),
      clock: bloc.clock,
      members: bloc.members,
      headships: bloc.headships,
      adopted: bloc.adopted,
      banner: bloc.banner,
    };
  },
  columns: {
    name: { type: 'name', of: (row) => row.name },
    province: { type: 'name', of: (row) => row.province },
    kind: { type: 'text', of: (row) => row.kind },
    clock: { type: 'text', of: (row) => row.clock },
  },
  search: (row) => [row.id, row.name, row.province, row.decision],
};

const stateOf = (row: BlocRow | undefined, { data: { at } }: BlocEvent): Bloc =>
  row ? { ...row, status: 'registered', at } : blocDecider.initialState;
