import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beginning, openSqliteEventStore } from '@so-vang/event-store';
import { openFileLog, scan } from './baselines.js';
import type { Row } from './row.js';

const newEvent = (commandId: string, index: number) => ({
  id: `${commandId}-${index}`,
  type: 'PledgeSigned',
  version: 1,
  data: {
    at: '2026-03-02T01:30:00.000Z',
    cycleId: 'cycle-khoi-01-2026',
    unit: 'unit-0017',
    pledge: 'Đăng ký thi đua: hoàn thành vượt mức các chỉ tiêu được giao trong năm. '.repeat(5),
    scores: [9_500, 8_750, 10_000, 9_900],
    signatory: '0198c2f1-7d0a-7c55-9a1b-3f0f54a2b6d1',
  },
  metadata: {
    actor: { person: '0198c2f1-7d0a-7c55-9a1b-3f0f54a2b6d1', role: 'unit-head', unit: 'unit-0017' },
    correlationId: '0198c2f1-7d0a-7c55-9a1b-3f0f54a2b6d2',
    facts: [{ stream: 'bloc-khoi-01', revision: 41 }],
    rules: ['khoi-01/2026/pledge-deadline'],
  },
});
type NewEvent = ReturnType<typeof newEvent>;
type Key = { readonly commandId: string; readonly requestHash: string };
type Log = {
  append(
    stream: string,
    expected: number,
    key: Key,
    events: readonly NewEvent[],
  ): Promise<{ readonly outcome: string }>;
  close(): Promise<void>;
};
type Load = { readonly inFlight: number; readonly batch: number };
/** Latencies and stall in milliseconds. */
type Run = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly stall: number };

const requestHash = createHash('sha256').update('request').digest('hex');
let keys = 0;
const newKey = (): Key => ({
  commandId: `0198c2f1-7d0a-7000-8000-${(++keys).toString(16).padStart(12, '0')}`,
  requestHash,
});

let streams = 0;
/** So many appenders at once, each on a stream of its own, for so long. */
const run = async (log: Log, { inFlight, batch }: Load, milliseconds: number): Promise<Run> => {
  const latencies: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const start = performance.now();
  const appender = async (): Promise<void> => {
    const stream = `cycle-bench-${++streams}`;
    for (let length = 0; performance.now() - start < milliseconds; length += batch) {
      const key = newKey();
      const events = Array.from({ length: batch }, (_, index) => newEvent(key.commandId, index));
      const asked = performance.now();
      const { outcome } = await log.append(stream, length, key, events);
      if (outcome !== 'appended') throw new Error(`${stream} at ${length}: ${outcome}`);
      latencies.push(performance.now() - asked);
    }
  };
  delay.enable();
  await Promise.all(Array.from({ length: inFlight }, appender));
  delay.disable();

  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? NaN;
  return {
    perSecond: (latencies.length * batch * 1_000) / (performance.now() - start),
    p50: at(0.5),
    p99: at(0.99),
    stall: delay.percentile(99) / 1e6,
  };
};

const loads: readonly (Load & { readonly what: string; readonly goal: number })[] = [
  { what: 'durable append, 1 in flight', inFlight: 1, batch: 1, goal: 0.8 },
  { what: 'durable append, 8 in flight', inFlight: 8, batch: 1, goal: 0.65 },
  { what: 'durable append, 64 in flight', inFlight: 64, batch: 1, goal: 0.4 },
  { what: 'durable append, batch of 100', inFlight: 1, batch: 100, goal: 0.6 },
];
const rounds = 7;
const roundMilliseconds = 200;
const readRounds = 3;
const readEvents = 40_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const middleOf = (runs: readonly Run[]): Run => ({
  perSecond: median(runs.map(({ perSecond }) => perSecond)),
  p50: median(runs.map(({ p50 }) => p50)),
  p99: median(runs.map(({ p99 }) => p99)),
  stall: median(runs.map(({ stall }) => stall)),
});
const say = (count: number): string => Math.round(count).toLocaleString('en');
const sayRun = ({ perSecond, p50, p99, stall }: Run): string =>
  `${say(perSecond)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, event loop p99 ${stall.toFixed(1)} ms`;

/**
 * Store and baseline take turns, so that a busy machine slows both; the ratio is the middle one of those of the rounds.
 * The first round only warms up.
 */
const compare = async (store: Log, file: Log, load: (typeof loads)[number]): Promise<Row> => {
  const ofStore: Run[] = [];
  const ofFile: Run[] = [];
  for (let round = 0; round <= rounds; round++) {
    const measured = await run(store, load, roundMilliseconds);
    const baseline = await run(file, load, roundMilliseconds);
    if (round === 0) continue;
    ofStore.push(measured);
    ofFile.push(baseline);
  }
  return {
    what: load.what,
    measured: sayRun(middleOf(ofStore)),
    baseline: `file: ${sayRun(middleOf(ofFile))}`,
    ratio: median(ofStore.map(({ perSecond }, round) => perSecond / (ofFile[round]?.perSecond ?? NaN))),
    goal: load.goal,
  };
};

const rateOf = async (read: () => Promise<number>): Promise<number> => {
  const start = performance.now();
  const events = await read();
  return (events * 1_000) / (performance.now() - start);
};

const compareReading = async (storeFile: string, logFile: string): Promise<Row> => {
  const store = await openSqliteEventStore({ file: storeFile, readOnly: true });
  const readAll = async (): Promise<number> => {
    let events = 0;
    for await (const { data } of store.readAll(beginning))
      if (typeof data === 'object' && ++events === readEvents) break;
    return events;
  };
  const ofStore: number[] = [];
  const ofFile: number[] = [];
  for (let round = 0; round < readRounds; round++) {
    ofStore.push(await rateOf(readAll));
    ofFile.push(await rateOf(() => scan(logFile, readEvents)));
  }
  await store.close();
  return {
    what: 'read all, parsed',
    measured: `${say(median(ofStore))}/s`,
    baseline: `scan: ${say(median(ofFile))}/s`,
    ratio: median(ofStore.map((rate, round) => rate / (ofFile[round] ?? NaN))),
    goal: 0.6,
  };
};

/** Events of about 1 kB, everything durable; about 15 s. */
export async function benchEventStore(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-bench-'));
  const storeFile = join(folder, 'events.db');
  const logFile = join(folder, 'events.jsonl');
  try {
    const store = await openSqliteEventStore({ file: storeFile });
    const file = await openFileLog(logFile);
    const rows: Row[] = [];
    for (const load of loads) rows.push(await compare(store, file, load));
    await store.close();
    await file.close();
    return [...rows, await compareReading(storeFile, logFile)];
  } finally {
    await rm(folder, { recursive: true });
  }
}
