import { setTimeout as wait } from 'node:timers/promises';

/** How long one call goes on trying. */
export type Patience = {
  /** Milliseconds left, never below 0. */
  left(): number;
  /** Waits longer each time, at random within the last step; false once the time is over. */
  pause(): Promise<boolean>;
};

const firstPause = 20;
const longestPause = 2_000;

/** Milliseconds before the next attempt: doubled each time, and at random so that many do not come back at once. */
export const pauseAfter = (failures: number): number =>
  Math.min(longestPause, firstPause * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);

export const patienceOf = (milliseconds: number): Patience => {
  const until = performance.now() + milliseconds;
  const left = (): number => Math.max(0, until - performance.now());
  let pauses = 0;
  return {
    left,
    pause: async () => {
      if (left() === 0) return false;
      await wait(Math.min(left(), pauseAfter(pauses++)));
      return left() > 0;
    },
  };
};

/** Rejects with the given error where the promise takes longer; what comes of it later is nobody's affair. */
export const within = async <T>(milliseconds: number, promise: Promise<T>, late: () => Error): Promise<T> => {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), milliseconds);
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
};
