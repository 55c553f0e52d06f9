import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { root } from './runtime.mjs';

/** The scripts alone, where nothing is installed and nothing can be. */
const bare = mkdtempSync(join(tmpdir(), 'so-vang-start-'));
cpSync(join(root, 'infra'), join(bare, 'infra'), {
  recursive: true,
  filter: (path) => !path.includes('.reports'),
});
after(() => rmSync(bare, { recursive: true }));

const start = (...args) =>
  spawnSync(process.execPath, [join(bare, 'infra', 'start.mjs'), ...args], { cwd: bare, encoding: 'utf8' });

describe('a start where nothing is installed', () => {
  test('shows its help', () => {
    const { status, stdout } = start('--help');
    assert.equal(status, 0);
    assert.match(stdout, /npm start -- \[options\]/);
  });

  test('says what is wrong with its options', () => {
    const { status, stderr } = start('--prot', '1');
    assert.equal(status, 1);
    assert.match(stderr, /Unknown option '--prot'/);
  });

  test('sets up before all else it is asked for', () => {
    const { status, stderr } = start('--empty');
    assert.equal(status, 1);
    assert.match(stderr, /package-lock\.json/);
  });
});
