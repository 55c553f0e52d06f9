import { createReadStream, existsSync } from 'node:fs';
import { readEvent, sayUnreadable } from '@so-vang/domain';
import { checkLogFile, importLog, linesOf, type LogFileEvent, type LogFileFlaw } from '@so-vang/event-store';
import { exitCodes } from '../exit-codes.js';
import { isSqlite, nameOf, openToWrite, type LogPlace } from '../log-place.js';
import type { Terminal } from './terminal.js';
import { workSoFar } from './work-so-far.js';

type Options = { readonly place: LogPlace; readonly file: string };

/**
 * SQLite takes appends in the order in which they were made, and these many in one commit: six times as fast as one at a time.
 * Other engines may take them in another order, so they get one at a time.
 */
const inFlight = (place: LogPlace): number => (isSqlite(place) ? 16 : 1);

const flawIn = (event: LogFileEvent): string | undefined => {
  const reading = readEvent({ ...event, position: '0' });
  return reading.ok ? undefined : sayUnreadable(reading.incident);
};

/** Reads a file that `export` wrote into a log that is empty or holds the file's beginning. */
export const importFrom = async ({ place, file }: Options, terminal: Terminal): Promise<number> => {
  if (!existsSync(file)) {
    terminal.error(`There is no file "${file}".`);
    return exitCodes.wrongInput;
  }
  const lines = () => linesOf(createReadStream(file));
  const refuse = ({ code, line, detail }: LogFileFlaw, what: string): number => {
    terminal.error(`${code}: line ${line} of ${file}: ${detail}. ${what}`);
    return exitCodes.wrongInput;
  };

  const checked = await checkLogFile(
    lines(),
    flawIn,
    workSoFar(terminal, (n) => `${n} events checked`),
  );
  if (!checked.ok) return refuse(checked, 'Nothing was written; docs/log-format.md describes the file.');
  const store = await openToWrite(place);
  try {
    const onEvents = workSoFar(terminal, (n) => `${n} of ${checked.events} events`);
    const imported = await importLog(lines(), store, { flawIn, inFlight: inFlight(place), onEvents });
    if (!imported.ok)
      return refuse(imported, 'Import into an empty log, or one that holds the beginning of the file alone.');
    const { known, written } = imported;
    terminal.out(
      `${written} events written to ${nameOf(place)}${known > 0 ? `, ${known} were there` : ''}; its head is ${await store.head()}.`,
    );
    return exitCodes.asExpected;
  } finally {
    await store.close();
  }
};
