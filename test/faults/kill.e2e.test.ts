import { describe, expect, test } from '@jest/globals';
import { Api } from '../support/api.js';
import { checkLog } from '../support/log-invariants.js';
import { TwoProcesses } from '../support/two-processes.js';
import { persist, wholeYear, type PreparedAct } from '../support/whole-year.js';

/** What a year came to, without what differs from run to run. */
const outcomeOf = async (api: Api, cycle: string, position: string) => {
  const view = await api.view(cycle, position);
  return { cycle: view.cycle, ballots: view.ballots, dossiers: view.dossiers };
};

const playAll = async (api: Api, acts: readonly PreparedAct[], before?: (i: number) => Promise<void>) => {
  let position = '0';
  for (const [i, act] of acts.entries()) {
    await before?.(i);
    const answer = await persist(api, act);
    if (answer.position === undefined) throw new Error(JSON.stringify({ act, answer }));
    if (Number(answer.position) > Number(position)) position = answer.position;
  }
  return position;
};

/** Park and Miller's generator: the moments differ, and a run can be repeated by its seed. */
const randomFrom = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

describe('a year under kill -9', () => {
  test('twenty times, of the server or of Temporal, comes out the same with nothing twice', async () => {
    const seed = Number(process.env['SO_VANG_SEED'] ?? 20_191_220);
    const random = randomFrom(seed);
    const both = await TwoProcesses.start();
    try {
      const api = new Api(both.url, await both.token());
      const year = wholeYear('w');
      const moments = new Set<number>();
      while (moments.size < 20) moments.add(1 + Math.floor(random() * (year.acts.length - 1)));
      let back: Promise<void> | undefined;
      const position = await playAll(api, year.acts, async (i) => {
        if (!moments.has(i)) return;
        await back;
        const server = random() < 0.5;
        back = new Promise((resolve, reject) => {
          setTimeout(() => {
            const again = server
              ? both.killServer().then(() => both.startServer())
              : both.killTemporal().then(() => both.startTemporal());
            again.then(resolve, reject);
          }, random() * 40);
        });
      });
      await back;
      const killed = await outcomeOf(api, year.cycle, position);
      const { types } = await checkLog(both.data);
      expect(types).toMatchObject({
        PledgeSigned: 4,
        VoteCast: 4,
        BallotCounted: 1,
        CycleClosed: 1,
        DossierDrafted: 4,
      });
      expect(types).toMatchObject({ DeadlinePassed: 1, VotingDeadlinePassed: 1, HeadSet: 1 });
      expect(types['CommandRefused']).toBeUndefined();

      for (const act of year.acts) expect(await persist(api, act)).toMatchObject({ status: 200 });
      expect((await checkLog(both.data)).types).toEqual(types);

      const calm = wholeYear('x');
      const undisturbed = await outcomeOf(api, calm.cycle, await playAll(api, calm.acts));
      expect(JSON.stringify(killed).replaceAll('w-', 'x-')).toBe(JSON.stringify(undisturbed));
    } finally {
      await both.stop();
    }
  });
});

describe('a year whose derived data is deleted in the middle', () => {
  test('comes out the same without Temporal’s file, and without the read models’', async () => {
    const both = await TwoProcesses.start();
    try {
      const api = new Api(both.url, await both.token());
      const year = wholeYear('w');
      const third = Math.floor(year.acts.length / 3);
      const position = await playAll(api, year.acts, async (i) => {
        if (i !== third && i !== 2 * third && i !== year.acts.length - 3) return;
        await both.server.end('SIGTERM');
        await both.temporal.stop();
        if (i !== 2 * third) await both.forget('temporal.sqlite');
        if (i !== third) await both.forget('read-models.sqlite');
        await both.startTemporal();
        await both.startServer();
      });
      const outcome = await outcomeOf(api, year.cycle, position);
      expect(outcome).toMatchObject({
        cycle: { phase: 'closed', state: { ranking: [{ rank: 1 }, { rank: 2 }, { rank: 3 }, { rank: 3 }] } },
        dossiers: [
          { phase: 'awarded' },
          { phase: 'submitted' },
          { phase: 'submitted' },
          { phase: 'submitted' },
        ],
      });
      await checkLog(both.data);
    } finally {
      await both.stop();
    }
  });
});
