/** `npm run bench`: builds what is measured, then measures it in one run and prints the table. */
import { join } from 'node:path';
import { run } from './run.mjs';
import { childEnv, nodePath, root } from './runtime.mjs';
import { temporalCli } from './temporal-cli.mjs';

const nx = await run('npx', ['nx', 'run-many', '-t', 'build'], { cwd: root, shown: true });
if (!nx.ok) process.exit(1);
const env = childEnv({ TEMPORAL_CLI_PATH: await temporalCli() });
const bench = await run(nodePath(), [join(root, 'test', 'dist', 'bench', 'main.js')], {
  cwd: root,
  shown: true,
  env,
});
process.exit(bench.ok ? 0 : 1);
