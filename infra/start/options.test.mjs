import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parseOptions } from './options.mjs';

describe('the options of a start', () => {
  test('have defaults', () => {
    assert.deepEqual(parseOptions([], {}), {
      data: resolve('data'),
      empty: false,
      port: 3000,
      temporalPort: 7233,
      help: false,
    });
  });

  test('come from the command line before the environment', () => {
    const env = {
      SO_VANG_PORT: '4000',
      SO_VANG_TEMPORAL_PORT: '7000',
      SO_VANG_EMPTY: '1',
      SO_VANG_DATA: '/d',
    };
    assert.deepEqual(parseOptions(['--port', '4001', '--ready-file', '/r'], env), {
      data: '/d',
      empty: true,
      port: 4001,
      temporalPort: 7000,
      readyFile: '/r',
      help: false,
    });
  });

  test('that are wrong are named together', () => {
    assert.throws(
      () => parseOptions(['--port', 'x', 'extra'], { SO_VANG_TEMPORAL_PORT: '70000' }),
      /"extra" is not an option.\n--port needs a port .* not "x".\nSO_VANG_TEMPORAL_PORT needs a port .* "70000"/,
    );
  });

  test('that nobody knows are refused', () => {
    assert.throws(() => parseOptions(['--prot', '1'], {}), /Unknown option '--prot'/);
  });

  test('name two different ports', () => {
    assert.throws(() => parseOptions(['--port', '7233'], {}), /both 7233/);
  });
});
