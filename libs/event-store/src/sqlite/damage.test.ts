import { mkdtemp, open as openFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning } from '../event-store.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

describe('a log whose writer was killed', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-damage-'));
    file = join(folder, 'events.db');
    const store = await openSqliteEventStore({ file });
    for (const stream of ['unit-1', 'unit-2', 'unit-3'])
      await store.append(
        stream,
        0,
        keyOf(stream),
        Array.from({ length: 100 }, (_, index) => eventOf(`${stream}/${index}`, { text: 'ồ'.repeat(200) })),
      );
    await store.close();
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What a killed writer leaves beside the file, and a closed one does not. */
  const killed = () => writeFile(`${file}-wal`, 'left behind');
  const beside = (statements: string): void => {
    const db = new DatabaseSync(file);
    db.exec(statements);
    db.close();
  };
  const overwrite = async (at: number, bytes: Buffer): Promise<void> => {
    const handle = await openFile(file, 'r+');
    await handle.write(bytes, 0, bytes.length, at);
    await handle.close();
  };
  const middle = async (): Promise<number> => Math.floor((await stat(file)).size / 8_192) * 4_096;

  test('opens where nothing is wrong', async () => {
    await killed();
    const store = await openSqliteEventStore({ file });
    expect(await collect(store.readAll(beginning))).toHaveLength(300);
    expect(await store.append('unit-1', 100, keyOf('k'), [eventOf('e')])).toMatchObject({
      outcome: 'appended',
    });
    await store.close();
  });

  test.each([
    ['a page was overwritten', async () => overwrite(await middle(), Buffer.alloc(4_096, 7))],
    [
      'bytes within an event were overwritten',
      async () => overwrite((await middle()) + 3_000, Buffer.alloc(300, 7)),
    ],
    [
      'the file was cut short',
      async () =>
        await openFile(file, 'r+').then(async (handle) => {
          await handle.truncate(await middle());
          await handle.close();
        }),
    ],
    [
      'an event in the middle is gone',
      async () => beside(`DELETE FROM events WHERE stream = 'unit-2' AND revision = 50`),
    ],
    [
      'the first event of a stream is gone',
      async () => beside(`DELETE FROM events WHERE stream = 'unit-2' AND revision = 0`),
    ],
    [
      'the last event of a stream is gone',
      async () => beside(`DELETE FROM events WHERE stream = 'unit-2' AND revision = 99`),
    ],
    ['an event is no JSON', async () => beside(`UPDATE events SET data = '{"half' WHERE position = 7`)],
  ])('is refused where %s, every time, with the remedy', async (_what, damage) => {
    await damage();
    await killed();
    for (const _time of ['once', 'again'])
      await expect(openSqliteEventStore({ file })).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringMatching(/events\.db is damaged, .* restore the log from the last backup/),
      });
  });

  test('is checked only then: a closed one opens at once, and a bad event is refused when it is read', async () => {
    beside(`UPDATE events SET data = '{"half' WHERE position = 7`);
    const store = await openSqliteEventStore({ file });
    await expect(collect(store.readAll(beginning))).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await store.close();
  });

  test('leaves nothing to check once it was closed, though somebody else still reads it', async () => {
    const reader = await openSqliteEventStore({ file, readOnly: true });
    const writer = await openSqliteEventStore({ file });
    await writer.append('unit-1', 100, keyOf('k'), [eventOf('e')]);
    await writer.close();
    expect((await stat(`${file}-wal`)).size).toBe(0);
    await reader.close();
  });
});
