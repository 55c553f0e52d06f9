import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  mustRead,
  streamOf,
  type Instant,
  type PersonId,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import { openSqliteEventStore, type EventStore } from '@so-vang/event-store';
import { createRecord } from '@so-vang/server';
import type { Activities, Envelope, Outcome } from '@so-vang/workflows';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { newKey } from '../support/api.js';

const server = process.env['SO_VANG_TIME_SKIPPING_SERVER'];
const taskQueue = 'so-vang';

let environment: TestWorkflowEnvironment;
let folder: string;
let store: EventStore;
let activities: Activities;
let worker: Worker;
let running: Promise<void>;
/** What the server takes for now: the test server's time, which runs ahead of ours. */
let now: Instant;

const read = async (stream: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of store.read(stream)) events.push(mustRead(event));
  return events;
};
const startWorker = async () => {
  worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue,
    activities: { ...activities },
    workflowBundle: {
      codePath: fileURLToPath(
        new URL('dist/workflow-bundle.js', import.meta.resolve('@so-vang/workflows/package.json')),
      ),
    },
  });
  running = worker.run();
};
const stopWorker = async () => {
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await running;
};

beforeAll(async () => {
  environment = await TestWorkflowEnvironment.createTimeSkipping(
    server ? { server: { executable: { type: 'existing-path', path: server } } } : {},
  );
  folder = await mkdtemp(join(tmpdir(), 'so-vang-time-'));
  store = await openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  activities = createRecord({ store, now: () => now });
  await startWorker();
}, 120_000);
afterAll(async () => {
  await stopWorker();
  await environment.teardown();
  await store.close();
  await rm(folder, { recursive: true });
});

const day = 86_400_000;
const later = (days: number) => new Date(Date.parse(now) + days * day).toISOString() as Instant;
const look = async () => (now = new Date(await environment.currentTimeMs()).toISOString() as Instant);

type Clock = 'live' | 'played';
/** A bloc of four with its officer, and acts on its year by the officer or by the heads of its units. */
const makeBloc = async (id: string, clock: Clock) => {
  const units = [1, 2, 3, 4].map((n) => `${id}-u${n}`);
  const office = `${id}-office`;
  const from = '2000-01-01';
  const registered = async (stream: string, type: string, data: object) => {
    const given = envelope(type, data, office, 'operator');
    const outcome = await activities.record(stream as StreamName, given);
    expect(outcome).toMatchObject({ ok: true });
  };
  await registered(`person-${office}`, 'RegisterPerson', { person: office, sealed: 'x', clock });
  await registered(`person-${office}`, 'Appoint', { person: office, role: 'office', from });
  await registered(`bloc-${id}`, 'RegisterBloc', { bloc: id, kind: 'bloc', name: id, province: 'P', clock });
  for (const unit of units) {
    await registered(`unit-${unit}`, 'RegisterUnit', { unit, name: unit, clock });
    await registered(`person-${unit}-head`, 'RegisterPerson', { person: `${unit}-head`, sealed: 'x', clock });
    await registered(`person-${unit}-head`, 'Appoint', {
      person: `${unit}-head`,
      role: 'unit-head',
      unit,
      from,
    });
    await registered(`bloc-${id}`, 'AdmitMember', { unit, from });
  }
  const year = Number(now.slice(0, 4));
  const cycle = streamOf('cycle', `${id}-${year}`);
  const opening = { bloc: id, year, clock };
  await registered(cycle, 'OpenCycle', opening);
  // The test server knows no Update-with-Start.
  const handle = await environment.client.workflow.start('cycleWorkflow', {
    ...{ workflowId: cycle, taskQueue, args: [cycle] },
  });
  const accepted = async (type: string, data: object = {}, at?: Instant) => {
    const given = envelope(type, data, office, undefined, at);
    const outcome = await handle.executeUpdate<Outcome, [Envelope]>('act', {
      ...{ updateId: given.key, args: [given] },
    });
    expect(outcome).toMatchObject({ ok: true });
  };
  return { cycle, accepted };
};
const envelope = (
  type: string,
  data: object,
  by: string,
  granted?: Envelope['granted'],
  at: Instant | undefined = now,
): Envelope => {
  const key = newKey();
  return {
    ...{ key, requestHash: key, type, data, by: by as PersonId, at },
    ...(granted && { granted }),
  };
};

/** The deadlines that a stream recorded: which, due when. */
const passedIn = async (stream: string) =>
  (await read(stream)).flatMap((event) =>
    event.type === 'DeadlinePassed'
      ? [{ name: event.data.name, due: event.data.due, at: event.data.at }]
      : [],
  );

describe('the deadlines of a year', () => {
  const dayAfter = (days: number) => later(days).slice(0, 10);

  test('on the live clock pass by themselves, each once', async () => {
    await look();
    const bloc = await makeBloc('live', 'live');
    const deadlines = { pledge: dayAfter(30), selfScore: dayAfter(200) };
    await bloc.accepted('AdoptPlan', { theme: 'T', deadlines });
    expect(await passedIn(bloc.cycle)).toEqual([]);

    await environment.sleep('32 days');
    await look();
    expect((await passedIn(bloc.cycle)).map(({ name }) => name)).toEqual(['pledge']);

    await environment.sleep('200 days');
    await look();
    await bloc.accepted('DraftPledge', { contents: ['C'] });
    const passed = await passedIn(bloc.cycle);
    expect(passed.map(({ name }) => name)).toEqual(['pledge', 'selfScore']);
    expect(passed.map(({ due }) => due)).toEqual(passed.map(({ at }) => at));

    await environment.sleep('400 days');
    expect(await passedIn(bloc.cycle)).toEqual(passed);
  }, 120_000);

  test('on the played clock are the same ones, each once, when an act comes after them', async () => {
    await look();
    const bloc = await makeBloc('played', 'played');
    const deadlines = { pledge: dayAfter(30), selfScore: dayAfter(200) };
    await bloc.accepted('AdoptPlan', { theme: 'T', deadlines });
    await bloc.accepted('AdvanceClock', {}, later(32));
    expect((await passedIn(bloc.cycle)).map(({ name }) => name)).toEqual(['pledge']);
    await bloc.accepted('DraftPledge', { contents: ['C'] }, later(232));
    await bloc.accepted('AdvanceClock', {}, later(700));
    const passed = await passedIn(bloc.cycle);
    expect(passed.map(({ name }) => name)).toEqual(['pledge', 'selfScore']);
    expect(passed.map(({ due }) => due)).toEqual(passed.map(({ at }) => at));
  }, 120_000);
});
