import { createHash } from 'node:crypto';
import { admit, instantOf, maxBatch } from '../admission.js';
import { EventStoreError, type CommandKey } from '../event-store.js';
import { flawAt, type LogFileFlaw } from './flaw.js';
import { canonicalText, firstChain, firstLine, lineParts, nextChain, type LogFileEvent } from './format.js';
import type { Line } from './lines.js';

/** What the reader of a file asks of whoever knows what events mean: what is wrong with this one, if anything. */
export type FlawIn = (event: LogFileEvent) => string | undefined;

/** Events that were one append, and are one again. */
export type AppendInFile = {
  readonly key: CommandKey;
  readonly events: readonly LogFileEvent[];
  /** Canonical texts of the events. */
  readonly canonical: readonly string[];
  /** Number of the first event's line. */
  readonly line: number;
};
export type LogFileEnd = { readonly ok: true; readonly events: number; readonly chain: string } | LogFileFlaw;

type Growing = AppendInFile & { readonly events: LogFileEvent[]; readonly canonical: string[] };

/** Reads a log file, append by append, and checks all that docs/log-format.md says; ends at the first flaw. */
export async function* readLogFile(
  lines: AsyncIterable<Line>,
  flawIn: FlawIn,
): AsyncGenerator<AppendInFile, LogFileEnd> {
  const lengths = new Map<string, number>();
  const keys = new Set<string>();
  let number = 0;
  let events = 0;
  let chain = firstChain;
  let append: Growing | undefined;
  let end: LogFileEnd | undefined;

  for await (const { bytes, whole } of lines) {
    number += 1;
    if (end) return flawAt(number, 'LOG_FILE_END_WRONG', 'the file goes on after the line that ends it');
    const line = textOf(bytes);
    if (number === 1 && line !== firstLine)
      return flawAt(1, 'LOG_FILE_FORMAT_UNKNOWN', `the first line must be ${firstLine}`);
    if (!whole) return flawAt(number, 'LOG_FILE_CUT', 'the line has no end');
    if (number === 1) continue;
    const parts = line === undefined ? undefined : lineParts(line);
    if (!parts) return flawAt(number, 'LOG_FILE_LINE_INVALID', 'this is no line of a log file');

    if ('events' in parts) {
      if (parts.events !== events || parts.chain !== chain)
        return flawAt(
          number,
          'LOG_FILE_END_WRONG',
          parts.events === events
            ? 'its chain is not that of the last event'
            : `it counts ${parts.events} events, and ${events} stand before it`,
        );
      end = { ok: true, events, chain };
      continue;
    }
    chain = nextChain(chain, parts.canonical);
    if (parts.chain !== chain)
      return flawAt(
        number,
        'LOG_FILE_CHAIN_BROKEN',
        'this line was changed, or one is missing, repeated or moved before it',
      );

    const read = eventIn(parts.canonical);
    if (typeof read === 'string') return flawAt(number, 'LOG_FILE_LINE_INVALID', read);
    const { event, key } = read;
    const length = lengths.get(event.stream) ?? 0;
    if (event.revision !== length)
      return flawAt(
        number,
        'LOG_FILE_REVISION_GAP',
        `revision ${length} of ${event.stream} should come next, not ${event.revision}`,
      );
    const unreadable = flawIn(event);
    if (unreadable !== undefined) return flawAt(number, 'LOG_FILE_EVENT_UNREADABLE', unreadable);

    if (append && goesOn(append, event, key)) {
      append.events.push(event);
      append.canonical.push(parts.canonical);
    } else {
      if (append) yield append;
      const digest = digestOf(event.stream, key.commandId);
      if (keys.has(digest))
        return flawAt(
          number,
          'LOG_FILE_KEY_REPEATED',
          `the key ${key.commandId} was used in ${event.stream} before`,
        );
      keys.add(digest);
      append = { key, events: [event], canonical: [parts.canonical], line: number };
    }
    lengths.set(event.stream, length + 1);
    events += 1;
  }
  if (!end) return flawAt(number + 1, 'LOG_FILE_CUT', 'the line that ends a log file is missing');
  if (append) yield append;
  return end;
}

const goesOn = (
  { events, key }: Growing,
  event: LogFileEvent,
  { commandId, requestHash }: CommandKey,
): boolean =>
  events[0]?.stream === event.stream &&
  events[0].recordedAt === event.recordedAt &&
  key.commandId === commandId &&
  key.requestHash === requestHash &&
  events.length < maxBatch;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const textOf = (bytes: Buffer): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

/** The event, or what is wrong with it: whatever no store would take, and whatever is not the canonical text. */
const eventIn = (canonical: string): { readonly event: LogFileEvent; readonly key: CommandKey } | string => {
  try {
    const event = JSON.parse(canonical) as LogFileEvent;
    const { commandId, requestHash } = event.metadata as CommandKey;
    const [admitted] = admit(event.stream, { commandId, requestHash }, [event]);
    instantOf(event.recordedAt);
    if (!admitted || canonicalText(event, admitted.data, admitted.metadata) !== canonical)
      return 'the event is not in its canonical form, or has other members than an event has';
    return { event, key: { commandId, requestHash } };
  } catch (error) {
    return error instanceof EventStoreError
      ? `${error.code}: ${error.message}`
      : 'the event cannot be read as JSON of an event';
  }
};

/** Short, since one is kept for every append of the file. */
const digestOf = (stream: string, commandId: string): string =>
  createHash('sha256').update(`${stream}\n${commandId}`).digest('base64').slice(0, 22);
