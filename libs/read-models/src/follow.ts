import {
  EventUnreadable,
  readEvent,
  type EventReader,
  type RecordedEvent,
  type UnreadableEvent,
} from '@so-vang/domain';
import type { CaughtUp, EventStore, Position, Recorded } from '@so-vang/event-store';
import { batches } from './batches.js';
import type { ReadModels } from './read-models.js';

export type FollowOptions = {
  readonly signal: AbortSignal;
  /** All that was in the log has been applied; what comes from now on is new. */
  readonly onCaughtUp?: () => void;
  readonly onApplied?: (position: Position) => void;
  readonly read?: EventReader;
};

const most = 500;

/**
 * Keeps the read models up with the log until the signal is aborted. What is there already is applied together;
 * nothing waits for more to come. Rejects with the first error, with nothing half written: call it again to go on.
 * An event that cannot be read is `EventUnreadable`; all before it has been applied.
 */
export const follow = async (
  store: EventStore,
  models: ReadModels,
  { signal, onCaughtUp, onApplied, read = readEvent }: FollowOptions,
): Promise<void> => {
  const ending = new AbortController();
  const either = AbortSignal.any([signal, ending.signal]);
  try {
    const source = store.subscribe(await models.position(), { signal: either });
    for await (const batch of batches(source, most)) {
      const { events, incident } = readUntilIncident(batch.filter(isEvent), read);
      await models.apply(events);
      const last = events.at(-1);
      if (last) onApplied?.(last.position);
      if (incident) throw new EventUnreadable(incident);
      if (!batch.every(isEvent)) onCaughtUp?.();
      if (signal.aborted) return;
    }
  } finally {
    ending.abort();
  }
};

const isEvent = (item: Recorded | CaughtUp): item is Recorded => 'stream' in item;

const readUntilIncident = (
  stored: readonly Recorded[],
  read: EventReader,
): { readonly events: readonly RecordedEvent[]; readonly incident?: UnreadableEvent } => {
  const events: RecordedEvent[] = [];
  for (const each of stored) {
    const reading = read(each);
    if (!reading.ok) return { events, incident: reading.incident };
    events.push(reading.event);
  }
  return { events };
};
