import { createContext, use, type ReactNode } from 'react';
import type { CycleView } from '@so-vang/api-contract';
import { streamOf, type Day, type Instant, type OpenedCycle, type StreamName } from '@so-vang/domain';
import type { Names } from '../units/use-names.js';

/** The cycle on the screen, as of now or of an event, with the names of all that it speaks of. */
export type CycleOnScreen = CycleView & {
  readonly state: OpenedCycle;
  readonly stream: StreamName;
  readonly names: Names;
};

const Context = createContext<CycleOnScreen | undefined>(undefined);
export const CycleProvider = Context.Provider;

export const useCycle = (): CycleOnScreen => {
  const cycle = use(Context);
  if (!cycle) throw new Error('Outside a cycle page');
  return cycle;
};

/** What was, with its units as they were called then. */
export const AsOfDay = ({ at, children }: { at: Instant | Day | undefined; children: ReactNode }) => {
  const cycle = useCycle();
  return <CycleProvider value={{ ...cycle, names: cycle.names.on(at) }}>{children}</CycleProvider>;
};

export const onScreen = (view: CycleView, names: Names): CycleOnScreen => ({
  ...view,
  state: view.cycle.state,
  stream: streamOf('cycle', view.cycle.id),
  names,
});
