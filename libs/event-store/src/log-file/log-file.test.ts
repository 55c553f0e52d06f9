import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning, type EventStore, type JsonObject, type NewEvent } from '../event-store.js';
import { firstChain, firstLine, lastLine } from './format.js';
import { checkLogFile, importLog } from './import-log.js';
import type { FlawIn } from './read-log-file.js';
import { eventsAfter, exported, fileOf, makeStores, named, writeSmallLog } from './small-log.js';

let stores: Awaited<ReturnType<typeof makeStores>>;
beforeEach(async () => {
  stores = await makeStores();
});
afterEach(() => stores.dispose());
const newStore = () => stores.open();
const smallLog = async () => writeSmallLog(await newStore());
const readable: FlawIn = () => undefined;
const check = (text: string) => checkLogFile(fileOf(text), readable);
const importInto = (store: EventStore, text: string, inFlight = 16) =>
  importLog(fileOf(text), store, { flawIn: readable, inFlight });

describe('a log file', () => {
  test('that was published is read for ever, and written the same', async () => {
    const text = readFileSync(new URL('../../testdata/so-vang-log.1.jsonl', import.meta.url), 'utf8');
    expect(await exported(await smallLog())).toBe(text);
    expect(await check(text)).toMatchObject({ ok: true, events: 6 });
    const description = readFileSync(new URL('../../../../docs/log-format.md', import.meta.url), 'utf8');
    const [first, event] = text.split('\n');
    for (const line of [first, event, text.trimEnd().split('\n').at(-1)])
      expect(description).toContain(`\n${line}\n`);
  });

  test('of an empty log has a first and a last line, and is imported', async () => {
    const text = await exported(await newStore());
    expect(text).toBe(`${firstLine}\n${lastLine(0, firstChain)}\n`);
    expect(await check(text)).toMatchObject({ ok: true, events: 0 });
    expect(await importInto(await newStore(), text)).toEqual({ ok: true, known: 0, written: 0 });
  });

  test('comes back as the same log: bytes, appends, keys, recorded times', async () => {
    const text = await exported(await smallLog());
    expect(await check(text)).toMatchObject({ ok: true, events: 6 });
    const copy = await newStore();
    expect(await importInto(copy, text)).toEqual({ ok: true, known: 0, written: 6 });
    expect(await exported(copy)).toBe(text);
    const again = await copy.append('unit-b', 3, keyOf('k1'), [eventOf('b0')]);
    expect(again).toMatchObject({ outcome: 'already-appended', revision: 0 });
  });

  test('comes back byte for byte, whatever JSON the events hold, in whatever order streams are written', async () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
    const event = fc.record({
      data: json,
      metadata: json,
      type: fc.string({ minLength: 1, unit: 'binary' }),
    });
    const append = fc.record({
      stream: fc.constantFrom('unit-a', 'unit-b', 'x-Y.z'),
      events: fc.array(event, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(append, { maxLength: 12 }),
        fc.integer({ min: 1, max: 2_000 }),
        async (appends, piece) => {
          const store = await newStore();
          const lengths = new Map<string, number>();
          for (const [i, { stream, events }] of appends.entries()) {
            const length = lengths.get(stream) ?? 0;
            const news: NewEvent[] = events.map((each, n) => ({ ...each, id: `${i}-${n}`, version: n }));
            await store.append(stream, length, keyOf(`k${i}`), news);
            lengths.set(stream, length + events.length);
          }
          const text = await exported(store);
          const copy = await newStore();
          expect(await checkLogFile(fileOf(text, piece), readable)).toMatchObject({ ok: true });
          expect(await importInto(copy, text)).toMatchObject({
            ok: true,
            written: [...lengths.values()].reduce((a, b) => a + b, 0),
          });
          expect(await exported(copy)).toBe(text);
          expect(await collect(copy.readAll(beginning))).toEqual(await collect(store.readAll(beginning)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('importing into a log that is there', () => {
  test.each(eventsAfter.map((events, appends) => [events, appends]))(
    'goes on after the %d events of an interrupted import',
    async (known, appends) => {
      const text = await exported(await smallLog());
      const target = await writeSmallLog(await newStore(), appends);
      expect(await importInto(target, text)).toEqual({ ok: true, known, written: 6 - known });
      expect(await exported(target)).toBe(text);
    },
  );

  test.each<[string, (store: EventStore) => Promise<unknown>, number]>([
    ['begins otherwise', (store) => store.append('unit-z', 0, keyOf('k'), [eventOf('z')]), 2],
    [
      'differs later',
      async (store) => {
        await writeSmallLog(store, 1);
        await store.append('unit-a', 1, keyOf('k2'), named('a1'));
      },
      3,
    ],
    [
      'holds half of an append',
      async (store) => {
        await writeSmallLog(store, 1);
        await store.append('unit-b', 0, keyOf('k1'), named('b0'), '2019-01-01T00:00:00.001Z');
      },
      4,
    ],
    [
      'goes on after it',
      async (store) => {
        await writeSmallLog(store);
        await store.append('unit-z', 0, keyOf('k'), [eventOf('z')]);
      },
      8,
    ],
  ])('is refused where it %s, and nothing is written', async (_what, fill, line) => {
    const text = await exported(await smallLog());
    const target = await newStore();
    await fill(target);
    const before = await exported(target);
    expect(await importInto(target, text)).toMatchObject({
      ok: false,
      code: 'LOG_FILE_TARGET_DIFFERS',
      line,
    });
    expect(await exported(target)).toBe(before);
  });
});
