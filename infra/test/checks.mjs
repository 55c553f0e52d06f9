/** Every check there is, in order. */
import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nx } from '../nx.mjs';
import { run } from '../run.mjs';
import { childEnv, nodePath, root } from '../runtime.mjs';
import { fromJest, fromNodeTest, oneCheck, sum, withOutcome } from './tally.mjs';

/**
 * @typedef {{ env: Record<string, string>, signal: AbortSignal }} Surroundings
 * @typedef {{ name: string, run(surroundings: Surroundings): Promise<import('./tally.mjs').Tally> }} Check
 */

const showFailure = ({ ok, output }) => {
  if (!ok) console.log(output.trimEnd());
  return ok;
};

const tool =
  (name, args) =>
  ({ env, signal }) =>
    run(nodePath(), [join(root, 'node_modules', ...name), ...args], {
      cwd: root,
      env: childEnv(env),
      signal,
    });

/** @returns {Check} */
const quietly = (name, execute) => ({
  name,
  run: async (surroundings) => oneCheck(name, showFailure(await execute(surroundings))),
});

/** @returns {Check} */
const infraTests = {
  name: 'Lint rules and scripts do what they should',
  async run({ env, signal }) {
    const report = join(root, 'infra', '.reports', 'unit.json');
    rmSync(report, { force: true });
    const files = globSync('infra/**/*.test.mjs', { cwd: root });
    const reporters = [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[
        `--test-reporter=${join(root, 'infra/test/node-test-report.mjs')}`,
        `--test-reporter-destination=${report}`,
      ],
    ];
    const ended = await run(nodePath(), ['--test', ...reporters, ...files], {
      cwd: root,
      env: childEnv(env),
      signal,
    });
    return withOutcome(fromNodeTest(report), 'infra', showFailure(ended));
  },
};

const projects = () =>
  ['apps', 'libs', '.']
    .flatMap((kind) =>
      readdirSync(join(root, kind), { withFileTypes: true }).map(({ name }) => join(root, kind, name)),
    )
    .filter((folder) => existsSync(join(folder, 'package.json')));

const withTests = (kind) =>
  projects().filter((folder) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `test:${kind}` in scripts;
  });

/** @returns {Check} */
const jest = (name, kind, parallel) => ({
  name,
  async run({ env, signal }) {
    const reports = withTests(kind).map((folder) => [
      basename(folder),
      join(folder, '.reports', `${kind}.json`),
    ]);
    for (const [, report] of reports) rmSync(report, { force: true });
    const { ok } = await nx(
      [
        'run-many',
        '-t',
        `test:${kind}`,
        '--excludeTaskDependencies',
        `--parallel=${parallel}`,
        `--outputStyle=${parallel === 1 ? 'stream-without-prefixes' : 'static'}`,
      ],
      { env, signal, shown: true },
    );
    return withOutcome(sum(reports.map(([project, report]) => fromJest(project, report))), name, ok);
  },
});

/** @type {Check[]} */
export const checks = [
  quietly('Format', tool(['prettier', 'bin', 'prettier.cjs'], ['--check', '--log-level=warn', '.'])),
  infraTests,
  quietly('Lint of scripts', tool(['eslint', 'bin', 'eslint.js'], ['infra', '*.mjs', '--max-warnings', '0'])),
  quietly('Lint and layers', ({ env, signal }) => nx(['run-many', '-t', 'lint'], { env, signal })),
  quietly('Types and build', ({ env, signal }) => nx(['run-many', '-t', 'build'], { env, signal })),
  jest('Unit tests', 'unit', 2),
  jest('Integration tests', 'int', 1),
  jest('Whole-cycle, fault and browser tests', 'e2e', 1),
];
