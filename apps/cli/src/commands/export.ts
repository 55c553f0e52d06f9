import { exportLog, type EventStore } from '@so-vang/event-store';
import { exitCodes } from '../exit-codes.js';
import { writeWhole } from '../files/write-whole.js';
import { openToRead, type LogPlace } from '../log-place.js';
import type { Terminal } from './terminal.js';
import { workSoFar } from './work-so-far.js';

type Options = { readonly place: LogPlace; readonly to: string | undefined };

/** Writes the whole log as docs/log-format.md has it, to a file or to standard output. */
export const exportTo = async ({ place, to }: Options, terminal: Terminal): Promise<number> => {
  const store = await openToRead(place);
  try {
    if (to === undefined || to === '-') {
      await writeLog(store, terminal.write, terminal);
      return exitCodes.asExpected;
    }
    let events = 0;
    await writeWhole(to, async (write) => {
      events = await writeLog(store, write, terminal);
    });
    terminal.out(`${events} events written to ${to}.`);
    return exitCodes.asExpected;
  } finally {
    await store.close();
  }
};

const enough = 64 * 1024;

/** Answers how many events there were; holds a few lines at a time. */
const writeLog = async (
  store: EventStore,
  write: (text: string) => Promise<void>,
  terminal: Terminal,
): Promise<number> => {
  const report = workSoFar(terminal, (events) => `${events} events written`);
  let lines = 0;
  let waiting = '';
  for await (const line of exportLog(store)) {
    waiting += `${line}\n`;
    lines += 1;
    if (waiting.length < enough) continue;
    await write(waiting);
    waiting = '';
    report(lines - 1);
  }
  await write(waiting);
  return lines - 2;
};
