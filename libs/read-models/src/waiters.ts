import { comparePositions, type Position } from '@so-vang/event-store';

type Waiter = { readonly position: Position; readonly resolve: (reached: boolean) => void };

/** Those who wait for the read models to reach a position. */
export type Waiters = {
  /** True once it is reached, false when the time is over first. */
  wait(position: Position, timeoutMs: number): Promise<boolean>;
  reached(position: Position): void;
  /** How many wait. */
  count(): number;
  giveUp(): void;
};

export const createWaiters = (): Waiters => {
  const waiting = new Set<Waiter>();
  return {
    wait: (position, timeoutMs) =>
      new Promise((resolve) => {
        const waiter: Waiter = {
          position,
          resolve: (reached) => {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(reached);
          },
        };
        const timer = setTimeout(() => waiter.resolve(false), timeoutMs);
        waiting.add(waiter);
      }),
    reached(position) {
      for (const waiter of waiting)
        if (comparePositions(waiter.position, position) <= 0) waiter.resolve(true);
    },
    count: () => waiting.size,
    giveUp() {
      for (const waiter of waiting) waiter.resolve(false);
    },
  };
};
