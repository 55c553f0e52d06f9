import { createContext, use } from 'react';
import type { CouncilRow } from '@so-vang/api-contract';
import { streamOf, type HeardItem, type StreamName } from '@so-vang/domain';
import type { Names } from '../units/use-names.js';

/** The sitting that a part of the page is about, and the names of all that it speaks of. */
export type CouncilScope = { readonly row: CouncilRow; readonly names: Names };
export const CouncilContext = createContext<CouncilScope | undefined>(undefined);

export const useCouncil = (): CouncilScope & {
  readonly state: CouncilRow['state'];
  readonly stream: StreamName;
  readonly unitOf: (heard: HeardItem) => string;
} => {
  const scope = use(CouncilContext);
  if (!scope) throw new Error('There is no sitting around this part of the page.');
  const { row, names } = scope;
  return {
    ...scope,
    state: row.state,
    stream: streamOf('council', row.id),
    unitOf: ({ unit, subUnit }) => [names.say.unit(unit), subUnit].filter(Boolean).join(': '),
  };
};
