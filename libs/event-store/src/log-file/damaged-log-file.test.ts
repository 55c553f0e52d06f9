import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyOf } from '../event-store.contract.js';
import type { LogFileFlaw } from './flaw.js';
import {
  canonicalEvent,
  eventLine,
  firstChain,
  firstLine,
  lastLine,
  nextChain,
  type LogFileEvent,
} from './format.js';
import { checkLogFile } from './import-log.js';
import { linesOf } from './lines.js';
import type { FlawIn } from './read-log-file.js';
import { exported, fileOf, joined, makeStores, writeSmallLog } from './small-log.js';

let stores: Awaited<ReturnType<typeof makeStores>>;
beforeEach(async () => {
  stores = await makeStores();
});
afterEach(() => stores.dispose());
const newStore = () => stores.open();
const smallLog = async () => writeSmallLog(await newStore());
const readable: FlawIn = () => undefined;
const check = (text: string, flawIn = readable) => checkLogFile(fileOf(text), flawIn);

describe('a damaged log file', () => {
  let text: string;
  let lines: string[];
  beforeEach(async () => {
    text = await exported(await smallLog());
    lines = text.trimEnd().split('\n');
  });
  const found = async (changed: string, flawIn = readable) => {
    const end = await check(changed, flawIn);
    return end.ok ? 'taken' : `${end.line} ${end.code}`;
  };

  test('with a changed line is found at that line', async () => {
    for (const line of [2, 4, 7])
      expect(await found(joined(lines.with(line - 1, lines[line - 1]!.replace('Lễ', 'Le'))))).toBe(
        `${line} LOG_FILE_CHAIN_BROKEN`,
      );
  });
  test('with a missing, a repeated or a moved line is found at the first that does not follow', async () => {
    expect(await found(joined(lines.toSpliced(3, 1)))).toBe('4 LOG_FILE_CHAIN_BROKEN');
    expect(await found(joined(lines.toSpliced(3, 0, lines[2]!)))).toBe('4 LOG_FILE_CHAIN_BROKEN');
    expect(await found(joined(lines.toSpliced(2, 2, lines[3]!, lines[2]!)))).toBe('3 LOG_FILE_CHAIN_BROKEN');
  });
  test('that was cut is found wherever it was', async () => {
    const bytes = Buffer.from(text);
    for (let size = 0; size < bytes.length; size += 97)
      expect(await checkLogFile(fileOf(bytes.subarray(0, size)), readable)).toMatchObject({ ok: false });
    expect(await found(joined(lines.slice(0, 5)))).toBe('6 LOG_FILE_CUT');
    expect(await found(text.slice(0, -1))).toBe('8 LOG_FILE_CUT');
    expect(await found(joined(lines.slice(0, 5)).slice(0, -9))).toBe('5 LOG_FILE_CUT');
  });
  test('with a last line that does not fit, or more behind it, is found there', async () => {
    const chain = /"chain":"([0-9a-f]+)"/.exec(lines[7]!)![1]!;
    expect(await found(joined(lines.with(7, lastLine(5, chain))))).toBe('8 LOG_FILE_END_WRONG');
    expect(await found(joined(lines.with(7, lastLine(6, firstChain))))).toBe('8 LOG_FILE_END_WRONG');
    expect(await found(joined([...lines, lines[1]!]))).toBe('9 LOG_FILE_END_WRONG');
  });
  test('of another format, or another version of it, is found at once', async () => {
    expect(await found('{"format":"so-vang-log","version":2}\n')).toBe('1 LOG_FILE_FORMAT_UNKNOWN');
    expect(await found('PK\u0003\u0004')).toBe('1 LOG_FILE_FORMAT_UNKNOWN');
    expect(await found('')).toBe('1 LOG_FILE_CUT');
  });
  test('with a line without an end is not read to the end of the disk', async () => {
    let read = 0;
    const unending = (async function* () {
      yield Buffer.from(`${firstLine}\n`);
      for (; read < 200; read += 1) yield Buffer.alloc(100_000, 'a');
    })();
    expect(await checkLogFile(linesOf(unending), readable)).toMatchObject({ line: 2, code: 'LOG_FILE_CUT' });
    expect(read).toBeLessThan(20);
  });

  /** A file whose chain is right and whose content is not, as another program might write it. */
  const written = (...events: readonly (string | LogFileEvent)[]): string => {
    let chain = firstChain;
    const eventLines = events.map((event) => {
      const canonical = typeof event === 'string' ? event : canonicalEvent(event);
      chain = nextChain(chain, canonical);
      return eventLine(canonical, chain);
    });
    return joined([firstLine, ...eventLines, lastLine(events.length, chain)]);
  };
  const eventAt = (revision: number, more: Partial<LogFileEvent> = {}): LogFileEvent => ({
    ...{ id: `e${revision}`, type: 'T', version: 1, data: {}, stream: 'unit-a', revision },
    recordedAt: '2019-01-01T00:00:00.000Z',
    metadata: { ...keyOf(`k${revision}`) },
    ...more,
  });

  test.each<[string, string]>([
    ['a space', canonicalEvent(eventAt(0)).replace('"id":', '"id": ')],
    ['another member', canonicalEvent(eventAt(0)).replace('"id":', '"hue":1,"id":')],
    ['a member twice', canonicalEvent(eventAt(0)).replace('"id":', '"id":"x","id":')],
    [
      'a number in another form',
      canonicalEvent(eventAt(0, { data: { n: 1 } })).replace('{"n":1}', '{"n":1.0}'),
    ],
    ['no end of its JSON', canonicalEvent(eventAt(0)).slice(0, -1)],
    ['no name of a stream', canonicalEvent(eventAt(0, { stream: 'unit' }))],
    ['no recorded time', canonicalEvent(eventAt(0, { recordedAt: '2019' }))],
    ['a revision below 0', canonicalEvent(eventAt(0)).replace('"revision":0', '"revision":-0')],
    ['no key', canonicalEvent(eventAt(0, { metadata: {} }))],
    ['more than a store takes', canonicalEvent(eventAt(0, { data: { text: 'a'.repeat(1_000_000) } }))],
  ])('with %s is found at that line', async (_what, canonical) => {
    expect(await found(written(canonical))).toBe('2 LOG_FILE_LINE_INVALID');
  });
  test('that lacks a revision is found there', async () => {
    expect(await found(written(eventAt(0), eventAt(2)))).toBe('3 LOG_FILE_REVISION_GAP');
    expect(await found(written(eventAt(1)))).toBe('2 LOG_FILE_REVISION_GAP');
  });
  test('that uses a key twice is found there: an append is one stretch of the file with one recorded time', async () => {
    const key = { metadata: { ...keyOf('k0') } };
    expect(await found(written(eventAt(0), eventAt(1, key), eventAt(2)))).toBe('taken');
    expect(await found(written(eventAt(0), eventAt(1), eventAt(2, key)))).toBe('4 LOG_FILE_KEY_REPEATED');
    expect(await found(written(eventAt(0), eventAt(0, { ...key, stream: 'unit-b' }), eventAt(1, key)))).toBe(
      '4 LOG_FILE_KEY_REPEATED',
    );
    expect(
      await found(written(eventAt(0), eventAt(1, { ...key, recordedAt: '2019-01-02T00:00:00.000Z' }))),
    ).toBe('3 LOG_FILE_KEY_REPEATED');
    expect(await found(written(...Array.from({ length: 501 }, (_, i) => eventAt(i, key))))).toBe(
      '502 LOG_FILE_KEY_REPEATED',
    );
  });
  test('with an event that the program cannot read is found there', async () => {
    const flawIn: FlawIn = ({ type }) => (type === 'U' ? 'U is not known' : undefined);
    const end = await check(written(eventAt(0), eventAt(1, { type: 'U' })), flawIn);
    expect(end).toEqual({
      ok: false,
      code: 'LOG_FILE_EVENT_UNREADABLE',
      line: 3,
      detail: 'U is not known',
    } satisfies LogFileFlaw);
  });
});
