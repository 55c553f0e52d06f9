/**
 * Processes told apart for certain: an id alone may have gone to another program since it was written down,
 * an id with the moment its process began cannot.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {{ pid: number, began: string }} ProcessMark */

const onWindows = process.platform === 'win32';

/** @param {number} pid @returns {ProcessMark | undefined} undefined where no such process runs, or nothing certain can be known */
export const markOf = (pid) => {
  const began = existsSync('/proc/self/stat') ? beganInProc(pid) : beganByPs(pid);
  return began === undefined ? undefined : { pid, began };
};

const beganInProc = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // a name may hold spaces
    if (state === 'Z' || state === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fields[18]}`;
  } catch {
    return undefined;
  }
};

const beganByPs = (pid) => {
  if (onWindows) return undefined;
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** @param {ProcessMark} mark */
export const isRunning = ({ pid, began }) => markOf(pid)?.began === began;

const signal = (pid, name) => {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended meanwhile
  }
};

/** Kills at once, with whatever it has started in its own group. @param {number} pid */
export const killNow = (pid) => {
  if (!onWindows) signal(-pid, 'SIGKILL');
  signal(pid, 'SIGKILL');
};

/**
 * Asks a process to end, and kills it where it has not after `patience` ms.
 * @param {ProcessMark} mark
 * @param {number} [patience]
 */
export const end = async (mark, patience = 10_000) => {
  if (!isRunning(mark)) return;
  signal(mark.pid, 'SIGTERM');
  for (const asked = performance.now(); performance.now() - asked < patience; await wait(20)) {
    if (!isRunning(mark)) return;
  }
  killNow(mark.pid);
  while (isRunning(mark)) await wait(20);
};
