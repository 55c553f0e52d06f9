import type { StreamName } from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import { beginning } from '@so-vang/event-store';

const begunBy = async (
  store: EventStore,
  filter: { readonly streamPrefix: string; readonly types: readonly string[] },
): Promise<readonly StreamName[]> => {
  const streams: StreamName[] = [];
  for await (const { stream } of store.readAll(beginning, { filter })) streams.push(stream as StreamName);
  return streams;
};

/** The streams of all blocs that there are, in the order in which they were registered. */
export const blocsIn = (store: EventStore): Promise<readonly StreamName[]> =>
  begunBy(store, { streamPrefix: 'bloc-', types: ['BlocRegistered'] });

/** The streams of all sittings of councils, in the order in which they were called. */
export const sittingsIn = (store: EventStore): Promise<readonly StreamName[]> =>
  begunBy(store, { streamPrefix: 'council-', types: ['SittingCalled'] });
