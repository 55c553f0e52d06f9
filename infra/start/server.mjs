/** The server: API, dashboard, worker and projector in one process. */
import { join } from 'node:path';
import { childEnv, nodePath, root } from '../runtime.mjs';

/** @returns {import('./part.mjs').PartSpec} */
export const serverPart = ({
  data,
  port,
  temporalPort,
  sample,
  main = join(root, 'apps/server/dist/main.js'),
}) => ({
  name: 'server',
  title: 'Server',
  program: nodePath(),
  args: ['--enable-source-maps', main],
  env: childEnv({
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    SO_VANG_DATA: data,
    SO_VANG_PORT: String(port),
    SO_VANG_TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
    SO_VANG_SAMPLE: sample ? '1' : '0',
  }),
  async isReady() {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2_000) });
    return answer.status === 200 && (await answer.json()).status === 'ok';
  },
});
