/**
 * `npm run bench`: builds what is measured, then measures it in one run and prints the table.
 * `npm run bench -- event-store` measures that part alone; the parts are those of test/bench/main.ts.
 */
import { join } from 'node:path';
import { emmett } from './emmett.mjs';
import { run } from './run.mjs';
import { childEnv, nodePath, root } from './runtime.mjs';
import { temporalCli } from './temporal-cli.mjs';

const parts = process.argv.slice(2);
const measures = (...names) => parts.length === 0 || names.some((name) => parts.includes(name));

const nx = await run('npx', ['nx', 'run-many', '-t', 'build'], { cwd: root, shown: true });
if (!nx.ok) process.exit(1);
const other = measures('event-store') ? await emmett() : {};
const env = childEnv({
  ...(measures('commands', 'start') && { TEMPORAL_CLI_PATH: await temporalCli() }),
  ...(other.folder && { SO_VANG_BENCH_EMMETT: other.folder }),
  ...(other.absent && { SO_VANG_BENCH_NO_EMMETT: other.absent }),
});
const bench = await run(nodePath(), [join(root, 'test', 'dist', 'bench', 'main.js'), ...parts], {
  cwd: root,
  shown: true,
  env,
});
process.exit(bench.ok ? 0 : 1);
