/** Steps shown to a person: what is being done, for how long, and what came of it. */

const live = process.stdout.isTTY === true;
const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;

/** A mistake a person can put right: shown without a stack. */
export class Remedied extends Error {}

export const say = (line = '') => process.stdout.write(`${line}\n`);

/**
 * Runs one step, showing the elapsed time where it takes long. `note` changes the words beside the clock.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} run
 * @returns {Promise<{ value: T, ms: number }>}
 */
export const step = async (title, run) => {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  let text = '';
  const line = () => `… ${title}${text && `: ${text}`} (${seconds(elapsed())})`;
  const show = () =>
    live ? process.stdout.write(`\r\x1b[K${line().slice(0, process.stdout.columns - 1)}`) : say(line());
  const clear = () => live && process.stdout.write('\r\x1b[K');

  const clock = setInterval(show, live ? 250 : 15_000);
  if (live) show();
  try {
    const value = await run((words) => (text = words));
    clear();
    say(`✓ ${title}${text && `: ${text}`} (${seconds(elapsed())})`);
    return { value, ms: Math.round(elapsed()) };
  } catch (error) {
    clear();
    say(`✗ ${title} (${seconds(elapsed())})`);
    throw error;
  } finally {
    clearInterval(clock);
  }
};

/** Tells what went wrong and sets the exit code. @param {unknown} error */
export const fail = (error) => {
  console.error(error instanceof Remedied ? `\n${error.message}` : error);
  process.exitCode = 1;
};
