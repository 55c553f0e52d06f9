import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { keptHistories, readHistory } from './kept.js';

Runtime.install({ logger: new DefaultLogger('ERROR') });

const bundle = join(fileURLToPath(new URL('.', import.meta.resolve('@so-vang/workflows/package.json'))), 'dist/workflow-bundle.js');
const histories = keptHistories();
const replay = (history: unknown) =>
  Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, history);

describe('a recorded history', () => {
  test('is there for each kind of workflow', () => {
    const kinds = ['cycle', 'ballot', 'dossier', 'council'].filter((kind) => histories.some((name) => name.includes(`.${kind}-`)));
    expect(kinds).toEqual(['cycle', 'ballot', 'dossier', 'council']);
  });

  test.each(histories)('%s is replayed by the workflows of today', async (name) => {
    await replay(readHistory(name));
  });

  test('of a workflow that started another child is refused as nondeterministic', async () => {
    const name = histories.find((each) => each.includes('.cycle-')) ?? '';
    const tampered = JSON.stringify(readHistory(name)).replaceAll('"ballotWorkflow"', '"otherWorkflow"');
    expect(tampered).toContain('"otherWorkflow"');
    await expect(replay(JSON.parse(tampered))).rejects.toThrow(/determinis/i);
  });
});
