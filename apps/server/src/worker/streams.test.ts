import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EventUnreadable, readEvent, type EventReader } from '@so-vang/domain';
import { openSqliteEventStore, type EventStore, type JsonObject } from '@so-vang/event-store';
import { Streams } from './streams.js';

let folder: string;
let store: EventStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-vang-streams-'));
  store = await openSqliteEventStore({ file: join(folder, 'log.sqlite') });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const at = '2019-01-10T01:00:00.000Z';
const metadata = { actor: { person: 'can-bo', role: 'office' }, facts: [], rules: [] };
const append = async (
  stream: string,
  revision: number,
  event: { type: string; version?: number; data: JsonObject },
) =>
  store.append(stream, revision, { commandId: `k-${revision}`, requestHash: 'ab' }, [
    { id: `e-${revision}`, version: 1, metadata, ...event },
  ]);
const registered = {
  type: 'BlocRegistered',
  data: { bloc: 'a', kind: 'bloc', name: 'A', province: 'B', clock: 'played', at },
};
const admitted = (unit: string) => ({
  type: 'MemberAdmitted',
  data: { bloc: 'a', unit, from: '2019-01-01', at },
});

describe('folding a stream', () => {
  test.each<[string, { type: string; version?: number; data: JsonObject }, string]>([
    ['of an unknown type', { ...admitted('u-2'), type: 'MemberHailed' }, 'EVENT_TYPE_UNKNOWN'],
    ['in a newer version', { ...admitted('u-2'), version: 2 }, 'EVENT_VERSION_UNKNOWN'],
    ['with a broken body', { type: 'MemberAdmitted', data: { bloc: 'a', at } }, 'EVENT_BODY_BROKEN'],
  ])(
    'stops at an event %s, however often it is tried, and goes on once it can be read',
    async (_what, unreadable, code) => {
      let learnt = false;
      const reader: EventReader = (stored) =>
        learnt && stored.revision === 2
          ? readEvent({ ...stored, ...admitted('u-2'), version: 1 })
          : readEvent(stored);
      const streams = new Streams(store, 10, reader);
      await append('bloc-a', 0, registered);
      await append('bloc-a', 1, admitted('u-1'));
      expect(await streams.fold('bloc-a')).toMatchObject({
        length: 2,
        state: { members: [{ unit: 'u-1' }] },
      });

      await append('bloc-a', 2, unreadable);
      await append('bloc-a', 3, admitted('u-3'));
      for (const _again of [1, 2]) {
        const fault = await streams.fold('bloc-a').catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(EventUnreadable);
        expect(fault).toMatchObject({ incident: { code, stream: 'bloc-a', revision: 2 } });
      }
      learnt = true;
      expect(await streams.fold('bloc-a')).toMatchObject({
        length: 4,
        state: { members: [{ unit: 'u-1' }, { unit: 'u-2' }, { unit: 'u-3' }] },
      });
    },
  );

  test('stops at a refusal that cannot be read', async () => {
    await append('refused-bloc-a', 0, { type: 'CommandRefused', data: { stream: 'bloc-a', at } });
    const fault = await new Streams(store).refusals('bloc-a').catch((error: unknown) => error);
    expect(fault).toMatchObject({ incident: { code: 'EVENT_BODY_BROKEN', stream: 'refused-bloc-a' } });
  });
});
