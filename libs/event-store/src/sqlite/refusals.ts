import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EventStoreError } from '../event-store.js';

const remedies = {
  STORE_IN_USE: 'is open for writing elsewhere: stop the other program that uses it, or open it read-only',
  STORE_NEWER_THAN_PROGRAM:
    'was written by a newer version of this program: install that version or a later one',
  STORE_FULL: 'finds no room on its disk: make room there',
  STORE_READ_ONLY:
    'cannot be written: let the account that runs this program write the file and its folder, on a disk that is not read-only',
  STORE_DAMAGED:
    'is damaged, or no event store: keep it for inspection, and restore the log from the last backup',
  STORE_UNAVAILABLE:
    'cannot be used: check that its folder is there and can be written, that the file is an event store, and the disk with its quota and limits',
};

export type Refusal = keyof typeof remedies;
/** What went wrong: named by us, or by SQLite's result code. */
export type Fault = {
  readonly code?: Refusal;
  readonly errcode?: number | undefined;
  readonly reason?: string;
};

/** Why a file is not opened, and what to do. */
export const refusal = (file: string, fault: Fault, cause?: unknown): EventStoreError => {
  const code = codeOf(file, fault);
  const why = fault.reason === undefined ? '' : ` (${fault.reason})`;
  return new EventStoreError(code, `${file} ${remedies[code]}${why}.`, { cause });
};

/** Why an append was rejected: nothing of it is in the log. */
export const unwritten = (file: string, fault: Fault): EventStoreError => {
  const { code, message } = refusal(file, fault);
  return new EventStoreError(
    code,
    `${message} Nothing was written: then send the same command with the same key again.`,
  );
};

/** Why the log could not be read on. */
export const unread = (file: string, error: unknown): EventStoreError =>
  refusal(
    file,
    error instanceof SyntaxError ? { code: 'STORE_DAMAGED', reason: reasonOf(error) } : faultOf(error),
    error,
  );

export const faultOf = (error: unknown): Fault => ({
  errcode: (error as { errcode?: number } | undefined)?.errcode,
  reason: reasonOf(error),
});

export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const codeOf = (file: string, { code, errcode = 1 }: Fault): Refusal => {
  if (code) return code;
  switch (errcode & 0xff) {
    case 13: // SQLITE_FULL
      return 'STORE_FULL';
    case 8: // SQLITE_READONLY
      return 'STORE_READ_ONLY';
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return 'STORE_DAMAGED';
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
      return causeOnDisk(file);
    default:
      return 'STORE_UNAVAILABLE';
  }
};

/** SQLite tells that a call failed, but not always why. */
const causeOnDisk = (file: string): Refusal => {
  try {
    const folder = dirname(file);
    if (!existsSync(folder)) return 'STORE_UNAVAILABLE';
    for (const path of [folder, file]) if (existsSync(path) && !isWritable(path)) return 'STORE_READ_ONLY';
    return statfsSync(folder).bavail === 0 ? 'STORE_FULL' : 'STORE_UNAVAILABLE';
  } catch {
    return 'STORE_UNAVAILABLE';
  }
};

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
