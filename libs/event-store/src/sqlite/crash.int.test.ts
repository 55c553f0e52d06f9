import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect } from '../event-store.contract.js';
import { beginning, type Recorded } from '../event-store.js';
import { sourceProcess } from './source-process.js';
import { openSqliteEventStore } from './sqlite-event-store.js';

const kills = process.env['SO_VANG_TEST_LONG'] ? 1_000 : 100;
/** Each file lives through so many kills, then the next begins: what is checked after a kill stays small. */
const killsPerFile = 10;

describe('a writer killed at a random moment', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-crash-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What the child had acknowledged before it was killed: after so many answers, or sooner, e.g. while it opens. */
  const kill = async (file: string): Promise<string[]> => {
    const child = spawn(process.execPath, [...sourceProcess('./crash.child.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    const early = Math.random() < 0.2 && setTimeout(() => child.kill('SIGKILL'), Math.random() * 300);
    const enough = 1 + Math.floor(Math.random() * 400);
    const acknowledged: string[] = [];
    for await (const batch of createInterface({ input: child.stdout }))
      if (acknowledged.push(batch) === enough) child.kill('SIGKILL');
    if (early) clearTimeout(early);
    expect(await ended).toEqual([null, 'SIGKILL']);
    return acknowledged;
  };

  /** Each event once, revisions dense, batches whole, nothing acknowledged missing: what of that does not hold. */
  const flawsOf = (events: readonly Recorded[], acknowledged: ReadonlySet<string>): string[] => {
    const lengths = new Map<string, number>();
    const torn = new Set<string>();
    const missing = new Set(acknowledged);
    const flaws: string[] = [];
    for (const { stream, revision, id, data } of events) {
      const { batch, size } = data as { batch: string; size: number };
      const next = lengths.get(stream) ?? 0;
      if (revision !== next || id !== `${stream}/${next}`)
        flaws.push(`${id} stands at ${revision}, not ${next}`);
      lengths.set(stream, next + 1);
      torn.add(batch);
      if (id !== `${stream}/${Number(batch.split('/')[1]) + size - 1}`) continue;
      torn.delete(batch);
      missing.delete(batch);
    }
    return [
      ...flaws,
      ...[...torn].map((batch) => `${batch} is torn`),
      ...[...missing].map((batch) => `${batch} is lost`),
    ];
  };

  const liveThrough = async (file: string): Promise<number> => {
    const acknowledged = new Set<string>();
    let head: Recorded | undefined;
    for (let round = 0; round < killsPerFile; round++) {
      for (const batch of await kill(file)) acknowledged.add(batch);
      if (!existsSync(file)) continue; // killed before it had made one
      const store = await openSqliteEventStore({ file });
      const events = await collect(store.readAll(beginning));
      await store.close();
      expect(flawsOf(events, acknowledged)).toEqual([]);
      if (head) expect(events[Number(head.position) - 1]).toEqual(head);
      head = events.at(-1);
    }
    return acknowledged.size;
  };

  test(
    `has lost nothing that it acknowledged, torn nothing and written nothing twice (${kills} kills)`,
    async () => {
      const files = Array.from({ length: kills / killsPerFile }, (_, index) => join(folder, `${index}.db`));
      let answers = 0;
      const lane = async (): Promise<void> => {
        for (let file = files.pop(); file; file = files.pop()) answers += await liveThrough(file);
      };
      await Promise.all(Array.from({ length: availableParallelism() }, lane));
      expect(answers).toBeGreaterThan(kills);
    },
    kills * 1_500,
  );
});
