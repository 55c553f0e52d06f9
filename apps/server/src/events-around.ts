import {
  mustRead,
  type EventsNeeded,
  type OpenedCycle,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import { inLogOrder, streamsOfView } from '@so-vang/projections';

const streamsAround = (years: readonly OpenedCycle[]): readonly StreamName[] => years.flatMap(streamsOfView);

/** What a correction, or a decision on what it touched, needs to have read; in the order of the log. */
export const eventsFor = async (
  store: EventStore,
  stream: StreamName,
  { years, streams, after }: EventsNeeded,
): Promise<readonly RecordedEvent[]> => {
  const found = new Map<string, RecordedEvent>();
  for (const each of new Set([...streamsAround(years), ...streams]))
    for await (const event of store.read(each)) found.set(event.position, mustRead(event));
  const fact = [...found.values()].find(
    (event) => event.stream === stream && event.revision === after?.revision,
  );
  if (after && fact)
    for (const streamPrefix of after.prefixes)
      for await (const stored of store.readAll(
        fact.position,
        streamPrefix ? { filter: { streamPrefix } } : {},
      )) {
        if (stored.stream.startsWith('refused-')) continue;
        const event = mustRead(stored);
        if (after.rests(event, fact)) found.set(event.position, event);
      }
  return inLogOrder([...found.values()]);
};
