/**
 * The Temporal CLI, whose development server runs the workflows. Looked for in this order: $TEMPORAL_CLI_PATH,
 * the PATH, the user's cache, the official download, a build with Go. The last two fill the cache.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Remedied, step } from './progress.mjs';
import { run } from './run.mjs';
import { build } from './setup/temporal-build.mjs';
import { sha256OfFile } from './setup/checksum.mjs';
import { download } from './setup/temporal-download.mjs';

export const version = '1.5.1';
const program = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

const cacheFolder = () =>
  join(
    process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache'),
    ...['so-vang', 'temporal-cli', `v${version}`],
  );

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const named = () => {
  const path = process.env.TEMPORAL_CLI_PATH;
  if (!path) return undefined;
  if (isProgram(path)) return path;
  throw new Remedied(
    `TEMPORAL_CLI_PATH says ${path}, but there is no program there. Correct it, or unset it.`,
  );
};

/** One on the PATH is taken if its server knows all that we use. */
const onPath = async () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const path = folders.map((folder) => join(folder, program)).find(isProgram);
  if (!path) return undefined;
  const { ok, output } = await run(path, ['--version']);
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(output) ?? [];
  return ok && (Number(major) > 1 || Number(minor) >= 28) ? path : undefined;
};

/** Only a program whose checksum was written down when it was put there, and still holds, is trusted. */
const inCache = async (verify) => {
  const path = join(cacheFolder(), program);
  if (!isProgram(path) || !existsSync(`${path}.sha256`)) return undefined;
  if (!verify) return path;
  const [noted, actual] = await Promise.all([readFile(`${path}.sha256`, 'utf8'), sha256OfFile(path)]);
  return noted.trim().split(' ')[0] === actual ? path : undefined;
};

/** Fills the cache; several at once do not harm each other, and a broken-off one leaves nothing half done. */
const putInCache = async (bring) => {
  const folder = cacheFolder();
  await mkdir(folder, { recursive: true });
  const workplace = await mkdtemp(join(folder, 'new-'));
  try {
    const brought = await bring(workplace);
    const path = join(folder, program);
    await rm(`${path}.sha256`, { force: true });
    await rename(brought, path);
    await writeFile(join(workplace, 'sha256'), `${await sha256OfFile(path)}  ${program}\n`);
    await rename(join(workplace, 'sha256'), `${path}.sha256`);
    return path;
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};

const obtain = async () => {
  const tried = [];
  const { value } = await step(`Getting the Temporal CLI ${version}`, async (note) => {
    for (const bring of [download, build]) {
      try {
        return await putInCache((folder) => bring({ version, program, folder, note }));
      } catch (error) {
        tried.push(`- ${error.message}`);
      }
    }
    throw new Remedied(
      `The Temporal CLI could not be had:\n${tried.join('\n')}\n` +
        `Either install it yourself (https://docs.temporal.io/cli) so that it is on the PATH or named by ` +
        `TEMPORAL_CLI_PATH, or install Go 1.25 or newer (https://go.dev/dl), and run the same command again.`,
    );
  });
  return value;
};

/**
 * @param {{ verify?: boolean }} [options] `verify: false` only makes sure that there is one: whoever runs it verifies it
 * @returns {Promise<string>} the path of a Temporal CLI
 */
export const temporalCli = async ({ verify = true } = {}) =>
  named() ?? (await onPath()) ?? (await inCache(verify)) ?? (await obtain());

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await temporalCli());
