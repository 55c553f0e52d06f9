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

/** The test server knows no Update-with-Start. */
const startConductor = (type: string, stream: string) =>
  environment.client.workflow.start(type, { workflowId: stream, taskQueue, args: [stream] });

type Clock = 'live' | 'played';
/** A bloc of four with its officer, and acts on its year by the officer or by the heads of its units. */
const makeBloc = async (id: string, clock: Clock, rules?: object) => {
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
  await registered(`bloc-${id}`, 'RegisterBloc', {
    bloc: id,
    kind: 'bloc',
    name: id,
    province: 'Hưng Yên',
    clock,
  });
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
  if (rules)
    await registered(`rulebook-bloc-${id}`, 'AdoptRules', {
      ...{ scope: `bloc-${id}`, rules, validFrom: from, act: 'Quy chế', clock },
    });
  const year = Number(now.slice(0, 4));
  const cycle = streamOf('cycle', `${id}-${year}`);
  const opening = { bloc: id, year, clock };
  await registered(cycle, 'OpenCycle', opening);
  await startConductor('cycleWorkflow', cycle);
  const on = async (stream: string, type: string, data: object = {}, by = office, at?: Instant) => {
    const given = envelope(type, data, by, undefined, at);
    const handle = environment.client.workflow.getHandle(stream);
    const outcome = await handle.executeUpdate<Outcome, [Envelope]>('act', {
      ...{ updateId: given.key, args: [given] },
    });
    expect(outcome).toMatchObject({ ok: true });
  };
  const accepted = (type: string, data: object = {}, at?: Instant) => on(cycle, type, data, office, at);
  return { cycle, units, year, accepted, on };
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

/** What passed over a ballot or a dossier: which time, due when, and when that was recorded. */
const timesIn = async (stream: string) =>
  (await read(stream)).flatMap((event) => {
    if (event.type === 'VotingDeadlinePassed')
      return [{ name: 'voting', due: event.data.due, at: event.data.at }];
    if (event.type !== 'DossierDeadlinePassed') return [];
    return [{ name: event.data.name, due: event.data.due, at: event.data.at }];
  });

describe('the closing of a ballot and the working days of a dossier', () => {
  const days = 400;
  /** No year has days off but two weeks, which lie in the time for an appraisal. */
  const rulesFrom = (begin: Instant) => {
    const dayFrom = (n: number) => new Date(Date.parse(begin) + n * day).toISOString().slice(0, 10);
    const year = Number(begin.slice(0, 4));
    const off = Array.from({ length: 14 }, (_, i) => dayFrom(20 + i));
    const submit = dayFrom(30);
    return {
      ...{ choice: { method: 'ballot', maxChoices: 2 }, scoreStages: { self: false, cross: false } },
      ...{ headship: 'optional', minutes: 'optional', papers: [], councilAwards: [] },
      slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 2 }],
      holidays: Object.fromEntries(
        [year, year + 1, year + 2].map((each) => [
          each,
          { off: off.filter((one) => one.startsWith(String(each))), worked: [] },
        ]),
      ),
      dossiersDue: Object.fromEntries(
        ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'].map((award) => [
          award,
          { monthDay: submit.slice(5), years: Number(submit.slice(0, 4)) - year },
        ]),
      ),
    };
  };

  /** One year in which everything is done late; between its parts time goes by. */
  const play = async (id: string, clock: Clock, timeGoesBy: (days: number) => Promise<void>) => {
    await timeGoesBy(0);
    const bloc = await makeBloc(id, clock, rulesFrom(now));
    const { cycle, units, accepted, on } = bloc;
    const [first, second] = units;
    const pass = async (days: number) => {
      await timeGoesBy(days);
      if (clock === 'played') await accepted('AdvanceClock');
    };
    const byEach = async (stream: string, type: string, data: (unit: string) => object) => {
      for (const unit of units) await on(stream, type, data(unit), `${unit}-head`);
    };
    const name = cycle.slice('cycle-'.length);
    const [ballot, dossier, forgotten] = [`ballot-${name}-1`, `dossier-${name}-1`, `dossier-${name}-2`];

    await accepted('AdoptPlan', { theme: 'T' });
    await accepted('DraftPledge', { contents: ['C'] });
    await byEach(cycle, 'SignPledge', (unit) => ({ unit }));
    await accepted('ClosePledging');
    await accepted('OpenEvaluation');
    await accepted('CloseEvaluation');
    await accepted('OpenVoting', { closesAt: later(2), method: 'open' });
    await byEach(ballot, 'CastVote', (unit) => ({ unit, for: [first, second], against: [] }));
    await pass(3);
    await on(ballot, 'CloseBallot');
    // The count ends the ballot's workflow, and the test server loses the answer of one that ends with it.
    await activities.record(ballot as StreamName, envelope('CountBallot', {}, `${id}-office` as PersonId));
    await accepted('DeclareRanking');
    for (const unit of [first, second]) await accepted('Nominate', { unit, award: 'ProvinceFlag' });
    await on(dossier, 'SignDossier', { post: 'P' });
    await on(dossier, 'SubmitDossier', { number: '1' });
    await pass(8);
    await on(dossier, 'ReceiveDossier');
    await on(dossier, 'ConsultBody', { body: 'B' });
    await pass(80);
    await on(dossier, 'RecordOpinion', { body: 'B', opinion: 'agrees', document: 'D' });
    await on(dossier, 'AppraiseDossier', { finding: 'eligible' });
    await pass(20);
    await on(dossier, 'DecideDossier', { outcome: 'awarded', number: '1' });
    await pass(20);
    // On the live clock nothing was awaited any more, so its workflow has ended.
    if (clock === 'live') await startConductor('dossierWorkflow', dossier);
    await on(dossier, 'NotifyResult');
    await pass(60);
    await pass(days);
    return {
      ballot: await timesIn(ballot),
      dossier: await timesIn(dossier),
      forgotten: await timesIn(forgotten),
    };
  };

  test('pass by themselves on the live clock, each once, and are the same ones on the played clock', async () => {
    const moments: Instant[] = [];
    const live = await play('closing-live', 'live', async (days) => {
      if (days > 0) await environment.sleep(days * day);
      await look();
      moments.push(now);
    });
    const names = (times: readonly { readonly name: string }[]) => times.map(({ name }) => name);
    expect(names(live.ballot)).toEqual(['voting']);
    expect(names(live.dossier)).toEqual([
      ...['receive', 'return-unfit', 'consult', 'appraise', 'decide', 'result-notice', 'present'],
    ]);
    expect(names(live.forgotten)).toEqual(['submit']);
    for (const { due, at } of Object.values(live).flat()) expect(at).toBe(due);

    let next = 0;
    const played = await play('closing-played', 'played', async () => {
      now = moments[next++] ?? now;
    });
    expect(played).toEqual(live);
  }, 120_000);
});
