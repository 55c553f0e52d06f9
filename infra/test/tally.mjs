/** What a run has come to: how many passed, and the names of those that failed or were skipped. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: string[], skipped: string[] }} Tally */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: [], skipped: [] });

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.flatMap(({ failed }) => failed),
  skipped: tallies.flatMap(({ skipped }) => skipped),
});

/** A check that is one thing. @param {string} name @param {boolean} ok @returns {Tally} */
export const oneCheck = (name, ok) => ({ passed: ok ? 1 : 0, failed: ok ? [] : [name], skipped: [] });

/** A run that failed without any of its tests failing has still failed. @param {Tally} tally @returns {Tally} */
export const withOutcome = (tally, name, ok) =>
  ok || tally.failed.length > 0 ? tally : { ...tally, failed: [`${name}: the run itself failed`] };

/**
 * @param {string} project
 * @param {string} file the report that Jest has written
 * @returns {Tally}
 */
export const fromJest = (project, file) => {
  if (!existsSync(file)) return { ...nothing(), failed: [`${project}: its tests did not run to the end`] };
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return sum(testResults.map((suite) => fromSuite(project, suite)));
};

const fromSuite = (project, { status, name, assertionResults }) => {
  const named = (...statuses) =>
    assertionResults
      .filter((test) => statuses.includes(test.status))
      .map(({ fullName }) => `${project}: ${fullName}`);
  const broken = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  return {
    passed: named('passed').length,
    failed: [...named('failed'), ...(broken ? [`${project}: ${name} could not be run`] : [])],
    skipped: named('pending', 'todo', 'skipped', 'disabled'),
  };
};

/** @param {string} file what `node-test-report.mjs` has written @returns {Tally} */
export const fromNodeTest = (file) =>
  existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { ...nothing(), failed: ['infra: its tests did not run to the end'] };
