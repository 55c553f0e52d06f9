/**
 * Makes a machine ready: packages, Node and the Temporal CLI. Quick when all is there.
 * Runs before anything is installed, so on Node >= 20 with built-ins only, as does all that it imports.
 */
import { Remedied } from '../progress.mjs';
import { temporalCli } from '../temporal-cli.mjs';
import { checkNode, installPackages } from './packages.mjs';

const oldest = 20;

export const setUp = async () => {
  if (Number(process.versions.node.split('.')[0]) < oldest) {
    throw new Remedied(`Node ${oldest} or newer is needed to set up; this is ${process.versions.node}.`);
  }
  await installPackages();
  checkNode();
  await temporalCli({ verify: false });
};
