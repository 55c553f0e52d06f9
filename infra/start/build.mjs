/** Builds what runs, when a source has changed since the last build; looking takes a few milliseconds. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nx } from '../nx.mjs';
import { Remedied, step } from '../progress.mjs';
import { root } from '../runtime.mjs';

const stamp = join(root, 'node_modules', '.so-vang-build');
const targets = ['server', 'cli', 'dashboard'];
const sources = ['apps', 'libs', 'workflows', 'package-lock.json', 'tsconfig.base.json'];
const made = new Set(['node_modules', 'dist', 'dist-types', '.reports']);

/** @returns {string[]} one line per file, from which a change can be seen */
const filesUnder = (path) => {
  const { size, mtimeMs } = statSync(join(root, path));
  if (!statSync(join(root, path)).isDirectory()) return [`${path} ${size} ${mtimeMs}`];
  return readdirSync(join(root, path))
    .filter((name) => !made.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
};

const projects = () =>
  ['apps', 'libs']
    .flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(kind, name)))
    .concat('workflows');

const fingerprint = () =>
  createHash('sha256').update(sources.flatMap(filesUnder).sort().join('\n')).digest('hex');
const allBuilt = () => projects().every((project) => existsSync(join(root, project, 'dist')));
const stamped = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

/** @param {AbortSignal} [signal] */
export const buildIfNeeded = async (signal) => {
  const now = fingerprint();
  if (stamped() === now && allBuilt()) return;
  await step('Building (the first time takes a minute)', async () => {
    const { ok, output } = await nx(['run-many', '-t', 'build', '-p', ...targets], { signal });
    if (!ok) throw new Remedied(`${output}\nThe build failed; what went wrong stands above.`);
  });
  writeFileSync(stamp, now);
};
