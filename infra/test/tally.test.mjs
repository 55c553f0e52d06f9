import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fromJest, oneCheck, sum, withOutcome } from './tally.mjs';

const report = (context, testResults) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-tally-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'unit.json');
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
};

const suite = (status, ...tests) => ({
  status,
  name: '/a.test.ts',
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
});

describe('the tally', () => {
  test('counts a report of Jest, naming what failed or was skipped', (context) => {
    const file = report(context, [
      suite('passed', ['one', 'passed'], ['two', 'pending'], ['three', 'todo']),
      suite('failed', ['four', 'failed'], ['five', 'passed']),
    ]);
    assert.deepEqual(fromJest('domain', file), {
      passed: 2,
      failed: ['domain: four'],
      skipped: ['domain: two', 'domain: three'],
    });
  });

  test('counts a file that could not be run, and a report that is missing, as failed', (context) => {
    const file = report(context, [suite('failed')]);
    assert.deepEqual(fromJest('domain', file).failed, ['domain: /a.test.ts could not be run']);
    assert.deepEqual(fromJest('domain', '/nowhere').failed, ['domain: its tests did not run to the end']);
  });

  test('counts a run that failed though no test did', () => {
    assert.deepEqual(withOutcome(oneCheck('a', true), 'Unit', false).failed, ['Unit: the run itself failed']);
    assert.deepEqual(withOutcome(oneCheck('a', false), 'Unit', false).failed, ['a']);
  });

  test('adds up', () => {
    assert.deepEqual(sum([oneCheck('a', true), oneCheck('b', false)]), {
      passed: 1,
      failed: ['b'],
      skipped: [],
    });
  });
});
