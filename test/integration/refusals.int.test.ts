import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import { Api, newKey, type Answer } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import {
  accepted,
  ballotRules,
  makeWorld,
  openYear,
  signAll,
  toVoting,
  type World,
} from '../support/world.js';

let stack: Stack;
let api: Api;
beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
});
afterAll(() => stack.stop());

const headPosition = async (): Promise<string> =>
  (await api.get<{ parts: { eventStore: { detail: string } } }>('/health')).parts.eventStore.detail;
const sign = (unit: string) => ({ unit }) as ActData<'SignPledge'>;

/** The refusal is named, said in words with what to do, and the target stream is as long as before. */
const expectRefusal = (answer: Answer, code: string, status: number) => {
  expect(answer).toMatchObject({ code, status, type: `urn:so-vang:problem:${code}` });
  expect((answer as { detail: string }).detail.length).toBeGreaterThan(20);
};

describe('a pledge', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(api);
    await openYear(world);
  });

  test('by an unknown unit is refused', async () => {
    const by = world.headOf(world.units[0] ?? '');
    expectRefusal(await world.act('SignPledge', sign('nobody'), { by }), 'NOT_PERMITTED', 403);
  });

  test('signed twice is refused with the first date, in Vietnamese and in English', async () => {
    const [unit = ''] = world.units;
    const by = world.headOf(unit);
    accepted(await world.act('SignPledge', sign(unit), { by, at: '2019-03-01T01:00:00.000Z' }));
    const again = await world.act('SignPledge', sign(unit), { by });
    expectRefusal(again, 'ALREADY_SIGNED', 409);
    expect((again as { detail: string }).detail).toContain('01/03/2019');
    const english = new Api(stack.url, stack.token, 'en');
    const inEnglish = await english.act(`cycle-${world.cycle}`, 'SignPledge', sign(unit), { by });
    expect((inEnglish as { detail: string }).detail).toMatch(/sign/i);
  });

  test('dated before the last act of a played cycle is refused', async () => {
    const unit = world.units[1] ?? '';
    const early = await world.act('SignPledge', sign(unit), {
      by: world.headOf(unit),
      at: '2019-01-11T00:00:00.000Z',
    });
    expectRefusal(early, 'ACT_BEFORE_LAST', 409);
  });

  test('in an unknown cycle is refused', async () => {
    const [unit = ''] = world.units;
    expectRefusal(
      await api.act('cycle-nowhere-2019', 'ClosePledging', {}, { by: world.office }),
      'CYCLE_UNKNOWN',
      404,
    );
    expectRefusal(
      await api.act('cycle-nowhere-2019', 'SignPledge', sign(unit), { by: world.headOf(unit) }),
      'CYCLE_UNKNOWN',
      404,
    );
  });

  test('missing from a unit blocks the stage, which says whose it is and by which rule', async () => {
    const refused = await world.act('ClosePledging', {});
    expectRefusal(refused, 'STAGE_NOT_COMPLETE', 409);
    expect(refused).toMatchObject({
      rejection: { missing: [{ code: 'SIGNATURES', rule: 'noPledge', units: world.units.slice(1) }] },
    });
  });
});

describe('a request', () => {
  test('of the wrong shape is refused with every mistake in its place', async () => {
    const wrong = await api.post(
      { stream: 'cycle-x', type: 'SignPledge', data: { unit: 'Đơn vị', extra: 1 } },
      newKey(),
    );
    expectRefusal(wrong, 'BODY_INVALID', 400);
    expect(JSON.stringify(wrong)).toContain('data');
  });

  test('that is no JSON is refused', async () => {
    expectRefusal(await api.post('{ "stream": ', newKey()), 'BODY_NOT_JSON', 400);
  });

  test('over one megabyte is refused', async () => {
    expectRefusal(await api.post({ stream: 'x'.repeat(1_100_000) }, newKey()), 'BODY_TOO_LARGE', 413);
  });

  test('without a key is refused', async () => {
    expectRefusal(await api.post({}, 'not-a-key'), 'KEY_INVALID', 400);
  });

  test('of nobody is refused', async () => {
    expectRefusal(await new Api(stack.url, 'unknown').post({}, newKey()), 'NOT_SIGNED_IN', 401);
  });

  test('to start the workflows again is refused to a signed-in person, and taken from the operator', async () => {
    const { office } = await makeWorld(api);
    const recover = async (headers: Record<string, string>) => {
      const response = await fetch(`${stack.url}/api/recover`, { method: 'POST', headers });
      return { ...((await response.json()) as object), status: response.status } as Answer;
    };
    const signedIn = await fetch(`${stack.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: office }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expectRefusal(await recover({ Cookie: cookie }), 'NOT_PERMITTED', 403);
    expectRefusal(await recover({}), 'NOT_SIGNED_IN', 401);
    expect(await recover({ Authorization: `Bearer ${stack.token}` })).toMatchObject({ status: 200 });
  });

  test('to open a live cycle with the token for played ones is refused', async () => {
    const world = await makeWorld(api);
    const data = { bloc: world.bloc, year: 2019, clock: 'live' } as ActData<'OpenCycle'>;
    expectRefusal(await world.act('OpenCycle', data), 'TOKEN_FOR_PLAYED_CYCLES_ONLY', 403);
  });

  test('for a page that is not there is refused in problem form', async () => {
    expect(await api.get('/api/nothing/at/all')).toMatchObject({ code: 'METHOD_NOT_FOUND', status: 404 });
    expect(await api.get('/api/cycles/unknown-2019')).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });
});

describe('a key', () => {
  test('sent again gets the first answer again and adds nothing', async () => {
    const world = await makeWorld(api);
    await openYear(world);
    const [unit = ''] = world.units;
    const more = { by: world.headOf(unit), key: newKey(), at: '2019-03-01T01:00:00.000Z' };
    const first = accepted(await world.act('SignPledge', sign(unit), more));
    const head = await headPosition();
    expect(await world.act('SignPledge', sign(unit), more)).toMatchObject({
      status: 200,
      position: first.position,
    });
    expect(await headPosition()).toBe(head);
  });

  test('of a refused act gets the same refusal again', async () => {
    const world = await makeWorld(api);
    const key = newKey();
    expectRefusal(await world.act('ClosePledging', {}, { key }), 'CYCLE_UNKNOWN', 404);
    await openYear(world);
    expectRefusal(await world.act('ClosePledging', {}, { key }), 'CYCLE_UNKNOWN', 404);
  });

  test('with other content is refused, also by a workflow that has finished', async () => {
    const world = await makeWorld(api, { rules: ballotRules });
    await toVoting(world);
    const key = newKey();
    const [unit = '', other = ''] = world.units;
    const vote = (by: string, candidate: string, more: object = {}) =>
      world.onBallot(1, 'CastVote', { unit: by, for: [candidate], against: [] } as never, {
        by: world.headOf(by),
        ...more,
      });
    accepted(await vote(unit, other, { key }));
    expectRefusal(await vote(unit, unit, { key }), 'KEY_REUSED', 409);
    for (const each of world.units.slice(1)) accepted(await vote(each, unit));
    accepted(await world.onBallot(1, 'CloseBallot', {}));
    accepted(await world.onBallot(1, 'CountBallot', {}));
    expectRefusal(await vote(unit, unit, { key }), 'KEY_REUSED', 409);
    expect(await vote(unit, other, { key })).toMatchObject({ status: 200 });
  });
});

describe('an act on a stage that is over', () => {
  test('is refused with the stage it needs', async () => {
    const world = await makeWorld(api);
    await openYear(world);
    await signAll(world);
    accepted(await world.act('ClosePledging', {}));
    const again = await world.act('ClosePledging', {});
    expectRefusal(again, 'CYCLE_NOT_IN_STAGE', 409);
    expect(again).toMatchObject({ rejection: { needed: ['pledging'], actual: 'movements' } });
  });
});
