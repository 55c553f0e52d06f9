import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EventUnreadable, readEvent, type EventReader, type RecordedEvent } from '@so-vang/domain';
import { playedYear } from '@so-vang/projections/testing';
import { follow, openReadModels, rebuild, type ReadModels } from './index.js';
import { sqliteDatabase, type TestDatabase } from './testing/databases.js';
import { memoryStore } from './testing/memory-store.js';

const year = playedYear({ units: 5, crossScores: 1, evidencePerUnit: 1 });
const at = 60;

/** The year with one event that this program cannot read, and the reader of a program that can. */
const damaged = (change: (event: RecordedEvent) => object): readonly RecordedEvent[] =>
  year.map((event, i) => (i === at ? { ...event, ...change(event) } : event));
const repaired: EventReader = (stored) => {
  const event = year[Number(stored.position) - 1];
  return event ? { ok: true, event } : readEvent(stored);
};

const cases: readonly [string, (event: RecordedEvent) => object, string][] = [
  ['of an unknown type', () => ({ type: 'PledgeSung' }), 'EVENT_TYPE_UNKNOWN'],
  ['in a newer version', () => ({ version: 2 }), 'EVENT_VERSION_UNKNOWN'],
  ['with a broken body', () => ({ data: { cycle: 'a-2019' } }), 'EVENT_BODY_BROKEN'],
];

let database: TestDatabase;
let models: ReadModels;
beforeEach(async () => {
  database = await sqliteDatabase();
  models = await openReadModels({ url: database.url });
});
afterEach(async () => {
  await models.close();
  await database.drop();
});

/** What the tables hold when the log ends before the event. */
const rowsBefore = async () => {
  await models.reset();
  await models.apply(year.slice(0, at));
  const dump = await models.dump();
  await models.reset();
  return dump;
};
const allRows = async () => {
  await models.reset();
  await models.apply(year);
  return models.dump();
};
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each(cases)('an event %s', (_what, change, code) => {
  const log = damaged(change);
  const expected = { incident: { code, stream: year[at]?.stream, revision: year[at]?.revision } };

  test('stops following with the incident and all before it applied; a program that reads it goes on', async () => {
    const before = await rowsBefore();
    const store = memoryStore([...log]);
    const { signal } = new AbortController();
    for (const _again of [1, 2]) {
      const fault = await faultOf(follow(store, models, { signal }));
      expect(fault).toBeInstanceOf(EventUnreadable);
      expect(fault).toMatchObject(expected);
      expect(await models.dump()).toEqual(before);
    }

    const ending = new AbortController();
    const following = follow(store, models, { signal: ending.signal, read: repaired });
    expect(await models.waitFor(await store.head(), 5_000)).toBe(true);
    ending.abort();
    await following;
    const after = await models.dump();
    expect(after).toEqual(await allRows());
  });

  test('stops a rebuild likewise, and following goes on from there', async () => {
    const before = await rowsBefore();
    const store = memoryStore([...log]);
    expect(await faultOf(rebuild(store, models))).toMatchObject(expected);
    expect(await models.dump()).toEqual(before);
    expect(await rebuild(store, models, repaired)).toMatchObject({ events: year.length });
    expect(await models.dump()).toEqual(await allRows());
  });
});
