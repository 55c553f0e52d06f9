import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collect, keyOf } from '../event-store.contract.js';
import { beginning, type EventStore, type JsonObject, type NewEvent, type Recorded } from '../event-store.js';
import { startKurrentDbRig, type KurrentDbRig } from '../testing/kurrentdb-rig.js';
import { importLog } from './import-log.js';
import { exported, fileOf, makeStores } from './small-log.js';

let rig: KurrentDbRig;
let files: Awaited<ReturnType<typeof makeStores>>;
beforeAll(async () => {
  [rig, files] = await Promise.all([startKurrentDbRig(), makeStores()]);
});
afterAll(async () => {
  await rig.stop();
  await files.dispose();
});

const engines = {
  SQLite: () => files.open(),
  KurrentDB: () => rig.open({ namespace: rig.newNamespace() }),
} as const;
type Engine = keyof typeof engines;

const json = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
const append = fc.record({
  stream: fc.constantFrom('unit-a', 'unit-b', 'refused-cycle-b-2019'),
  events: fc.array(fc.record({ data: json, metadata: json, version: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
});
type Append = typeof append extends fc.Arbitrary<infer T> ? T : never;

const write = async (store: EventStore, appends: readonly Append[]): Promise<void> => {
  const lengths = new Map<string, number>();
  for (const [i, { stream, events }] of appends.entries()) {
    const length = lengths.get(stream) ?? 0;
    const news: NewEvent[] = events.map((event, n) => ({ ...event, id: `${i}-${n}`, type: 'PledgeSigned' }));
    await store.append(stream, length, keyOf(`k${i}`), news);
    lengths.set(stream, length + events.length);
  }
};
const copied = async (text: string, engine: Engine): Promise<EventStore> => {
  const store = await engines[engine]();
  const options = { flawIn: () => undefined, inFlight: engine === 'SQLite' ? 16 : 1 };
  expect(await importLog(fileOf(text), store, options)).toMatchObject({ ok: true, known: 0 });
  return store;
};
/** Positions are the one thing that each log has of its own. */
const withoutPositions = async (store: EventStore): Promise<readonly Omit<Recorded, 'position'>[]> =>
  (await collect(store.readAll(beginning))).map(({ position: _own, ...event }) => event);

describe('a log that is exported, imported into the other engine and exported again', () => {
  test.each<[Engine, Engine]>([
    ['SQLite', 'KurrentDB'],
    ['KurrentDB', 'SQLite'],
  ])('from %s to %s and back gives the same bytes', async (here, there) => {
    await fc.assert(
      fc.asyncProperty(fc.array(append, { maxLength: 8 }), async (appends) => {
        const original = await engines[here]();
        await write(original, appends);
        const text = await exported(original);
        const copy = await copied(text, there);
        expect(await exported(copy)).toBe(text);
        expect(await withoutPositions(copy)).toEqual(await withoutPositions(original));
        expect(await exported(await copied(text, here))).toBe(text);
      }),
      { numRuns: 12 },
    );
  });
});
