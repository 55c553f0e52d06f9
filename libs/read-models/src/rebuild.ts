import { EventUnreadable, readEvent, type EventReader, type RecordedEvent } from '@so-vang/domain';
import { beginning, type EventStore } from '@so-vang/event-store';
import type { ReadModels } from './read-models.js';

export type Rebuilt = { readonly events: number; readonly ms: number };

/** Rows that many events touch are written once a batch. */
const batchSize = 2_000;

/**
 * Forgets all rows and makes them anew from the log, as it was when the call was made. Rejects with `EventUnreadable` at
 * an event that cannot be read, with all before it applied.
 */
export const rebuild = async (
  store: EventStore,
  models: ReadModels,
  read: EventReader = readEvent,
): Promise<Rebuilt> => {
  const started = performance.now();
  await models.reset();
  let events = 0;
  let batch: RecordedEvent[] = [];
  const apply = async () => {
    await models.apply(batch);
    events += batch.length;
    batch = [];
  };
  for await (const event of store.readAll(beginning)) {
    const reading = read(event);
    if (!reading.ok) {
      await apply();
      throw new EventUnreadable(reading.incident);
    }
    batch.push(reading.event);
    if (batch.length === batchSize) await apply();
  }
  await apply();
  return { events, ms: performance.now() - started };
};
