import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { persist, wholeYear } from '../support/whole-year.js';
import { startStack } from '../support/server.js';

/**
 * Plays a year and keeps the history of each of its workflows: `node test/dist/histories/record.js <version>`, after a
 * change of the conductor. A history that is there is never recorded again, since it stands for workflows that run.
 */
const version = process.argv[2];
if (!version) throw new Error('Name the version that these histories stand for: node test/dist/histories/record.js <version>');
const folder = join(import.meta.dirname, '..', '..', 'histories');

const stack = await startStack();
try {
  const year = wholeYear('h');
  for (const act of year.acts) await persist(stack.api, act);
  const connection = await Connection.connect({ address: stack.temporal.address });
  const client = new Client({ connection });
  for (const stream of [`cycle-${year.cycle}`, `ballot-${year.cycle}-1`, `dossier-${year.cycle}-1`, `dossier-${year.cycle}-2`]) {
    const file = join(folder, `${version}.${stream}.json`);
    if (existsSync(file)) throw new Error(`${file} is there already`);
    const history = await client.workflow.getHandle(stream).fetchHistory();
    await writeFile(file, `${JSON.stringify(JSON.parse(historyToJSON(history)), null, 1)}\n`);
  }
  await connection.close();
} finally {
  await stack.stop();
}
process.exit(0);
