import type { StreamName } from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import { beginning } from '@so-vang/event-store';

const filter = { streamPrefix: 'bloc-', types: ['BlocRegistered'] };

/** The streams of all blocs that there are, in the order in which they were registered. */
export const blocsIn = async (store: EventStore): Promise<readonly StreamName[]> => {
  const streams: StreamName[] = [];
  for await (const { stream } of store.readAll(beginning, { filter })) streams.push(stream as StreamName);
  return streams;
};
