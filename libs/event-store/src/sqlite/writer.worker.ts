/**
 * The thread that owns the only writing connection, so that fsync never stalls the event loop.
 *
 * It runs as this very file from source (Node strips the types) and as its compiled form from dist. That holds as long as
 * it imports only built-ins and types and uses only syntax that can be erased: what else it needs comes as `workerData`.
 */
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Fault } from './refusals.js';
import type { Append, FromWriter, ToWriter, WriterData } from './writer.js';
import type { AppendResult } from '../event-store.js';

const port = parentPort!;
const { file, migrations, checks } = workerData as WriterData;
const post = (message: FromWriter): void => port.postMessage(message);
const faultOf = (error: unknown): Fault => ({
  errcode: (error as { errcode?: number }).errcode,
  reason: error instanceof Error ? error.message : String(error),
});

const open = (): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: 500 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL'); // FULL: a commit is on the disk when it returns
  return db;
};

/** Held open and locked for as long as the store is: the lock dies with the process, however it ends. */
const lock = (): DatabaseSync | undefined => {
  const held = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    held.exec('BEGIN EXCLUSIVE');
    return held;
  } catch (error) {
    held.close();
    if ((error as { errcode?: number }).errcode === 5) return undefined;
    throw error;
  }
};

const transactionsOf = (db: DatabaseSync) => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  return <T>(work: () => T): T => {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
};

const versionOf = (db: DatabaseSync): number =>
  Number(db.prepare('PRAGMA user_version').get()?.['user_version']);

/**
 * Why the file must not be written. A clean close leaves no `-wal` or an empty one; where there is more, the last writer
 * was killed or the machine went down, and all of the log is looked at once. Read-only, so that what was found is still
 * there the next time.
 */
const findFault = (): Fault | undefined => {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return undefined;
  const unclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const version = versionOf(db);
    if (version > migrations.length) return { code: 'STORE_NEWER_THAN_PROGRAM' };
    for (const check of unclean && version > 0 ? checks : []) {
      const flaw = db.prepare(check).get()?.['flaw'];
      if (flaw !== undefined) return { code: 'STORE_DAMAGED', reason: String(flaw) };
    }
    return undefined;
  } finally {
    db.close();
  }
};

const migrate = (db: DatabaseSync): void => {
  const version = versionOf(db);
  if (version === migrations.length) return;
  transactionsOf(db)(() => {
    for (const statements of migrations.slice(version)) db.exec(statements);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
};

type First = { position: number; revision: number; metadata: string };
/** What the log is known to end with. Only this thread writes, so it stays true until a transaction fails. */
type Tail = { position: number; recordedAt: number; readonly lengths: Map<string, number> };
const maxLengths = 10_000;

/** Writes a group of appends in one transaction, each judged on its own, in their order. */
const createWrite = (db: DatabaseSync): ((group: readonly Append[]) => AppendResult[]) => {
  const firstOfKey = db.prepare(
    'SELECT position, revision, metadata FROM events WHERE command_id = ? AND stream = ?',
  );
  const lastOfStream = db.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
  const last = db.prepare('SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1');
  const insert = db.prepare(
    `INSERT INTO events (position, stream, revision, recorded_at, command_id, id, type, version, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const inTransaction = transactionsOf(db);

  const findTail = (): Tail => {
    const newest = last.get();
    return {
      position: Number(newest?.['position'] ?? 0),
      recordedAt: Number(newest?.['recorded_at'] ?? 0),
      lengths: new Map(),
    };
  };
  const lengthOf = (stream: string, { lengths }: Tail): number =>
    lengths.get(stream) ?? Number(lastOfStream.get(stream)?.['revision'] ?? -1) + 1;

  const write = (append: Append, tail: Tail): AppendResult => {
    const { stream, expected, commandId, requestHash, fields } = append;
    const first = firstOfKey.get(commandId, stream) as First | undefined;
    if (first) {
      const firstHash = String((JSON.parse(first.metadata) as { requestHash: unknown }).requestHash);
      return firstHash === requestHash
        ? { outcome: 'already-appended', position: String(first.position), revision: first.revision }
        : { outcome: 'key-reused', first: firstHash };
    }
    const length = lengthOf(stream, tail);
    if (length !== expected) return { outcome: 'conflict', actual: length };

    const position = tail.position + 1;
    tail.recordedAt = append.copied ? append.now : Math.max(tail.recordedAt, append.now);
    let revision = length;
    for (let at = 0; at < fields.length; at += 5) {
      const key = at === 0 ? commandId : null;
      insert.run(++tail.position, stream, revision++, tail.recordedAt, key, ...fields.slice(at, at + 5));
    }
    tail.lengths.set(stream, revision);
    return { outcome: 'appended', position: String(position), revision: length };
  };

  let tail: Tail | undefined;
  return (group) => {
    const end = (tail ??= findTail());
    if (end.lengths.size > maxLengths) end.lengths.clear();
    tail = undefined;
    const results = inTransaction(() => group.map((append) => write(append, end)));
    tail = end;
    return results;
  };
};

/** Appends wait in the port while a commit runs; all that wait then go into the next one. */
const serve = (write: (group: readonly Append[]) => AppendResult[], close: () => void): void => {
  port.on('message', (message: ToWriter) => {
    const group: Append[] = [];
    let next: ToWriter | undefined = message;
    let closing = false;
    while (next) {
      if (next.kind === 'append') group.push(...next.appends);
      else closing = true;
      next = (receiveMessageOnPort(port) as { message: ToWriter } | undefined)?.message;
    }
    if (group.length > 0)
      try {
        post({ kind: 'written', results: write(group) });
      } catch (error) {
        post({ kind: 'failed', count: group.length, fault: faultOf(error) });
      }
    if (closing) close();
  });
};

/** Where a reader of another process stays, closing alone would leave the `-wal` as if the writer had been killed. */
const leaveClean = (db: DatabaseSync): void => {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // No room on the disk: what was acknowledged is safe where it is, and is looked at when the file is opened again.
  }
};

const start = (): void => {
  const held = lock();
  if (!held) return post({ kind: 'refused', fault: { code: 'STORE_IN_USE' } });
  const fault = findFault();
  if (fault) return post({ kind: 'refused', fault });
  const db = open();
  migrate(db);
  serve(createWrite(db), () => {
    leaveClean(db);
    db.close();
    held.close();
    port.close();
  });
  post({ kind: 'opened' });
};

try {
  start();
} catch (error) {
  post({ kind: 'refused', fault: faultOf(error) });
}
