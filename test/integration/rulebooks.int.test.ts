import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData, Page, RulebookRow, TimelineRow } from '@so-vang/api-contract';
import { newKey, type Api } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import { accepted, makeWorld, openYear, type World } from '../support/world.js';

let stack: Stack;
let api: Api;
beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
});
afterAll(() => stack.stop());

const adoption = (scope: string, rules: object, validFrom: string) =>
  ({ scope, rules, validFrom, act: '02/QC', clock: 'played' }) as ActData<'AdoptRules'>;
const adopt = (world: World, rules: object, validFrom: string, at: string) => {
  const scope = `bloc-${world.bloc}`;
  return api.act(`rulebook-${scope}`, 'AdoptRules', adoption(scope, rules, validFrom), {
    ...{ by: world.office, at },
  });
};
const eventsOf = async (world: World, atLeast: string) => {
  const query = `cycle=${world.cycle}&perPage=1000&sort=position&order=ASC`;
  const rows = (await api.get<Page<TimelineRow>>(`/api/timeline?${query}`, atLeast)).data;
  return rows.map(({ event }) => event);
};

describe('a rule that a bloc adopts in the middle of a year', () => {
  test('is taken over by the same act that it judges first, and is named by every event from then on', async () => {
    const world = await makeWorld(api);
    await openYear(world);
    accepted(await adopt(world, { noPledge: 'allowed' }, '2019-03-10', '2019-03-01T01:00:00.000Z'));

    const [unit = '', other = ''] = world.units;
    const sign = (of: string, at: string, key = newKey()) =>
      world.act('SignPledge', { unit: of } as ActData<'SignPledge'>, { by: world.headOf(of), at, key });
    accepted(await sign(unit, '2019-03-05T01:00:00.000Z'));
    const key = newKey();
    const second = accepted(await sign(other, '2019-03-12T01:00:00.000Z', key));
    const again = accepted(await sign(other, '2019-03-12T01:00:00.000Z', key));
    expect(again).toMatchObject({ position: second.position, revision: second.revision });

    const close = accepted(await world.act('ClosePledging', {}, { at: '2019-04-01T01:00:00.000Z' }));
    const events = await eventsOf(world, close.position);
    expect(events.map(({ type }) => type).slice(-5)).toEqual([
      ...['PledgeSigned', 'CycleRulesChanged', 'PledgeSigned', 'PledgeSealed', 'PledgingClosed'],
    ]);
    const [change, signed] = events.slice(-4);
    expect(change).toMatchObject({
      data: {
        rules: { noPledge: 'allowed' },
        versions: { noPledge: `bloc-${world.bloc}/noPledge/2019-03-10` },
      },
      metadata: { commandId: key },
    });
    expect(signed?.metadata.commandId).toBe(key);
    const [opened] = events;
    expect(opened).toMatchObject({
      data: { ruleVersions: { noPledge: 'nation/noPledge/2004-07-01' } },
      metadata: { rules: ['nation/blocSize/2004-07-01'] },
    });
  });
  test('stands in the rulebook with its correction beside it', async () => {
    const world = await makeWorld(api);
    accepted(await adopt(world, { headship: 'optional' }, '2019-03-10', '2019-03-01T01:00:00.000Z'));
    const scope = `bloc-${world.bloc}`;
    const id = `${scope}/headship/2019-03-10`;
    const terms = { ...adoption(scope, { headship: 'required' }, '2019-03-10'), corrects: id };
    const corrected = accepted(
      await api.act(`rulebook-${scope}`, 'AdoptRules', terms, {
        ...{ by: world.office, at: '2019-03-02T01:00:00.000Z' },
      }),
    );
    const row = await api.get<RulebookRow>(`/api/rulebooks/${scope}`, corrected.position);
    expect(row.entries).toMatchObject([{ id }, { id: `${id}.2`, corrects: id, value: 'required' }]);
  });
});
