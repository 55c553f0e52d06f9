/** Which Node runs the project: the one installed with it, or the machine's own where that is new enough. */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const binFolder = join(root, 'node_modules', '.bin');
export const nodeNeeded = 24;

const major = (version) => Number(version.split('.')[0]);

const onWindows = process.platform === 'win32';
const platform = `${onWindows ? 'win' : process.platform}-${process.arch}`;

/** The Node among the packages, where there is one for this platform. */
export const packagedNode = join(
  root,
  'node_modules',
  `node-${platform}`,
  'bin',
  onWindows ? 'node.exe' : 'node',
);

/** @returns {string | undefined} path of a Node that runs the project */
export const findNode = () => {
  if (major(process.versions.node) >= nodeNeeded) return process.execPath;
  return existsSync(packagedNode) ? packagedNode : undefined;
};

/** @returns {string} */
export const nodePath = () => {
  const found = findNode();
  if (found) return found;
  throw new Error(
    `Node ${nodeNeeded} or newer is needed; this is ${process.versions.node} on ${process.platform}-${process.arch}, ` +
      `and no Node for this platform was installed with the project. Run "node infra/setup.mjs" to see what is missing.`,
  );
};

/**
 * The environment for child processes: the installed tools and Node come first on the PATH.
 * @param {Record<string, string | undefined>} [more]
 */
export const childEnv = (more = {}) => ({
  ...process.env,
  PATH: [binFolder, process.env.PATH].filter(Boolean).join(delimiter),
  ...more,
});
