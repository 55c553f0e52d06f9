import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkLog } from '../support/log-invariants.js';
import { Child } from '../support/process.js';
import { TwoProcesses } from '../support/two-processes.js';

const folder = import.meta.dirname;
const cli = fileURLToPath(new URL('bin/so-vang.mjs', import.meta.resolve('@so-vang/cli/package.json')));
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('a scenario played through the public API', () => {
  let both: TwoProcesses;
  beforeAll(async () => {
    both = await TwoProcesses.start();
  });
  afterAll(() => both.stop());

  const run = async (name: string) => {
    const args = [
      'run',
      join(folder, name),
      '--server',
      both.url,
      '--token-file',
      join(both.data, 'clerk-token'),
    ];
    const child = new Child(process.execPath, [cli, ...args], { NODE_OPTIONS: '' });
    return { code: await child.exited, output: child.output };
  };

  test.each(scenarios)('%s comes out as the file expects, and again without anything new', async (name) => {
    expect(await run(name)).toMatchObject({ code: 0 });
    const { events } = await checkLog(both.data);
    expect(await run(name)).toMatchObject({ code: 0 });
    expect((await checkLog(both.data)).events).toBe(events);
  });
});
