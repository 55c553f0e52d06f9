import { setTimeout as delay } from 'node:timers/promises';
import type { UnitId } from '@so-vang/domain';
import type { Plan } from '../plan/plan.js';
import { slug } from '../plan/slug.js';
import { cycleOf, findUnit, type World } from '../plan/world.js';
import type { Api } from './client.js';
import { compareCouncil, compareYear, type Difference, type Naming } from './compare.js';

export const namingOf = ({ units, suffix }: World): Naming => ({
  idOf: (ref) => findUnit(units, ref)?.id ?? (`${slug(ref)}-${suffix}` as UnitId),
  nameOf: (id) => units.find((unit) => unit.id === id)?.name ?? id,
});

const differencesNow = async (
  { scenario, world, steps }: Plan,
  api: Api,
  position: string | undefined,
): Promise<readonly Difference[]> => {
  const found: Difference[] = [];
  for (const [text, expected] of Object.entries(scenario.expect ?? {})) {
    const year = Number(text);
    const cycle = cycleOf(world, year);
    const view = await api.view(cycle, position);
    const lineOf = (...below: readonly PropertyKey[]) => scenario.lineOf(['expect', text, ...below]);
    const called = steps.flatMap(({ act }) =>
      act.type === 'CallSitting' && act.data.year === year ? [act.data.council] : [],
    );
    const sittings = await Promise.all(called.map((council) => api.sitting(council, position)));
    if (!view) found.push({ year, line: lineOf(), subject: 'cycle', expected: cycle, actual: '' });
    else
      found.push(
        ...[
          ...compareYear(expected, view, namingOf(world)),
          ...compareCouncil(
            expected,
            sittings.flatMap((row) => row ?? []),
          ),
        ].map(({ below, ...each }) => {
          const line = below === undefined ? lineOf(each.subject) : lineOf(each.subject, below);
          return { year, line, ...each };
        }),
      );
  }
  return found;
};

/** How long the outcome may take to settle after the last act, in milliseconds. */
const settling = 2_000;

/** Compares what the screens show with what the file expects. */
export const checkOutcome = async (
  plan: Plan,
  api: Api,
  position: string | undefined,
): Promise<readonly Difference[]> => {
  const until = Date.now() + settling;
  for (;;) {
    const differences = await differencesNow(plan, api, position);
    if (differences.length === 0 || Date.now() > until) return differences;
    await delay(250);
  }
};
