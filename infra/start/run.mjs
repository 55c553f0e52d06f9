/** The whole of a start, from the data folder to "ready", and its end. */
import { renameSync, writeFileSync } from 'node:fs';
import { fail, Remedied, say, step } from '../progress.mjs';
import { temporalCli } from '../temporal-cli.mjs';
import { buildIfNeeded } from './build.mjs';
import { openDataFolder } from './data-folder.mjs';
import { stopWithNpm } from './npm.mjs';
import { createPart } from './part.mjs';
import { claimPort } from './ports.mjs';
import { loadSample, sampleIsLoaded } from './sample.mjs';
import { serverPart } from './server.mjs';
import { temporalPart } from './temporal.mjs';

/** In the order in which they are ended. */
const partNames = ['server', 'temporal'];

/**
 * Resolves when everything has been stopped again.
 * @param {import('./options.mjs').Options} options
 * @param {{ build?: typeof buildIfNeeded, serverMain?: string, load?: typeof loadSample }} [replaced] for tests
 */
export const start = async (options, { build = buildIfNeeded, serverMain, load = loadSample } = {}) => {
  const times = {};
  const timed = async (name, run) => {
    const began = performance.now();
    const value = await run();
    times[name] = Math.round(performance.now() - began);
    return value;
  };

  const folder = await openDataFolder(options.data);
  /** @type {ReturnType<typeof createPart>[]} */
  const parts = [];
  const { signal, stop } = stopRequests(parts);
  const startPart = async (spec) => {
    const part = createPart(spec, folder, stop);
    parts.unshift(part);
    const breakOff = () => void part.stop();
    signal.addEventListener('abort', breakOff);
    await timed(spec.name, () => step(`Starting ${spec.title}`, () => part.start()));
    signal.removeEventListener('abort', breakOff);
    return part;
  };

  try {
    const left = await timed('leftovers', () => folder.endLeftovers(partNames));
    if (left.length > 0) say(`✓ Ended what an earlier start had left running: ${left.join(', ')}`);

    const port = await claimPort(options.port, '--port');
    const temporalPort = await claimPort(options.temporalPort, '--temporal-port');
    const [program] = await timed('build', () => Promise.all([temporalCli(), build(signal)]));
    signal.throwIfAborted();

    const loaded = sampleIsLoaded(folder);
    const sample = loaded || !options.empty;
    const url = `http://127.0.0.1:${port}`;
    const temporal = await startPart(
      temporalPart({ program, file: folder.inFolder('temporal.sqlite'), port: temporalPort }),
    );
    signal.throwIfAborted();
    const server = await startPart(
      serverPart({ data: folder.path, port, temporalPort, sample, ...(serverMain && { main: serverMain }) }),
    );
    signal.throwIfAborted();

    if (sample && !loaded) await timed('sample', () => load(folder, url, signal).catch(showAndGoOn(signal)));
    signal.throwIfAborted();

    times.total = Math.round(performance.now());
    welcome({ url, folder, sample, empty: options.empty });
    if (options.readyFile) {
      const ready = { url, pids: { server: server.pid(), temporal: temporal.pid() }, parts: times };
      writeFileSync(`${options.readyFile}.new`, JSON.stringify(ready));
      renameSync(`${options.readyFile}.new`, options.readyFile);
    }
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } catch (error) {
    if (!signal.aborted) fail(error);
  }

  if (signal.reason instanceof Remedied) fail(signal.reason);
  if (parts.length > 0) {
    await step('Stopping', async (note) => {
      for (const part of parts) {
        note(part.title);
        await part.stop();
      }
      note('');
    });
  }
  folder.close();
};

const showAndGoOn = (signal) => (error) => {
  signal.throwIfAborted();
  console.error(error instanceof Remedied ? error.message : error);
};

const welcome = ({ url, folder, sample, empty }) => {
  say();
  say(`  Sổ Vàng is ready: ${url}`);
  if (sample) say('  Sign in: choose one of the sample’s people on the page.');
  else
    say(
      `  There is no sample, so nobody to sign in as yet. For the command line: ${folder.inFolder('clerk-token')}`,
    );
  if (sample && empty)
    say('  --empty changed nothing: this folder holds the sample. Choose another folder with --data.');
  say(`  Data: ${folder.path}`);
  say('  Ctrl-C stops everything; the next start goes on from there.');
  say();
};

/** Ctrl-C reaches us from the terminal, and once more from npm: so near to the first it is not a second request. */
const oneRequest = 1_000;

/**
 * One request ends everything in order; a second one, or a crash of our own, at once.
 * @param {{ killNow(): void }[]} parts
 */
const stopRequests = (parts) => {
  const asking = new AbortController();
  const killAll = () => parts.forEach((part) => part.killNow());
  let asked = 0;
  const stop = (reason) => {
    if (!asking.signal.aborted) {
      asked = performance.now();
      asking.abort(reason);
    } else if (performance.now() - asked > oneRequest) {
      killAll();
      process.exit(1);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop(name));
  process.on('exit', killAll);
  stopWithNpm(stop);
  return { signal: asking.signal, stop };
};
