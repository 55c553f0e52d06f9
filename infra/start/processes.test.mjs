import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { end, isRunning, markOf } from './processes.mjs';

const program = async (code) => {
  const child = spawn(process.execPath, ['-e', `${code}; console.log('up'); setInterval(() => {}, 1000)`]);
  await once(child.stdout, 'data');
  return child;
};

describe('a process', () => {
  test('is known by its id and the moment it began', async () => {
    const child = await program('');
    const mark = markOf(child.pid);
    assert.equal(isRunning(mark), true);
    await end(mark);
    assert.equal(isRunning(mark), false);
    assert.equal(child.signalCode ?? (await once(child, 'exit'))[1], 'SIGTERM');
  });

  test('that got the id of another one is left alone', async () => {
    const child = await program('');
    const mark = { ...markOf(child.pid), began: 'long ago' };
    await end(mark);
    assert.equal(isRunning(markOf(child.pid)), true);
    child.kill('SIGKILL');
  });

  test('that does not listen is killed', async () => {
    const child = await program("process.on('SIGTERM', () => {})");
    await end(markOf(child.pid), 100);
    assert.equal(child.signalCode ?? (await once(child, 'exit'))[1], 'SIGKILL');
  });
});
