import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import type { Explanation } from '@so-vang/domain';
import { startStack, type Stack } from '../support/server.js';
import { accepted, makeWorld, openYear, type World } from '../support/world.js';

let stack: Stack;
let world: World;
beforeAll(async () => {
  stack = await startStack();
  world = await makeWorld(stack.api);
  await openYear(world);
});
afterAll(() => stack.stop());

const position = async (): Promise<string> => {
  const health = await stack.api.get<{ parts: { eventStore: { detail: string } } }>('/health');
  return health.parts.eventStore.detail.replace('head ', '');
};
const sign = (unit: string) => ({ unit }) as ActData<'SignPledge'>;

describe('a preview', () => {
  test('tells the events and what is left, and records nothing', async () => {
    const [unit = ''] = world.units;
    const before = await position();
    const foreseen = await stack.api.preview(`cycle-${world.cycle}`, 'SignPledge', sign(unit), {
      by: world.headOf(unit),
    });
    expect(foreseen).toMatchObject({
      status: 200,
      events: [{ stream: `cycle-${world.cycle}`, event: { type: 'PledgeSigned', data: { unit } } }],
      consequences: [{ code: 'STILL_MISSING', missing: [{ code: 'SIGNATURES' }] }],
    });
    expect(await position()).toBe(before);
  });

  test('of an act that would be refused is that refusal, and records nothing', async () => {
    const [unit = ''] = world.units;
    const before = await position();
    const refused = await stack.api.preview(`cycle-${world.cycle}`, 'SignPledge', sign(unit), {
      by: 'nobody',
    });
    expect(refused).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
    expect(await position()).toBe(before);
  });
});

describe('why', () => {
  const why = (query: string, atLeast?: string) =>
    stack.api.get<Explanation & { code?: string }>(`/api/cycles/${world.cycle}/why?${query}`, atLeast);

  test('an act was refused names what was recorded before it', async () => {
    const unit = world.units[1] ?? '';
    const by = world.headOf(unit);
    accepted(await world.act('SignPledge', sign(unit), { by }));
    await world.act('SignPledge', sign(unit), { by });
    const refusedAt = await position();
    const explanation = await why(`about=act&position=${refusedAt}`, refusedAt);
    expect(explanation).toMatchObject({
      finding: { code: 'REFUSED', rejection: { code: 'ALREADY_SIGNED' } },
      because: [{ because: [{ event: { type: 'PledgeSigned', data: { unit } } }] }],
    });
  });

  test('a stage is blocked names rule and units', async () => {
    expect(await why('about=stage')).toMatchObject({
      finding: { code: 'STAGE_BLOCKED', missing: [{ code: 'SIGNATURES' }] },
      rules: [expect.stringContaining('noPledge')],
    });
  });

  test('is refused by name where nothing of that name is there, or the question is wrong', async () => {
    expect(await why('about=rank&unit=nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await why('about=luck')).toMatchObject({ code: 'BODY_INVALID' });
  });
});
