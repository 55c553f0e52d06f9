/** A process that is kept running: started, waited for, started again when it dies, ended. */
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Remedied, say } from '../progress.mjs';
import { end, killNow, markOf } from './processes.mjs';

const patience = 90_000;
const pauses = [500, 1_000, 2_000, 4_000, 8_000];
const forgetRestartsAfter = 10 * 60_000;

/**
 * @typedef {{ name: string, title: string, program: string, args: string[], env: Record<string, string | undefined>,
 *   isReady: () => Promise<boolean> }} PartSpec
 */

/**
 * @param {PartSpec} spec
 * @param {Awaited<ReturnType<import('./data-folder.mjs').openDataFolder>>} folder
 * @param {(reason: Remedied) => void} giveUp called when it keeps dying
 */
export const createPart = ({ name, title, program, args, env, isReady }, folder, giveUp) => {
  const stopping = new AbortController();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {number[]} */
  let restarts = [];

  /** Resolves once it is ready, to a promise of how it ends. */
  const launch = async () => {
    const log = folder.openLog(name);
    const started = spawn(program, args, {
      env,
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32', // Ctrl-C reaches the start alone, which ends its parts in order
    });
    closeSync(log);
    child = started;
    const ended = new Promise((resolve) => {
      started.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
      started.once('error', (error) => resolve(error.message));
    });
    if (started.pid) folder.noteProcess(name, started.pid);

    const readiness = new AbortController();
    const how = await Promise.race([untilReady(readiness.signal), ended]);
    readiness.abort();
    if (how === undefined) return { ended };
    if (how === tooLate && started.pid) killNow(started.pid);
    throw new Remedied(`${title} did not start: ${how}. The end of its log:\n${folder.endOfLog(name)}`);
  };

  const tooLate = `it was not ready after ${patience / 1000} s`;
  const untilReady = async (signal) => {
    for (const asked = performance.now(); performance.now() - asked < patience; await wait(25)) {
      if (signal.aborted || (await isReady().catch(() => false))) return undefined;
    }
    return tooLate;
  };

  const keep = async ({ ended }) => {
    let how = await ended;
    while (!stopping.signal.aborted) {
      restarts = restarts.filter((at) => performance.now() - at < forgetRestartsAfter);
      const pause = pauses[restarts.length];
      if (pause === undefined) return giveUp(tooOften(how));
      say(`! ${title} ended (${how}); starting it again. Its log: ${folder.inFolder('logs', `${name}.log`)}`);
      restarts.push(performance.now());
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        const { ended: next } = await launch();
        say(`✓ ${title} runs again`);
        how = await next;
      } catch (error) {
        how = error.message;
      }
    }
  };

  const tooOften = (how) =>
    new Remedied(
      `${title} ended ${pauses.length + 1} times in a short while (${how}), so everything is stopped. ` +
        `See ${folder.inFolder('logs', `${name}.log`)}; nothing that was acknowledged is lost.`,
    );

  return {
    name,
    title,
    pid: () => child?.pid,
    async start() {
      const launched = await launch();
      void keep(launched);
    },
    async stop() {
      stopping.abort();
      const mark = child?.pid && child.exitCode === null && child.signalCode === null && markOf(child.pid);
      if (mark) await end(mark);
      folder.forgetProcess(name);
    },
    killNow() {
      stopping.abort();
      if (child?.pid && child.exitCode === null && child.signalCode === null) killNow(child.pid);
    },
  };
};
