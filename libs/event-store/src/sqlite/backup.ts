import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { EventStoreError } from '../event-store.js';

export type SqliteBackup = {
  readonly from: string;
  readonly to: string;
  readonly onProgress?: (progress: { readonly totalPages: number; readonly remainingPages: number }) => void;
};

/** Copies the log as it is at one moment, beside a server that is writing; `to` must not be there yet. */
export const backupSqliteEventStore = async ({
  from,
  to,
  onProgress,
}: SqliteBackup): Promise<{ readonly head: string; readonly events: number }> => {
  if (existsSync(to))
    throw new EventStoreError('BACKUP_TARGET_EXISTS', `${to} is there already: name a file that is not.`);
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, to, { rate: 1_000, ...(onProgress && { progress: onProgress }) });
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(to);
  try {
    copy.exec('PRAGMA journal_mode = DELETE'); // one file, with nothing beside it
    const row = copy
      .prepare('SELECT count(*) AS events, coalesce(max(position), 0) AS head FROM events')
      .get();
    return { head: String(row?.['head']), events: Number(row?.['events']) };
  } finally {
    copy.close();
  }
};

/** Puts a copied log in its place; `to` must not be there yet. */
export const restoreSqliteEventStore = async ({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): Promise<{ readonly head: string; readonly events: number }> => {
  if (existsSync(to))
    throw new EventStoreError(
      'RESTORE_TARGET_NOT_EMPTY',
      `${to} is there already: a log is never written over.`,
    );
  await copyFile(from, to);
  const restored = new DatabaseSync(to, { readOnly: true });
  try {
    const row = restored
      .prepare('SELECT count(*) AS events, coalesce(max(position), 0) AS head FROM events')
      .get();
    return { head: String(row?.['head']), events: Number(row?.['events']) };
  } finally {
    restored.close();
  }
};
