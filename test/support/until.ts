import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is something; a fault of asking counts as "not yet". Never passes by waiting alone. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeoutMs = 30_000,
): Promise<T> => {
  const end = Date.now() + timeoutMs;
  let fault: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      fault = error;
    }
    await sleep(25);
  }
  throw new Error(`Waited ${timeoutMs} ms for: ${what}`, { cause: fault });
};
