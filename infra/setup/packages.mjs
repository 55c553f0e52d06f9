/** Installs the project's packages when they are missing or the lock file has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Remedied, step } from '../progress.mjs';
import { run } from '../run.mjs';
import { binFolder, findNode, nodeNeeded, packagedNode, root } from '../runtime.mjs';

const stamp = join(root, 'node_modules', '.so-vang-setup');

const readOr = (file, otherwise) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
};

const wanted = () => {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
};

/** npm as the one that started us, or the one on the PATH. @type {(...args: string[]) => [string, string[]]} */
const npm = (...args) => {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
};

export const installPackages = async () => {
  if (readOr(stamp, '') === wanted()) return;
  await step('Installing packages (npm ci)', async () => {
    const [program, args] = npm('ci', '--no-progress', '--loglevel=error');
    const { ok, output } = await run(program, args, { cwd: root });
    if (!ok) {
      throw new Remedied(
        `${output}\nThe packages could not be installed. Is the package registry that npm uses reachable ("npm ping"), ` +
          `and is npm 10 or newer? Then run the same command again.`,
      );
    }
  });
  linkNode();
  writeFileSync(stamp, wanted());
};

/** Several packages bring a program "node"; npm 10 may end up without the link to the one that fits. */
const linkNode = () => {
  const link = join(binFolder, 'node');
  if (process.platform === 'win32' || existsSync(link) || !existsSync(packagedNode)) return;
  symlinkSync(relative(binFolder, packagedNode), link);
};

/** The project runs on a newer Node than it is set up with; one is among the packages on common platforms. */
export const checkNode = () => {
  if (findNode()) return;
  throw new Remedied(
    `Node ${nodeNeeded} is needed. The packages bring it along for Linux (x64, arm64) and Windows (x64), ` +
      `not for ${process.platform}-${process.arch}, and this machine's own is ${process.versions.node}. ` +
      `Install Node ${nodeNeeded} or newer from https://nodejs.org and run the same command again.`,
  );
};
