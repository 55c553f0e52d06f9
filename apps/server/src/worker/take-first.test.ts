import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  currentVersions,
  type EventType,
  type Instant,
  type PersonId,
  type StreamName,
} from '@so-vang/domain';
import { openSqliteEventStore, type EventStore } from '@so-vang/event-store';
import type { Activities, Outcome } from '@so-vang/workflows';
import { createRecord } from './record.js';

const clock = 'played';
const at = '2020-03-10T02:00:00.000Z';
const [office, chair] = ['office', 'chair'];
const flagQuota = { num: 1, den: 2, base: 'standard-met', rounding: 'up', over: 'refuse' };
const reservations = 'claim-sittings-played-thai-binh-2019';

describe('what sittings over one year share', () => {
  let folder: string;
  let store: EventStore;
  /** Two processes on one log. */
  let both: readonly [Activities, Activities];

  const happened = async (stream: string, ...events: readonly [EventType, object][]): Promise<void> => {
    const metadata = {
      actor: { person: 'office' as PersonId, role: 'office' as const },
      facts: [],
      rules: [],
    };
    await store.append(
      stream,
      0,
      { commandId: randomUUID(), requestHash: 'x' },
      events.map(([type, data]) => ({
        ...{ id: randomUUID(), type, version: currentVersions[type], metadata },
        data: { ...data, at: '2020-01-10T02:00:00.000Z' },
      })),
    );
  };
  const act = (stream: string, type: string, data: object, by = office, [first] = both): Promise<Outcome> => {
    const key = randomUUID();
    const envelope = { key, requestHash: key, type, data, at: at as Instant, by: by as PersonId };
    return first.record(stream as StreamName, { ...envelope, granted: 'operator' });
  };
  const done = async (...given: Parameters<typeof act>): Promise<void> => {
    expect(await act(...given)).toMatchObject({ ok: true });
  };
  const dossier = async (n: number): Promise<void> => {
    const of = { cycle: 'b-2019', dossier: `b-2019-${n}` };
    const terms = { bloc: 'b', year: 2019, unit: `u${n}`, award: 'GovernmentFlag', authority: 'government' };
    await happened(
      `dossier-${of.dossier}`,
      ['DossierDrafted', { ...of, ...terms, clock }],
      ['DossierSubmitted', { ...of, number: '01/TTr', submittedBy: office }],
      ['DossierReceived', { ...of, regime: 'R2017', regimeReason: 'received-for-appraisal' }],
      ['DossierAppraised', { ...of, finding: 'eligible' }],
    );
  };
  const call = (council: string, number: number, [first] = both): Promise<Outcome> =>
    act(
      `council-${council}`,
      'CallSitting',
      {
        ...{
          council,
          province: 'Thái Bình',
          year: 2019,
          number,
          session: 'award',
          heldAt: at,
          place: 'Hall',
          clock,
        },
        members: [
          { person: chair, role: 'chair' },
          { person: office, role: 'secretary' },
        ],
      },
      office,
      [first, first],
    );
  const readyToClose = async (council: string, dossiers: readonly string[]): Promise<string> => {
    const stream = `council-${council}`;
    await done(stream, 'PlaceOnAgenda', { dossiers });
    for (const { stream: to, envelope } of (await both[0].load(stream as StreamName)).owed)
      expect(await both[0].record(to, envelope)).toMatchObject({ ok: true });
    await done(stream, 'RecordAttendance', { present: [chair, office], absent: [] });
    await done(stream, 'PresentItems', { items: [1], presenter: office });
    const named = [chair, office].map((person) => ({ person, opinion: 'for' }));
    const votes = [{ item: 1, for: 2, against: 0, invalid: 0, abstained: 0, named }];
    await done(stream, 'RecordVotes', { method: 'open', votes });
    await done(stream, 'DraftSittingMinutes', { number: '1', discussion: 'x', chair, secretary: office });
    for (const by of [chair, office]) await done(stream, 'SignSittingMinutes', {}, by);
    return stream;
  };
  const codes = (outcomes: readonly Outcome[]): readonly string[] =>
    outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.rejection.code)).sort();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-vang-take-first-'));
    store = await openSqliteEventStore({ file: join(folder, 'log.sqlite') });
    const now = () => '2026-01-01T00:00:00.000Z' as Instant;
    both = [createRecord({ store, now }), createRecord({ store, now })];
    for (const person of [office, chair])
      await happened(
        `person-${person}`,
        ['PersonRegistered', { person, sealed: 'x', clock }],
        ['PersonAppointed', { person, role: 'office', from: '2018-01-01' }],
      );
    await happened('bloc-b', [
      'BlocRegistered',
      { bloc: 'b', kind: 'bloc', name: 'B', province: 'Thái Bình', clock },
    ]);
    const rules = { flagQuota, councilVotingMethods: ['open'] };
    const adoption = { scope: 'province-thai-binh', rules, validFrom: '2018-01-01', act: '05/QĐ', clock };
    await done('rulebook-province-thai-binh', 'AdoptRules', adoption);
    await dossier(1);
    await dossier(2);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test('is a number that one of two called at once gets', async () => {
    const outcomes = await Promise.all([call('p-2019-1', 1), call('q-2019-1', 1, [both[1], both[0]])]);
    expect(codes(outcomes)).toEqual(['SITTING_NUMBER_TAKEN', 'ok']);
  });

  test('is a dossier that one of two agendas gets, placed at once', async () => {
    await call('p-2019-1', 1);
    await call('p-2019-2', 2);
    const placing = (n: number) =>
      act(`council-p-2019-${n}`, 'PlaceOnAgenda', { dossiers: ['b-2019-1'] }, office, [
        both[n - 1]!,
        both[0],
      ]);
    expect(codes(await Promise.all([placing(1), placing(2)]))).toEqual(['DOSSIER_BEFORE_COUNCIL', 'ok']);
  });

  test('is a quota that is not given twice to two that close at once', async () => {
    await call('p-2019-1', 1);
    await call('odd-2019-2', 2);
    const streams = [
      await readyToClose('p-2019-1', ['b-2019-1']),
      await readyToClose('odd-2019-2', ['b-2019-2']),
    ];
    const close = (stream: string, i: number) => act(stream, 'CloseSitting', {}, office, [both[i]!, both[0]]);
    expect(codes(await Promise.all(streams.map(close)))).toEqual(['FLAG_QUOTA_EXCEEDED', 'ok']);
  });

  test('is taken once, however often an act is sent again', async () => {
    await call('p-2019-1', 1);
    const key = randomUUID();
    const envelope = { key, requestHash: key, type: 'PlaceOnAgenda', data: { dossiers: ['b-2019-1'] }, at };
    const sent = { ...envelope, by: office, granted: 'operator' } as never;
    const outcomes = await Promise.all(both.map(({ record }) => record('council-p-2019-1', sent)));
    expect(codes(outcomes)).toEqual(['ok', 'ok']);
    const types: string[] = [];
    for await (const { type } of store.read(reservations)) types.push(type);
    expect(types).toEqual(['SittingReserved', 'SittingReserved']);
  });
});
