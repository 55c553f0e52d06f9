/** The folder that holds all of one installation: one start at a time, and what that start has running. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Remedied } from '../progress.mjs';
import { end, isRunning, markOf } from './processes.mjs';

const largestLog = 10_000_000;
const began = '--- started at ';

/** @param {string} path */
export const openDataFolder = async (path) => {
  const inFolder = (...names) => join(path, ...names);
  try {
    for (const name of ['run', 'logs']) mkdirSync(inFolder(name), { recursive: true });
    writeFileSync(inFolder('run', 'probe'), '');
    rmSync(inFolder('run', 'probe'));
  } catch (error) {
    throw new Remedied(
      `${path} cannot be used as the data folder: ${error.message}. Choose another with --data.`,
    );
  }

  const record = (name) => inFolder('run', `${name}.json`);
  const recorded = (name) => {
    try {
      return JSON.parse(readFileSync(record(name), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const noteProcess = (name, pid) =>
    writeFileSync(record(name), JSON.stringify(markOf(pid) ?? { pid, began: '' }));

  const lock = await lockFile(inFolder('run', 'lock'));
  if (!lock) {
    const holder = recorded('start');
    throw new Remedied(
      `${path} is in use by another start${holder ? ` (process ${holder.pid})` : ''}. ` +
        `Stop that one first, or choose another folder with --data.`,
    );
  }
  noteProcess('start', process.pid);

  return {
    path,
    inFolder,
    noteProcess,
    forgetProcess: (name) => rmSync(record(name), { force: true }),

    /** Ends what an earlier start left running. @param {string[]} names @returns {Promise<string[]>} those that were */
    async endLeftovers(names) {
      const left = names.filter((name) => recorded(name) && isRunning(recorded(name)));
      for (const name of left) await end(recorded(name));
      for (const name of names) rmSync(record(name), { force: true });
      return left;
    },

    /** @returns {number} a descriptor to append to */
    openLog(name) {
      const file = inFolder('logs', `${name}.log`);
      if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
      appendFileSync(file, `${began}${new Date().toISOString()}\n`);
      return openSync(file, 'a');
    },
    /** What the latest run of a part has written at last. */
    endOfLog(name, lines = 15) {
      const [, ...latest] = readFileSync(inFolder('logs', `${name}.log`), 'utf8')
        .split(began)
        .at(-1)
        .split('\n');
      return latest.join('\n').trimEnd().split('\n').slice(-lines).join('\n');
    },

    close() {
      rmSync(record('start'), { force: true });
      lock.close();
    },
  };
};

/** A lock that the system lets go of when its process ends, however it ends. */
const lockFile = async (file) => {
  const { DatabaseSync } = await import('node:sqlite');
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    return undefined;
  }
};
