// One file: the whole contract, which each engine runs by one call.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  beginning,
  comparePositions,
  type AppendResult,
  type CaughtUp,
  type CommandKey,
  type EventStore,
  type EventStoreError,
  type JsonObject,
  type NewEvent,
  type Recorded,
} from './event-store.js';

export type StoreUnderTest = {
  readonly store: EventStore;
  /** Closes the store and opens the same log again, for writing. */
  reopen(): Promise<EventStore>;
  /** Closes what is open and removes the log. */
  dispose(): Promise<void>;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const keyOf = (commandId: string, request = commandId): CommandKey => ({
  commandId,
  requestHash: sha256(request),
});
export const eventOf = (id: string, data: JsonObject = { id }, type = 'PledgeSigned'): NewEvent => ({
  id,
  type,
  version: 1,
  data,
  metadata: { correlationId: 'c' },
});

export const collect = async <T>(events: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
};
const idsOf = (events: readonly NewEvent[]): string[] => events.map(({ id }) => id);
const isEvent = (message: Recorded | CaughtUp): message is Recorded => message.type !== 'caught-up';

/** Follows until `count` messages have come. */
export const take = async <T>(messages: AsyncIterable<T>, count: number): Promise<T[]> => {
  const taken: T[] = [];
  if (count === 0) return taken;
  for await (const message of messages) if (taken.push(message) === count) break;
  return taken;
};

/** What every adapter must do. Long, since it is one list of promises: what is not here is not promised. */
export const eventStoreContract = (name: string, makeStore: () => Promise<StoreUnderTest>): void => {
  describe(`an event store on ${name}`, () => {
    let made: StoreUnderTest;
    let store: EventStore;
    beforeEach(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterEach(() => made.dispose());

    /** One event, named after its key. */
    const appendOne = (stream: string, expected: number, id: string): Promise<AppendResult> =>
      store.append(stream, expected, keyOf(id), [eventOf(id)]);
    const appendMany = async (stream: string, count: number, batch = 250): Promise<void> => {
      for (let from = 0; from < count; from += batch) {
        const size = Math.min(batch, count - from);
        const events = Array.from({ length: size }, (_, index) => eventOf(`${stream}/${from + index}`));
        await store.append(stream, from, keyOf(`${stream}/${from}`), events);
      }
    };

    describe('appending', () => {
      test('answers where the first event of the batch stands', async () => {
        const result = await store.append('unit-1', 0, keyOf('k'), [eventOf('a'), eventOf('b')]);
        const [first] = await collect(store.readAll(beginning));
        expect(result).toEqual({ outcome: 'appended', position: first?.position, revision: 0 });
        expect(await appendOne('unit-1', 2, 'c')).toMatchObject({ outcome: 'appended', revision: 2 });
      });

      test('records the whole envelope, with the key in the metadata', async () => {
        await store.append('unit-1', 0, keyOf('k'), [
          {
            id: 'e-1',
            type: 'UnitNamed',
            version: 3,
            data: { name: 'Sở Nội vụ' },
            metadata: { actor: { person: 'p' } },
          },
        ]);
        const [event] = await collect(store.read('unit-1'));
        expect(event).toEqual({
          id: 'e-1',
          type: 'UnitNamed',
          version: 3,
          stream: 'unit-1',
          revision: 0,
          position: expect.stringMatching(/^[1-9][0-9]*$/),
          recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          data: { name: 'Sở Nội vụ' },
          metadata: { actor: { person: 'p' }, ...keyOf('k') },
        });
      });

      test('gives dense revisions from 0 and strictly increasing positions', async () => {
        await appendMany('unit-1', 5, 2);
        await appendMany('unit-2', 3, 3);
        const all = await collect(store.readAll(beginning));
        expect(all.filter(({ stream }) => stream === 'unit-1').map(({ revision }) => revision)).toEqual([
          0, 1, 2, 3, 4,
        ]);
        expect(all.filter(({ stream }) => stream === 'unit-2').map(({ revision }) => revision)).toEqual([
          0, 1, 2,
        ]);
        for (const [index, { position }] of all.entries())
          expect(comparePositions(all[index - 1]?.position ?? beginning, position)).toBeLessThan(0);
      });

      test.each([1, 3, -1, 0.5, NaN])(
        'with %p expected for a stream of 2 is a conflict and writes nothing',
        async (expected) => {
          await appendMany('unit-1', 2);
          expect(await appendOne('unit-1', expected, 'late')).toEqual({ outcome: 'conflict', actual: 2 });
          expect(await collect(store.readAll(beginning))).toHaveLength(2);
        },
      );

      test('to a new stream with another length than 0 expected is a conflict', async () => {
        expect(await appendOne('unit-1', 1, 'a')).toEqual({ outcome: 'conflict', actual: 0 });
      });

      test('again with the same key gives the first answer, whatever length is expected', async () => {
        const first = await store.append('unit-1', 0, keyOf('k'), [eventOf('a'), eventOf('b')]);
        await appendOne('unit-1', 2, 'c');
        for (const expected of [0, 2, 3, 7])
          expect(await store.append('unit-1', expected, keyOf('k'), [eventOf('a'), eventOf('b')])).toEqual({
            ...first,
            outcome: 'already-appended',
          });
        expect(idsOf(await collect(store.readAll(beginning)))).toEqual(['a', 'b', 'c']);
      });

      test('again with the same key for another request is refused with the first request', async () => {
        await store.append('unit-1', 0, keyOf('k', 'one'), [eventOf('a')]);
        for (const expected of [0, 1])
          expect(await store.append('unit-1', expected, keyOf('k', 'other'), [eventOf('b')])).toEqual({
            outcome: 'key-reused',
            first: sha256('one'),
          });
        expect(await collect(store.readAll(beginning))).toHaveLength(1);
      });

      test('a key that met a conflict leaves it free to use', async () => {
        await appendOne('unit-1', 4, 'a');
        expect(await appendOne('unit-1', 0, 'a')).toMatchObject({ outcome: 'appended' });
      });

      test('the same key to another stream is another append', async () => {
        await appendOne('unit-1', 0, 'k');
        expect(await appendOne('unit-2', 0, 'k')).toMatchObject({ outcome: 'appended', revision: 0 });
      });

      test('of one key many times at once writes it once', async () => {
        const results = await Promise.all(Array.from({ length: 20 }, () => appendOne('unit-1', 0, 'k')));
        expect(results.map(({ outcome }) => outcome).sort()).toEqual([
          ...Array<string>(19).fill('already-appended'),
          'appended',
        ]);
        expect(await collect(store.readAll(beginning))).toHaveLength(1);
      });

      test('by many at the same length lets one through', async () => {
        const results = await Promise.all(
          Array.from({ length: 20 }, (_, index) => appendOne('unit-1', 0, `k${index}`)),
        );
        expect(results.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
        expect(results.filter(({ outcome }) => outcome === 'conflict')).toEqual(
          Array<AppendResult>(19).fill({ outcome: 'conflict', actual: 1 }),
        );
      });

      test('takes what the events were when it was asked', async () => {
        const data = { names: ['a'] };
        const appended = store.append('unit-1', 0, keyOf('k'), [eventOf('a', data)]);
        data.names.push('b');
        await appended;
        expect((await collect(store.read('unit-1')))[0]?.data).toEqual({ names: ['a'] });
      });

      test('keeps the recorded time of an event that is copied from another log', async () => {
        const times = ['2019-12-31T23:59:59.999Z', '2020-01-01T00:00:00.000Z', '2019-12-31T23:59:59.998Z'];
        for (const [index, time] of times.entries())
          await store.append('unit-1', index, keyOf(`${index}`), [eventOf(`${index}`)], time);
        expect((await collect(store.readAll(beginning))).map(({ recordedAt }) => recordedAt)).toEqual(times);
        const bad = store.append('unit-1', 3, keyOf('k'), [eventOf('k')], '2020-01-01');
        await expect(bad).rejects.toMatchObject({ code: 'RECORDED_AT_INVALID' });
        expect(await collect(store.read('unit-1'))).toHaveLength(3);
      });

      test('never lets recorded times go back', async () => {
        await appendMany('unit-1', 20, 1);
        const times = (await collect(store.readAll(beginning))).map(({ recordedAt }) => recordedAt);
        expect(times).toEqual([...times].sort());
      });
    });

    describe('an append is refused, and nothing written,', () => {
      type Case = [what: string, code: EventStoreError['code'], stream: string, events: readonly unknown[]];
      const circular: Record<string, unknown> = {};
      circular['self'] = circular;
      const cases: Case[] = [
        ['without events', 'BATCH_EMPTY', 'unit-1', []],
        [
          'with 501 events',
          'BATCH_TOO_LARGE',
          'unit-1',
          Array.from({ length: 501 }, (_, i) => eventOf(`${i}`)),
        ],
        [
          'with an event over 1 MB',
          'EVENT_TOO_LARGE',
          'unit-1',
          [eventOf('a', { text: 'x'.repeat(1_000_001) })],
        ],
        [
          'with an event over 1 MB in bytes, not in letters',
          'EVENT_TOO_LARGE',
          'unit-1',
          [eventOf('a', { text: 'ồ'.repeat(400_000) })],
        ],
        ...[
          '',
          'unit',
          'unit-',
          '-1',
          'unit 1-1',
          'đơn-1',
          'unit-1\n',
          "unit-'1",
          `unit-${'x'.repeat(196)}`,
        ].map((stream): Case => [
          `to the stream ${JSON.stringify(stream).slice(0, 20)}`,
          'STREAM_NAME_INVALID',
          stream,
          [eventOf('a')],
        ]),
        ...Object.entries({
          undefined: { inside: [undefined] },
          NaN: { inside: NaN },
          Infinity: { inside: [-Infinity] },
          'a Date': { inside: new Date(0) },
          'a bigint': { inside: 1n },
          'a function': { inside: () => 1 },
          'a symbol': { inside: Symbol('s') },
          'a Map': { inside: new Map() },
          'a boxed number': { inside: Object(1) as unknown },
          'its own toJSON': { toJSON: () => 1 },
          'a lone surrogate': { inside: '\ud800' },
          'a lone surrogate in a name': { '\udc00': 1 },
          'a hole': { inside: Array<number>(2) },
          'a circle': circular,
          'an array for data': [1],
          'a text for data': 'text',
        }).map(([what, data]): Case => [
          `with ${what}`,
          'EVENT_NOT_JSON',
          'unit-1',
          [eventOf('good'), { ...eventOf('bad'), data }],
        ]),
        [
          'with undefined in the metadata',
          'EVENT_NOT_JSON',
          'unit-1',
          [{ ...eventOf('a'), metadata: { actor: undefined } }],
        ],
        ['without an id', 'EVENT_NOT_JSON', 'unit-1', [eventOf('')]],
        [
          'with a version that is no whole number',
          'EVENT_NOT_JSON',
          'unit-1',
          [{ ...eventOf('a'), version: 1.5 }],
        ],
      ];
      test.each(cases)('%s: %s', async (_what, code, stream, events) => {
        const append = store.append(stream, 0, keyOf('k'), events as readonly NewEvent[]);
        await expect(append).rejects.toMatchObject({
          name: 'EventStoreError',
          code,
          message: expect.stringMatching(/./),
        });
        expect(await store.head()).toBe(beginning);
        expect(await appendOne('unit-1', 0, 'k')).toMatchObject({ outcome: 'appended' });
      });

      test('with an empty key: EVENT_NOT_JSON', async () => {
        for (const key of [keyOf('', 'request'), { commandId: 'k', requestHash: '' }])
          await expect(store.append('unit-1', 0, key, [eventOf('a')])).rejects.toMatchObject({
            code: 'EVENT_NOT_JSON',
          });
        expect(await store.head()).toBe(beginning);
      });

      test('but 500 events and an event of nearly 1 MB pass', async () => {
        const many = Array.from({ length: 500 }, (_, index) => eventOf(`${index}`));
        const large = eventOf('large', { text: 'x'.repeat(999_000) });
        expect(await store.append('unit-1', 0, keyOf('many'), many)).toMatchObject({ outcome: 'appended' });
        expect(await store.append('unit-1', 500, keyOf('large'), [large])).toMatchObject({
          outcome: 'appended',
        });
        expect((await collect(store.read('unit-1', { from: 500 })))[0]?.data).toEqual(large.data);
      });
    });

    describe('reading', () => {
      test('a stream that is not there gives nothing', async () => {
        expect(await collect(store.read('unit-1'))).toEqual([]);
        expect(await collect(store.readAll(beginning))).toEqual([]);
        expect(await store.head()).toBe(beginning);
      });

      test('a stream starts at the revision asked for', async () => {
        await appendMany('unit-1', 5);
        await appendMany('unit-10', 2);
        expect(idsOf(await collect(store.read('unit-1', { from: 3 })))).toEqual(['unit-1/3', 'unit-1/4']);
        expect(await collect(store.read('unit-1', { from: 5 }))).toEqual([]);
      });

      test('all starts behind the position asked for, and the head is where it ends', async () => {
        await appendMany('unit-1', 4);
        const all = await collect(store.readAll(beginning));
        expect(await collect(store.readAll(all[1]!.position))).toEqual(all.slice(2));
        expect(await store.head()).toBe(all[3]!.position);
        expect(await collect(store.readAll(await store.head()))).toEqual([]);
      });

      test('long logs and streams gives each event once, in order', async () => {
        await appendMany('unit-1', 1_300, 500);
        const wanted = Array.from({ length: 1_300 }, (_, index) => `unit-1/${index}`);
        expect(idsOf(await collect(store.read('unit-1')))).toEqual(wanted);
        expect(idsOf(await collect(store.readAll(beginning)))).toEqual(wanted);
      });

      test('large events gives each once, in order', async () => {
        for (let index = 0; index < 7; index++)
          await store.append('unit-1', index, keyOf(`${index}`), [
            eventOf(`${index}`, { text: 'x'.repeat(600_000) }),
          ]);
        expect(idsOf(await collect(store.readAll(beginning)))).toEqual(['0', '1', '2', '3', '4', '5', '6']);
        expect(idsOf(await collect(store.read('unit-1', { from: 1 })))).toEqual([
          '1',
          '2',
          '3',
          '4',
          '5',
          '6',
        ]);
      });

      test('gives what was acknowledged before, and ends though more comes', async () => {
        await appendMany('unit-1', 600, 300);
        let length = 600;
        for await (const event of store.readAll(beginning))
          if (event.revision % 100 === 0) await appendOne('unit-1', length++, `later/${length}`);
        const stream = idsOf(await collect(store.read('unit-1')));
        expect(stream.slice(0, 600)).toEqual(Array.from({ length: 600 }, (_, index) => `unit-1/${index}`));
      });

      test('a stream ends, though as much is appended to it as is read', async () => {
        await appendMany('unit-1', 300);
        let [read, length] = [0, 300];
        for await (const _event of store.read('unit-1')) {
          if (++read === 2_000) break;
          await appendOne('unit-1', length, `later/${length++}`);
        }
        expect(read).toBeGreaterThanOrEqual(300);
        expect(read).toBeLessThan(2_000);
      });

      test('a stream backwards gives the newest first, down from the revision asked for', async () => {
        await appendMany('unit-1', 1_100, 500);
        await appendMany('unit-2', 3);
        const wanted = Array.from({ length: 1_100 }, (_, index) => `unit-1/${1_099 - index}`);
        const back = { direction: 'backwards' } as const;
        expect(idsOf(await collect(store.read('unit-1', back)))).toEqual(wanted);
        expect(idsOf(await collect(store.read('unit-2', { ...back, from: 1 })))).toEqual([
          'unit-2/1',
          'unit-2/0',
        ]);
        expect(idsOf(await collect(store.read('unit-2', { ...back, from: 99 })))).toHaveLength(3);
        expect(await collect(store.read('unit-3', back))).toEqual([]);
        const [last] = await collect(store.read('unit-1', { ...back, limit: 1 }));
        expect(last).toEqual((await collect(store.read('unit-1', { from: 1_099 })))[0]);
      });

      test.each([0, 1, 3, 700, 2_000])('with a limit of %p gives no more', async (limit) => {
        await appendMany('unit-1', 900, 450);
        const wanted = Array.from({ length: Math.min(limit, 900) }, (_, index) => `unit-1/${index}`);
        expect(idsOf(await collect(store.read('unit-1', { limit })))).toEqual(wanted);
        expect(idsOf(await collect(store.readAll(beginning, { limit })))).toEqual(wanted);
        const filter = { streamPrefix: 'unit-1', types: ['PledgeSigned'] };
        expect(idsOf(await collect(store.readAll(beginning, { filter, limit })))).toEqual(wanted);
        const back = await collect(store.read('unit-1', { direction: 'backwards', limit }));
        expect(back).toHaveLength(wanted.length);
      });

      test('page after page with a limit gives each event once', async () => {
        await appendMany('unit-1', 25, 5);
        const seen: string[] = [];
        for (let after = beginning, page: Recorded[]; ; after = page.at(-1)!.position) {
          page = await collect(store.readAll(after, { limit: 10 }));
          if (page.length === 0) break;
          seen.push(...idsOf(page));
        }
        expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `unit-1/${index}`));
      });

      test.each([-1, 1.5, NaN, Infinity])(
        'from revision %p or with it for a limit is refused',
        async (bad) => {
          const from = { code: 'REVISION_INVALID', message: expect.stringContaining(String(bad)) };
          const limit = { code: 'LIMIT_INVALID', message: expect.stringContaining(String(bad)) };
          await expect((async () => collect(store.read('unit-1', { from: bad })))()).rejects.toMatchObject(
            from,
          );
          await expect((async () => collect(store.read('unit-1', { limit: bad })))()).rejects.toMatchObject(
            limit,
          );
          const all = (async () => collect(store.readAll(beginning, { limit: bad })))();
          await expect(all).rejects.toMatchObject(limit);
        },
      );

      test('from a position beyond the end is refused, since the log is not the one it came from', async () => {
        await appendOne('unit-1', 0, 'a');
        const beyond = String(BigInt(await store.head()) + 10n ** 15n);
        const refused = { code: 'POSITION_BEYOND_END', message: expect.stringContaining('rebuilt') };
        await expect((async () => collect(store.readAll(beyond)))()).rejects.toMatchObject(refused);
        await expect((async () => take(store.subscribe(beyond), 1))()).rejects.toMatchObject(refused);
      });

      test('lets the event loop run in between', async () => {
        await appendMany('unit-1', 2_000, 500);
        let turns = 0;
        let reading = true;
        const counting = (async () => {
          for (; reading; turns++) await nextTurn();
        })();
        await collect(store.readAll(beginning));
        reading = false;
        await counting;
        expect(turns).toBeGreaterThan(2);
      });

      test('can be left early', async () => {
        await appendMany('unit-1', 5);
        expect(idsOf(await take(store.readAll(beginning), 2))).toEqual(['unit-1/0', 'unit-1/1']);
        expect(await appendOne('unit-1', 5, 'after')).toMatchObject({ outcome: 'appended' });
      });

      test.each([
        [{ streamPrefix: 'unit-1' }, ['1', '2', '3', '4']],
        [{ streamPrefix: 'unit-10' }, ['3', '4']],
        [{ streamPrefix: '' }, ['0', '1', '2', '3', '4', '5']],
        [{ streamPrefix: 'UNIT' }, []],
        [{ streamPrefix: '%' }, []],
        [{ types: ['UnitMerged'] }, ['2', '4']],
        [{ types: ['UnitMerged', 'UnitNamed'] }, ['0', '1', '2', '3', '4', '5']],
        [{ types: [] }, []],
        [{ streamPrefix: 'unit-10', types: ['UnitMerged'] }, ['4']],
        [{}, ['0', '1', '2', '3', '4', '5']],
      ])('with the filter %j gives only what fits', async (filter, wanted) => {
        const streams = ['bloc-1', 'unit-1', 'unit-1', 'unit-10', 'unit-10', 'unit-2'];
        const lengths = new Map<string, number>();
        for (const [index, stream] of streams.entries()) {
          const length = lengths.get(stream) ?? 0;
          const event = eventOf(`${index}`, {}, index === 2 || index === 4 ? 'UnitMerged' : 'UnitNamed');
          await store.append(stream, length, keyOf(`${index}`), [event]);
          lengths.set(stream, length + 1);
        }
        expect(idsOf(await collect(store.readAll(beginning, { filter })))).toEqual(wanted);
        const followed = await take(store.subscribe(beginning, { filter }), wanted.length + 1);
        expect(idsOf(followed.filter(isEvent))).toEqual(wanted);
      });

      test('with a filter finds what stands far apart', async () => {
        await appendOne('bloc-1', 0, 'first');
        await appendMany('unit-1', 6_000, 500);
        await appendOne('bloc-1', 1, 'last');
        expect(idsOf(await collect(store.readAll(beginning, { filter: { streamPrefix: 'bloc-' } })))).toEqual(
          ['first', 'last'],
        );
      });

      test.each(['', '-1', '1.5', '01', 'x', '1e3', ' 1', '123456789012345678901'])(
        'from %j is refused: it is no position',
        async (position) => {
          const refused = { code: 'POSITION_INVALID' };
          await expect((async () => collect(store.readAll(position)))()).rejects.toMatchObject(refused);
          await expect((async () => collect(store.subscribe(position)))()).rejects.toMatchObject(refused);
        },
      );

      test('a stream with a bad name is refused', async () => {
        await expect((async () => collect(store.read('no name')))()).rejects.toMatchObject({
          code: 'STREAM_NAME_INVALID',
        });
      });

      test('gives back every JSON value as it was', async () => {
        const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonObject[string]>;
        let length = 0;
        await fc.assert(
          fc.asyncProperty(
            fc.dictionary(fc.string({ unit: 'grapheme' }), value, { noNullPrototype: true }),
            async (data) => {
              await store.append('unit-1', length, keyOf(`${length}`), [eventOf(`${length}`, data)]);
              const [event] = await collect(store.read('unit-1', { from: length++ }));
              // RFC 8785 knows no -0.
              expect(event?.data).toEqual(JSON.parse(JSON.stringify(data)));
            },
          ),
          { numRuns: 50 },
        );
      });
    });

    describe('a subscription', () => {
      test('gives what is there, says that it has caught up, and goes on with what comes', async () => {
        await appendMany('unit-1', 3);
        const head = await store.head();
        const messages = store.subscribe(beginning)[Symbol.asyncIterator]();
        const next = async () => (await messages.next()).value as Recorded | CaughtUp;
        expect(
          [await next(), await next(), await next()].map((event) => isEvent(event) && event.revision),
        ).toEqual([0, 1, 2]);
        expect(await next()).toEqual({ type: 'caught-up', position: head });

        const waiting = next();
        await appendOne('unit-1', 3, 'live');
        expect(await waiting).toEqual((await collect(store.read('unit-1', { from: 3 })))[0]);
        await appendOne('unit-2', 0, 'more');
        expect(await next()).toMatchObject({ id: 'more' });
        await messages.return?.();
      });

      test('from the head catches up at once, at the head', async () => {
        await appendMany('unit-1', 2);
        const head = await store.head();
        expect(await take(store.subscribe(head), 1)).toEqual([{ type: 'caught-up', position: head }]);
      });

      test('on an empty log catches up at the beginning', async () => {
        expect(await take(store.subscribe(beginning), 1)).toEqual([
          { type: 'caught-up', position: beginning },
        ]);
      });

      test('loses nothing that is appended while it catches up', async () => {
        await appendMany('unit-1', 1_200, 400);
        const followed = take(store.subscribe(beginning), 1_221);
        for (let index = 0; index < 20; index++) await appendOne('unit-2', index, `live/${index}`);
        const messages = await followed;
        expect(idsOf(messages.filter(isEvent))).toEqual(idsOf(await collect(store.readAll(beginning))));
        expect(messages.filter((message) => !isEvent(message))).toHaveLength(1);
      });

      test('hands events to each of many followers', async () => {
        const followers = Array.from({ length: 12 }, () => take(store.subscribe(beginning), 4));
        await appendMany('unit-1', 3, 1);
        for (const messages of await Promise.all(followers))
          expect(idsOf(messages.filter(isEvent))).toEqual(['unit-1/0', 'unit-1/1', 'unit-1/2']);
      });

      test('waits for a slow follower', async () => {
        const followed: string[] = [];
        const following = (async () => {
          for await (const message of store.subscribe(beginning)) {
            for (let turn = 0; turn < 20; turn++) await nextTurn();
            if (isEvent(message) && followed.push(message.id) === 5) break;
          }
        })();
        await appendMany('unit-1', 5, 1);
        await following;
        expect(followed).toEqual(idsOf(await collect(store.read('unit-1'))));
      });

      test('ends when its signal is aborted, before, between and while it waits', async () => {
        await appendMany('unit-1', 3);
        expect(await collect(store.subscribe(beginning, { signal: AbortSignal.abort() }))).toEqual([]);

        const between = new AbortController();
        const seen: string[] = [];
        for await (const message of store.subscribe(beginning, { signal: between.signal })) {
          seen.push(message.type);
          between.abort();
        }
        expect(seen).toHaveLength(1);

        const waiting = new AbortController();
        const followed = store.subscribe(await store.head(), { signal: waiting.signal });
        const messages = followed[Symbol.asyncIterator]();
        await messages.next();
        const next = messages.next();
        waiting.abort();
        expect(await next).toEqual({ done: true, value: undefined });
      });

      test('ends when it is returned while it waits', async () => {
        const messages = store.subscribe(beginning)[Symbol.asyncIterator]();
        await messages.next();
        const next = messages.next();
        await messages.return?.();
        expect(await next).toEqual({ done: true, value: undefined });
      });

      test('ends when the store is closed', async () => {
        await appendMany('unit-1', 2);
        const following = collect(store.subscribe(beginning));
        const caughtUp = await take(store.subscribe(beginning), 3);
        await store.close();
        const followed = await following;
        expect(followed).toEqual(caughtUp.slice(0, followed.length));
      });
    });

    describe('once closed', () => {
      test('refuses everything, however often it is closed', async () => {
        const kept = store.readAll(beginning);
        await Promise.all([store.close(), store.close()]);
        await store.close();
        const refused = { code: 'STORE_CLOSED' };
        await expect(appendOne('unit-1', 0, 'a')).rejects.toMatchObject(refused);
        await expect(store.head()).rejects.toMatchObject(refused);
        await expect(collect(kept)).rejects.toMatchObject(refused);
        await expect((async () => collect(store.read('unit-1')))()).rejects.toMatchObject(refused);
        await expect((async () => collect(store.readAll(beginning)))()).rejects.toMatchObject(refused);
        await expect((async () => collect(store.subscribe(beginning)))()).rejects.toMatchObject(refused);
      });

      test('has answered the appends handed in before', async () => {
        const appends = Array.from({ length: 30 }, (_, index) => appendOne(`unit-${index}`, 0, 'k'));
        await store.close();
        expect((await Promise.all(appends)).every(({ outcome }) => outcome === 'appended')).toBe(true);
      });

      test('and opened again has the same log and still knows the keys', async () => {
        await appendMany('unit-1', 3, 3);
        const before = await collect(store.readAll(beginning));
        store = await made.reopen();
        expect(await collect(store.readAll(beginning))).toEqual(before);
        expect(await store.append('unit-1', 3, keyOf('unit-1/0'), [eventOf('x')])).toMatchObject({
          outcome: 'already-appended',
          position: before[0]?.position,
        });
        expect(await appendOne('unit-1', 3, 'next')).toMatchObject({ outcome: 'appended', revision: 3 });
        const [next] = await collect(store.readAll(before[2]!.position));
        expect(next!.recordedAt >= before[2]!.recordedAt).toBe(true);
      });
    });

    test('under many appenders that retry holds what it acknowledged, once, in order, and nothing else', async () => {
      /** Each writer works through its acts one after another; `repeats`: how often it asks again after the answer. */
      const act = fc.record({
        stream: fc.constantFrom('cycle-1', 'cycle-2', 'ballot-1'),
        batch: fc.integer({ min: 1, max: 4 }),
        repeats: fc.integer({ min: 0, max: 2 }),
        together: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(act, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
          async (writers) => {
            const log = await makeStore();
            try {
              const acknowledged = new Map<
                string,
                { stream: string; ids: string[]; revision: number; position: string }
              >();
              const lengths = new Map<string, number>();
              const total = writers.flat().reduce((sum, { batch }) => sum + batch, 0);
              const followed = take(log.store.subscribe(beginning), total + 1);

              const perform = async (
                { stream, batch, repeats, together }: (typeof writers)[number][number],
                id: string,
              ) => {
                const events = Array.from({ length: batch }, (_, index) => eventOf(`${id}/${index}`));
                const ask = () => log.store.append(stream, lengths.get(stream) ?? 0, keyOf(id), events);
                for (let done = false; !done;) {
                  for (const result of await Promise.all(together ? [ask(), ask()] : [ask()])) {
                    if (result.outcome === 'key-reused') throw new Error(`${id} was never another request`);
                    if (result.outcome === 'conflict') {
                      lengths.set(stream, Math.max(lengths.get(stream) ?? 0, result.actual));
                      continue;
                    }
                    done = true;
                    const { position, revision } = result;
                    const earlier = acknowledged.get(id);
                    if (earlier)
                      expect({ position, revision }).toEqual({
                        position: earlier.position,
                        revision: earlier.revision,
                      });
                    acknowledged.set(id, { stream, ids: idsOf(events), revision, position });
                  }
                }
                for (let again = 0; again < repeats; again++)
                  expect(await ask()).toMatchObject({
                    outcome: 'already-appended',
                    position: acknowledged.get(id)?.position,
                  });
              };
              await Promise.all(
                writers.map(async (acts, writer) => {
                  for (const [index, act] of acts.entries()) await perform(act, `${writer}.${index}`);
                }),
              );

              const model = [...acknowledged.values()].sort((a, b) =>
                comparePositions(a.position, b.position),
              );
              const all = await collect(log.store.readAll(beginning));
              expect(idsOf(all)).toEqual(model.flatMap(({ ids }) => ids));
              const messages = await followed;
              expect(messages.filter(isEvent)).toEqual(all.slice(0, messages.filter(isEvent).length));
              expect(messages.filter(isEvent)).toHaveLength(total);
              for (const name of new Set(all.map(({ stream }) => stream))) {
                const stream = await collect(log.store.read(name));
                expect(stream).toEqual(all.filter((event) => event.stream === name));
                expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
              }
              for (const { stream, revision, ids } of acknowledged.values())
                expect(
                  idsOf(await collect(log.store.read(stream, { from: revision }))).slice(0, ids.length),
                ).toEqual(ids);

              const reopened = await log.reopen();
              expect(await collect(reopened.readAll(beginning))).toEqual(all);
            } finally {
              await log.dispose();
            }
          },
        ),
        { numRuns: 15 },
      );
    });
  });
};
