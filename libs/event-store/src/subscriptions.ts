import type { CaughtUp, Recorded } from './event-store.js';

type Message = Recorded | CaughtUp;

/** The open subscriptions of a store: each ends by its signal or when it is returned, also while it waits for the next event. */
export type Subscriptions = {
  start(
    follow: (ended: AbortSignal) => AsyncGenerator<Message>,
    signal?: AbortSignal,
  ): AsyncIterator<Message>;
  /** Ends all; one that starts later ends at once. */
  end(): void;
};

export const createSubscriptions = (): Subscriptions => {
  const open = new Set<() => void>();
  let over = false;
  return {
    start: (follow, signal) => {
      const ended = new AbortController();
      const end = (): void => {
        open.delete(end);
        signal?.removeEventListener('abort', end);
        ended.abort();
      };
      open.add(end);
      signal?.addEventListener('abort', end);
      if (signal?.aborted || over) end();

      const followed = follow(ended.signal);
      return {
        next: () => followed.next(),
        return: () => {
          end();
          return followed.return(undefined);
        },
      };
    },
    end: () => {
      over = true;
      for (const end of open) end();
    },
  };
};
