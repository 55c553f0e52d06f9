import { provinceAlone, type BlocRow } from '@so-vang/api-contract';
import { asTheyStand, deciders, idOf, type Bloc, type StreamName } from '@so-vang/domain';
import { isBlocEvent } from './event-kinds.js';
import type { Projection } from './projection.js';
import { recollected } from './recollected.js';

export const blocs: Projection<BlocRow> = {
  name: 'blocs-4',
  keyOf: (event) => (isBlocEvent(event) ? idOf(event.stream as StreamName) : undefined),
  apply(row, event) {
    if (!isBlocEvent(event)) return row;
    const before: Bloc = row ? { ...row, status: 'registered' } : deciders.bloc.initialState;
    const bloc = deciders.bloc.evolve(before, event);
    const registered = asTheyStand(bloc.recorded ?? []).find(({ type }) => type === 'BlocRegistered');
    if (bloc.status === 'unregistered' || registered?.type !== 'BlocRegistered') return row;
    const named = registered.data;
    return {
      id: bloc.id,
      kind: named.kind,
      name: bloc.name,
      province: bloc.province,
      ...(bloc.provinceWord !== undefined && { provinceWord: bloc.provinceWord }),
      ...(named.decision !== undefined && { decision: named.decision }),
      ...(named.formation && { formation: named.formation }),
      clock: bloc.clock,
      at: bloc.at,
      members: bloc.members,
      headships: bloc.headships,
      adopted: bloc.adopted,
      banner: bloc.banner,
      ...recollected(bloc),
    };
  },
  columns: {
    name: { type: 'name', of: (row) => row.name },
    province: { type: 'name', of: (row) => provinceAlone(row.province) },
    kind: { type: 'text', of: (row) => row.kind },
    clock: { type: 'text', of: (row) => row.clock },
  },
  search: (row) => [row.id, row.name, provinceAlone(row.province), row.decision],
};
