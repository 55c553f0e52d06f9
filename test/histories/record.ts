import { basename } from 'node:path';
import { Client as Player, loadPlan, play } from '@so-vang/cli';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { sittingAfter } from '../support/sitting.js';
import { persist, wholeYear } from '../support/whole-year.js';
import { startStack, type Stack } from '../support/server.js';
import { keepHistory, keptHistories, readHistory, turnsOf, type History } from './kept.js';

/**
 * Plays a year and keeps the history of each of its workflows: `node test/dist/histories/record.js <name>`, after a
 * change of the conductor; or plays scenario files and keeps of each the first cycle's history and those with turns that
 * none has that is kept:
 * `node test/dist/histories/record.js test/scenarios/*.yaml`. What is there is never recorded again, since it stands
 * for workflows that run.
 */
const given = process.argv.slice(2);
const [name] = given;
if (!name)
  throw new Error(
    'Name what these histories stand for, a version or a patch, or scenario files: node test/dist/histories/record.js <name>',
  );

const playYear = async ({ api }: Stack): Promise<readonly string[]> => {
  const year = wholeYear('h');
  const sitting = sittingAfter('h', year.cycle);
  // Votes come at once, so that the ballot's workflow records several together.
  for (let next = 0; next < year.acts.length; ) {
    const rest = year.acts.slice(next);
    const votes = rest.findIndex(({ body }) => !('type' in body) || body.type !== 'CastVote');
    const together = rest.slice(0, Math.max(1, votes));
    await Promise.all(together.map((act) => persist(api, act)));
    next += together.length;
  }
  for (const act of sitting.acts) {
    const answer = await persist(api, act);
    if (answer.status !== 200) throw new Error(`${JSON.stringify(act.body)}: ${JSON.stringify(answer)}`);
  }
  return [
    ...[`cycle-${year.cycle}`, `ballot-${year.cycle}-1`, `dossier-${year.cycle}-1`, `dossier-${year.cycle}-2`],
    `council-${sitting.council}`,
  ];
};

/** The streams of a scenario that workflows conduct, cycles first. */
const playScenario = async (file: string, { url, token }: Stack): Promise<readonly string[]> => {
  const loaded = loadPlan(file);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  const { surprises } = await play(loaded.plan, new Player({ server: url, token, language: 'en' }));
  if (surprises.length > 0) throw new Error(JSON.stringify(surprises));
  const streams = new Set(loaded.plan.steps.filter(({ refused }) => !refused).map(({ act }) => act.stream));
  return ['cycle-', 'ballot-', 'council-', 'dossier-'].flatMap((kind) =>
    [...streams].filter((stream) => stream.startsWith(kind)),
  );
};

/** Ids of the runs that a stream's workflow had, the first one first: it ends when nothing is awaited, and may begin again. */
const runsOf = async (client: Client, stream: string): Promise<readonly string[]> => {
  const runs: { readonly runId: string; readonly startTime: Date }[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${stream}'` })) runs.push(run);
  return runs.toSorted((a, b) => a.startTime.getTime() - b.startTime.getTime()).map(({ runId }) => runId);
};

const isScenario = (each: string): boolean => each.endsWith('.yaml');
const known = new Set(keptHistories().flatMap((each) => turnsOf(readHistory(each))));

const stack = await startStack();
try {
  const connection = await Connection.connect({ address: stack.temporal.address });
  const client = new Client({ connection });
  for (const each of given) {
    const of = isScenario(each) ? basename(each, '.yaml') : each;
    if (keptHistories().some((file) => file.startsWith(`${of}.`)))
      throw new Error(`Histories of ${of} are there already`);
    const streams = isScenario(each) ? await playScenario(each, stack) : await playYear(stack);
    for (const [i, stream] of streams.entries()) {
      for (const [nth, run] of (await runsOf(client, stream)).entries()) {
        const json = historyToJSON(await client.workflow.getHandle(stream, run).fetchHistory());
        const history = JSON.parse(json) as History;
        const turns = turnsOf(history);
        if (isScenario(each) && i + nth > 0 && turns.every((turn) => known.has(turn))) continue;
        turns.forEach((turn) => known.add(turn));
        keepHistory(`${of}.${stream}${nth > 0 ? `.${nth + 1}` : ''}`, history);
      }
    }
  }
  await connection.close();
} finally {
  await stack.stop();
}
process.exit(0);
