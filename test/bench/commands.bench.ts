import { fileURLToPath } from 'node:url';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Api } from '../support/api.js';
import { TwoProcesses } from '../support/two-processes.js';
import { accepted, ballotRules, makeWorld, openYear, type World } from '../support/world.js';
import { median } from './appends.js';
import type { Row } from './row.js';

const heads = 38;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Milliseconds of ours and of the bare Update, which take turns so that a busy machine slows both. */
type Turn = readonly [ours: number, bare: number];
const mediansOf = (turns: readonly Turn[]): Turn => [
  median(turns.map(([ours]) => ours)),
  median(turns.map(([, bare]) => bare)),
];
/** Rounds that count; one before them only warms up. */
const rounds = 5;

/** One act from the request to the row that shows it, and 38 votes at once, beside bare Updates on the same Temporal. */
export const benchCommands = async (): Promise<readonly Row[]> => {
  const both = await TwoProcesses.start();
  const bare = await startBare(`127.0.0.1:${both.temporalPort}`);
  try {
    const api = new Api(both.url, await both.token());
    await bare.update(0);
    const one: Turn[] = [];
    const all: Turn[] = [];
    for (let round = 0; round <= rounds; round++) {
      const world = await makeWorld(api, { size: heads, rules: ballotRules });
      await openYear(world);
      const turns: Turn[] = [];
      for (const unit of world.units)
        turns.push([await timed(() => signAndSee(api, world, unit)), await timed(() => bare.update(round))]);
      await openVote(world);
      const votes: Turn = [
        await timed(() => Promise.all(world.units.map((unit) => vote(world, unit)))),
        await timed(() => eightAtATime(heads, (i) => bare.update(i))),
      ];
      if (round === 0) continue;
      one.push(...turns);
      all.push(votes);
    }
    const [ofOne, ofAll] = [mediansOf(one), mediansOf(all)];
    return [
      {
        what: 'one command, request to visible row (median)',
        measured: `${ofOne[0].toFixed(1)} ms`,
        baseline: `bare Update ${ofOne[1].toFixed(1)} ms`,
        ratio: ofOne[0] / ofOne[1],
        goal: 1.5,
      },
      {
        what: '38 people vote at once',
        measured: `${ofAll[0].toFixed(0)} ms for all`,
        baseline: `bare Updates, 8 in flight, ${ofAll[1].toFixed(0)} ms`,
        ratio: ofAll[0] / ofAll[1],
        goal: 1.5,
      },
    ].map((row) => ({ ...row, atMost: true }));
  } finally {
    await bare.stop();
    await both.stop();
  }
};

const signAndSee = async (api: Api, world: World, unit: string): Promise<void> => {
  const answer = await world.act('SignPledge', { unit } as never, { by: world.headOf(unit) });
  await api.view(world.cycle, accepted(answer).position);
};

const vote = async (world: World, unit: string): Promise<void> => {
  const data = { unit, for: [world.units[0]], against: [] } as never;
  accepted(await world.onBallot(1, 'CastVote', data, { by: world.headOf(unit) }));
};

const openVote = async ({ act, year }: World): Promise<void> => {
  accepted(await act('ClosePledging', {}));
  accepted(await act('OpenEvaluation', {}));
  accepted(await act('CloseEvaluation', {}));
  accepted(await act('OpenVoting', { closesAt: `${year}-12-25T01:00:00.000Z`, method: 'open' } as never));
};

const eightAtATime = async (n: number, work: (i: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const lane = async () => {
    while (next < n) await work((next += 1));
  };
  await Promise.all(Array.from({ length: 8 }, lane));
};

const startBare = async (address: string) => {
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue: 'bare',
    workflowsPath: fileURLToPath(new URL('./bare.workflow.js', import.meta.url)),
    activities: { echo: async (n: number) => n },
  });
  const running = worker.run();
  return {
    update: (n: number) =>
      client.workflow.executeUpdateWithStart('bare', {
        args: [n],
        startWorkflowOperation: new WithStartWorkflowOperation('bareWorkflow', {
          workflowId: 'bare',
          taskQueue: 'bare',
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      }),
    async stop() {
      worker.shutdown();
      await running;
      await Promise.all([connection.close(), native.close()]);
    },
  };
};
