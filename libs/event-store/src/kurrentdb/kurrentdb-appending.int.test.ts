import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning, type EventStore } from '../event-store.js';
import type { Fault } from '../testing/kurrentdb-double/faults.js';
import { startKurrentDbRig, type KurrentDbRig } from '../testing/kurrentdb-rig.js';

const faults: readonly Fault[] = [
  { kind: 'drop', written: false },
  { kind: 'drop', written: true },
  { kind: 'timeout', written: false },
  { kind: 'timeout', written: true },
  { kind: 'silence', written: false },
  { kind: 'silence', written: true },
  { kind: 'late', after: 50 },
  { kind: 'late', after: 1_500 },
  { kind: 'not-leader' },
  { kind: 'busy' },
  { kind: 'wrong-expected-version' },
];

describe.each([
  ['BatchAppend', true],
  ['Append, of old servers', false],
])('a KurrentDB event store by %s', (_way, batchAppend) => {
  let rig: KurrentDbRig;
  let namespace: string;
  let store: EventStore;
  beforeAll(async () => {
    rig = await startKurrentDbRig({ batchAppend });
  });
  afterAll(() => rig.stop());
  beforeEach(async () => {
    namespace = rig.newNamespace();
    store = await rig.open({ namespace });
  });

  const append = (to: EventStore, expected: number, key: string, count = 1, request = key) => {
    const events = Array.from({ length: count }, (_, index) => eventOf(`${key}/${index}`));
    return to.append('unit-1', expected, keyOf(key, request), events);
  };
  const stored = () => rig.double.log.stream(`${namespace}/unit-1`);
  const positionOf = (revision: number): string => String(stored()[revision]?.position);
  const misbehave = (fault: Fault): void => rig.double.misbehave(fault, namespace);
  /** Another process, which knows nothing of what this one has seen. */
  const openAnother = (): Promise<EventStore> => rig.open({ namespace }, 'another');

  const sizes = [1, 3];
  describe.each(faults)('where the server goes wrong by %j', (fault) => {
    test.each(sizes)('writes an append of %p once and answers where it is', async (count) => {
      await append(store, 0, 'before');
      misbehave(fault);
      const answer = { outcome: 'appended', position: expect.any(String), revision: 1 };
      const result = await append(store, 1, 'k', count);
      expect(result).toEqual(answer);
      expect(result).toMatchObject({ position: positionOf(1) });
      expect(stored()).toHaveLength(1 + count);
      for (const one of [store, await openAnother()])
        expect(await append(one, 1 + count, 'k', count)).toEqual({ ...result, outcome: 'already-appended' });
      expect(stored()).toHaveLength(1 + count);
    });
  });

  test('writes once through several faults in a row', async () => {
    const lost = faults.filter((fault) => 'written' in fault && !fault.written);
    for (const fault of [...lost, { kind: 'busy' }, { kind: 'drop', written: true }] as const)
      misbehave(fault);
    const result = await append(store, 0, 'k', 2);
    expect(result).toEqual({ outcome: 'appended', position: positionOf(0), revision: 0 });
    expect(stored()).toHaveLength(2);
    expect(rig.double.faultsLeft).toBe(0);
  });

  test('answers a conflict where somebody else was written while the outcome was unknown', async () => {
    misbehave({ kind: 'silence', written: false });
    const another = await openAnother();
    const lost = append(store, 0, 'lost');
    expect(await append(another, 0, 'winner')).toMatchObject({ outcome: 'appended' });
    expect(await lost).toEqual({ outcome: 'conflict', actual: 1 });
  });

  test('of which the answers are lost until its patience ends still has the key', async () => {
    const impatient = await rig.open({ namespace, patience: 300 });
    misbehave({ kind: 'silence', written: true });
    const unanswered = append(impatient, 0, 'k');
    while (stored().length === 0) await nextTurn();
    await rig.double.goDown();
    await expect(unanswered).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('same key again'),
    });
    await rig.double.comeBack();
    expect(await append(store, 0, 'k')).toMatchObject({
      outcome: 'already-appended',
      position: positionOf(0),
    });
    expect(stored()).toHaveLength(1);
  });

  test('outlasts a server that is down for a while, in appending and in reading', async () => {
    await append(store, 0, 'a');
    await rig.double.goDown();
    const appended = append(store, 1, 'b');
    const read = collect(store.readAll(beginning));
    const impatient = await rig.open({ namespace, openWithin: 300 }).catch((error: unknown) => error);
    expect(impatient).toMatchObject({ code: 'STORE_UNAVAILABLE' }); // so much time has passed
    await rig.double.comeBack();
    expect(await appended).toMatchObject({ outcome: 'appended', revision: 1 });
    expect((await read).length).toBeGreaterThan(0);
  });

  test('a key whose events are the head of the stream is not written again', async () => {
    for (const one of [store, await openAnother()]) {
      for (const expected of [0, 1, 2])
        expect(await append(one, expected, 'k')).toMatchObject({ position: positionOf(0), revision: 0 });
      expect(stored()).toHaveLength(1);
    }
  });

  describe('raced by another process for one stream', () => {
    test('with the same key and content, both have written it once', async () => {
      const another = await openAnother();
      for (let length = 0; length < 20; length++) {
        const results = await Promise.all([
          append(store, length, `${length}`),
          append(another, length, `${length}`),
        ]);
        expect(results.map(({ outcome }) => outcome).sort()).toEqual(['already-appended', 'appended']);
        for (const result of results) expect(result).toMatchObject({ position: positionOf(length) });
        expect(stored()).toHaveLength(length + 1);
      }
    });

    test('with the same key and other content, one is told of the reuse', async () => {
      const another = await openAnother();
      for (let length = 0; length < 20; length++) {
        const key = `${length}`;
        const results = await Promise.all([
          append(store, length, key, 1, 'one'),
          append(another, length, key, 1, 'other'),
        ]);
        const [winner, loser] = results[0]?.outcome === 'appended' ? ['one', 1] : ['other', 0];
        expect(results[loser]).toEqual({ outcome: 'key-reused', first: keyOf(key, winner).requestHash });
        expect(stored()).toHaveLength(length + 1);
      }
    });

    test('with other keys, one meets a conflict and can go on at once', async () => {
      const another = await openAnother();
      for (let length = 0; length < 20; length += 2) {
        const results = await Promise.all([
          append(store, length, `a${length}`),
          append(another, length, `b${length}`),
        ]);
        expect(results.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'conflict']);
        const loser = results[0]?.outcome === 'conflict' ? store : another;
        expect(await append(loser, length + 1, `c${length}`)).toMatchObject({ outcome: 'appended' });
      }
    });
  });

  describe('is refused by name, at once,', () => {
    test('where the user may not write', async () => {
      misbehave({ kind: 'access-denied' });
      await expect(append(store, 0, 'k')).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('user and password'),
      });
    });
    test.each([
      [1, 'EVENT_TOO_LARGE'],
      [2, 'BATCH_TOO_LARGE'],
    ])('where an event of %p is too large for the server', async (count, code) => {
      misbehave({ kind: 'event-too-large' });
      await expect(append(store, 0, 'k', count)).rejects.toMatchObject({ code });
      expect(await append(store, 0, 'k', count)).toMatchObject({ outcome: 'appended' });
    });
    test('where a batch has more bytes than the server takes', async () => {
      const large = (id: string) => eventOf(id, { text: 'x'.repeat(400_000) });
      await expect(store.append('unit-1', 0, keyOf('k'), ['a', 'b', 'c'].map(large))).rejects.toMatchObject({
        code: 'BATCH_TOO_LARGE',
        message: expect.stringContaining('split it'),
      });
      expect(stored()).toHaveLength(0);
    });
  });

  test('gives recorded times that never go back in a stream, whoever writes and whatever the clock', async () => {
    let time = Date.parse('2026-03-02T00:00:00.000Z');
    const early = await rig.open({ namespace, now: () => time });
    const late = await rig.open({ namespace, now: () => time + 60_000 }, 'another');
    await append(late, 0, 'a');
    await append(early, 1, 'b');
    time -= 60_000;
    await append(early, 2, 'c');
    expect((await collect(early.read('unit-1'))).map(({ recordedAt }) => recordedAt)).toEqual(
      Array<string>(3).fill('2026-03-02T00:01:00.000Z'),
    );
  });
});
