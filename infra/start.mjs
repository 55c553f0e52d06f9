/** `npm start`: see `infra/start/options.mjs` for what it can be told. */
import { fail, Remedied, say } from './progress.mjs';
import { nodeNeeded } from './runtime.mjs';
import { parseOptions, usage } from './start/options.mjs';
import { start } from './start/run.mjs';

const main = async () => {
  if (Number(process.versions.node.split('.')[0]) < nodeNeeded) {
    throw new Remedied(
      `This is Node ${process.versions.node}. "npm start" brings the right one along; use that.`,
    );
  }
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options.help) say(usage);
  else await start(options);
};

await main().catch(fail);
process.exit();
