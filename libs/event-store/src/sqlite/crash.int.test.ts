import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect } from '../event-store.contract.js';
import { beginning } from '../event-store.js';
import { sourceArguments } from '../testing/source-arguments.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const childArguments = [...sourceArguments, fileURLToPath(new URL('./crash.child.ts', import.meta.url))];

const kills = 15;
const strace = spawnSync('strace', ['-V']).status === 0;

describe('a writer killed at a random moment', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-crash-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Kills the child after so many acknowledgements, in the midst of the next ones; what it had acknowledged. */
  const killAfter = async (count: number): Promise<string[]> => {
    const child = spawn(process.execPath, [...childArguments, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    const acknowledged: string[] = [];
    for await (const id of createInterface({ input: child.stdout }))
      if (acknowledged.push(id) === count) child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    return acknowledged;
  };

  test('has lost nothing that it acknowledged, and written nothing twice', async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      acknowledged.push(...(await killAfter(1 + Math.floor(Math.random() * 400))));

      const store = await openSqliteEventStore({ file });
      const events = await collect(store.readAll(beginning));
      await store.close();
      const ids = events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
      const lengths = new Map<string, number>();
      for (const { stream, revision, id } of events) {
        expect({ id, revision }).toEqual({ id: `${stream}/${revision}`, revision: lengths.get(stream) ?? 0 });
        lengths.set(stream, revision + 1);
      }
    }
  });

  const syncing = `had synced each event before the acknowledgement${strace ? '' : ' (no strace here)'}`;
  (strace ? test : test.skip)(syncing, async () => {
    const trace = join(folder, 'trace');
    const options = ['-f', '-y', '-e', 'trace=write,pwrite64,fsync,fdatasync', '-o', trace];
    expect(spawnSync('strace', [...options, process.execPath, ...childArguments, file, '1']).status).toBe(0);

    const lines = (await readFile(trace, 'utf8')).split('\n');
    const answered = lines.findIndex((line) => /write\(1<.*"unit-0\/0\\n"/.test(line));
    const written = lines.findLastIndex(
      (line, at) => at < answered && /pwrite64\(.*events\.db-wal>/.test(line),
    );
    const syncing = lines.findIndex(
      (line, at) => at > written && /f(data)?sync\(.*events\.db-wal>/.test(line),
    );
    // A call during which another thread makes one has two lines; the second has the thread's number and the result.
    const thread = lines[syncing]?.split(' ')[0];
    const synced = lines.findIndex(
      (line, at) => at >= syncing && line.startsWith(`${thread} `) && /f(data)?sync.*\)\s+= 0$/.test(line),
    );
    expect(written).toBeGreaterThan(-1);
    expect(syncing).toBeGreaterThan(written);
    expect(synced).toBeGreaterThan(-1);
    expect(synced).toBeLessThan(answered);
  });
});
