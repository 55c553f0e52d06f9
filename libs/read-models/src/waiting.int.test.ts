import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  clockOf,
  deciderOf,
  owedActs,
  stillOwed,
  streamOf,
  summarise,
  timeOfOwed,
  type AnyState,
  type Instant,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import { playedYear } from '@so-vang/projections/testing';
import fc from 'fast-check';
import { openReadModels, type ReadModels } from './index.js';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from './testing/databases.js';

const on = (day: string) => `${day}T01:00:00.000Z` as Instant;
const never = '2999-01-01T00:00:00.000Z' as Instant;
const cycle = 'tong-hop-2019';

/** Who has something to do by then, told from the whole log at once. */
const toldBy = (events: readonly RecordedEvent[], by: Instant): readonly string[] => {
  const states = new Map<StreamName, AnyState>();
  const stateOf = (stream: StreamName) => states.get(stream) ?? deciderOf(stream).initialState;
  for (const { stream, ...event } of events)
    if (!stream.startsWith('refused-'))
      states.set(
        stream as StreamName,
        deciderOf(stream as StreamName).evolve(stateOf(stream as StreamName), event as never),
      );
  return [...states]
    .filter(([stream, state]) => {
      const { clock, due } = summarise(state);
      const owed = owedActs(stream, state).flatMap((act) => stillOwed(act, stateOf(act.stream)) ?? []);
      const isOwed = owed.some((act) => {
        const target = stateOf(act.stream);
        return clockOf(target) !== 'live' || timeOfOwed(act, target) <= by;
      });
      return isOwed || (clock === 'live' && due !== undefined && due.at <= by);
    })
    .map(([stream]) => stream)
    .sort();
};

/** The log without the events of one stream from one of them on: what a crash between the two leaves. */
const without = (events: readonly RecordedEvent[], stream: string) =>
  events.filter((event) => event.stream !== stream);

const years = (['played', 'live'] as const).map((clock) =>
  playedYear({ units: 4, crossScores: 1, evidencePerUnit: 1, clock }),
);

const suite = (createDatabase: () => Promise<TestDatabase>) => {
  let database: TestDatabase;
  let models: ReadModels;
  beforeEach(async () => {
    database = await createDatabase();
    models = await openReadModels({ url: database.url });
  });
  afterEach(async () => {
    await models.close();
    await database.drop();
  });
  const waiting = async (by: Instant) => [...(await models.waiting(by))].sort();

  test('is nobody at first', async () => {
    expect(await waiting(never)).toEqual([]);
  });

  test('is, wherever the log ends and whoever was not reached, who has something due or owed', async () => {
    const [played = []] = years;
    const lost = [undefined, ...new Set(played.map(({ stream }) => stream))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...years),
        fc.constantFrom(
          ...lost.filter((stream) => stream === undefined || /^(ballot|dossier|claim)-/.test(stream)),
        ),
        fc.array(fc.nat(300), { maxLength: 4 }),
        fc.constantFrom(on('2019-01-09'), on('2019-06-01'), never),
        async (year, gone, cuts, by) => {
          const log = gone === undefined ? year : without(year, gone);
          await models.reset();
          let from = 0;
          for (const cut of [...cuts].sort((a, b) => a - b)) {
            const to = Math.max(from, Math.min(cut, log.length));
            await models.apply(log.slice(from, to));
            from = to;
            expect(await waiting(by)).toEqual(toldBy(log.slice(0, from), by));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is a live ballot once its time is near, and nobody once that is recorded', async () => {
    const [, live = []] = years;
    const ballot = streamOf('ballot', `${cycle}-1`);
    const opened = live.findIndex(({ stream }) => stream === ballot);
    const log = live.slice(0, opened + 1);
    await models.apply(log);
    const [event] = log.slice(-1);
    const closesAt = event?.type === 'BallotOpened' ? event.data.closesAt : never;
    const before = new Date(Date.parse(closesAt) - 1).toISOString() as Instant;
    expect(await waiting(before)).not.toContain(ballot);
    expect(await waiting(closesAt)).toContain(ballot);
    const passed = live.findIndex(({ type }) => type === 'VotingDeadlinePassed');
    await models.apply(live.slice(opened + 1, passed + 1));
    expect(await waiting(never)).not.toContain(ballot);
  });

  test('is the year whose dossier was not drafted, until it is', async () => {
    const [played = []] = years;
    const dossier = streamOf('dossier', `${cycle}-1`);
    const drafted = played.findIndex(({ stream }) => stream === dossier);
    await models.apply(played.slice(0, drafted));
    expect(await waiting(on('2000-01-01'))).toEqual([streamOf('cycle', cycle)]);
    await models.apply(played.slice(drafted, drafted + 1));
    expect(await waiting(on('2000-01-01'))).toEqual([]);
  });
};

describe('whoever has something to do, on SQLite', () => suite(sqliteDatabase));
const server = process.env['SO_VANG_TEST_POSTGRES'];
if (server)
  describe('whoever has something to do, on PostgreSQL', () => suite(() => postgresDatabase(server)));
