import type { Scenario } from '../scenario/read-scenario.js';
import type { Mistake } from '../scenario/mistakes.js';
import { keyOf } from './key.js';
import { Planner } from './planner.js';
import type { Step } from './step.js';
import type { World } from './world.js';

export type Plan = {
  readonly scenario: Scenario;
  readonly world: World;
  readonly steps: readonly Step[];
};
export type PlanResult =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly mistakes: readonly Mistake[] };

export type PlanOptions = {
  readonly suffix: string;
  readonly readFile: (path: string) => Uint8Array | undefined;
};

/** Spreads a scenario into the single acts to send, with all that is wrong between its parts. Pure but for `readFile`. */
export const planScenario = (scenario: Scenario, { suffix, readFile }: PlanOptions): PlanResult => {
  const planner = new Planner(scenario, suffix, readFile);
  const { world, unkeyed, mistakes } = planner.plan();
  if (mistakes.length > 0) return { ok: false, mistakes };

  const seen = new Map<string, number>();
  const steps = unkeyed.map((step): Step => {
    const content = JSON.stringify(step.act);
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    return { ...step, key: keyOf(step.act, scenario.id, suffix, nth) };
  });
  return { ok: true, plan: { scenario, world, steps } };
};
