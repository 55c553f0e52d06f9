import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreSqliteEventStore } from '@so-vang/event-store';
import { copyDurably, settleFile } from '../files/copy-durably.js';
import { syncFolder } from '../files/write-whole.js';
import {
  accountsName,
  evidenceName,
  logName,
  manifestName,
  readManifest,
  sumOf,
  type BackedUpFile,
  type Manifest,
} from './manifest.js';
import { refused, type BackupRefused } from './refused.js';

export type Restored = { readonly ok: true; readonly manifest: Manifest };

/** What must not be there: a log is never written over, and what was made of another log does not fit this one. */
const inTheWay = [logName, accountsName, evidenceName, 'read-models.sqlite', 'temporal.sqlite'].flatMap(
  (name) => [name, `${name}-wal`],
);
/** The log comes last: a data folder without it is none yet. */
const inOrder = [evidenceName, accountsName, logName];

/**
 * Checks a backup and puts it in place in a data folder. What can be made anew from the log is left to the server: read models,
 * Temporal's database, the token of the command line.
 */
export const restoreBackup = async (
  folder: string,
  data: string,
  onFiles: (files: number) => void = () => undefined,
): Promise<Restored | BackupRefused> => {
  const manifest = await readManifest(folder);
  if (!manifest)
    return refused(
      'BACKUP_INCOMPLETE',
      `${folder} has no ${manifestName} that this program knows: it is no backup, or of a newer program`,
    );
  const there = inTheWay.find((name) => existsSync(join(data, name)));
  if (there)
    return refused(
      'RESTORE_TARGET_NOT_EMPTY',
      `${data} has ${there} already: name a new data folder with --data`,
    );

  const unfinished = join(data, `.unfinished-${process.pid}`);
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    for (const [i, file] of manifest.files.entries()) {
      const damage = await copyChecked(file, folder, unfinished);
      if (damage)
        return refused(
          'BACKUP_DAMAGED',
          `${file.path} ${damage}: restore another backup, or get that file from one`,
        );
      onFiles(i + 1);
    }
    for (const name of inOrder)
      if (existsSync(join(unfinished, name))) await rename(join(unfinished, name), join(data, name));
    await syncFolder(data);
    return { ok: true, manifest };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
};

/** What is wrong with a file of the backup, if anything. */
const copyChecked = async (
  { path, size, sha256 }: BackedUpFile,
  folder: string,
  target: string,
): Promise<string | undefined> => {
  const [from, to] = [join(folder, path), join(target, path)];
  const sum = await sumOf(from);
  if (!sum) return 'is missing';
  if (sum.size !== size) return `has ${sum.size} bytes, not ${size}`;
  if (sum.sha256 !== sha256) return 'has another content than when the backup was made';
  if (path !== logName) await copyDurably(from, to);
  else {
    await restoreSqliteEventStore({ from, to });
    await settleFile(to);
  }
  return undefined;
};
