import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteEventStore } from '@so-vang/event-store';
import { startStack, type Stack } from '../support/server.js';
import { until } from '../support/until.js';
import { accepted, makeWorld, openYear, signAll } from '../support/world.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

type ReadModelsHealth = { parts: { readModels: { ok: boolean; detail: string } } };

describe('an event that only a newer program knows', () => {
  test('stops what rests on it by name, and nothing else', async () => {
    const [hit, other] = [await makeWorld(stack.api), await makeWorld(stack.api)];
    await openYear(hit);
    await openYear(other);
    const stream = `cycle-${hit.cycle}`;
    const before = await stack.api.view(hit.cycle);
    let revision = 0;

    await stack.restart(async () => {
      const store = await openSqliteEventStore({ file: join(stack.data, 'log.sqlite') });
      for await (const event of store.read(stream)) revision = event.revision + 1;
      const sung = { id: 'e-sung', type: 'PledgeSung', version: 1, data: {}, metadata: {} };
      await store.append(stream, revision, { commandId: 'k-sung', requestHash: 'ab' }, [sung]);
      await store.close();
    }, 'degraded');

    const { readModels } = await until('the incident to be shown', async () => {
      const { parts } = await stack.api.get<ReadModelsHealth>('/health');
      return !parts.readModels.ok && parts;
    });
    expect(readModels.detail).toContain(`EVENT_TYPE_UNKNOWN: revision ${revision} of ${stream}, PledgeSung`);
    expect(await stack.api.view(hit.cycle)).toEqual(before);

    expect(await hit.act('ClosePledging', {})).toMatchObject({
      status: 500,
      code: 'EVENT_UNREADABLE',
      rejection: { stream, revision, type: 'PledgeSung', version: 1 },
    });
    await signAll(other);
    accepted(await other.act('ClosePledging', {}));
  });
});
