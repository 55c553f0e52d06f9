import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@so-vang/domain';
import fc from 'fast-check';
import { eventsAsOf, foldView, inLogOrder } from './cycle-view.js';
import { fold, foldInto, type Projection } from './projection.js';
import { projections, tables, type Rows, type Table } from './projections.js';
import { playedYear } from './testing/played-year.js';

const year = playedYear({ units: 4, crossScores: 1, evidencePerUnit: 1 });
const positionOf = (type: RecordedEvent['type']) => year.find((event) => event.type === type)?.position ?? '';

describe('the view of a cycle', () => {
  test('has the cycle, its bloc, ballots and dossiers', () => {
    const view = foldView(year);
    expect(view?.cycle).toMatchObject({ id: 'tong-hop-2019', phase: 'closed', missing: [] });
    expect(view?.bloc.members).toHaveLength(4);
    expect(view?.ballots.map(({ phase }) => phase)).toEqual(['counted', 'counted']);
    expect(view?.dossiers.map(({ phase }) => phase)).toEqual(['annulled', 'drafted']);
  });

  test('is none before the cycle was opened', () => {
    expect(foldView(eventsAsOf(year, String(Number(positionOf('CycleOpened')) - 1)))).toBeUndefined();
  });

  test('is as it stood at any position', () => {
    const view = foldView(eventsAsOf(year, positionOf('BallotOpened')));
    expect(view?.cycle.phase).toBe('voting');
    expect(view?.ballots).toMatchObject([{ phase: 'open', cast: 0 }]);
    expect(view?.dossiers).toEqual([]);
  });

  test('is as it stood at an instant: of the acts where time is played, of recording where it is live', () => {
    const opened = year.find(({ type }) => type === 'EvaluationOpened')?.data.at ?? '';
    expect(foldView(eventsAsOf(year, opened))?.cycle.phase).toBe('evaluation');
    const recordedAt = '2026-01-01T00:00:00.000Z' as RecordedEvent['recordedAt'];
    const late = playedYear({ units: 4, clock: 'live' }).map((event) => ({ ...event, recordedAt }));
    expect(foldView(eventsAsOf(late, opened))).toBeUndefined();
    expect(foldView(eventsAsOf(late, recordedAt))?.cycle.phase).toBe('closed');
  });

  test('takes events of several streams in the order of the log', () => {
    const byStream = year.toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));
    expect(inLogOrder(byStream)).toEqual(year);
  });
});

describe.each(tables)('rows of %s', (table) => {
  test('are the same, kept batch by batch through storage or made at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(year.length), { maxLength: 12 }), (cuts) => {
        expect(keptInBatches(table, cuts)).toEqual(fold<Rows[Table]>(projectionOf(table), year));
      }),
      { numRuns: 20 },
    );
  });
});

const projectionOf = (table: Table) => projections[table] as unknown as Projection<Rows[Table]>;

const keptInBatches = (table: Table, cuts: readonly number[]): readonly Rows[Table][] => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), year.length];
  const stored = new Map<string, Rows[Table] | undefined>();
  edges.forEach((from, i) => {
    foldInto(projectionOf(table), stored, year.slice(from, edges[i + 1]));
    for (const [key, row] of stored) stored.set(key, JSON.parse(JSON.stringify(row)) as Rows[Table]);
  });
  return [...stored.values()].filter((row) => row !== undefined);
};
