import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { sittingAfter } from '../support/sitting.js';
import { persist, wholeYear } from '../support/whole-year.js';
import { startStack } from '../support/server.js';

/**
 * Plays a year and keeps the history of each of its workflows: `node test/dist/histories/record.js <name>`, after a
 * change of the conductor. A history that is there is never recorded again, since it stands for workflows that run.
 */
const name = process.argv[2];
if (!name) throw new Error('Name what these histories stand for, a version or a patch: node test/dist/histories/record.js <name>');
const folder = join(import.meta.dirname, '..', '..', 'histories');

const stack = await startStack();
try {
  const year = wholeYear('h');
  const sitting = sittingAfter('h', year.cycle);
  // Votes come at once, so that the ballot's workflow records several together.
  for (let next = 0; next < year.acts.length; ) {
    const rest = year.acts.slice(next);
    const votes = rest.findIndex(({ body }) => !('type' in body) || body.type !== 'CastVote');
    const together = rest.slice(0, Math.max(1, votes));
    await Promise.all(together.map((act) => persist(stack.api, act)));
    next += together.length;
  }
  for (const act of sitting.acts) {
    const answer = await persist(stack.api, act);
    if (answer.status !== 200) throw new Error(`${JSON.stringify(act.body)}: ${JSON.stringify(answer)}`);
  }
  const connection = await Connection.connect({ address: stack.temporal.address });
  const client = new Client({ connection });
  for (const stream of [`cycle-${year.cycle}`, `ballot-${year.cycle}-1`, `dossier-${year.cycle}-1`, `dossier-${year.cycle}-2`, `council-${sitting.council}`]) {
    const file = join(folder, `${name}.${stream}.json`);
    if (existsSync(file)) throw new Error(`${file} is there already`);
    const history = await client.workflow.getHandle(stream).fetchHistory();
    await writeFile(file, `${JSON.stringify(JSON.parse(historyToJSON(history)), null, 1)}\n`);
  }
  await connection.close();
} finally {
  await stack.stop();
}
process.exit(0);
