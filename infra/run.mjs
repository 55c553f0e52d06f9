/** Runs a program to its end, quietly; its last words are kept for when it fails. */
import { spawn } from 'node:child_process';

const kept = 8_000;

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { shown?: boolean, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ ok: boolean, code: number | null, output: string }>} never rejects: a program that is not there is not ok
 */
export const run = (program, args, { shown = false, onLine = () => {}, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-kept);
        onLine(text.trimEnd().split('\n').at(-1) ?? '');
      });
    }
    const end = (code, words = output) => resolve({ ok: code === 0, code, output: words });
    child.on('error', (error) => end(null, error.message));
    child.on('close', (code) => end(code));
  });
