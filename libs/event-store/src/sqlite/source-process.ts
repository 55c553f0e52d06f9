import { fileURLToPath } from 'node:url';
import { sourceArguments } from '../testing/source-arguments.js';

/** Arguments for Node to run a source file of this folder as a process of its own. */
export const sourceProcess = (name: string): readonly string[] => [
  ...sourceArguments,
  fileURLToPath(new URL(name, import.meta.url)),
];
