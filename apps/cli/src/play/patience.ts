import { setTimeout as delay } from 'node:timers/promises';

/** Worth another try with the same key. `lasting`: a fault that waiting seldom cures. */
export type Passing = { readonly passing: 'soon' | 'lasting'; readonly reason: string };
export type Attempt<T> = { readonly done: T } | Passing;

export type Patience = {
  /** How long one request is tried again, in milliseconds. */
  readonly budget: number;
  readonly firstWait: number;
  readonly longestWait: number;
};
export const patient: Patience = { budget: 60_000, firstWait: 200, longestWait: 2_000 };

const lastingTries = 4;

/** Tries until it is done or patience is over; then the last reason. */
export const tryPatiently = async <T>(
  attempt: () => Promise<Attempt<T>>,
  { budget, firstWait, longestWait }: Patience = patient,
): Promise<{ readonly done: T } | { readonly gaveUp: string }> => {
  const until = Date.now() + budget;
  let lasting = 0;
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    const outcome = await attempt();
    if ('done' in outcome) return outcome;
    if (outcome.passing === 'lasting') lasting += 1;
    if (lasting >= lastingTries || Date.now() + wait > until) return { gaveUp: outcome.reason };
    await delay(wait);
  }
};
