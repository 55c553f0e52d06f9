import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning } from '../event-store.js';
import { backupSqliteEventStore } from './backup.js';
import { migrations } from './schema.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

/** `schema-<version>.sql` is a log as that version wrote it, `.events.json` what it says: neither is ever changed. */
const sample = (name: string) => readFile(new URL(`../../testdata/${name}`, import.meta.url), 'utf8');
const published = migrations.map((_, index) => index + 1);

describe('a log of each published version', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-schema-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const make = async (version: number): Promise<void> => {
    const db = new DatabaseSync(file);
    db.exec(await sample(`schema-${version}.sql`));
    db.close();
  };
  const inside = (statement: string): unknown => {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      return db.prepare(statement).all();
    } finally {
      db.close();
    }
  };

  test.each(published)('%i opens, says the same and goes on', async (version) => {
    await make(version);
    const expected: unknown = JSON.parse(await sample(`schema-${version}.events.json`));
    const store = await openSqliteEventStore({ file });
    const events = await collect(store.readAll(beginning));
    expect(events).toEqual(expected);

    const first = events[0]!;
    const { commandId, requestHash } = first.metadata as { commandId: string; requestHash: string };
    expect(await store.append(first.stream, 99, { commandId, requestHash }, [eventOf('again')])).toEqual({
      outcome: 'already-appended',
      position: first.position,
      revision: first.revision,
    });
    const length = events.filter(({ stream }) => stream === first.stream).length;
    expect(await store.append(first.stream, length, keyOf('next'), [eventOf('next')])).toMatchObject({
      outcome: 'appended',
      revision: length,
    });
    await store.close();
  });

  test.each(published)('%i has the form of a new one once it was opened', async (version) => {
    const form = `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`;
    const open = async () => (await openSqliteEventStore({ file })).close();
    await open();
    const fresh = [inside(form), inside('PRAGMA user_version')];
    await rm(file);
    await make(version);
    await open();
    expect([inside(form), inside('PRAGMA user_version')]).toEqual(fresh);
  });

  test.each(published)('%i can be backed up as it is', async (version) => {
    await make(version);
    const expected = JSON.parse(await sample(`schema-${version}.events.json`)) as readonly unknown[];
    expect(await backupSqliteEventStore({ from: file, to: join(folder, 'copy.db') })).toMatchObject({
      events: expected.length,
    });
    expect(inside('PRAGMA user_version')).toEqual([{ user_version: version }]);
  });
});
