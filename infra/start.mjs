/**
 * `npm start`: see `infra/start/options.mjs` for what it can be told. Answers `--help` and mistakes before it sets
 * anything up; until then it runs on Node >= 20 with built-ins only.
 */
import { spawn } from 'node:child_process';
import { fail, say } from './progress.mjs';
import { findNode, nodePath } from './runtime.mjs';
import { setUp } from './setup/set-up.mjs';
import { stopWithNpm } from './start/npm.mjs';
import { parseOptions, usage } from './start/options.mjs';

const main = async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options.help) return say(usage);
  await setUp();
  if (findNode() !== process.execPath) return startOnOtherNode();
  const { start } = await import('./start/run.mjs');
  await start(options);
};

/** The first start on an older Node: the one that was installed just now goes on. */
const startOnOtherNode = () =>
  new Promise((resolve, reject) => {
    const child = spawn(nodePath(), process.argv.slice(1), { stdio: 'inherit' });
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
    stopWithNpm(() => child.kill());
    child.on('error', reject);
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });

await main().catch(fail);
process.exit();
