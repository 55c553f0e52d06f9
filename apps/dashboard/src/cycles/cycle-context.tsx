import { createContext, use, type ReactNode } from 'react';
import type { CycleView } from '@so-vang/api-contract';
import { dayOf, streamOf, type Day, type Instant, type OpenedCycle, type StreamName } from '@so-vang/domain';
import { PlaceContext } from '../layout/place.js';
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
  const place = use(PlaceContext);
  const day = at && ((at.length > 10 ? dayOf(at as Instant) : at) as Day);
  return (
    <PlaceContext value={place && day ? { ...place, day } : place}>
      <CycleProvider value={{ ...cycle, names: cycle.names.on(at) }}>{children}</CycleProvider>
    </PlaceContext>
  );
};

export const onScreen = (view: CycleView, names: Names): CycleOnScreen => ({
  ...view,
  state: view.cycle.state,
  stream: streamOf('cycle', view.cycle.id),
  names,
});
