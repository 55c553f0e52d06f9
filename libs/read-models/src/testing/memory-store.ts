import type { RecordedEvent } from '@so-vang/domain';
import {
  beginning,
  comparePositions,
  type CaughtUp,
  type EventStore,
  type Following,
  type Recorded,
} from '@so-vang/event-store';

/** The reading half of the port over a list; `push` appends to it. */
export const memoryStore = (
  events: RecordedEvent[],
): EventStore & { push(more: readonly RecordedEvent[]): void } => {
  let changed = Promise.withResolvers<void>();
  const after = (position: string) =>
    events.filter((event) => comparePositions(event.position, position) > 0) as unknown as Recorded[];
  const unused = () => Promise.reject(new Error('This store is only read.'));

  async function* subscribe(
    position: string,
    { signal = new AbortController().signal }: Following = {},
  ): AsyncGenerator<Recorded | CaughtUp> {
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    let reached = position;
    let live = false;
    while (!signal.aborted) {
      const next = changed.promise;
      for (const event of after(reached)) {
        yield event;
        reached = event.position;
      }
      if (!live) yield { type: 'caught-up', position: reached };
      live = true;
      await Promise.race([next, aborted]);
    }
  }

  return {
    append: unused,

    read: async function* () {
      yield* [];
    },
    readAll: async function* (position) {
      yield* after(position);
    },
    subscribe,
    head: () => Promise.resolve(events.at(-1)?.position ?? beginning),
    close: () => Promise.resolve(),
    push(more) {
      events.push(...more);
      changed.resolve();
      changed = Promise.withResolvers();
    },
  };
};
