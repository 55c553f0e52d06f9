import { beginning, type EventStore, type Recorded } from '../event-store.js';
import { flawAt, type LogFileFlaw } from './flaw.js';
import { canonicalEvent } from './format.js';
import type { Line } from './lines.js';
import { readLogFile, type AppendInFile, type FlawIn, type LogFileEnd } from './read-log-file.js';

/** Reads the whole file and writes nothing. `onEvents`: how many have been read. */
export const checkLogFile = async (
  lines: AsyncIterable<Line>,
  flawIn: FlawIn,
  onEvents: (events: number) => void = () => undefined,
): Promise<LogFileEnd> => {
  const appends = readLogFile(lines, flawIn);
  let events = 0;
  for (;;) {
    const next = await appends.next();
    if (next.done) return next.value;
    events += next.value.events.length;
    onEvents(events);
  }
};

export type ImportOptions = {
  readonly flawIn: FlawIn;
  /**
   * How many appends may be under way at once: more than one only where the store takes them in the order in which they
   * were made; otherwise the log's order would be another one.
   */
  readonly inFlight: number;
  readonly onEvents?: (events: number) => void;
};
export type Imported = { readonly ok: true; readonly known: number; readonly written: number } | LogFileFlaw;

/**
 * Writes a checked file into a log that is empty or holds the file's beginning, as an import that was interrupted leaves
 * it; the log is compared first, and any other one is left as it is.
 */
export const importLog = async (
  lines: AsyncIterable<Line>,
  store: EventStore,
  { flawIn, inFlight, onEvents = () => undefined }: ImportOptions,
): Promise<Imported> => {
  const target = store.readAll(beginning)[Symbol.asyncIterator]();
  const appends = readLogFile(lines, flawIn);
  const writing = createWriting(store, inFlight);
  let known = 0;
  let written = 0;
  let ahead: IteratorResult<Recorded, unknown> = await target.next();

  for (;;) {
    const next = await appends.next();
    if (next.done) {
      const refused = await writing.done();
      if (refused || !next.value.ok) return refused ?? (next.value as LogFileFlaw);
      return ahead.done
        ? { ok: true, known, written }
        : flawAt(
            known + 2,
            'LOG_FILE_TARGET_DIFFERS',
            `the log goes on after the ${known} events of the file`,
          );
    }
    const append = next.value;
    if (ahead.done) {
      const refused = await writing.add(append);
      if (refused) return refused;
      written += append.events.length;
    } else {
      for (const [i, canonical] of append.canonical.entries()) {
        if (ahead.done || canonicalEvent(ahead.value) !== canonical)
          return flawAt(
            append.line + i,
            'LOG_FILE_TARGET_DIFFERS',
            'the log holds another event here, or half of an append',
          );
        known += 1;
        ahead = await target.next();
      }
    }
    onEvents(known + written);
  }
};

/**
 * Appends in the order of the file, so many at once. They are handed in together, so that a store which commits together what
 * comes together holds a beginning of the file also after a failure.
 */
const createWriting = (store: EventStore, inFlight: number) => {
  let waiting: AppendInFile[] = [];

  const done = async (): Promise<LogFileFlaw | undefined> => {
    const settled = await Promise.allSettled(waiting.map((append) => write(store, append)));
    waiting = [];
    const fault = settled.find((each) => each.status === 'rejected');
    if (fault) throw fault.reason;
    return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)).find(Boolean);
  };
  const add = async (append: AppendInFile): Promise<LogFileFlaw | undefined> =>
    waiting.push(append) < inFlight ? undefined : done();
  return { add, done };
};

const write = async (
  store: EventStore,
  { key, events, line }: AppendInFile,
): Promise<LogFileFlaw | undefined> => {
  const [first] = events;
  if (!first) return undefined;
  const { outcome } = await store.append(first.stream, first.revision, key, events, first.recordedAt);
  if (outcome === 'appended') return undefined;
  return flawAt(line, 'LOG_FILE_TARGET_DIFFERS', 'somebody else writes into the log meanwhile');
};
