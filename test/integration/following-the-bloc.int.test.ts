import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import { openSqliteEventStore } from '@so-vang/event-store';
import { startStack, type Stack } from '../support/server.js';
import { until } from '../support/until.js';
import { accepted, makeWorld, openYear, type World } from '../support/world.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const inJuly = '2019-07-10T01:00:00.000Z';
const running = async (): Promise<World> => {
  const world = await makeWorld(stack.api);
  await openYear(world);
  accepted(await world.act('AdvanceClock', {}, { at: inJuly }));
  return world;
};
const unitsOf = async ({ cycle }: World, position?: string) =>
  (await stack.api.view(cycle, position)).cycle.state.units;

describe('a year that runs follows its bloc', () => {
  test('with the very act by which a member is released', async () => {
    const world = await running();
    const [unit = '', ...others] = world.units;
    const data = { unit, on: '2019-07-01', reason: 'Chuyển khối' } as ActData<'ReleaseMember'>;
    const released = await stack.api.act(`bloc-${world.bloc}`, 'ReleaseMember', data, { at: inJuly });
    expect(await unitsOf(world, accepted(released).position)).toEqual(others);
  });

  test('at the next start, where the server was killed between the two', async () => {
    const world = await running();
    const [unit = '', ...others] = world.units;
    await stack.restart(async () => {
      const store = await openSqliteEventStore({ file: join(stack.data, 'log.sqlite') });
      const stream = `bloc-${world.bloc}`;
      let length = 0;
      for await (const { revision } of store.read(stream)) length = revision + 1;
      const key = '0198c2f1-7d0a-7000-8000-00000000beef';
      await store.append(stream, length, { commandId: key, requestHash: 'ab'.repeat(32) }, [
        {
          ...{ id: '0198c2f1-7d0a-7000-9000-00000000beef', type: 'MemberLeft', version: 1 },
          data: { bloc: world.bloc, unit, on: '2019-07-01', reason: 'Chuyển khối', at: inJuly },
          metadata: { actor: { person: 'clerk', role: 'operator' }, facts: [], rules: [] },
        },
      ]);
      await store.close();
    });
    const units = await until('the year to follow', async () => {
      const now = await unitsOf(world);
      return !now.includes(unit as (typeof now)[number]) && now;
    });
    expect(units).toEqual(others);
  });

  test('only from the day on', async () => {
    const world = await running();
    const [unit = '', ...others] = world.units;
    const data = { unit, on: '2019-09-01', reason: 'Chuyển khối' } as ActData<'ReleaseMember'>;
    const released = await stack.api.act(`bloc-${world.bloc}`, 'ReleaseMember', data, { at: inJuly });
    expect(await unitsOf(world, accepted(released).position)).toEqual(world.units);
    const tick = accepted(await world.act('AdvanceClock', {}, { at: '2019-09-02T01:00:00.000Z' }));
    expect(await unitsOf(world, tick.position)).toEqual(others);
  });
});
