import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, eventStoreContract, keyOf } from '../event-store.contract.js';
import { beginning, type EventStore } from '../event-store.js';
import { openSqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store.js';

const newFolder = () => mkdtemp(join(tmpdir(), 'so-vang-event-store-'));

eventStoreContract('SQLite', async () => {
  const folder = await newFolder();
  const file = join(folder, 'events.db');
  let store = await openSqliteEventStore({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = await openSqliteEventStore({ file }));
    },
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('a SQLite event store', () => {
  let folder: string;
  let file: string;
  const opened: EventStore[] = [];
  const open = async (options: Partial<SqliteEventStoreOptions> = {}): Promise<EventStore> => {
    const store = await openSqliteEventStore({ file, ...options });
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    folder = await newFolder();
    file = join(folder, 'events.db');
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await rm(folder, { recursive: true });
  });
  const appendOne = (store: EventStore, expected: number, id: string) =>
    store.append('unit-1', expected, keyOf(id), [eventOf(id)]);
  /** A connection beside the store's own, for what the store never does to its file. */
  const beside = <T>(work: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(file);
    try {
      return work(db);
    } finally {
      db.close();
    }
  };

  describe('opened a second time for writing', () => {
    test('is refused with the file and the remedy', async () => {
      await open();
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_IN_USE',
        message: expect.stringMatching(
          /events\.db is open for writing elsewhere: stop .* or open it read-only/,
        ),
      });
    });
    test('is refused by another name of the file as well', async () => {
      await open();
      await symlink(file, join(folder, 'link.db'));
      await expect(open({ file: join(folder, 'link.db') })).rejects.toMatchObject({ code: 'STORE_IN_USE' });
    });
    test('leaves the first one at work, and may have it once that one is closed', async () => {
      const first = await open();
      await expect(open()).rejects.toMatchObject({ code: 'STORE_IN_USE' });
      await appendOne(first, 0, 'a');
      await first.close();
      expect(await appendOne(await open(), 1, 'b')).toMatchObject({ outcome: 'appended' });
    });
  });

  describe('opened read-only', () => {
    test('sees what the writer has acknowledged, and what it appends later', async () => {
      const writer = await open();
      await appendOne(writer, 0, 'a');
      const reader = await open({ readOnly: true });
      const messages = reader.subscribe(beginning)[Symbol.asyncIterator]();
      expect((await messages.next()).value).toMatchObject({ id: 'a' });
      expect((await messages.next()).value).toMatchObject({ type: 'caught-up' });
      const awake = setInterval(() => undefined, 1_000); // a waiting reader alone would not keep a process alive
      const next = messages.next();
      await appendOne(writer, 1, 'b');
      expect((await next).value).toMatchObject({ id: 'b' });
      clearInterval(awake);
      await messages.return?.();
    });
    test('reads a log that nobody has open', async () => {
      const writer = await open();
      await appendOne(writer, 0, 'a');
      await writer.close();
      expect(await collect((await open({ readOnly: true })).readAll(beginning))).toHaveLength(1);
    });
    test('takes no appends', async () => {
      await open();
      await expect(appendOne(await open({ readOnly: true }), 0, 'a')).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('read-only'),
      });
    });
    test('is refused where there is no store, and makes none', async () => {
      await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    });
  });

  describe('of a newer version', () => {
    test('is refused, not touched, and not kept locked', async () => {
      await (await open()).close();
      beside((db) => db.exec('PRAGMA user_version = 99'));
      const refused = { code: 'STORE_NEWER_THAN_PROGRAM', message: expect.stringContaining('install') };
      await expect(open()).rejects.toMatchObject(refused);
      await expect(open({ readOnly: true })).rejects.toMatchObject(refused);
      expect(beside((db) => db.prepare('PRAGMA user_version').get())).toEqual({ user_version: 99 });
      beside((db) => db.exec('PRAGMA user_version = 1'));
      expect(await appendOne(await open(), 0, 'a')).toMatchObject({ outcome: 'appended' });
    });
  });

  test.each([
    [
      'that is no database',
      'STORE_DAMAGED',
      () => writeFile(file, 'not a database, but longer than a header of SQLite. '.repeat(5)),
    ],
    [
      'of another program',
      'STORE_UNAVAILABLE',
      async () => beside((db) => db.exec('CREATE TABLE events (other TEXT)')),
    ],
  ])('on a file %s is refused with %s', async (_what, code, make) => {
    await make();
    for (const readOnly of [false, true]) await expect(open({ readOnly })).rejects.toMatchObject({ code });
  });

  test('in a folder that is not there is refused', async () => {
    file = join(folder, 'missing', 'events.db');
    await expect(open()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('rejects what the engine could not write, and goes on afterwards', async () => {
    const store = await open();
    await appendOne(store, 0, 'a');
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE'); // takes the engine's own lock, as no store would

    const group = await Promise.allSettled([appendOne(store, 1, 'b'), appendOne(store, 1, 'c')]);
    const refused = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('same key again') };
    expect(group).toMatchObject([{ reason: refused }, { reason: refused }]);
    expect(await collect(store.readAll(beginning))).toHaveLength(1);

    other.close();
    expect(await appendOne(store, 1, 'b')).toMatchObject({ outcome: 'appended', position: '2', revision: 1 });
  });

  test('keeps recorded times from going back with the clock, also when it was opened again', async () => {
    let time = Date.parse('2026-03-02T00:00:00.000Z');
    const now = () => time;
    let store = await open({ now });
    await appendOne(store, 0, 'a');
    time -= 60_000;
    await appendOne(store, 1, 'b');
    await store.close();
    store = await open({ now });
    await appendOne(store, 2, 'c');
    time += 60_001;
    await appendOne(store, 3, 'd');
    expect((await collect(store.readAll(beginning))).map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-03-02T00:00:00.000Z',
      '2026-03-02T00:00:00.000Z',
      '2026-03-02T00:00:00.000Z',
      '2026-03-02T00:00:00.001Z',
    ]);
  });

  test('stores the canonical bytes', async () => {
    const store = await open();
    await store.append('unit-1', 0, keyOf('k'), [eventOf('a', { b: 1e21, a: 'ồ', A: [0.1, -0, 1.0] })]);
    const stored = beside((db) => db.prepare('SELECT data, metadata FROM events').get());
    expect(stored).toEqual({
      data: '{"A":[0.1,0,1],"a":"ồ","b":1e+21}',
      metadata: `{"commandId":"k","correlationId":"c","requestHash":"${keyOf('k').requestHash}"}`,
    });
  });
});
