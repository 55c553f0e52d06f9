/**
 * The event store that ours is measured beside, in a cache folder of its own: its SQLite module runs a script at install,
 * which downloads or compiles, and no such script runs in the project.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { packagedNode } from './runtime.mjs';

const versions = {
  '@event-driven-io/emmett': '0.38.5',
  '@event-driven-io/emmett-sqlite': '0.38.5',
  sqlite3: '5.1.7',
};
const minutes = 5;

const cacheFolder = () =>
  join(
    process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache'),
    ...['so-vang', 'emmett-sqlite', `${versions['@event-driven-io/emmett-sqlite']}-${versions.sqlite3}`],
  );

/** Where the module has to be compiled, the headers of our own Node are taken instead of downloaded ones. */
const headers = () => {
  const folder = dirname(dirname(packagedNode));
  return existsSync(join(folder, 'include')) ? [`--nodedir=${folder}`] : [];
};

const install = async (folder) => {
  await mkdir(dirname(folder), { recursive: true });
  const workplace = await mkdtemp(`${folder}-new-`);
  try {
    await writeFile(
      join(workplace, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: versions }),
    );
    const args = ['install', '--no-audit', '--no-fund', '--no-update-notifier', ...headers()];
    const signal = AbortSignal.timeout(minutes * 60_000);
    const { ok, output } = await run('npm', args, { cwd: workplace, signal });
    const native = join(workplace, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
    if (!ok || !existsSync(native))
      return (
        output
          .trim()
          .split('\n')
          .find((line) => /ERR!|error/i.test(line)) ?? 'its module was not built'
      );
    await rename(workplace, folder);
    return undefined;
  } catch (error) {
    return error.message;
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};

/** @returns {Promise<{ folder: string } | { absent: string }>} the folder it is installed in */
export const emmett = async () => {
  const folder = cacheFolder();
  if (existsSync(folder)) return { folder };
  const { value: absent } = await step('Getting emmett-sqlite to measure beside', () => install(folder));
  return absent === undefined ? { folder } : { absent };
};
