import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning, type EventStore, type Recorded } from '../event-store.js';
import { backupSqliteEventStore } from './backup.js';
import { restoreSqliteEventStore } from './restore.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

let folder: string;
let file: string;
let copy: string;
let store: EventStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-backup-'));
  file = join(folder, 'events.db');
  copy = join(folder, 'copy.db');
  store = await openSqliteEventStore({ file });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const append = (stream: string, expected: number, count = 1) =>
  store.append(
    stream,
    expected,
    keyOf(`${stream}/${expected}`),
    Array.from({ length: count }, (_, index) =>
      eventOf(`${stream}/${expected + index}`, { text: 'ồ'.repeat(500) }),
    ),
  );
const eventsOf = async (path: string): Promise<Recorded[]> => {
  const opened = await openSqliteEventStore({ file: path, readOnly: true });
  const events = await collect(opened.readAll(beginning));
  await opened.close();
  return events;
};
const change = (path: string, statements: string): void => {
  const db = new DatabaseSync(path);
  db.exec(statements);
  db.close();
};

describe('a backup', () => {
  test('of a log that is written meanwhile is the log as it was at one moment', async () => {
    for (let from = 0; from < 2_000; from += 500) await append('unit-0', from, 500);
    let done = false;
    let appended = 0;
    const writer = (async () => {
      for (; !done; appended++) await append('unit-1', appended);
    })();
    const progress: { done: number; total: number }[] = [];
    const contents = await backupSqliteEventStore({
      from: file,
      to: copy,
      onProgress: (at) => progress.push(at),
    });
    const atTheEnd = appended;
    done = true;
    await writer;
    expect(atTheEnd).toBeGreaterThan(0);

    const events = await eventsOf(copy);
    expect(contents).toEqual({ head: events.at(-1)?.position, events: events.length });
    expect(events).toEqual((await collect(store.readAll(beginning))).slice(0, events.length));
    expect(progress.every(({ done, total }) => done <= total)).toBe(true);
    expect((await readdir(folder)).filter((name) => name.includes('copy'))).toEqual(['copy.db']);
  });

  test('of a log that nobody has open, and of an empty one', async () => {
    await store.close();
    expect(await backupSqliteEventStore({ from: file, to: copy })).toEqual({ head: '0', events: 0 });
    expect(await eventsOf(copy)).toEqual([]);
  });

  test('is refused where the name is taken', async () => {
    await writeFile(copy, 'mine');
    await expect(backupSqliteEventStore({ from: file, to: copy })).rejects.toMatchObject({
      code: 'BACKUP_TARGET_EXISTS',
      message: expect.stringContaining('copy.db'),
    });
    expect(await readFile(copy, 'utf8')).toBe('mine');
  });

  test('is refused where there is no log, or no folder for the copy', async () => {
    await expect(backupSqliteEventStore({ from: join(folder, 'none.db'), to: copy })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('none.db'),
    });
    await expect(
      backupSqliteEventStore({ from: file, to: join(folder, 'none', 'copy.db') }),
    ).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('no folder') });
  });

  test('of a damaged log is refused by the name of the log, and leaves nothing', async () => {
    await append('unit-1', 0, 3);
    await store.close();
    change(file, 'DELETE FROM events WHERE revision = 1');
    await expect(backupSqliteEventStore({ from: file, to: copy })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringContaining('events.db'),
    });
    expect((await readdir(folder)).filter((name) => name.includes('copy'))).toEqual([]);
  });
});

describe('restoring', () => {
  const restored = () => join(folder, 'restored.db');
  beforeEach(async () => {
    await append('unit-1', 0, 3);
    await backupSqliteEventStore({ from: file, to: copy });
  });

  test('gives a log that goes on where the backup ended, and still knows its keys', async () => {
    expect(await restoreSqliteEventStore({ from: copy, to: restored() })).toEqual({ head: '3', events: 3 });
    await store.close();
    store = await openSqliteEventStore({ file: restored() });
    expect(await append('unit-1', 0, 3)).toMatchObject({ outcome: 'already-appended', position: '1' });
    expect(await append('unit-1', 3)).toMatchObject({ outcome: 'appended', position: '4' });
  });

  test('over an empty log is allowed, also where its writer was killed', async () => {
    await (await openSqliteEventStore({ file: restored() })).close();
    await writeFile(`${restored()}-wal`, 'left behind');
    await restoreSqliteEventStore({ from: copy, to: restored() });
    expect(await eventsOf(restored())).toEqual(await eventsOf(file));
  });

  test.each([
    ['over a log with events', async () => restoreSqliteEventStore({ from: file, to: restored() }).then()],
    ['over a file of another kind', async () => writeFile(restored(), 'not a database at all. '.repeat(100))],
  ])('%s is refused, and it stays as it was', async (_what, make) => {
    await make();
    const before = await readFile(restored());
    await expect(restoreSqliteEventStore({ from: copy, to: restored() })).rejects.toMatchObject({
      code: 'RESTORE_TARGET_NOT_EMPTY',
    });
    expect((await readFile(restored())).equals(before)).toBe(true);
  });

  test('is refused while the log is open for writing', async () => {
    const open = await openSqliteEventStore({ file: restored() });
    await expect(restoreSqliteEventStore({ from: copy, to: restored() })).rejects.toMatchObject({
      code: 'STORE_IN_USE',
    });
    await open.close();
  });

  test('a damaged backup is refused by its name, and makes no log', async () => {
    change(copy, 'DELETE FROM events WHERE revision = 1');
    await expect(restoreSqliteEventStore({ from: copy, to: restored() })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringContaining('copy.db'),
    });
    expect(await readdir(folder)).not.toContain('restored.db');
  });
});
