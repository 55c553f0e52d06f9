import type { RecordedEvent } from '@so-vang/domain';
import type { CaughtUp, EventStore, Position, Recorded } from '@so-vang/event-store';
import { batches } from './batches.js';
import type { ReadModels } from './read-models.js';

export type FollowOptions = {
  readonly signal: AbortSignal;
  /** All that was in the log has been applied; what comes from now on is new. */
  readonly onCaughtUp?: () => void;
  readonly onApplied?: (position: Position) => void;
};

const most = 500;

/**
 * Keeps the read models up with the log until the signal is aborted. What is there already is applied together;
 * nothing waits for more to come. Rejects with the first error, with nothing half written: call it again to go on.
 */
export const follow = async (
  store: EventStore,
  models: ReadModels,
  { signal, onCaughtUp, onApplied }: FollowOptions,
): Promise<void> => {
  const ending = new AbortController();
  const either = AbortSignal.any([signal, ending.signal]);
  try {
    const source = store.subscribe(await models.position(), { signal: either });
    for await (const batch of batches(source, most)) {
      const events = batch.filter(isEvent).map(asRecorded);
      await models.apply(events);
      const last = events.at(-1);
      if (last) onApplied?.(last.position);
      if (!batch.every(isEvent)) onCaughtUp?.();
      if (signal.aborted) return;
    }
  } finally {
    ending.abort();
  }
};

const isEvent = (item: Recorded | CaughtUp): item is Recorded => 'stream' in item;
/** The log holds what the domain wrote, and nothing else. */
export const asRecorded = (event: Recorded): RecordedEvent => event as unknown as RecordedEvent;
