import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@so-vang/domain';
import { openSqliteEventStore } from '@so-vang/event-store';
import { call } from '../testing/call.js';
import { makeFolder, record, year } from '../testing/data-folder.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let [from, file, to] = ['', '', ''];
beforeEach(async () => {
  folder = await makeFolder();
  [from, file, to] = [folder.path('from'), folder.path('log.jsonl'), folder.path('to')];
  await record(from, year);
});
afterEach(() => folder.remove());

const exportLog = () => call('export', '--data', from, '--to', file);
const importLog = () => call('import', file, '--data', to);
const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

describe('so-vang export and import', () => {
  test('carry a log into a new data folder, and export it again with the same bytes', async () => {
    expect(await exportLog()).toMatchObject({ code: 0, out: `${year.length} events written to ${file}.` });
    expect(await importLog()).toEqual({
      ...{ code: 0, error: '' },
      out: `${year.length} events written to ${to}; its head is ${year.length}.`,
    });
    expect((await call('export', '--data', to)).out).toBe((await lines()).join('\n'));
    expect(await readdir(folder.path())).toEqual(['from', 'log.jsonl', 'to']);
  });

  test('write only what is not there yet', async () => {
    await exportLog();
    await importLog();
    expect(await importLog()).toMatchObject({
      code: 0,
      out: `0 events written to ${to}, ${year.length} were there; its head is ${year.length}.`,
    });
    const [more] = year;
    await record(from, [{ ...more, stream: 'unit-more', revision: 0 } as RecordedEvent]);
    await exportLog();
    expect(await importLog()).toMatchObject({ out: expect.stringMatching(/^1 events written/) });
  });

  test('write nothing of a file that is damaged anywhere', async () => {
    await exportLog();
    const whole = await lines();
    await writeFile(file, `${whole.with(-2, whole.at(-2)?.replace('2019', '2020') ?? '').join('\n')}\n`);
    expect(await importLog()).toMatchObject({
      ...{ code: 2, out: '' },
      error: expect.stringContaining(`LOG_FILE_CHAIN_BROKEN: line ${whole.length - 1} of ${file}`),
    });
    expect(existsSync(to)).toBe(false);
  });

  test('write nothing of a log with an event that this program cannot read', async () => {
    const unknown = {
      ...year[0],
      type: 'UnitHailed',
      stream: 'unit-x',
      revision: 0,
    } as unknown as RecordedEvent;
    await record(from, [unknown]);
    expect(await exportLog()).toMatchObject({ code: 0 });
    expect(await importLog()).toMatchObject({
      code: 2,
      error: expect.stringContaining(
        `LOG_FILE_EVENT_UNREADABLE: line ${year.length + 2} of ${file}: EVENT_TYPE_UNKNOWN: revision 0 of unit-x`,
      ),
    });
    expect(existsSync(to)).toBe(false);
  });

  test('leave another log as it is, and one that is written', async () => {
    await exportLog();
    await record(
      to,
      year.slice(1, 2).map((event) => ({ ...event, revision: 0 })),
    );
    expect(await importLog()).toMatchObject({
      code: 2,
      error: expect.stringContaining('LOG_FILE_TARGET_DIFFERS: line 2'),
    });
    const writer = await openSqliteEventStore({ file: folder.path('to', 'log.sqlite') });
    expect(await writer.head()).toBe('1');
    expect(await importLog()).toMatchObject({ code: 3, error: expect.stringContaining('STORE_IN_USE') });
    await writer.close();
  });

  test('say what they cannot find', async () => {
    expect(await call('export', '--data', to)).toMatchObject({
      code: 3,
      error: expect.stringContaining('There is no log'),
    });
    expect(await importLog()).toMatchObject({ code: 2, error: `There is no file "${file}".` });
  });
});
