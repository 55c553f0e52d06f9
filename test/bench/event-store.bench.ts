import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginning, openSqliteEventStore, type EventStore } from '@so-vang/event-store';
import { inTurn, median, newEvent, newKey, run, say, type Log, type Run } from './appends.js';
import { openFileLog, scan } from './baselines.js';
import { openEmmett, type OtherStore } from './emmett.js';
import type { Row } from './row.js';

const loads = [
  { what: 'durable append, 1 in flight', inFlight: 1, batch: 1, goal: 0.8 },
  { what: 'durable append, 8 in flight', inFlight: 8, batch: 1, goal: 0.65 },
  { what: 'durable append, 64 in flight', inFlight: 64, batch: 1, goal: 0.4 },
  { what: 'durable append, batch of 100', inFlight: 1, batch: 100, goal: 0.6 },
] as const;
const readRounds = 3;
const readEvents = 40_000;

const sayRun = ({ perSecond, p50, p99 }: Run): string =>
  `${say(perSecond)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;

const compareAppends = async (store: Log, file: Log): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const { what, goal, ...load } of loads) {
    const { one, other, ratio } = await inTurn(store, file, load);
    rows.push({ what, goal, ratio, measured: sayRun(one), baseline: `file: ${sayRun(other)}` });
  }
  return rows;
};

/** How long an append takes, and how long the event loop stands still meanwhile, as more are in flight. */
const latencies = async (store: Log): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const inFlight of [1, 8, 64, 256]) {
    const { p50, p99, stall } = await run(store, { inFlight, batch: 1 }, 1_500);
    const measured = `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; event loop p99 ${stall.toFixed(1)} ms`;
    const limit =
      inFlight === 64 ? { baseline: '5 ms of stall', ratio: stall / 5, goal: 1, atMost: true } : {};
    rows.push({ what: `append, ${inFlight} in flight`, measured, ...limit });
  }
  return rows;
};

const rateOf = async (read: () => Promise<number>): Promise<number> => {
  const start = performance.now();
  const events = await read();
  return (events * 1_000) / (performance.now() - start);
};

const readAll = async (store: EventStore): Promise<number> => {
  let events = 0;
  for await (const { data } of store.readAll(beginning, { limit: readEvents }))
    if (typeof data === 'object') events += 1;
  return events;
};

const compareReading = async (
  store: EventStore,
  { what, baseline, goal }: { readonly what: string; readonly baseline: string; readonly goal: number },
  other: () => Promise<number>,
): Promise<Row> => {
  const [ofStore, ofOther]: [number[], number[]] = [[], []];
  for (let round = 0; round <= readRounds; round++) {
    const rates = [await rateOf(() => readAll(store)), await rateOf(other)] as const;
    if (round === 0) continue;
    ofStore.push(rates[0]);
    ofOther.push(rates[1]);
  }
  return {
    ...{ what, goal },
    measured: `${say(median(ofStore))}/s`,
    baseline: `${baseline}: ${say(median(ofOther))}/s`,
    ratio: median(ofStore.map((rate, round) => rate / (ofOther[round] ?? NaN))),
  };
};

const besideEmmett = async (store: EventStore, emmett: OtherStore | string): Promise<Row[]> => {
  const single = { what: 'durable append, 1 in flight, beside emmett-sqlite', goal: 10 } as const;
  const reading = { what: 'read all, beside emmett-sqlite', goal: 1.4 } as const;
  if (typeof emmett === 'string')
    return [single, reading].map(({ what }) => ({ what, measured: `not measured: ${emmett}` }));
  const { one, other, ratio } = await inTurn(store, emmett, { inFlight: 1, batch: 1 });
  await emmett.fill(readEvents);
  return [
    { ...single, measured: sayRun(one), baseline: `emmett-sqlite: ${sayRun(other)}`, ratio },
    await compareReading(store, { ...reading, baseline: 'emmett-sqlite' }, () => emmett.readAll(readEvents)),
  ];
};

/** The log's file once it is closed, beside the same events as lines of JSON. */
const bytesOnDisk = async (file: string): Promise<Row> => {
  const events = 20_000;
  const store = await openSqliteEventStore({ file });
  let lines = 0;
  for (let length = 0; length < events; length += 100) {
    const key = newKey();
    const batch = Array.from({ length: 100 }, (_, index) => newEvent(key.commandId, index));
    await store.append('cycle-bytes', length, key, batch);
  }
  for await (const event of store.readAll(beginning)) lines += Buffer.byteLength(JSON.stringify(event)) + 1;
  await store.close();
  const bytes = (await stat(file)).size;
  return {
    what: 'bytes an event takes on disk',
    measured: `${say(bytes / events)}`,
    baseline: `line of JSON: ${say(lines / events)}`,
    ratio: bytes / lines,
    goal: 1.45,
    atMost: true,
  };
};

/** Events of about 1 kB, everything durable; about 40 s. */
export async function benchEventStore(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-bench-'));
  const logFile = join(folder, 'events.jsonl');
  const emmett = await openEmmett(join(folder, 'emmett.db'));
  try {
    const store = await openSqliteEventStore({ file: join(folder, 'events.db') });
    const file = await openFileLog(logFile);
    const rows = await compareAppends(store, file);
    await file.close();
    const scanning = { what: 'read all, parsed', baseline: 'scan', goal: 0.6 } as const;
    rows.push(await compareReading(store, scanning, () => scan(logFile, readEvents)));
    rows.push(...(await besideEmmett(store, emmett)), ...(await latencies(store)));
    await store.close();
    return [...rows, await bytesOnDisk(join(folder, 'bytes.db'))];
  } finally {
    if (typeof emmett !== 'string') await emmett.close();
    await rm(folder, { recursive: true });
  }
}
