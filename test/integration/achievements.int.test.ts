import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import type { Api } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import { accepted, ballotRules, makeWorld, toVoting, type World } from '../support/world.js';

let stack: Stack;
let api: Api;
beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
});
afterAll(() => stack.stop());

const award = 'ProvinceFlag' as const;

/** A bloc whose first unit may be nominated. */
const toNomination = async (): Promise<World> => {
  const world = await makeWorld(api, { rules: ballotRules });
  await toVoting(world);
  for (const unit of world.units)
    accepted(
      await world.onBallot(1, 'CastVote', { unit, for: [world.units[0]], against: [] } as never, {
        by: world.headOf(unit),
      }),
    );
  accepted(await world.onBallot(1, 'CloseBallot', {}));
  accepted(await world.onBallot(1, 'CountBallot', {}));
  accepted(await world.act('DeclareRanking', {}));
  return world;
};

describe('an achievement that two blocs want at the same moment', () => {
  test('is held by one of them, and only that one nominates with it', async () => {
    const worlds = await Promise.all([toNomination(), toNomination()]);
    const achievement = `${worlds[0].bloc}-initiative`;
    const claim = ({ bloc, year, units, office }: World) =>
      api.act(
        `claim-achievement-${achievement}`,
        'ClaimAchievement',
        { achievement, title: 'Initiative', bloc, year, unit: units[0], award } as never,
        { by: office, at: '2019-12-20T03:00:00.000Z' },
      );
    const nominate = ({ act, units }: World) =>
      act('Nominate', {
        unit: units[0],
        award,
        achievements: [achievement],
      } as unknown as ActData<'Nominate'>);

    expect(await nominate(worlds[0])).toMatchObject({ code: 'ACHIEVEMENT_NOT_CLAIMED' });
    const claims = await Promise.all(worlds.map(claim));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(claims.find(({ status }) => status === 409)).toMatchObject({ code: 'ACHIEVEMENT_ALREADY_USED' });
    const nominations = await Promise.all(worlds.map(nominate));
    expect(nominations.map(({ status }) => status)).toEqual(claims.map(({ status }) => status));
    expect(nominations.find(({ status }) => status === 409)).toMatchObject({
      code: 'ACHIEVEMENT_ALREADY_USED',
    });
  });
});
