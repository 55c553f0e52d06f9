import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { EventStoreError } from '../event-store.js';
import { inspect, type Contents } from './inspect.js';
import { openLog } from './reader.js';
import { faultOf, refusal } from './refusals.js';

/** How far a copy has come, in pages of the file. */
export type Progress = { readonly done: number; readonly total: number };

/** How many pages are copied in one go: 8 MB. */
const rate = 2_000;

/**
 * Copies the log as it is now to a new name, and only when the copy is whole and on the disk does it have the name.
 * `beforeRename` is the last chance to refuse.
 */
export const copyLog = async (
  from: string,
  to: string,
  beforeRename: () => void,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Contents> => {
  const unfinished = join(dirname(to), `.${basename(to)}.${randomUUID()}.unfinished`);
  try {
    await copySnapshot(from, unfinished, to, onProgress);
    const contents = await inspect(unfinished, from);
    await sync(unfinished, 'r+');
    beforeRename();
    await rename(unfinished, to);
    if (process.platform !== 'win32') await sync(dirname(to), 'r'); // there a folder cannot be synced, nor need it be
    return contents;
  } catch (error) {
    throw error instanceof EventStoreError ? error : refusal(to, faultOf(error), error);
  } finally {
    for (const rest of ['', '-journal', '-wal', '-shm']) await rm(`${unfinished}${rest}`, { force: true });
  }
};

/**
 * SQLite's own backup, out of one read transaction. Without it, each append by another connection would make the backup
 * begin again, and a busy log would never be copied. `VACUUM INTO` needs none either, but it builds the indexes anew, tells
 * no progress and holds its thread to the end. Writers go on meanwhile; only their `-wal` grows until the copy is made.
 */
const copySnapshot = async (
  from: string,
  unfinished: string,
  to: string,
  onProgress: (progress: Progress) => void,
): Promise<void> => {
  const log = openLog(from);
  try {
    holdSnapshot(log, from);
    await backup(log, unfinished, {
      rate,
      progress: ({ totalPages, remainingPages }) =>
        onProgress({ done: totalPages - remainingPages, total: totalPages }),
    }).catch((error: unknown) => {
      throw refusal(to, faultOf(error), error);
    });
  } finally {
    log.close();
  }
};

const holdSnapshot = (log: DatabaseSync, from: string): void => {
  try {
    log.exec('BEGIN; SELECT 1 FROM events LIMIT 1');
  } catch (error) {
    throw refusal(from, faultOf(error), error);
  }
};

const sync = async (path: string, flags: string): Promise<void> => {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Refuses a missing folder before any work is done. */
export const checkFolder = (file: string): void => {
  if (!existsSync(dirname(file)))
    throw new EventStoreError(
      'STORE_UNAVAILABLE',
      `${file} cannot be made: there is no folder ${dirname(file)}.`,
    );
};
