import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ANY,
  BACKWARDS,
  END,
  KurrentDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
  NotLeaderError,
  STREAM_EXISTS,
  StreamNotFoundError,
  UnavailableError,
  WrongExpectedVersionError,
  binaryEvent,
  jsonEvent,
  streamNameFilter,
  eventTypeFilter,
  type AppendStreamState,
  type EventData,
} from '@kurrent/kurrentdb-client';
import { collect } from '../../event-store.contract.js';
import { startKurrentDbDouble, type KurrentDbDouble } from './kurrentdb-double.js';

/** KurrentDB as its bare client meets it: what the double must be like to stand in for it. */
describe.each([
  ['BatchAppend', true],
  ['Append, of old servers', false],
])("KurrentDB's double by %s", (_way, batchAppend) => {
  let double: KurrentDbDouble;
  let client: KurrentDBClient;
  beforeAll(async () => {
    double = await startKurrentDbDouble({ batchAppend });
    client = KurrentDBClient.connectionString(double.url);
  });
  afterAll(async () => {
    await client.dispose();
    await double.stop();
  });

  const newStream = (): string => `stream-${randomUUID()}`;
  const eventOf = (id: string, text = ''): EventData =>
    binaryEvent({ id, type: 'Noted', data: new TextEncoder().encode(text) });
  const append = (stream: string, streamState: AppendStreamState, ...events: EventData[]) =>
    client.appendToStream(stream, events, { streamState });
  const idsOf = async (stream: string): Promise<(string | undefined)[]> =>
    (await collect(client.readStream(stream))).map(({ event }) => event?.id);
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];

  describe('appending', () => {
    test('answers with the revision and position of the last event', async () => {
      const stream = newStream();
      const { nextExpectedRevision, position } = await append(stream, NO_STREAM, eventOf(a), eventOf(b));
      expect(nextExpectedRevision).toBe(1n);
      const events = await collect(client.readStream(stream));
      expect(position).toEqual(events[1]?.event?.position);
    });

    test('with another revision than the last one is refused with the last one', async () => {
      const stream = newStream();
      await expect(append(stream, 0n, eventOf(a))).rejects.toMatchObject({ actualState: 'no_stream' });
      await append(stream, NO_STREAM, eventOf(a), eventOf(b));
      for (const state of [NO_STREAM, 0n, 5n] as const)
        await expect(append(stream, state, eventOf(c))).rejects.toMatchObject({ actualState: 1n });
      await expect(append(newStream(), STREAM_EXISTS, eventOf(c))).rejects.toThrow(WrongExpectedVersionError);
    });

    test('again where the ids already stand is answered as the first time, whatever the content', async () => {
      const stream = newStream();
      const first = await append(stream, NO_STREAM, eventOf(a, 'first'), eventOf(b));
      await append(stream, 1n, eventOf(c));
      expect(await append(stream, NO_STREAM, eventOf(a, 'other'), eventOf(b))).toEqual(first);
      expect(await append(stream, ANY, eventOf(a), eventOf(b))).toEqual(first);
      expect(await idsOf(stream)).toEqual([a, b, c]);
    });

    test('again with the same first id and another rest is a wrong expected version', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, eventOf(a), eventOf(b));
      for (const rest of [[c], [b, c]])
        await expect(append(stream, NO_STREAM, eventOf(a), ...rest.map((id) => eventOf(id)))).rejects.toThrow(
          WrongExpectedVersionError,
        );
      expect(await idsOf(stream)).toEqual([a, b]);
    });

    test('known ids at the head writes them again', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, eventOf(a));
      expect(await append(stream, 0n, eventOf(a))).toMatchObject({ nextExpectedRevision: 1n });
      expect(await idsOf(stream)).toEqual([a, a]);
    });

    test('more bytes than the server takes is refused, and nothing is written', async () => {
      const stream = newStream();
      const half = eventOf(a, 'x'.repeat(600_000));
      await expect(append(stream, NO_STREAM, half, { ...half, id: b })).rejects.toThrow(
        MaxAppendSizeExceededError,
      );
      await expect(collect(client.readStream(stream))).rejects.toThrow(StreamNotFoundError);
    });

    test('in pieces, as the client cuts what is long, writes all at once', async () => {
      const stream = newStream();
      const events = Array.from({ length: 50 }, () => eventOf(randomUUID(), 'x'.repeat(1_000)));
      await client.appendToStream(stream, events, { streamState: NO_STREAM, batchAppendSize: 4_000 });
      expect(await idsOf(stream)).toEqual(events.map(({ id }) => id));
    });

    test('keeps bytes as they are and metadata as JSON', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, jsonEvent({ type: 'Noted', data: { n: 1 }, metadata: { m: 2 } }));
      await append(stream, 0n, { ...eventOf(a, '{"10":1,"9":2}') });
      const [json, bytes] = await collect(client.readStream(stream));
      expect(json?.event).toMatchObject({ isJson: true, data: { n: 1 }, metadata: { m: 2 } });
      expect(Buffer.from(bytes?.event?.data as Uint8Array).toString()).toBe('{"10":1,"9":2}');
    });
  });

  describe('reading', () => {
    test('$all holds events of the server itself, at growing positions with gaps', async () => {
      const stream = newStream();
      for (let index = 0; index < 10; index++) await append(stream, ANY, eventOf(randomUUID()));
      const all = (await collect(client.readAll())).map(({ event }) => event!);
      expect(all.some(({ type }) => type.startsWith('$'))).toBe(true);
      const gaps = all.slice(1).map(({ position }, index) => position.commit - all[index]!.position.commit);
      expect(gaps.every((gap) => gap > 1n)).toBe(true);
    });

    test('$all forwards includes the position asked for, backwards ends before it', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, eventOf(a), eventOf(b), eventOf(c));
      const [, second] = await collect(client.readStream(stream));
      const fromPosition = second!.event!.position!;
      const filter = streamNameFilter({ prefixes: [stream] });
      const ids = async (direction?: typeof BACKWARDS) =>
        (await collect(client.readAll({ fromPosition, filter, ...(direction && { direction }) }))).map(
          ({ event }) => event?.id,
        );
      expect(await ids()).toEqual([b, c]);
      expect(await ids(BACKWARDS)).toEqual([a]);
    });

    test('by a filter and a count gives so many that fit, whatever stands between', async () => {
      const [one, other] = [newStream(), newStream()];
      for (let revision = 0; revision < 5; revision++) {
        await append(one, ANY, binaryEvent({ type: `Type${revision}`, data: new Uint8Array() }));
        await append(other, ANY, eventOf(randomUUID()));
      }
      const typesOf = async (options: Parameters<typeof client.readAll>[0]) =>
        (await collect(client.readAll(options))).map(({ event }) => event?.type);
      const inOne = streamNameFilter({ prefixes: [one] });
      expect(await typesOf({ filter: inOne, maxCount: 3 })).toEqual(['Type0', 'Type1', 'Type2']);
      const back = { filter: inOne, direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
      expect(await typesOf(back)).toEqual(['Type4']);
      const types = eventTypeFilter({ regex: '^Type[13]$' });
      expect((await typesOf({ filter: types })).slice(-2)).toEqual(['Type1', 'Type3']);
    });

    test('beyond the end gives nothing', async () => {
      const far = { commit: 10n ** 15n, prepare: 10n ** 15n };
      expect(await collect(client.readAll({ fromPosition: far }))).toEqual([]);
    });
  });

  describe('a subscription', () => {
    test('gives what stands behind its position, says that it has caught up, and goes on live', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, eventOf(a), eventOf(b));
      const [first] = await collect(client.readStream(stream));
      const checkpoints: bigint[] = [];
      const subscription = client.subscribeToAll({
        fromPosition: first!.event!.position!,
        filter: streamNameFilter({
          prefixes: [stream],
          checkpointReached: (_subscription, { commit }) => void checkpoints.push(commit),
        }),
      });
      const ids: (string | undefined)[] = [];
      subscription.on('data', ({ event }) => ids.push(event?.id));
      await once(subscription, 'caughtUp');
      for (let index = 0; index < 40; index++) await append(newStream(), ANY, eventOf(randomUUID()));
      const live = once(subscription, 'data');
      await append(stream, 1n, eventOf(c));
      await live;
      expect(ids).toEqual([b, c]);
      expect(checkpoints.length).toBeGreaterThan(0);
      await subscription.unsubscribe();
    });

    test('of a client that leaves is let go', async () => {
      while (double.subscriptions > 0) await nextTurn(); // those of the tests before
      const subscription = client.subscribeToAll();
      subscription.resume();
      await once(subscription, 'caughtUp');
      expect(double.subscriptions).toBe(1);
      await subscription.unsubscribe();
      while (double.subscriptions > 0) await nextTurn();
    });
  });

  describe('told to', () => {
    test.each([true, false])('lose the answer (written: %p) breaks the connection', async (written) => {
      const stream = newStream();
      double.misbehave({ kind: 'drop', written }, stream);
      await expect(append(stream, NO_STREAM, eventOf(a))).rejects.toThrow(UnavailableError);
      expect(double.log.stream(stream)).toHaveLength(written ? 1 : 0);
      await append(stream, NO_STREAM, eventOf(a));
      expect(double.log.stream(stream)).toHaveLength(1);
    });

    test('say that it is no leader names the leader', async () => {
      const stream = newStream();
      double.misbehave({ kind: 'not-leader' }, stream);
      await expect(append(stream, NO_STREAM, eventOf(a))).rejects.toThrow(NotLeaderError);
      await append(stream, NO_STREAM, eventOf(a));
    });

    test('run out of time says so', async () => {
      const stream = newStream();
      double.misbehave({ kind: 'timeout', written: true }, stream);
      await expect(append(stream, NO_STREAM, eventOf(a))).rejects.toMatchObject({
        type: 'deadline-exceeded',
      });
      expect(double.log.stream(stream)).toHaveLength(1);
    });

    test('end the subscriptions does, with an error', async () => {
      const subscription = client.subscribeToAll();
      subscription.resume();
      await once(subscription, 'caughtUp');
      const failed = new Promise((resolve) => subscription.on('error', resolve));
      double.dropSubscriptions();
      expect(await failed).toBeInstanceOf(UnavailableError);
    });

    test('go down refuses every connection, and keeps what was written', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, eventOf(a));
      await double.goDown();
      await expect(append(stream, 0n, eventOf(b))).rejects.toThrow(UnavailableError);
      await double.comeBack();
      await append(stream, 0n, eventOf(b));
      // The client's other half, which reads, may still hold the broken connection.
      expect(double.log.stream(stream).map(({ id }) => id)).toEqual([a, b]);
    });
  });
});
