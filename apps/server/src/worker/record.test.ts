import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decidersVersion, type Instant, type PersonId, type StreamName } from '@so-vang/domain';
import { beginning, openSqliteEventStore, type EventStore } from '@so-vang/event-store';
import type { Activities, Envelope, Outcome } from '@so-vang/workflows';
import { createRecord } from './record.js';

const cycle = 'cycle-b-2019' as StreamName;
const clock = 'played';
const from = '2018-01-01';
const units = ['u1', 'u2', 'u3', 'u4'];

let keys = 0;
/** An act of a clerk for whoever does it; each call is another act. */
const act = (type: string, data: object, by = 'office', at = '2019-02-01T01:00:00.000Z'): Envelope => ({
  key: `0198c2f1-7d0a-7000-8000-${(++keys).toString(16).padStart(12, '0')}`,
  requestHash: `hash ${keys}`,
  type,
  data,
  at: at as Instant,
  by: by as PersonId,
  granted: 'operator',
});
const sign = (unit: string, at?: string) => act('SignPledge', { unit }, `${unit}-head`, at);

describe('acts recorded together', () => {
  let folder: string;
  let store: EventStore;
  let activities: Activities;
  const record = async (stream: string, envelopes: readonly Envelope[]): Promise<readonly Outcome[]> => {
    const { due } = await activities.load(stream as StreamName);
    return activities.recordAll(stream as StreamName, envelopes, due ?? null);
  };
  const done = async (stream: string, ...envelopes: Envelope[]): Promise<readonly Outcome[]> => {
    const outcomes = await record(stream, envelopes);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
    return outcomes;
  };
  const typesIn = async (stream: string): Promise<string[]> => {
    const types: string[] = [];
    for await (const { type } of store.read(stream)) types.push(type);
    return types;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-record-'));
    store = await openSqliteEventStore({ file: join(folder, 'log.sqlite') });
    activities = createRecord({ store, now: () => '2026-01-01T00:00:00.000Z' as Instant });
    const earlier = '2018-01-01T01:00:00.000Z';
    await done(
      'person-office',
      act('RegisterPerson', { person: 'office', sealed: 'x', clock }, 'office', earlier),
    );
    await done(
      'person-office',
      act('Appoint', { person: 'office', role: 'office', from }, 'office', earlier),
    );
    await done(
      'bloc-b',
      act(
        'RegisterBloc',
        { bloc: 'b', kind: 'bloc', name: 'B', province: 'Thái Bình', clock },
        'office',
        earlier,
      ),
    );
    for (const unit of units) {
      const person = `${unit}-head`;
      await done(`unit-${unit}`, act('RegisterUnit', { unit, name: unit, clock }, 'office', earlier));
      await done(
        `person-${person}`,
        act('RegisterPerson', { person, sealed: 'x', clock }, 'office', earlier),
      );
      await done(
        `person-${person}`,
        act('Appoint', { person, role: 'unit-head', unit, from }, 'office', earlier),
      );
      await done('bloc-b', act('AdmitMember', { unit, from }, 'office', earlier));
    }
    await done(
      cycle,
      act('OpenCycle', { bloc: 'b', year: 2019, clock }, 'office', '2019-01-10T01:00:00.000Z'),
    );
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test('of which one takes new rules over, are answered alike when they are sent again', async () => {
    const scope = 'bloc-b';
    const adoption = { scope, rules: { headship: 'optional' }, validFrom: '2019-02-01', act: '02/QC', clock };
    await done(`rulebook-${scope}`, act('AdoptRules', adoption));
    const plan = act('AdoptPlan', { theme: 'T' });
    const [first] = await done(cycle, plan);
    expect(await typesIn(cycle)).toEqual(['CycleOpened', 'CycleRulesChanged', 'PlanAdopted']);
    const afresh = createRecord({ store, now: () => '2026-01-01T00:00:00.000Z' as Instant });
    for (const { recordAll } of [activities, afresh])
      expect(await recordAll(cycle, [plan], null)).toEqual([{ ...first, repeated: true }]);
  });

  test('are answered one by one, in their order, refusals among them', async () => {
    const first = sign('u1');
    const outcomes = await record(cycle, [
      act('AdoptPlan', { theme: 'T' }),
      act('DraftPledge', { contents: ['C'] }),
      first,
      sign('u1'),
      sign('stranger'),
      sign('u2'),
      first,
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.repeated : outcome.rejection.code))).toEqual([
      false,
      false,
      false,
      'ALREADY_SIGNED',
      'NOT_PERMITTED',
      false,
      true,
    ]);
    expect(await typesIn(cycle)).toEqual([
      'CycleOpened',
      'PlanAdopted',
      'PledgeDrafted',
      'PledgeSigned',
      'PledgeSigned',
    ]);
  });

  test('end behind an act that sets a deadline, since the next act may come after it', async () => {
    const plan = act('AdoptPlan', { theme: 'T', deadlines: { pledge: '2019-03-15' } });
    const text = act('DraftPledge', { contents: ['C'] });
    const [outcome, ...more] = await record(cycle, [plan, text]);
    expect(outcome).toMatchObject({ ok: true, standing: { due: { name: 'pledge' } } });
    expect(more).toEqual([]);
    expect(await done(cycle, text, sign('u1'), sign('u2'))).toHaveLength(3);
  });

  test('end behind an act that owes another stream something, since the next act may need it', async () => {
    await done(cycle, act('AdoptPlan', { theme: 'T' }), act('DraftPledge', { contents: ['C'] }));
    const acts = [...units.map((unit) => sign(unit)), act('ClosePledging', {}), act('OpenEvaluation', {})];
    await done(cycle, ...acts);
    const sheet = { points: { 'nhiem-vu': 5000, 'xay-dung': 1500, 'thi-dua': 1500 }, bonus: 0, deduction: 0 };
    const scoring = units.flatMap((unit, i) => [
      act('SubmitSelfScore', { unit, sheet }, `${unit}-head`),
      act('SubmitCrossScore', { unit, by: units[(i + 1) % 4], sheet }, `${units[(i + 1) % 4]}-head`),
    ]);
    const settling = ['RecheckScore', 'SettleScore'].flatMap((type) =>
      units.map((unit) => act(type, { unit, sheet })),
    );
    await done(cycle, ...scoring, ...settling, act('CloseEvaluation', {}));

    const opening = act('OpenVoting', { closesAt: '2019-12-25T01:00:00.000Z' });
    const outcomes = await record(cycle, [opening, act('AdvanceClock', {})]);
    expect(outcomes).toMatchObject([{ ok: true, standing: { owed: [{ stream: 'ballot-b-2019-1' }] } }]);
  });

  test('of which one corrects an earlier one, find the events of the whole year', async () => {
    await done(cycle, act('AdoptPlan', { theme: 'T' }), act('DraftPledge', { contents: ['C'] }), sign('u1'));
    const ground = { act: 'Q', article: '12', reason: 'R' };
    const correction = { contents: ['D'] };
    await done(cycle, act('CorrectFact', { fact: { type: 'PledgeDrafted' }, correction, ...ground }));
    const events: unknown[] = [];
    for await (const { type, data, metadata } of store.read(cycle)) events.push({ type, data, metadata });
    expect(events.at(-1)).toMatchObject({
      type: 'FactCorrected',
      data: {
        fact: { revision: 2, type: 'PledgeDrafted' },
        was: { contents: ['C'] },
        becomes: { contents: ['D'] },
        follows: true,
        dependents: [{ stream: cycle, revision: 3, type: 'PledgeSigned' }],
      },
      metadata: { facts: expect.arrayContaining([{ stream: cycle, revision: 3 }]) },
    });
  });

  test('keeps the version of the deciders with every event, and with every refusal', async () => {
    await record(cycle, [sign('u1'), sign('nobody')]);
    const versions: unknown[] = [];
    for await (const { metadata } of store.readAll(beginning)) versions.push(metadata['deciders']);
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions)).toEqual(new Set([decidersVersion]));
    const refused: string[] = [];
    for await (const { stream, type } of store.readAll(beginning))
      if (type === 'CommandRefused') refused.push(stream);
    expect(refused).toContain(`refused-${cycle}`);
  });
});
