import { randomUUID } from 'node:crypto';
import { beginning, openKurrentDbEventStore } from '@so-vang/event-store';
import { startKurrentDbDouble } from '@so-vang/event-store/testing';
import { KurrentDBClient, NO_STREAM, binaryEvent, streamNameFilter } from '@kurrent/kurrentdb-client';
import { median, say } from './appends.js';
import type { Row } from './row.js';

type Append = (stream: string, length: number) => Promise<unknown>;

const text = 'Đăng ký thi đua: hoàn thành vượt mức các chỉ tiêu được giao trong năm. '.repeat(8);
const data = { at: '2026-03-02T01:30:00.000Z', unit: 'unit-0017', pledge: text };
const bytes = new TextEncoder().encode(JSON.stringify(data));
const metadata = { correlationId: '0198c2f1-7d0a-7c55-9a1b-3f0f54a2b6d2' };
const requestHash = 'a'.repeat(64);

const rounds = 7;
const roundMilliseconds = 250;
const readRounds = 5;

/** So many appenders at once, each on a stream of its own, for so long; appends a second. */
const rateOf = async (append: Append, inFlight: number): Promise<number> => {
  const start = performance.now();
  let count = 0;
  const appender = async (): Promise<void> => {
    const stream = `cycle-${randomUUID()}`;
    for (let length = 0; performance.now() - start < roundMilliseconds; length++, count++)
      await append(stream, length);
  };
  await Promise.all(Array.from({ length: inFlight }, appender));
  return (count * 1_000) / (performance.now() - start);
};
const readRate = async (events: AsyncIterable<unknown>): Promise<number> => {
  const start = performance.now();
  let count = 0;
  for await (const event of events) if (event !== undefined) count += 1;
  return (count * 1_000) / (performance.now() - start);
};

/** Both take turns, so that a busy machine slows both; the ratio is the middle one of those of the rounds. The first round warms up. */
const compare = async (
  { what, goal, times }: { readonly what: string; readonly goal: number; readonly times: number },
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<Row> => {
  const measured: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round <= times; round++) {
    const [one, other] = [await ours(), await bare()];
    if (round === 0) continue;
    measured.push(one);
    baseline.push(other);
  }
  return {
    ...{ what, goal },
    measured: `${say(median(measured))}/s`,
    baseline: `bare client: ${say(median(baseline))}/s`,
    ratio: median(measured.map((rate, round) => rate / (baseline[round] ?? NaN))),
  };
};

/** The store beside KurrentDB's bare client, on the same double in this process; events of about 1 kB, about 10 s. */
export async function benchKurrentDb(): Promise<Row[]> {
  const double = await startKurrentDbDouble();
  const client = KurrentDBClient.connectionString(double.url);
  const store = await openKurrentDbEventStore({ url: double.url, namespace: 'ours' });
  let keys = 0;
  const ours: Append = async (stream, length) => {
    const commandId = `0198c2f1-7d0a-7000-8000-${(++keys).toString(16).padStart(12, '0')}`;
    const event = { id: commandId, type: 'PledgeSigned', version: 1, data, metadata };
    const { outcome } = await store.append(stream, length, { commandId, requestHash }, [event]);
    if (outcome !== 'appended') throw new Error(`${stream} at ${length}: ${outcome}`);
  };
  const bare: Append = (stream, length) =>
    client.appendToStream(
      `bare/${stream}`,
      binaryEvent({ type: 'PledgeSigned', data: bytes, metadata: { ...metadata, requestHash } }),
      { streamState: length === 0 ? NO_STREAM : BigInt(length - 1) },
    );
  try {
    const rows: Row[] = [];
    for (const [inFlight, goal] of [
      [1, 0.7],
      [64, 0.6],
    ] as const)
      rows.push(
        await compare(
          { what: `append to KurrentDB, ${inFlight} in flight`, goal, times: rounds },
          () => rateOf(ours, inFlight),
          () => rateOf(bare, inFlight),
        ),
      );
    const filter = streamNameFilter({ prefixes: ['bare/'] });
    const reading = { what: 'read all from KurrentDB', goal: 0.6, times: readRounds };
    rows.push(
      await compare(
        reading,
        () => readRate(store.readAll(beginning)),
        () => readRate(client.readAll({ filter })),
      ),
    );
    return rows;
  } finally {
    await store.close();
    await client.dispose();
    await double.stop();
  }
}
