import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, keyOf, take } from '../event-store.contract.js';
import { beginning, type CaughtUp, type EventStore, type Recorded } from '../event-store.js';
import { startKurrentDbRig, type KurrentDbRig } from '../testing/kurrentdb-rig.js';

describe('a subscription on KurrentDB', () => {
  let rig: KurrentDbRig;
  let store: EventStore;
  beforeAll(async () => {
    rig = await startKurrentDbRig();
  });
  afterAll(() => rig.stop());
  beforeEach(async () => {
    store = await rig.open({ namespace: rig.newNamespace() });
  });

  const appendMany = async (from: number, to: number, stream = 'unit-1'): Promise<void> => {
    for (let index = from; index < to; index++)
      await store.append(stream, index, keyOf(`${index}`), [eventOf(`${stream}/${index}`)]);
  };
  const isEvent = (message: Recorded | CaughtUp): message is Recorded => message.type !== 'caught-up';
  /** Kept as they come, so that a test can wait for how many there are. */
  const following = (filter = {}) => {
    const messages: (Recorded | CaughtUp)[] = [];
    const ended = new AbortController();
    const over = (async () => {
      for await (const message of store.subscribe(beginning, { filter, signal: ended.signal }))
        messages.push(message);
    })();
    const reach = async (count: number): Promise<void> => {
      while (messages.length < count) await nextTurn();
    };
    return { messages, reach, end: () => (ended.abort(), over) };
  };

  test('across several broken connections gives exactly the log, and says once that it has caught up', async () => {
    await appendMany(0, 20);
    const { messages, reach, end } = following();
    await reach(5);
    const breaks: (() => Promise<void>)[] = [
      async () => rig.double.dropSubscriptions(),
      async () => rig.double.dropConnections(),
      async () => {
        await rig.double.goDown();
        await rig.double.comeBack();
      },
    ];
    let length = 20;
    for (const happen of [...breaks, ...breaks]) {
      await happen();
      await appendMany(length, (length += 3));
      await happen();
    }
    await reach(length + 1);
    await end();
    expect(messages.filter(isEvent)).toEqual(await collect(store.readAll(beginning)));
    expect(messages.filter((message) => !isEvent(message))).toHaveLength(1);
  });

  test('that breaks before it has caught up still catches up, in its place', async () => {
    await appendMany(0, 300);
    const head = await store.head();
    const messages: (Recorded | CaughtUp)[] = [];
    for await (const message of store.subscribe(beginning)) {
      if (messages.push(message) % 60 === 0) rig.double.dropSubscriptions();
      if (!isEvent(message)) break;
    }
    expect(messages.map((message) => (isEvent(message) ? message.revision : message))).toEqual([
      ...Array.from({ length: 300 }, (_, index) => index),
      { type: 'caught-up', position: head },
    ]);
  });

  test('says that it has caught up behind all that was there, however slowly it is followed', async () => {
    await appendMany(0, 120);
    const messages: (Recorded | CaughtUp)[] = [];
    for await (const message of store.subscribe(beginning)) {
      for (let turn = 0; turn < 5; turn++) await nextTurn();
      messages.push(message);
      if (!isEvent(message)) break;
    }
    expect(messages).toHaveLength(121);
  });

  test('that is not followed takes little from the server, and gives all once it is', async () => {
    const text = 'x'.repeat(100_000);
    for (let index = 0; index < 300; index++)
      await store.append('unit-1', index, keyOf(`${index}`), [eventOf(`${index}`, { text })]);
    const before = rig.double.sent;
    const messages = store.subscribe(beginning)[Symbol.asyncIterator]();
    await messages.next();
    let sent: number;
    do {
      sent = rig.double.sent;
      for (let turn = 0; turn < 100; turn++) await nextTurn();
    } while (rig.double.sent > sent);
    expect(sent - before).toBeLessThan(100);

    let count = 1;
    for (; count < 300; count++) await messages.next();
    expect((await messages.next()).value).toMatchObject({ type: 'caught-up' });
    await messages.return?.();
  });

  test('with a filter goes on after a break too, though what comes last does not fit', async () => {
    await appendMany(0, 10);
    const { messages, reach, end } = following({ types: ['Other'] });
    await reach(1);
    expect(messages).toEqual([{ type: 'caught-up', position: await store.head() }]);
    rig.double.dropConnections();
    await appendMany(10, 20);
    await store.append('unit-2', 0, keyOf('k'), [eventOf('wanted', {}, 'Other')]);
    await reach(2);
    await end();
    expect(messages[1]).toMatchObject({ id: 'wanted' });
  });

  test('lets go of the server when it ends', async () => {
    while (rig.double.subscriptions > 0) await nextTurn();
    await appendMany(0, 2);
    await take(store.subscribe(beginning), 2);
    const { reach, end } = following();
    await reach(3);
    await end();
    while (rig.double.subscriptions > 0) await nextTurn();
  });

  test('waits for a server that is down when it ends, and ends all the same', async () => {
    const { reach, end } = following();
    await reach(1);
    await rig.double.goDown();
    await end();
    await rig.double.comeBack();
  });
});
