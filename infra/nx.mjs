/** Nx with the project's own Node, without its screen, daemon or cloud. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './run.mjs';
import { childEnv, nodePath, root } from './runtime.mjs';

/**
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const nx = (args, { env, ...options } = {}) => {
  const { resolve } = createRequire(join(root, 'package.json'));
  return run(nodePath(), [join(resolve('nx/package.json'), '..', 'dist', 'bin', 'nx.js'), ...args], {
    cwd: root,
    env: childEnv({ NX_TUI: 'false', NX_DAEMON: 'false', ...env }),
    ...options,
  });
};
