/** Loads the sample once, through the public API, as a clerk would enter it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Remedied, step } from '../progress.mjs';
import { run } from '../run.mjs';
import { childEnv, nodePath, root } from '../runtime.mjs';

const scenario = 'test/scenarios/thai-binh-2019.yaml';

const marker = (folder) => folder.inFolder('sample-loaded');

export const sampleIsLoaded = (folder) => existsSync(marker(folder));

/**
 * @param {Awaited<ReturnType<import('./data-folder.mjs').openDataFolder>>} folder
 * @param {string} url
 * @param {AbortSignal} signal
 */
export const loadSample = (folder, url, signal) =>
  step('Loading the sample, the year 2019 of a bloc of Thái Bình', async (note) => {
    const { ok, output } = await run(
      nodePath(),
      [
        ...[join(root, 'apps/cli/bin/so-vang.mjs'), 'run', join(root, scenario)],
        ...['--server', url, '--token-file', folder.inFolder('clerk-token'), '--as', 'mau'],
      ],
      { cwd: root, env: childEnv(), signal, onLine: (line) => note(line.slice(0, 70)) },
    );
    if (!ok) throw new Remedied(`${output}\nThe sample could not be loaded; the next start tries again.`);
    note('');
    writeFileSync(marker(folder), `${new Date().toISOString()}\n`);
  });
