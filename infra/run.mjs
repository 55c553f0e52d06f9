/** Runs a program to its end, quietly; its last words are kept for when it fails. */
import { spawn } from 'node:child_process';

const kept = 30_000;
const inGroups = process.platform !== 'win32';

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { shown?: boolean, onLine?: (line: string) => void }} [options]
 *   `signal` ends the program with all that it has started
 * @returns {Promise<{ ok: boolean, code: number | null, output: string }>} never rejects: a program that is not there is not ok
 */
export const run = (program, args, { shown = false, onLine = () => {}, signal, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      detached: inGroups && signal !== undefined,
      ...options,
    });
    const end = () => endGroup(child);
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end, { once: true });

    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-kept);
        onLine(text.trimEnd().split('\n').at(-1) ?? '');
      });
    }
    const ended = (code, words = output) => {
      signal?.removeEventListener('abort', end);
      resolve({ ok: code === 0, code, output: words });
    };
    child.on('error', (error) => ended(null, error.message));
    child.on('close', (code) => ended(code));
  });

const endGroup = (child) => {
  try {
    if (child.pid) process.kill(inGroups ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // it has ended meanwhile
  }
};
