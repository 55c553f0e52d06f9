import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import { Client, Connection } from '@temporalio/client';
import { newKey } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import { accepted, makeWorld, openYear } from '../support/world.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

describe('a workflow that has continued as new', () => {
  test('still knows the keys of the run before, and goes on', async () => {
    const world = await makeWorld(stack.api);
    await openYear(world);
    const connection = await Connection.connect({ address: stack.temporal.address });
    const handle = new Client({ connection }).workflow.getHandle(`cycle-${world.cycle}`);
    const { runId } = await handle.describe();

    const [unit = '', other = ''] = world.units;
    const key = newKey();
    const sign = (by: string, more: object) =>
      world.act('SignPledge', { unit: by } as ActData<'SignPledge'>, { by: world.headOf(by), ...more });
    const first = accepted(await sign(unit, { key }));
    const tick = () => world.act('AdvanceClock', {}, { at: '2019-03-02T00:00:00.000Z' });
    for (let batches = 0; (await handle.describe()).runId === runId; batches += 1) {
      expect(batches).toBeLessThan(100);
      (await Promise.all(Array.from({ length: 40 }, tick))).forEach(accepted);
    }

    expect(await sign(other, { key })).toMatchObject({ code: 'KEY_REUSED', status: 409 });
    expect(await sign(unit, { key })).toMatchObject({ position: first.position, repeated: true });
    accepted(await sign(other, {}));
    await connection.close();
  });
});
