import type { Terminal } from './terminal.js';

/** Work that is over sooner says nothing; longer work says now and then how far it is. */
const first = 2_000;
const every = 5_000;
const everyLive = 200;

/** Says how far a work is, in its own words, no oftener than one can read. */
export const workSoFar = (
  { note }: Terminal,
  say: (done: number) => string,
  live = process.stderr.isTTY,
): ((done: number) => void) => {
  let next = performance.now() + first;
  return (done) => {
    const now = performance.now();
    if (!note || now < next) return;
    next = now + (live ? everyLive : every);
    note(say(done));
  };
};
