import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import { beginning, comparePositions, type AppendResult, type EventStore } from '../event-store.js';
import type { Fault } from '../testing/kurrentdb-double/faults.js';
import { startKurrentDbRig, type KurrentDbRig } from '../testing/kurrentdb-rig.js';

let rig: KurrentDbRig;
beforeAll(async () => {
  rig = await startKurrentDbRig();
});
afterAll(() => rig.stop());

const written = fc.boolean();
const fault: fc.Arbitrary<Fault> = fc.oneof(
  written.map((written): Fault => ({ kind: 'drop', written })),
  written.map((written): Fault => ({ kind: 'timeout', written })),
  written.map((written): Fault => ({ kind: 'silence', written })),
  fc.constantFrom<Fault>(
    { kind: 'not-leader' },
    { kind: 'busy' },
    { kind: 'wrong-expected-version' },
    { kind: 'late', after: 30 },
  ),
);
/** `key`: few of them, so that different writers come with the same one, for the same or for another request. */
const act = fc.record({
  writer: fc.constantFrom('this', 'another'),
  stream: fc.constantFrom('cycle-1', 'ballot-1'),
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  request: fc.constantFrom('one', 'one', 'one', 'other'),
  batch: fc.integer({ min: 1, max: 3 }),
  faults: fc.array(fault, { maxLength: 2 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

test('random appenders in two processes under random faults write each key once, and are told the truth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const namespace = rig.newNamespace();
      const stores: Record<string, EventStore> = {
        this: await rig.open({ namespace, answerWithin: 100 }),
        another: await rig.open({ namespace, answerWithin: 100 }, 'another'),
      };
      const following: string[] = [];
      const ended = new AbortController();
      const followed = (async () => {
        for await (const message of stores['this']!.subscribe(beginning, { signal: ended.signal }))
          if ('id' in message) following.push(message.id);
      })();

      /** As a caller does: a conflict is tried again at the new length, an unconfirmed append with the same key. */
      const perform = async ({ writer, stream, key, request, batch, faults }: Act, number: number) => {
        for (const each of faults) rig.double.misbehave(each, `${namespace}/${stream}`);
        const events = Array.from({ length: batch }, (_, at) => eventOf(`${key}-${request}-${number}/${at}`));
        for (let expected = 0; ;) {
          const result = await stores[writer]!.append(stream, expected, keyOf(key, request), events);
          if (result.outcome !== 'conflict') return { ...result, stream, key, request, number, batch };
          expected = result.actual;
        }
      };
      const answers = await Promise.all(acts.map(perform));

      const all = await collect(stores['another']!.readAll(beginning));
      for (const one of answers) checkAnswer(one, answers, all);
      const appended = answers.filter(({ outcome }) => outcome === 'appended');
      expect(all).toHaveLength(appended.reduce((sum, { batch }) => sum + batch, 0));
      for (const stream of new Set(all.map((event) => event.stream))) {
        const revisions = all.filter((event) => event.stream === stream).map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.map((_, index) => index));
      }
      all.slice(1).forEach(({ position }, index) => {
        expect(comparePositions(all[index]!.position, position)).toBeLessThan(0);
      });

      while (following.length < all.length) await new Promise(setImmediate);
      ended.abort();
      await followed;
      expect(following).toEqual(all.map(({ id }) => id));
    }),
    { numRuns: 15 },
  );
});

type Answer = AppendResult & Pick<Act, 'stream' | 'key' | 'request' | 'batch'> & { readonly number: number };

const checkAnswer = (
  answer: Answer,
  answers: readonly Answer[],
  all: readonly { id: string; stream: string; revision: number; position: string; metadata: unknown }[],
): void => {
  const { stream, key, request, number, batch } = answer;
  const firstOfKey = answers.filter(
    (other) => other.stream === stream && other.key === key && other.outcome === 'appended',
  );
  expect(firstOfKey).toHaveLength(1);
  const first = firstOfKey[0]!;
  if (answer.outcome === 'key-reused') {
    expect(first.request).not.toBe(request);
    expect(answer.first).toBe(keyOf(key, first.request).requestHash);
    return;
  }
  if (answer.outcome === 'conflict' || first.outcome !== 'appended') throw new Error('not an answer');
  expect(first.request).toBe(request);
  expect([answer.position, answer.revision]).toEqual([first.position, first.revision]);
  if (answer.outcome !== 'appended') return;
  const own = all.filter(({ id }) => id.startsWith(`${key}-${request}-${number}/`));
  const here = own.filter((event) => event.stream === stream);
  expect(here.map(({ id }) => id)).toEqual(
    Array.from({ length: batch }, (_, at) => `${key}-${request}-${number}/${at}`),
  );
  expect(here[0]).toMatchObject({ position: answer.position, revision: answer.revision });
};
