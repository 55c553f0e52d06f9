import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@so-vang/domain';
import { openSqliteEventStore, type Recorded } from '@so-vang/event-store';
import { fold, projections, tables, type Rows, type Table } from '@so-vang/projections';
import { playedYear } from '@so-vang/projections/testing';
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import {
  follow,
  openReadModels,
  rebuild,
  ReadModelGap,
  ReadModelQueryError,
  ReadModelUrlError,
  type ReadModels,
} from './index.js';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from './testing/databases.js';
import { memoryStore } from './testing/memory-store.js';

const year = playedYear({ units: 5, crossScores: 1, evidencePerUnit: 1 });
const all = { page: 1, perPage: 1_000 };

/** The same data, with that behind every text that is none of an id, a day or a code. */
const withText = (value: unknown, more: string): unknown => {
  if (typeof value === 'string') return /[^a-zA-Z0-9.:_/-]/u.test(value) ? value + more : value;
  if (Array.isArray(value)) return value.map((each) => withText(each, more));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withText(each, more)]));
};

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
  const reopen = async () => {
    await models.close();
    models = await openReadModels({ url: database.url });
  };

  describe('keeping rows', () => {
    test('stores what the projections make of the log', async () => {
      await models.apply(year);
      for (const table of tables) {
        const { data, total } = await models.list(table, all);
        const rows = rowsOf(table, year);
        expect([...data].sort(byId)).toEqual([...rows].sort(byId));
        expect(total).toBe(rows.length);
      }
      expect(await models.position()).toBe(year.at(-1)?.position);
    });

    test.each([
      ['a NUL', '\u0000'],
      ['a lone surrogate', '\ud800'],
      ['half of a pair, the wrong way round', '\udc00\ud800'],
      ['a change of direction', '\u202e'],
      ['a bell and a new line', '\u0007\n'],
      ['what is not seen', '\u200b\ufeff'],
      ['a sign beyond the plane', '\u{1f3f3}'],
      ['quotes, per cent and backslash', `'"%_!\\`],
    ])('goes on past %s in any text of the log', async (_, nasty) => {
      const odd = year.map((event) => ({ ...event, data: withText(event.data, nasty) }) as RecordedEvent);
      await models.apply(odd);
      for (const table of tables) {
        const { data } = await models.list(table, { ...all, sort: { field: 'id', order: 'ASC' } });
        expect([...data].sort(byId)).toEqual([...rowsOf(table, odd)].sort(byId));
      }
      expect(await models.list('units', { q: `a${nasty}b` })).toBeDefined();
    });

    test('comes to the same rows however the log is cut into batches', async () => {
      await models.apply(year);
      const whole = await models.dump();
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(year.length), { maxLength: 12 }), async (cuts) => {
          await models.reset();
          for (const batch of cut(year, cuts)) await models.apply(batch);
          expect(await models.dump()).toEqual(whole);
        }),
        { numRuns: 8 },
      );
    });

    test('skips events that it has', async () => {
      await models.apply(year);
      const before = await models.dump();
      await models.apply(year.slice(-20));
      await models.apply([]);
      expect(await models.dump()).toEqual(before);
    });

    test('writes nothing where a revision is missing, and says which', async () => {
      await models.apply(year.slice(0, 40));
      const before = await models.dump();
      const lost = year.findIndex(({ stream }, i) => i >= 40 && stream.startsWith('cycle-'));
      const next = year.findIndex(({ stream }, i) => i > lost && stream === year[lost]?.stream);
      const rest = year.slice(40, next + 1).filter((event) => event !== year[lost]);
      const failed: unknown = await models.apply(rest).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(ReadModelGap);
      expect(failed).toMatchObject({
        stream: year[lost]?.stream,
        expected: year[lost]?.revision,
        actual: year[next]?.revision,
      });
      expect(await models.dump()).toEqual(before);
    });

    test('holds after it was closed and opened again', async () => {
      expect(models.fresh).toBe(true);
      await models.apply(year);
      const before = await models.dump();
      await reopen();
      expect(models.fresh).toBe(false);
      expect(await models.dump()).toEqual(before);
    });

    test('takes positions that no number holds exactly', async () => {
      const far = '900719925474099301';
      await models.apply([{ ...first(year), position: '900719925474099299' }]);
      await models.apply([{ ...first(year), stream: 'person-khac', position: far }]);
      expect(await models.position()).toBe(far);
      const after = await models.list('timeline', { filter: { after: '900719925474099299' } });
      expect(after.data.map(({ id }) => id)).toEqual([far]);
    });
  });

  describe('reading', () => {
    beforeEach(() => models.apply(year));

    test('finds one row, or several in the order asked for', async () => {
      expect((await models.get('cycles', 'tong-hop-2019'))?.phase).toBe('closed');
      expect(await models.get('cycles', 'khong-co')).toBeUndefined();
      const ids = ['tong-hop-don-vi-3', 'khong-co', 'tong-hop-don-vi-1'];
      expect((await models.getMany('units', ids)).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
      expect(await models.getMany('units', [])).toEqual([]);
    });

    test('filters by one value, by several, and by none', async () => {
      const count = async (filter: Record<string, string | number | string[] | null>) =>
        (await models.list('dossiers', { filter })).total;
      expect(await count({ year: 2019 })).toBe(2);
      expect(await count({ year: '2019', award: 'GovernmentFlag' })).toBe(1);
      expect(await count({ award: ['GovernmentFlag', 'ProvinceFlag'] })).toBe(2);
      expect(await count({ award: [] })).toBe(0);
      expect(await count({ unit: null })).toBe(0);
      expect((await models.list('timeline', { filter: { cycle: null } })).total).toBeGreaterThan(0);
    });

    test('sorts either way, page by page, positions as numbers', async () => {
      const page = async (page: number, order: 'ASC' | 'DESC') =>
        (await models.list('timeline', { sort: { field: 'id', order }, page, perPage: 7 })).data.map(
          ({ id }) => Number(id),
        );
      expect(await page(2, 'ASC')).toEqual([8, 9, 10, 11, 12, 13, 14]);
      expect((await page(1, 'DESC'))[0]).toBe(year.length);
      const byCycle = await models.list('timeline', {
        sort: { field: 'cycle', order: 'ASC' },
        perPage: 1_000,
      });
      expect(byCycle.data.at(0)?.cycle).toBeDefined();
      expect(byCycle.data.at(-1)?.cycle).toBeUndefined();
    });

    test('narrows the timeline to what lies between two positions', async () => {
      const { data } = await models.list('timeline', { filter: { after: '9', before: '12' } });
      expect(data.map(({ id }) => id)).toEqual(['10', '11']);
    });

    test('searches without case and diacritics, and takes wildcards as letters', async () => {
      const count = async (q: string) => (await models.list('units', { q })).total;
      expect(await count('DON VI so 2')).toBe(1);
      expect(await count('đơn vị')).toBe(5);
      expect(await count('%')).toBe(0);
      expect(await count('_')).toBe(0);
      expect(await count("'; drop table units; --")).toBe(0);
    });

    test.each([
      ['UNKNOWN_SORT', { sort: { field: 'row; drop table units', order: 'ASC' } }],
      ['UNKNOWN_SORT', { sort: { field: 'search', order: 'ASC' } }],
      ['UNKNOWN_FILTER', { filter: { 'id" or 1=1': 'x' } }],
      ['UNKNOWN_FILTER', { filter: { after: '1' } }],
      ['FILTER_VALUE_INVALID', { filter: { year: 'x' } }],
      ['PAGE_INVALID', { page: 0 }],
      ['PAGE_INVALID', { perPage: 100_000 }],
    ] as const)('refuses with %s what the table does not know: %j', async (code, query) => {
      const failed: unknown = await models.list('cycles', query).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(ReadModelQueryError);
      expect(failed).toMatchObject({ code });
    });
  });

  describe('following the log', () => {
    test('applies what is there, says so, and then what comes', async () => {
      const store = memoryStore(year.slice(0, 50));
      const ending = new AbortController();
      const caughtUp = Promise.withResolvers<void>();
      const applied: string[] = [];
      const following = follow(store, models, {
        signal: ending.signal,
        onCaughtUp: caughtUp.resolve,
        onApplied: (position) => applied.push(position),
      });
      await caughtUp.promise;
      expect(applied.at(-1)).toBe('50');
      const waiting = models.waitFor(String(year.length), 5_000);
      store.push(year.slice(50));
      expect(await waiting).toBe(true);
      ending.abort();
      await following;
      expect(await models.position()).toBe(String(year.length));
    });

    test('ends with the error of a batch, and takes it up again where it stood', async () => {
      const broken = year.map((event, i) => (i === 60 ? { ...event, revision: event.revision + 1 } : event));
      const { signal } = new AbortController();
      await expect(follow(memoryStore(broken), models, { signal })).rejects.toBeInstanceOf(ReadModelGap);
      const caughtUp = new AbortController();
      await follow(memoryStore([...year]), models, {
        signal: caughtUp.signal,
        onCaughtUp: () => caughtUp.abort(),
      });
      expect(await models.position()).toBe(String(year.length));
    });

    test('lets a reader wait for what another process writes, but not for ever', async () => {
      const other = await openReadModels({ url: database.url });
      expect(await other.waitFor('1', 10)).toBe(false);
      const waiting = other.waitFor('3', 5_000);
      await models.apply(year.slice(0, 3));
      expect(await waiting).toBe(true);
      expect(await other.waitFor('3', 0)).toBe(true);
      await other.close();
    });
  });

  test('a rebuild comes to the same rows as they were kept', async () => {
    for (const event of year) await models.apply([event]);
    const kept = await models.dump();
    expect(await rebuild(memoryStore([...year]), models)).toMatchObject({ events: year.length });
    expect(await models.dump()).toEqual(kept);
  });
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const rowsOf = <T extends Table>(table: T, events: readonly RecordedEvent[]): readonly Rows[T][] =>
  fold<Rows[T]>(projections[table], events);
const first = (events: readonly RecordedEvent[]) => events[0] as RecordedEvent;
const cut = (events: readonly RecordedEvent[], cuts: readonly number[]) => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), events.length];
  return edges.map((from, i) => events.slice(from, edges[i + 1]));
};

describe('read models on SQLite', () => suite(sqliteDatabase));

describe('read models in a file', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await sqliteDatabase();
  });
  afterEach(() => database.drop());

  test('are made anew when their projections have changed since', async () => {
    const written = await openReadModels({ url: database.url });
    await written.apply(year);
    await written.close();
    const file = new DatabaseSync(database.url.slice('sqlite:'.length));
    file.exec(`update layout set value = replace(value, '"cycles-', '"cycles-of-old-')`);
    file.close();

    const models = await openReadModels({ url: database.url });
    expect(models.fresh).toBe(true);
    expect(await models.position()).toBe('0');
    expect((await models.list('cycles')).total).toBe(0);
    await models.close();
  });

  test('follow the log in its file', async () => {
    const models = await openReadModels({ url: database.url });
    const store = await openSqliteEventStore({ file: database.url.replace('sqlite:', '') + '.log' });
    const ending = new AbortController();
    const following = follow(store, models, { signal: ending.signal });
    const { id, type, version, data, stream } = first(year) as unknown as Recorded;
    const key = { commandId: '01890000-0000-7000-9000-000000000001', requestHash: '0'.repeat(64) };
    const metadata = { actor: { person: 'can-bo', role: 'office' }, facts: [], rules: [] };
    const appended = await store.append(stream, 0, key, [{ id, type, version, data, metadata }]);
    expect(appended).toMatchObject({ outcome: 'appended' });
    expect(await models.waitFor(await store.head(), 5_000)).toBe(true);
    expect((await models.list('timeline')).data).toMatchObject([{ stream, type }]);
    ending.abort();
    await following;
    await store.close();
    await models.close();
  });

  test('are refused under an address of another kind', async () => {
    await expect(openReadModels({ url: 'mysql://localhost' })).rejects.toBeInstanceOf(ReadModelUrlError);
  });
});

const server = process.env['SO_VANG_TEST_POSTGRES'];
if (server) describe('read models on PostgreSQL', () => suite(() => postgresDatabase(server)));
else test.skip('read models on PostgreSQL: SO_VANG_TEST_POSTGRES is not set', () => undefined);
