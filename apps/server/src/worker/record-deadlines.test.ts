import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Instant, PersonId, StreamName } from '@so-vang/domain';
import { openSqliteEventStore, type EventStore } from '@so-vang/event-store';
import type { Activities, Envelope } from '@so-vang/workflows';
import { createRecord } from './record.js';

const cycle = 'cycle-b-2019' as StreamName;
const clock = 'live';
const due = '2019-03-31T16:59:59.999Z';
const afterDue = '2019-03-31T17:00:00.000Z';

let keys = 0;
let now = '2019-02-01T01:00:00.000Z' as Instant;
const act = (type: string, data: object, at?: string): Envelope => ({
  key: `0198c2f1-7d0a-7000-8000-${(++keys).toString(16).padStart(12, '0')}`,
  requestHash: `hash ${keys}`,
  type,
  data,
  ...(at && { at: at as Instant }),
  by: 'office' as PersonId,
  granted: 'operator',
});

let folder: string;
let store: EventStore;
let activities: Activities;
const done = async (stream: string, ...envelopes: Envelope[]) => {
  for (const envelope of envelopes)
    expect(await activities.record(stream as StreamName, envelope)).toMatchObject({ ok: true });
};
const events = async () => {
  const found: (readonly [string, unknown])[] = [];
  for await (const { type, data } of store.read(cycle)) found.push([type, (data as { at: unknown }).at]);
  return found.slice(2);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-record-'));
  store = await openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  now = '2019-02-01T01:00:00.000Z' as Instant;
  activities = createRecord({ store, now: () => now });
  await done('person-office', act('RegisterPerson', { person: 'office', sealed: 'x', clock }));
  await done('person-office', act('Appoint', { person: 'office', role: 'office', from: '2018-01-01' }));
  await done(
    'bloc-b',
    act('RegisterBloc', { bloc: 'b', kind: 'bloc', name: 'B', province: 'Thái Bình', clock }),
  );
  for (const unit of ['u1', 'u2', 'u3', 'u4']) {
    await done(`unit-${unit}`, act('RegisterUnit', { unit, name: unit, clock }));
    await done('bloc-b', act('AdmitMember', { unit, from: '2018-01-01' }));
  }
  await done(cycle, act('OpenCycle', { bloc: 'b', year: 2019, clock }));
  await done(cycle, act('AdoptPlan', { theme: 'T', deadlines: { pledge: '2019-03-31' } }));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test('an act that was sent before a live deadline and is recorded after it stands behind it', async () => {
  const sent = act('DraftPledge', { contents: ['C'] });
  now = afterDue as Instant;
  await done(cycle, sent);
  expect(await events()).toEqual([
    ['DeadlinePassed', due],
    ['PledgeDrafted', afterDue],
  ]);
});

test('an act at the very last instant stands before the deadline of that instant', async () => {
  now = due as Instant;
  await done(cycle, act('DraftPledge', { contents: ['C'] }));
  now = afterDue as Instant;
  await done(cycle, act('DraftPledge', { contents: ['D'] }));
  expect(await events()).toEqual([
    ['PledgeDrafted', due],
    ['DeadlinePassed', due],
    ['PledgeDrafted', afterDue],
  ]);
});

test('an act that is refused for being ahead of its time brings no deadline about', async () => {
  const early = act('DraftPledge', { contents: ['C'] }, afterDue);
  expect(await activities.record(cycle, early)).toMatchObject({ rejection: { code: 'ACT_IN_FUTURE' } });
  expect(await events()).toEqual([]);
});
