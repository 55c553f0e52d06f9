import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openDataFolder } from './data-folder.mjs';
import { markOf } from './processes.mjs';

describe('the data folder', () => {
  let path;
  beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'so-vang-folder-'))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  const inAnotherProcess = async (code) => {
    const module = JSON.stringify(new URL('data-folder.mjs', import.meta.url).href);
    const script = `import { openDataFolder } from ${module};
      const folder = await openDataFolder(${JSON.stringify(path)}); ${code}; setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [said] = await once(child.stdout, 'data');
    return { child, said: String(said).trim() };
  };

  test('belongs to one start at a time, which is named to the next', async () => {
    const { child } = await inAnotherProcess("console.log('open')");
    await assert.rejects(
      openDataFolder(path),
      new RegExp(`in use by another start \\(process ${child.pid}\\)`),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    (await openDataFolder(path)).close();
  });

  test('tells what a killed start has left running, and ends it', async () => {
    const leave = `const { spawn } = await import('node:child_process');
      const part = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
      folder.noteProcess('server', part.pid); console.log(part.pid)`;
    const { child, said } = await inAnotherProcess(leave);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const folder = await openDataFolder(path);
    assert.deepEqual(await folder.endLeftovers(['server', 'temporal']), ['server']);
    assert.deepEqual(await folder.endLeftovers(['server', 'temporal']), []);
    assert.equal(markOf(Number(said)), undefined);
    folder.close();
  });

  test('that cannot be one is refused', async () => {
    const file = join(path, 'file');
    writeFileSync(file, '');
    await assert.rejects(openDataFolder(file), /cannot be used as the data folder/);
  });
});
