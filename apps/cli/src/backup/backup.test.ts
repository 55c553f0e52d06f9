import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@so-vang/domain';
import { call } from '../testing/call.js';
import { makeFolder, putEvidence, record, year } from '../testing/data-folder.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let [data, kept, restored] = ['', '', ''];
let sha256 = '';
const withoutEvidence = year.filter(({ type }) => type !== 'EvidenceFiled' && type !== 'CommandRefused');
/** Revisions anew, where events were left out. */
const dense = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const lengths = new Map<string, number>();
  return events.map((event) => {
    const revision = lengths.get(event.stream) ?? 0;
    lengths.set(event.stream, revision + 1);
    return { ...event, revision };
  });
};
const log = dense(withoutEvidence);

beforeEach(async () => {
  folder = await makeFolder();
  [data, kept, restored] = [folder.path('data'), folder.path('kept'), folder.path('restored')];
  await record(data, log);
  sha256 = await putEvidence(data, 'Báo cáo');
  await mkdir(folder.path('data', 'evidence', 'incoming'));
  await writeFile(folder.path('data', 'evidence', 'incoming', 'half'), 'half');
  const accounts = new DatabaseSync(folder.path('data', 'accounts.sqlite'));
  accounts.exec(
    `PRAGMA journal_mode = WAL; CREATE TABLE person_key (person TEXT); INSERT INTO person_key VALUES ('p-1');`,
  );
  accounts.close();
  await writeFile(folder.path('data', 'read-models.sqlite'), 'rows');
});
afterEach(() => folder.remove());

const backup = () => call('backup', kept, '--data', data);
const restore = () => call('restore', kept, '--data', restored);
const evidence = (place: string) => folder.path(place, 'evidence', sha256.slice(0, 2), sha256);

describe('so-vang backup', () => {
  test('keeps log, keys and evidence in a folder for its owner alone, with a manifest', async () => {
    expect(await backup()).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${log.length} events and 3 files`),
    });
    expect((await readdir(kept)).sort()).toEqual([
      'accounts.sqlite',
      'evidence',
      'log.sqlite',
      'manifest.json',
    ]);
    expect((await stat(kept)).mode & 0o777).toBe(0o700);
    expect((await stat(folder.path('kept', 'accounts.sqlite'))).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(folder.path('kept', 'manifest.json'), 'utf8'))).toMatchObject({
      ...{ format: 'so-vang-backup', version: 1 },
      log: { head: String(log.length), events: log.length },
      files: [
        { path: 'log.sqlite' },
        { path: 'accounts.sqlite' },
        { path: `evidence/${sha256.slice(0, 2)}/${sha256}`, size: 9, sha256 },
      ],
    });
    expect((await readdir(folder.path())).sort()).toEqual(['data', 'kept']);
  });

  test('never goes over another', async () => {
    await backup();
    const before = await readFile(folder.path('kept', 'manifest.json'), 'utf8');
    expect(await backup()).toMatchObject({ code: 2, error: expect.stringContaining('BACKUP_TARGET_EXISTS') });
    expect(await readFile(folder.path('kept', 'manifest.json'), 'utf8')).toBe(before);
  });

  test('names evidence that is not there or not what its name says, and keeps the rest', async () => {
    const filed = year.find(({ type }) => type === 'EvidenceFiled') as Extract<
      RecordedEvent,
      { type: 'EvidenceFiled' }
    >;
    const file = (named: string, revision: number) =>
      ({
        ...filed,
        stream: 'cycle-x-2019',
        revision,
        data: { ...filed.data, sha256: named },
        metadata: { ...filed.metadata, commandId: `k-${revision}` },
      }) as RecordedEvent;
    await record(data, [file(sha256, 0), file('ab'.repeat(32), 1)]);
    expect(await backup()).toMatchObject({
      code: 1,
      error: `EVIDENCE_MISSING: revision 1 of cycle-x-2019 names ${'ab'.repeat(32)}, and ${data} has no such file.`,
    });
    await rm(kept, { recursive: true });
    await appendFile(evidence('data'), '!');
    expect(await backup()).toMatchObject({
      code: 1,
      error: expect.stringContaining(`revision 0 of cycle-x-2019 names ${sha256}`),
    });
    expect(await restore()).toMatchObject({ code: 0 });
  });

  test('leaves nothing behind where it cannot go on', async () => {
    await rm(folder.path('data', 'accounts.sqlite'));
    await writeFile(
      folder.path('data', 'accounts.sqlite'),
      'no database at all, and long enough to be seen as one',
    );
    await expect(backup()).rejects.toThrow();
    expect((await readdir(folder.path())).sort()).toEqual(['data']);
  });

  test('needs a log', async () => {
    expect(await call('backup', kept, '--data', restored)).toMatchObject({
      code: 3,
      error: expect.stringContaining('There is no log'),
    });
    expect(existsSync(kept)).toBe(false);
  });
});

describe('so-vang restore', () => {
  test('puts back what was kept, and nothing that the server makes anew', async () => {
    await backup();
    expect(await restore()).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${log.length} events and 3 files`),
    });
    expect((await readdir(restored)).sort()).toEqual(['accounts.sqlite', 'evidence', 'log.sqlite']);
    expect((await call('export', '--data', restored)).out).toBe((await call('export', '--data', data)).out);
    expect(await readFile(evidence('restored'), 'utf8')).toBe('Báo cáo');
    const accounts = new DatabaseSync(folder.path('restored', 'accounts.sqlite'));
    expect(accounts.prepare('SELECT person FROM person_key').all()).toMatchObject([{ person: 'p-1' }]);
    accounts.close();
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['a changed file', () => writeFile(evidence('kept'), 'Báo cáO'), 'has another content'],
    ['a longer file', () => appendFile(evidence('kept'), '!'), 'has 10 bytes, not 9'],
    ['a missing file', () => rm(evidence('kept')), 'is missing'],
    [
      'a changed log',
      () =>
        chmod(folder.path('kept', 'log.sqlite'), 0o600).then(() =>
          appendFile(folder.path('kept', 'log.sqlite'), '!'),
        ),
      'log.sqlite has',
    ],
  ])('refuses %s, by name, and leaves nothing behind', async (_what, damage, message) => {
    await backup();
    await damage();
    const answer = await restore();
    expect(answer).toMatchObject({ code: 2, error: expect.stringMatching(/^BACKUP_DAMAGED: /) });
    expect(answer.error).toContain(message);
    expect(await readdir(restored)).toEqual([]);
  });

  test.each<[string, (manifest: string) => string]>([
    ['with no end', (manifest) => manifest.slice(0, 50)],
    ['of a newer version', (manifest) => manifest.replace('"version": 1', '"version": 2')],
    [
      'that leads out of the folder',
      (manifest) => manifest.replace('"accounts.sqlite"', '"../accounts.sqlite"'),
    ],
    ['without a log', (manifest) => manifest.replace('"log.sqlite"', '"accounts.sqlite"')],
  ])('refuses a manifest %s', async (_what, change) => {
    await backup();
    const manifest = folder.path('kept', 'manifest.json');
    await writeFile(manifest, change(await readFile(manifest, 'utf8')));
    expect(await restore()).toMatchObject({ code: 2, error: expect.stringContaining('BACKUP_INCOMPLETE') });
    expect(existsSync(restored)).toBe(false);
  });

  test.each([
    'log.sqlite',
    'accounts.sqlite',
    'evidence',
    'read-models.sqlite',
    'temporal.sqlite',
    'log.sqlite-wal',
  ])('refuses a data folder that has %s', async (name) => {
    await backup();
    await mkdir(restored);
    await writeFile(folder.path('restored', name), '');
    expect(await restore()).toMatchObject({
      code: 2,
      error: expect.stringContaining(`RESTORE_TARGET_NOT_EMPTY: ${restored} has ${name}`),
    });
    expect(await readdir(restored)).toEqual([name]);
  });
});
