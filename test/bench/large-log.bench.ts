import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openSqliteEventStore } from '@so-vang/event-store';
import { median, newEvent, newKey, say } from './appends.js';
import type { Row } from './row.js';

const events = 1_000_000;
const batch = 500;
const openings = 7;

/** 2,000 appends of 500 events on 100 streams, several in flight. */
const fill = async (file: string): Promise<void> => {
  const store = await openSqliteEventStore({ file });
  const lengths = Array<number>(100).fill(0);
  const appends = Array.from({ length: events / batch }, (_, i) => i).values();
  await Promise.all(
    lengths.map(async (_, stream) => {
      for (const _append of appends) {
        const key = newKey();
        const made = Array.from({ length: batch }, (_, index) => newEvent(key.commandId, index));
        await store.append(`cycle-large-${stream}`, lengths[stream] ?? 0, key, made);
        lengths[stream] = (lengths[stream] ?? 0) + batch;
      }
    }),
  );
  await store.close();
};

type Seen = {
  readonly events: number;
  readonly peakMb: number;
  readonly emptyMb: number;
  readonly seconds: number;
};

/** Opening and reading a log of 1,000,000 events (1.4 GB, deleted afterwards); about 2 minutes. */
export async function benchLargeLog(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-bench-'));
  const file = join(folder, 'events.db');
  try {
    await fill(file);
    const times: number[] = [];
    for (let i = 0; i < openings; i++) {
      const start = performance.now();
      const store = await openSqliteEventStore({ file });
      await store.head();
      times.push(performance.now() - start);
      await store.close();
    }
    const child = fileURLToPath(new URL('./large-log.child.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [child, file]);
    const seen = JSON.parse(stdout) as Seen;
    if (seen.events !== events) throw new Error(`${seen.events} of ${events} events were read`);
    const above = seen.peakMb - seen.emptyMb;
    return [
      {
        what: `open a log of ${say(events)} events`,
        measured: `${median(times).toFixed(0)} ms`,
        baseline: '50 ms',
        ratio: median(times) / 50,
        goal: 1,
        atMost: true,
      },
      {
        what: `memory while it is read from end to end (${seen.seconds.toFixed(0)} s)`,
        measured: `${above.toFixed(0)} MB above the empty process`,
        baseline: '150 MB',
        ratio: above / 150,
        goal: 1,
        atMost: true,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
