import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sourceProcess } from './source-process.js';
import { callsIn } from './strace.js';

/** The last event of a batch, see the child. */
const lastOf = (batch: string): string => {
  const [stream = '', first = ''] = batch.split('/');
  return `${stream}/${Number(first) + (Number(first) % 3)}`;
};

const strace = spawnSync('strace', ['-V']).status === 0;
const traced = strace ? test : test.skip;
const where = strace ? '' : ' (no strace here)';

describe('what is acknowledged', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-sync-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const trace = (options: readonly string[], child: string, ...more: readonly string[]): string => {
    const command = [process.execPath, ...sourceProcess(child), file, ...more];
    const { status, stdout, stderr } = spawnSync('strace', ['-f', '-y', ...options, ...command], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  traced(`was on the disk before, each group of it${where}`, async () => {
    const log = join(folder, 'trace');
    const calls = 'trace=write,pwrite64,fsync,fdatasync';
    const batches = trace(['-s', '9000', '-e', calls, '-o', log], './crash.child.ts', '8').trim().split('\n');
    expect(batches).toHaveLength(16 * 8);

    const made = callsIn(await readFile(log, 'utf8'));
    const inLog = made.filter(({ path }) => path.endsWith('events.db-wal'));
    const notSynced = batches.filter((batch) => {
      const answer = made.find(({ name, text }) => name === 'write' && text.split('\\n').includes(batch));
      const written = inLog.find(
        ({ name, text }) => name === 'pwrite64' && text.includes(`\\"id\\":\\"${lastOf(batch)}\\"`),
      );
      return !inLog.some(
        ({ name, begin, end, ok }) =>
          /sync$/.test(name) && ok && written && answer && begin > written.end && end < answer.begin,
      );
    });
    expect(notSynced).toEqual([]);
  });

  type Round = { visibleAfter: number | null; answer: string; head: string };
  const roundsOf = (stdout: string): Round[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Round);
  const everySync = (what: string) => [
    '-o',
    '/dev/null',
    '-P',
    `${file}-wal`,
    '-e',
    `inject=fsync,fdatasync:${what}`,
  ];

  traced(`is seen by no reader before it is on the disk${where}`, () => {
    const delay = 200;
    const rounds = roundsOf(trace(everySync(`delay_exit=${delay * 1_000}`), './sync.child.ts'));
    expect(rounds.map(({ answer }) => answer)).toEqual(Array(5).fill('appended'));
    for (const { visibleAfter } of rounds) expect(visibleAfter).toBeGreaterThanOrEqual(delay);
  });

  traced(`is never one whose sync failed, and no reader sees that one${where}`, () => {
    const rounds = roundsOf(trace(everySync('error=EIO:when=4..6'), './sync.child.ts'));
    const failed = rounds.filter(({ answer }) => answer !== 'appended');
    expect(failed.length).toBeGreaterThan(0);
    for (const { answer, visibleAfter } of failed)
      expect({ answer, visibleAfter }).toEqual({ answer: 'STORE_UNAVAILABLE', visibleAfter: null });
    expect(rounds.filter(({ answer }) => answer === 'appended').map(({ head }) => head)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });
});
