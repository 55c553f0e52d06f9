/**
 * Runs one kind of Jest test of the project in the current folder: `node infra/jest.mjs <unit|int|e2e> [Jest's arguments]`.
 * Leaves a report in `.reports/<kind>.json`; the exit code is Jest's.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childEnv, nodePath, root } from './runtime.mjs';

const [kind, ...more] = process.argv.slice(2);
if (!['unit', 'int', 'e2e'].includes(kind)) {
  console.error('Usage: node infra/jest.mjs <unit|int|e2e> [arguments for Jest]');
  process.exit(2);
}

const report = join(process.cwd(), '.reports', `${kind}.json`);
mkdirSync(join(process.cwd(), '.reports'), { recursive: true });
rmSync(report, { force: true });

const jest = spawn(
  nodePath(),
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...['--config', join(root, 'jest.config.mjs'), '--rootDir', process.cwd()],
    ...['--passWithNoTests', '--maxWorkers=100%', '--json', `--outputFile=${report}`],
    ...more,
  ],
  { stdio: 'inherit', env: childEnv({ SO_VANG_TEST_KIND: kind }) },
);

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code) => process.exit(code ?? 1));
