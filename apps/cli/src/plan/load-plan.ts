import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readScenario } from '../scenario/read-scenario.js';
import { suffixOf } from './key.js';
import { planScenario, type PlanResult } from './plan.js';

const fileIn =
  (folder: string) =>
  (path: string): Uint8Array | undefined => {
    try {
      return readFileSync(resolve(folder, path));
    } catch {
      return undefined;
    }
  };

/** Reads and plans a scenario file; `as` names the world it plays in. */
export const loadPlan = (file: string, as?: string): PlanResult => {
  const text = readFileSync(file, 'utf8');
  const read = readScenario(text);
  if (!read.ok) return read;
  return planScenario(read.scenario, {
    suffix: as ?? suffixOf(text),
    readFile: fileIn(dirname(resolve(file))),
  });
};
