import { describe, expect, test } from '@jest/globals';
import type { Instant, StreamName } from '@so-vang/domain';
import { Sweeper, sweepEvery } from './sweeper.js';

const now = '2026-11-29T01:00:00.000Z' as Instant;
const until = Date.parse(now) + sweepEvery;
const streams: readonly StreamName[] = ['dossier-a-2026-1', 'cycle-a-2026', 'bloc-a'];

const sweeping = (wake: (stream: StreamName) => Promise<void>) => {
  const asked: Instant[] = [];
  const waiting = (by: Instant) => {
    asked.push(by);
    return Promise.resolve(streams);
  };
  return { asked, sweeper: new Sweeper({ waiting }, { wake }, () => now) };
};

describe('the sweeper', () => {
  test('wakes whoever has something to do before it comes again', async () => {
    const woken: StreamName[] = [];
    const { asked, sweeper } = sweeping((stream) => Promise.resolve(void woken.push(stream)));
    expect(await sweeper.sweep()).toBe(streams.length);
    expect(asked.map(Date.parse)).toEqual([until]);
    expect(woken).toEqual(streams);
  });
  test('wakes the others where one cannot be woken, and says so', async () => {
    const woken: StreamName[] = [];
    const { sweeper } = sweeping((stream) => {
      if (stream === streams[0]) return Promise.reject(new Error('no answer'));
      return Promise.resolve(void woken.push(stream));
    });
    await expect(sweeper.sweep()).rejects.toThrow('no answer');
    expect(woken).toEqual(streams.slice(1));
  });
  test('does not sweep twice at once, and sweeps again afterwards', async () => {
    const { asked, sweeper } = sweeping(() => Promise.resolve());
    await Promise.all([sweeper.sweep(), sweeper.sweep()]);
    expect(asked).toHaveLength(1);
    await sweeper.sweep();
    expect(asked).toHaveLength(2);
  });
});
