/** Packs the compiled workflows into the one file that a worker loads into its sandbox. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const inDist = (file) => fileURLToPath(new URL(`dist/${file}`, import.meta.url));
const quiet = () => {};

const { code } = await bundleWorkflowCode({
  workflowsPath: inDist('index.js'),
  logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error },
});
await writeFile(inDist('workflow-bundle.js'), code);
