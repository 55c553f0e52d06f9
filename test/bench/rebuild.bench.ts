import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '@so-vang/domain';
import { openSqliteEventStore, type EventStore, type Recorded } from '@so-vang/event-store';
import { eventsAsOf, foldView, inLogOrder } from '@so-vang/projections';
import { createLog, playedYear, playYear, type YearOptions } from '@so-vang/projections/testing';
import { openReadModels, rebuild } from '@so-vang/read-models';
import { median, say } from './appends.js';
import { scan } from './baselines.js';
import type { Row } from './row.js';

const rounds = 3;

/** Years of blocs of 10 and of 38 units, in turn, until there are so many events. */
const manyYears = (count: number): readonly RecordedEvent[] => {
  const log = createLog();
  for (let i = 0; log.events.length < count; i++) {
    const size: YearOptions = i % 2 ? { units: 38, crossScores: 8 } : { units: 10, crossScores: 4 };
    playYear(log, { ...size, bloc: `khoi-${i}`, year: 2000 + (i % 25), evidencePerUnit: 4 });
  }
  return log.events;
};

/** In the order of the log, many appends in flight. */
const fill = async (store: EventStore, events: readonly RecordedEvent[]): Promise<void> => {
  let waiting: Promise<unknown>[] = [];
  for (const event of events) {
    const { commandId, requestHash, ...metadata } = event.metadata;
    const { id, type, version, data } = event as unknown as Recorded;
    const added = { id, type, version, data, metadata };
    waiting.push(store.append(event.stream, event.revision, { commandId, requestHash }, [added]));
    if (waiting.length < 256) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
};

const benchAll = async (folder: string): Promise<readonly Row[]> => {
  const events = manyYears(50_000);
  const lines = join(folder, 'events.jsonl');
  const line = (event: RecordedEvent) =>
    `${JSON.stringify({ ...event, position: Number(event.position) })}\n`;
  await writeFile(lines, events.map(line).join(''));
  const store = await openSqliteEventStore({ file: join(folder, 'events.db') });
  await fill(store, events);
  const models = await openReadModels({ url: `sqlite:${join(folder, 'read-models.db')}` });
  const [rebuilt, scanned]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const { events: count, ms } = await rebuild(store, models);
    rebuilt.push((1_000 * count) / ms);
    const started = performance.now();
    scanned.push((1_000 * (await scan(lines))) / (performance.now() - started));
  }
  await models.close();
  await store.close();
  const [measured, baseline] = [median(rebuilt), median(scanned)];
  const for100k = 100_000 / measured;
  return [
    {
      what: `rebuild of all read models, ${say(events.length)} events`,
      measured: `${say(measured)} events/s`,
      baseline: `scan: ${say(baseline)} events/s`,
      ratio: measured / baseline,
      goal: 0.15,
    },
    {
      what: 'rebuild of 100,000 events at that rate',
      measured: `${for100k.toFixed(1)} s`,
      baseline: '10 s',
      ratio: 10 / for100k,
      goal: 1,
    },
  ];
};

const largeYear: YearOptions = { units: 38, crossScores: 37, evidencePerUnit: 8 };

/** Read from the log, put in its order, cut and folded, as the server does. */
const benchView = async (folder: string): Promise<Row> => {
  const events = playedYear(largeYear).slice(0, 2_000);
  const streams = [...new Set(events.map(({ stream }) => stream))].filter((name) => /^[bcd]/.test(name));
  const store = await openSqliteEventStore({ file: join(folder, 'one-year.db') });
  await fill(store, events);
  const viewAsOf = async (position: string): Promise<number> => {
    const started = performance.now();
    const read: Recorded[] = [];
    for (const stream of streams) for await (const event of store.read(stream)) read.push(event);
    foldView(eventsAsOf(inLogOrder(read as unknown as readonly RecordedEvent[]), position));
    return performance.now() - started;
  };
  const times: number[] = [];
  for (let i = 1; i <= 40; i++) times.push(await viewAsOf(String((i * events.length) / 40)));
  await store.close();
  return {
    what: `view of a cycle of ${say(events.length)} events as of any event`,
    measured: `at most ${Math.max(...times).toFixed(1)} ms, median ${median(times).toFixed(1)} ms`,
    baseline: '50 ms',
    ratio: 50 / Math.max(...times),
    goal: 1,
  };
};

/** Microseconds an event, of a year kept up in batches as a busy projector would. */
const costPerEvent = async (folder: string, options: YearOptions): Promise<number> => {
  const years = [0, 1, 2].map((i) => playedYear({ ...options, bloc: `khoi-${i}` }));
  const costs: number[] = [];
  for (const [i, year] of years.entries()) {
    const file = join(folder, `read-models-${options.units}-${i}.db`);
    const models = await openReadModels({ url: `sqlite:${file}` });
    const started = performance.now();
    for (let from = 0; from < year.length; from += 500) await models.apply(year.slice(from, from + 500));
    costs.push((1_000 * (performance.now() - started)) / year.length);
    await models.close();
  }
  return median(costs);
};

const benchSizes = async (folder: string): Promise<Row> => {
  const small = await costPerEvent(folder, { units: 10, crossScores: 9, evidencePerUnit: 400 });
  const large = await costPerEvent(folder, { ...largeYear, evidencePerUnit: 80 });
  return {
    what: 'a year of a bloc of 38 units against one of 10, each event',
    measured: `${say(large)} µs`,
    baseline: `bloc of 10: ${say(small)} µs`,
    ratio: small / large,
    goal: 0.8,
  };
};

/** About 15 s, most of it filling the log. */
export async function benchRebuild(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-bench-'));
  try {
    return [...(await benchAll(folder)), await benchView(folder), await benchSizes(folder)];
  } finally {
    await rm(folder, { recursive: true });
  }
}
