import { EventStoreError } from '../event-store.js';

const remedies = {
  STORE_IN_USE: 'is open for writing elsewhere: stop the other program that uses it, or open it read-only',
  STORE_NEWER_THAN_PROGRAM:
    'was written by a newer version of this program: install that version or a later one',
  STORE_UNAVAILABLE:
    'cannot be opened: check that its folder is there and can be written, and that the file is an event store',
};

export type Refusal = keyof typeof remedies;

/** Why a file was not opened, and what to do. */
export const refusal = (code: Refusal, file: string, cause?: unknown): EventStoreError =>
  new EventStoreError(code, `${file} ${remedies[code]}${cause ? ` (${reasonOf(cause)})` : ''}.`, { cause });

export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
