import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EventStoreError } from '../event-store.js';
import { checkFolder, copyLog } from './copy.js';
import type { Contents } from './inspect.js';
import { faultOf, refusal } from './refusals.js';

export type RestoreOptions = {
  readonly from: string;
  /** The log to be: not there yet, or without any event. Nobody may have it open. */
  readonly to: string;
};

/** Puts a backup where a log is to be; the copy is checked as a whole before anything is replaced. */
export const restoreSqliteEventStore = async ({ from, to }: RestoreOptions): Promise<Contents> => {
  const target = resolve(to);
  checkFolder(target);
  const unlock = lock(target);
  try {
    checkEmpty(target);
    return await copyLog(resolve(from), target, () => {
      checkEmpty(target);
      for (const rest of ['-wal', '-shm']) rmSync(`${target}${rest}`, { force: true });
    });
  } finally {
    unlock();
  }
};

/** The same lock that a writer holds. */
const lock = (file: string): (() => void) => {
  const lockFile = `${file}.lock`;
  const held = new DatabaseSync(lockFile, { timeout: 0 });
  try {
    held.exec('BEGIN EXCLUSIVE');
    return () => held.close();
  } catch (error) {
    held.close();
    const fault = faultOf(error);
    throw refusal(file, fault.errcode === 5 ? { code: 'STORE_IN_USE' } : fault, error);
  }
};

const checkEmpty = (file: string): void => {
  if (existsSync(file) && !isEmptyLog(file))
    throw new EventStoreError(
      'RESTORE_TARGET_NOT_EMPTY',
      `${file} holds something and is kept as it is: move it away with its -wal, or restore to another name.`,
    );
};

/** Opened for writing, so that whatever is left in a `-wal` is taken in before it is judged. */
const isEmptyLog = (file: string): boolean => {
  const db = new DatabaseSync(file);
  try {
    const tables = db.prepare(`SELECT count(*) AS number FROM sqlite_schema WHERE type = 'table'`).get();
    if (tables?.['number'] === 0) return true;
    return db.prepare('SELECT 1 FROM events LIMIT 1').get() === undefined;
  } catch {
    return false;
  } finally {
    db.close();
  }
};
