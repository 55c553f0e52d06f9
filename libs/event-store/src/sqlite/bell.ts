/** Wakes whoever waits for the log to grow. */
export type Bell = {
  ring(): void;
  /** Resolves at the next ring, or when the signal is aborted. */
  next(signal: AbortSignal): Promise<void>;
};

/** `every`: also rings by itself after so many milliseconds, while somebody waits. */
export const createBell = (every?: number): Bell => {
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const ring = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const wake of waiting) wake();
  };

  return {
    ring,
    next: (signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          if (waiting.size === 0) clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        if (signal.aborted) return resolve();
        waiting.add(wake);
        signal.addEventListener('abort', wake);
        if (every !== undefined) timer ??= setTimeout(ring, every).unref();
      }),
  };
};
