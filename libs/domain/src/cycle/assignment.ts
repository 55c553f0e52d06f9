import { accept, reject, type Command, type Event } from '../decider.js';
import type { UnitId } from '../ids.js';
import type { RuleKey } from '../rules/rules.js';
import type { Instant } from '../time.js';
import { notIn, type Acts, type OfCycle, type Steps } from './guards.js';
import { rankable } from './missing.js';

/** Who scores whom. */
export type CrossPair = { readonly unit: UnitId; readonly by: UnitId };

/**
 * SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed, for ever and on every machine.
 * Recorded assignments hold their pairs; the seed lets anybody draw them again.
 */
export const splitMix64 = (seed: number): (() => bigint) => {
  const cut = (n: bigint) => BigInt.asUintN(64, n);
  let state = cut(BigInt(seed));
  return () => {
    state = cut(state + 0x9e3779b97f4a7c15n);
    let z = cut((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = cut((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
};

/** A whole number below `bound`, each equally likely: what does not divide evenly is drawn again. */
const below = (bound: number, next: () => bigint): number => {
  const size = BigInt(bound);
  const fair = (1n << 64n) - ((1n << 64n) % size);
  for (;;) {
    const drawn = next();
    if (drawn < fair) return Number(drawn % size);
  }
};

/** Fisher and Yates. */
const shuffled = <T>(list: readonly T[], next: () => bigint): readonly T[] => {
  const left = [...list];
  return list.flatMap(() => left.splice(below(left.length, next), 1));
};

/**
 * The units in a circle, in an order drawn by lot; each is scored by those that stand just before it. So every unit
 * scores and is scored `times` times, and none scores itself as long as there are more units than that.
 */
export const drawCrossPairs = (
  units: readonly UnitId[],
  times: number,
  seed: number,
): readonly CrossPair[] => {
  const circle = shuffled(units, splitMix64(seed));
  const at = (i: number) => circle[(i + circle.length) % circle.length] as UnitId;
  return circle.flatMap((unit, i) => Array.from({ length: times }, (_, k) => ({ unit, by: at(i - 1 - k) })));
};

/** Who was drawn to score whom; missing where nobody drew. */
export type AssignmentState = {
  readonly assignment?: { readonly seed: number; readonly pairs: readonly CrossPair[]; readonly at: Instant };
};

export type AssignmentCommand = Command<'AssignCrossScorers', { readonly seed: number }>;
export type AssignmentEvent = Event<
  'CrossScorersAssigned',
  OfCycle & { readonly seed: number; readonly pairs: readonly CrossPair[] }
>;
export type AssignmentRejection =
  | { readonly code: 'NO_CROSS_SCORES_BY_RULE'; readonly rule: RuleKey }
  | { readonly code: 'CROSS_SCORERS_ALREADY_ASSIGNED'; readonly at: Instant }
  | { readonly code: 'CROSS_SCORING_HAS_BEGUN'; readonly units: readonly UnitId[] }
  | { readonly code: 'TOO_FEW_CROSS_SCORERS'; readonly units: number; readonly each: number };

export const assignmentActs: Acts<AssignmentCommand> = {
  /** Among the units in the running on that day; excluded ones neither score nor are scored. */
  AssignCrossScorers({ data: { seed }, at }, cycle) {
    const misplaced = notIn(['evaluation'], cycle);
    if (misplaced) return misplaced;
    const { assignment, crossScores, rules } = cycle;
    if (!rules.scoreStages.cross) return reject({ code: 'NO_CROSS_SCORES_BY_RULE', rule: 'scoreStages' });
    if (assignment) return reject({ code: 'CROSS_SCORERS_ALREADY_ASSIGNED', at: assignment.at });
    if (crossScores.length > 0) {
      const scored = [...new Set(crossScores.map(({ of }) => of))];
      return reject({ code: 'CROSS_SCORING_HAS_BEGUN', units: scored });
    }
    const units = rankable(cycle);
    if (units.length <= rules.crossScorers)
      return reject({ code: 'TOO_FEW_CROSS_SCORERS', units: units.length, each: rules.crossScorers });
    const pairs = drawCrossPairs(units, rules.crossScorers, seed);
    return accept({ type: 'CrossScorersAssigned', data: { cycle: cycle.cycle, seed, pairs, at } });
  },
};

export const assignmentSteps: Steps<AssignmentEvent> = {
  CrossScorersAssigned: (cycle, { seed, pairs, at }) => ({ ...cycle, assignment: { seed, pairs, at } }),
};
