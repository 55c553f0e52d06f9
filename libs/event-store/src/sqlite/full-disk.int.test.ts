import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning } from '../event-store.js';
import { backupSqliteEventStore } from './backup.js';
import { mountSmallDisk, whyNoSmallDisk } from './small-disk.js';
import { sourceProcess } from './source-process.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const onSmallDisk = whyNoSmallDisk === undefined ? test : test.skip;
const where = whyNoSmallDisk === undefined ? '' : ` (${whyNoSmallDisk})`;
const prlimit = spawnSync('prlimit', ['--version']).status === 0;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Line = { readonly id?: string; readonly answer?: string; readonly visible?: readonly string[] };

describe('where no more fits, what was acknowledged is stored and the rest goes in later:', () => {
  /** `command` runs the child, `makeRoom` is called once it has been refused. */
  const fill = async (
    file: string,
    before: readonly string[],
    code: string,
    makeRoom: (pid: number) => Promise<void>,
  ): Promise<void> => {
    const [program = '', ...options] = [
      ...before,
      process.execPath,
      ...sourceProcess('./fill.child.ts'),
      file,
    ];
    const child = spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    try {
      const rounds: Line[][] = [[]];
      for await (const text of createInterface({ input: child.stdout })) {
        const line = JSON.parse(text) as Line;
        rounds.at(-1)?.push(line);
        if (!line.visible) continue;
        if (rounds.length === 1) {
          await makeRoom(child.pid!);
          child.stdin.write('\n');
        }
        rounds.push([]);
      }
      expect(await ended).toEqual([0, null]);

      const [first = [], second = []] = rounds;
      const stored = first.filter(({ answer }) => answer === 'appended').map(({ id }) => id);
      const refused = first.filter(({ id, answer }) => id && answer !== 'appended');
      expect(stored.length).toBeGreaterThan(100);
      expect(refused.map(({ answer }) => answer)).toEqual(Array(8).fill(code));
      expect(new Set(first.at(-1)?.visible)).toEqual(new Set(stored));
      expect(second.slice(0, 8).map(({ answer }) => answer)).toEqual(Array(8).fill('appended'));

      const store = await openSqliteEventStore({ file });
      const ids = (await collect(store.readAll(beginning))).map(({ id }) => id);
      await store.close();
      expect(ids).toEqual(second.at(-1)?.visible);
      expect(ids.slice(0, stored.length)).toEqual(first.at(-1)?.visible);
      expect(new Set(ids.slice(stored.length))).toEqual(new Set(refused.map(({ id }) => id)));
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  };

  onSmallDisk(`a full disk${where}`, async () => {
    const unmount = mountSmallDisk(folder, '4m');
    try {
      const ballast = join(folder, 'ballast');
      await writeFile(ballast, Buffer.alloc(1_000_000));
      await fill(join(folder, 'events.db'), [], 'STORE_FULL', () => rm(ballast));
    } finally {
      unmount();
    }
  });

  (prlimit ? test : test.skip)(`a limit on file sizes${prlimit ? '' : ' (no prlimit here)'}`, async () => {
    const limited = ['prlimit', '--fsize=2000000:unlimited'];
    await fill(join(folder, 'events.db'), limited, 'STORE_UNAVAILABLE', async (pid) => {
      spawnSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:unlimited']);
    });
  });

  onSmallDisk(`a backup, which leaves nothing behind${where}`, async () => {
    const file = join(folder, 'events.db');
    const small = await mkdtemp(join(folder, 'small-'));
    const store = await openSqliteEventStore({ file });
    const events = Array.from({ length: 200 }, (_, index) =>
      eventOf(`e-${index}`, { text: 'ồ'.repeat(1_000) }),
    );
    await store.append('unit-1', 0, keyOf('k'), events);
    const unmount = mountSmallDisk(small, '300k');
    try {
      const to = join(small, 'copy.db');
      await expect(backupSqliteEventStore({ from: file, to })).rejects.toMatchObject({
        code: 'STORE_FULL',
        message: expect.stringContaining('copy.db'),
      });
      expect(await readdir(small)).toEqual([]);
    } finally {
      unmount();
      await store.close();
    }
  });
});

describe('a log on a disk that is read-only', () => {
  onSmallDisk(`is refused by name, and written again once it may be${where}`, async () => {
    const unmount = mountSmallDisk(folder, '4m');
    try {
      const file = join(folder, 'events.db');
      const open = () => openSqliteEventStore({ file });
      const store = await open();
      await store.append('unit-1', 0, keyOf('a'), [eventOf('a')]);
      await store.close();
      spawnSync('mount', ['-o', 'remount,ro', folder]);
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_READ_ONLY',
        message: expect.stringMatching(/events\.db cannot be written: .*read-only/),
      });
      spawnSync('mount', ['-o', 'remount,rw', folder]);
      const again = await open();
      expect(await again.append('unit-1', 1, keyOf('b'), [eventOf('b')])).toMatchObject({
        outcome: 'appended',
      });
      await again.close();
    } finally {
      unmount();
    }
  });
});
