import { mustRead, type OpenedCycle, type RecordedEvent } from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import { inLogOrder, streamsOfView } from '@so-vang/projections';

/** All that bears on a year, in the order of the log. */
export const eventsAround = async (
  store: EventStore,
  year: OpenedCycle,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (const stream of streamsOfView(year))
    for await (const event of store.read(stream)) events.push(mustRead(event));
  return inLogOrder(events);
};
