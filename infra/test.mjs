/** `npm test`: every check in order, to the end; the last line counts them all. `-- --long`: some for much longer. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, say } from './progress.mjs';
import { root } from './runtime.mjs';
import { temporalCli } from './temporal-cli.mjs';
import { checks } from './test/checks.mjs';
import { findChromium } from './test/chromium.mjs';
import { startPostgres } from './test/postgres.mjs';
import { oneCheck, sum } from './test/tally.mjs';
import { timeSkippingServer } from './test/time-skipping.mjs';

const long = process.argv.includes('--long');
const minutesPerCheck = long ? 60 : 20;

const heading = (text) => say(`\n━━ ${text} ${'━'.repeat(Math.max(3, 76 - text.length))}`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort());

const prepare = async () => {
  const temporal = await temporalCli();
  const chromium = findChromium();
  const postgres = await startPostgres();
  const timeSkipping = await timeSkippingServer();
  say(`Temporal    ${temporal}`);
  say(`Chromium    ${chromium ?? 'not found: the tests in a browser are skipped (.ci/run installs it)'}`);
  say(`PostgreSQL  ${postgres.url ?? `${postgres.absent}: its tests are skipped (.ci/run installs it)`}`);
  say(
    `KurrentDB   ${process.env.KURRENTDB_URL ? 'the server that KURRENTDB_URL names' : 'KURRENTDB_URL names no server: its protocol double stands in'}`,
  );
  say(`Test server ${timeSkipping.path ?? `the SDK's own download (${timeSkipping.absent})`}`);
  const env = {
    TEMPORAL_CLI_PATH: temporal,
    ...(long && { SO_VANG_TEST_LONG: '1' }),
    ...(chromium && { SO_VANG_CHROMIUM: chromium }),
    ...(timeSkipping.path && { SO_VANG_TIME_SKIPPING_SERVER: timeSkipping.path }),
    ...(postgres.url && { SO_VANG_TEST_POSTGRES: postgres.url }),
  };
  return { env, postgres };
};

const runCheck = async (check, env) => {
  heading(check.name);
  const began = performance.now();
  const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(minutesPerCheck * 60_000)]);
  try {
    const tally = await check.run({ env, signal });
    const { passed, failed, skipped } = tally;
    say(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped in ${seconds(began)}`);
    return tally;
  } catch (error) {
    console.error(error);
    return oneCheck(check.name, false);
  }
};

const list = (title, names) => {
  if (names.length > 0) say(`\n${title}:\n${names.map((name) => `  ${name}`).join('\n')}`);
};

const main = async () => {
  const began = performance.now();
  mkdirSync(join(root, 'infra', '.reports'), { recursive: true });
  const { env, postgres } = await prepare();
  process.on('exit', () => postgres.killNow?.());

  const tallies = [];
  for (const check of checks) {
    if (!stopping.signal.aborted) tallies.push(await runCheck(check, env));
  }
  await postgres.stop?.();

  const { passed, failed, skipped } = sum(tallies);
  heading('All checks');
  list('Skipped', skipped);
  list('Failed', failed);
  if (stopping.signal.aborted) say('\nStopped before the end.');
  say(`\nTook ${seconds(began)}.`);
  say(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  process.exitCode = failed.length > 0 || stopping.signal.aborted ? 1 : 0;
};

await main().catch(fail);
process.exit();
