import type { ScoreTable } from '../rules/rules.js';
import type { ScoreSheet } from './score.js';

/** The first item whose points stay below its floor. */
export const belowFloor = ({ points }: ScoreSheet, { items }: ScoreTable): string | undefined =>
  items.find(({ id, max, floor }) => floor && (points[id] ?? 0) * floor.den < max * floor.num)?.id;
