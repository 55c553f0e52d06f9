import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { mustRead } from '@so-vang/domain';
import { backupSqliteEventStore, beginning, openSqliteEventStore } from '@so-vang/event-store';
import { copyDurably, settleFile } from '../files/copy-durably.js';
import { syncFolder, writeWhole } from '../files/write-whole.js';
import {
  accountsName,
  evidenceName,
  evidencePath,
  logName,
  manifestName,
  sumOf,
  textOfManifest,
  type BackedUpFile,
  type Manifest,
} from './manifest.js';
import { refused, type BackupRefused } from './refused.js';

export type Missing = { readonly sha256: string; readonly stream: string; readonly revision: number };
export type BackupMade = {
  readonly ok: true;
  readonly manifest: Manifest;
  /** Evidence that the log names and the data folder does not hold, or not with that content. */
  readonly missing: readonly Missing[];
};

/**
 * Copies log, keys and evidence while a server goes on. The log is copied first: what an event refers to was there before the
 * event (a file is uploaded before the act that files it, a person's key is made before the person is registered) and is
 * never taken away, so whatever is copied after the log has all that the log names. The other way round, an act in
 * between would be in the log without its file. Of a key destroyed meanwhile the backup keeps as little as the server.
 */
export const makeBackup = async (
  data: string,
  folder: string,
  onFiles: (files: number) => void = () => undefined,
): Promise<BackupMade | BackupRefused> => {
  if (existsSync(folder))
    return refused('BACKUP_TARGET_EXISTS', `${folder} is there already: name a new folder`);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  const at = (path: string): string => join(unfinished, path);
  const files: BackedUpFile[] = [];
  const note = async (path: BackedUpFile['path']): Promise<BackedUpFile> => {
    const sum = await sumOf(at(path));
    const file = { path, size: sum?.size ?? 0, sha256: sum?.sha256 ?? '' };
    files.push(file);
    onFiles(files.length);
    return file;
  };

  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await chmod(unfinished, 0o700);
  try {
    const madeAt = new Date().toISOString();
    const { head, events } = await backupSqliteEventStore({ from: join(data, logName), to: at(logName) });
    await settleFile(at(logName));
    await note(logName);

    if (existsSync(join(data, accountsName))) {
      await copyDatabase(join(data, accountsName), at(accountsName));
      await note(accountsName);
    }
    const held = new Set<string>();
    for (const sha256 of await evidenceIn(join(data, evidenceName))) {
      const path = evidencePath(sha256);
      await copyDurably(join(data, path), at(path));
      if ((await note(path)).sha256 === sha256) held.add(sha256);
    }
    const missing = await missingEvidence(at(logName), held);

    const manifest: Manifest = { format: 'so-vang-backup', version: 1, madeAt, log: { head, events }, files };
    await writeWhole(at(manifestName), (write) => write(textOfManifest(manifest)));
    await rename(unfinished, folder);
    await syncFolder(dirname(folder));
    return { ok: true, manifest, missing };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
};

const copyDatabase = async (from: string, to: string): Promise<void> => {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, to);
  } finally {
    source.close();
  }
  await settleFile(to);
};

/** Files that are still coming in lie elsewhere. */
const evidenceIn = async (folder: string): Promise<readonly string[]> => {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.split(/[/\\]/))
    .filter(([start, name]) => /^[0-9a-f]{64}$/.test(name ?? '') && name?.slice(0, 2) === start)
    .map(([, name]) => name ?? '')
    .sort();
};

const missingEvidence = async (log: string, held: ReadonlySet<string>): Promise<readonly Missing[]> => {
  const store = await openSqliteEventStore({ file: log, readOnly: true });
  const missing: Missing[] = [];
  try {
    for await (const stored of store.readAll(beginning, { filter: { types: ['EvidenceFiled'] } })) {
      const event = mustRead(stored);
      if (event.type !== 'EvidenceFiled' || held.has(event.data.sha256)) continue;
      missing.push({ sha256: event.data.sha256, stream: event.stream, revision: event.revision });
    }
  } finally {
    await store.close();
    for (const end of ['-wal', '-shm']) await rm(`${log}${end}`, { force: true });
  }
  return missing;
};
