import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  mustRead,
  streamOf,
  type Instant,
  type PersonId,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import { openSqliteEventStore } from '@so-vang/event-store';
import { createRecord } from '@so-vang/server';
import type { Envelope, Outcome } from '@so-vang/workflows';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { newKey } from './api.js';

const server = process.env['SO_VANG_TIME_SKIPPING_SERVER'];
const taskQueue = 'so-vang';
export const day = 86_400_000;
export type Clock = 'live' | 'played';

/** The workflows on a Temporal server whose time goes by at once, and a log of their own; nothing else of the program runs. */
export const startSkippedTime = async () => {
  const environment = await TestWorkflowEnvironment.createTimeSkipping(
    server ? { server: { executable: { type: 'existing-path', path: server } } } : {},
  );
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-time-'));
  const store = await openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  let now = new Date().toISOString() as Instant;
  const activities = createRecord({ store, now: () => now });
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue,
    activities: { ...activities },
    workflowBundle: {
      codePath: fileURLToPath(
        new URL('dist/workflow-bundle.js', import.meta.resolve('@so-vang/workflows/package.json')),
      ),
    },
  });
  const running = worker.run();

  /** The test server knows no Update-with-Start. */
  const startConductor = (type: string, stream: string) =>
    environment.client.workflow.start(type, { workflowId: stream, taskQueue, args: [stream] });

  const envelope = (
    type: string,
    data: object,
    by: string,
    granted?: Envelope['granted'],
    at: Instant = now,
  ): Envelope => {
    const key = newKey();
    return {
      ...{ key, requestHash: key, type, data, by: by as PersonId, at },
      ...(granted && { granted }),
    };
  };
  const isDone = (type: string, outcome: Outcome): void => {
    if (!outcome.ok) throw new Error(`${type} was refused: ${JSON.stringify(outcome.rejection)}`);
  };
  /** Past every workflow. */
  const record = async (stream: string, type: string, data: object, by: string, granted?: 'operator') =>
    isDone(type, await activities.record(stream as StreamName, envelope(type, data, by, granted)));
  /** Through the stream's workflow. */
  const act = async (
    stream: string,
    type: string,
    data: object,
    by: string,
    at?: Instant,
    more: Pick<Envelope, 'onPaper'> = {},
  ) => {
    const given = { ...envelope(type, data, by, undefined, at), ...more };
    const handle = environment.client.workflow.getHandle(stream);
    const updating = { updateId: given.key, args: [given] as [Envelope] };
    isDone(type, await handle.executeUpdate<Outcome, [Envelope]>('act', updating));
  };

  /** A bloc of four with its officer, and acts on its year by the officer or by the heads of its units. */
  const makeBloc = async (id: string, clock: Clock, rules?: object) => {
    const units = [1, 2, 3, 4].map((n) => `${id}-u${n}`);
    const office = `${id}-office`;
    const from = '2000-01-01';
    const registered = (stream: string, type: string, data: object) =>
      record(stream, type, data, office, 'operator');
    await registered(`person-${office}`, 'RegisterPerson', { person: office, sealed: 'x', clock });
    await registered(`person-${office}`, 'Appoint', { person: office, role: 'office', from });
    await registered(`bloc-${id}`, 'RegisterBloc', {
      ...{ bloc: id, kind: 'bloc', name: id, province: 'Hưng Yên', clock },
    });
    for (const unit of units) {
      const head = `${unit}-head`;
      await registered(`unit-${unit}`, 'RegisterUnit', { unit, name: unit, clock });
      await registered(`person-${head}`, 'RegisterPerson', { person: head, sealed: 'x', clock });
      await registered(`person-${head}`, 'Appoint', { person: head, role: 'unit-head', unit, from });
      await registered(`bloc-${id}`, 'AdmitMember', { unit, from });
    }
    if (rules)
      await registered(`rulebook-bloc-${id}`, 'AdoptRules', {
        ...{ scope: `bloc-${id}`, rules, validFrom: from, act: 'Quy chế', clock },
      });
    const year = Number(now.slice(0, 4));
    const cycle = streamOf('cycle', `${id}-${year}`);
    await registered(cycle, 'OpenCycle', { bloc: id, year, clock });
    await startConductor('cycleWorkflow', cycle);
    const on = (
      stream: string,
      type: string,
      data: object = {},
      by = office,
      at?: Instant,
      more?: Pick<Envelope, 'onPaper'>,
    ) => act(stream, type, data, by, at, more);
    const accepted = (type: string, data: object = {}, at?: Instant) => on(cycle, type, data, office, at);
    return { cycle, units, year, office, accepted, on };
  };

  return {
    record,
    startConductor,
    makeBloc,
    now: () => now,
    /** Takes the test server's time for now, or another one on a played clock. */
    async look(at?: Instant) {
      now = at ?? (new Date(await environment.currentTimeMs()).toISOString() as Instant);
      return now;
    },
    later: (days: number) => new Date(Date.parse(now) + days * day).toISOString() as Instant,
    sleep: (days: number) => environment.sleep(days * day),
    /** Whether somebody conducts the stream. */
    async isConducted(stream: string) {
      return (await environment.client.workflow.getHandle(stream).describe()).status.name === 'RUNNING';
    },
    async read(stream: string): Promise<readonly RecordedEvent[]> {
      const events: RecordedEvent[] = [];
      for await (const event of store.read(stream)) events.push(mustRead(event));
      return events;
    },
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      await environment.teardown();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};
export type SkippedTime = Awaited<ReturnType<typeof startSkippedTime>>;
