import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export const newEvent = (commandId: string, index: number) => ({
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
export type NewEvent = ReturnType<typeof newEvent>;
export type Key = { readonly commandId: string; readonly requestHash: string };

/** What is measured: a log that appends durably, with the length a stream must have. */
export type Log = {
  append(
    stream: string,
    expected: number,
    key: Key,
    events: readonly NewEvent[],
  ): Promise<{ readonly outcome: string }>;
  close(): Promise<void>;
};
export type Load = { readonly inFlight: number; readonly batch: number };
/** Latencies and stall of the event loop in milliseconds. */
export type Run = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly stall: number;
};

const requestHash = createHash('sha256').update('request').digest('hex');
let keys = 0;
export const newKey = (): Key => ({
  commandId: `0198c2f1-7d0a-7000-8000-${(++keys).toString(16).padStart(12, '0')}`,
  requestHash,
});

let streams = 0;
/** So many appenders at once, each on a stream of its own, for so long. */
export const run = async (log: Log, { inFlight, batch }: Load, milliseconds: number): Promise<Run> => {
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

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
export const say = (count: number): string => Math.round(count).toLocaleString('en');

const rounds = 7;
const roundMilliseconds = 200;
const middleOf = (runs: readonly Run[]): Run => ({
  perSecond: median(runs.map(({ perSecond }) => perSecond)),
  p50: median(runs.map(({ p50 }) => p50)),
  p99: median(runs.map(({ p99 }) => p99)),
  stall: median(runs.map(({ stall }) => stall)),
});

/**
 * Two logs take turns, so that a busy machine slows both; the ratio is the middle one of those of the rounds. The first
 * round only warms up.
 */
export const inTurn = async (
  one: Log,
  other: Log,
  load: Load,
): Promise<{ readonly one: Run; readonly other: Run; readonly ratio: number }> => {
  const [ofOne, ofOther]: [Run[], Run[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const measured = await run(one, load, roundMilliseconds);
    const baseline = await run(other, load, roundMilliseconds);
    if (round === 0) continue;
    ofOne.push(measured);
    ofOther.push(baseline);
  }
  return {
    one: middleOf(ofOne),
    other: middleOf(ofOther),
    ratio: median(ofOne.map(({ perSecond }, round) => perSecond / (ofOther[round]?.perSecond ?? NaN))),
  };
};
