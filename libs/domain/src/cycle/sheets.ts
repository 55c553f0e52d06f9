import type { UnitId } from '../ids.js';
import type { OpenedCycle } from './cycle.js';
import type { Objection, SheetKind } from './evaluation.js';
import { meanSheet, sameSheet, type ScoreSheet } from './score.js';

/** What the sheets handed in so far come to. */
export const selfScoreOf = (unit: UnitId, { selfScores }: OpenedCycle) =>
  selfScores.find((score) => score.unit === unit);
export const crossScoresOf = (unit: UnitId, { crossScores }: OpenedCycle) =>
  crossScores.filter(({ of }) => of === unit);
export const recheckOf = (unit: UnitId, { rechecks }: OpenedCycle) =>
  rechecks.find((score) => score.unit === unit);
export const settledScoreOf = (unit: UnitId, { settledScores }: OpenedCycle) =>
  settledScores.find((score) => score.unit === unit);

/** The units that score a unit, if that was drawn for it. */
export const assignedTo = (unit: UnitId, { assignment }: OpenedCycle): readonly UnitId[] | undefined => {
  const drawn = assignment?.pairs.filter((pair) => pair.unit === unit).map(({ by }) => by);
  return drawn?.length ? drawn : undefined;
};

const isExcused = (unit: UnitId, kind: SheetKind, by: UnitId | undefined, { missingSheets }: OpenedCycle) =>
  missingSheets.some(
    (entry) =>
      entry.unit === unit && entry.kind === kind && (entry.by === undefined || (by && entry.by === by)),
  );

/** The unit's own sheet is there, or it is recorded that it did not come. */
export const hasSelfScore = (unit: UnitId, cycle: OpenedCycle): boolean =>
  selfScoreOf(unit, cycle) !== undefined || isExcused(unit, 'self', undefined, cycle);

/** What is there of the sheets by which peers score a unit, and what the rules ask for; nothing, where all are in. */
export type CrossLacking = {
  readonly unit: UnitId;
  readonly given: number;
  readonly needed: number;
  /** Those drawn whose sheets are not in. */
  readonly by?: readonly UnitId[];
};

/**
 * As many members as the rule says score each other one, whether they were drawn or not, or all others where there are
 * fewer; of those drawn each one. A sheet that is recorded missing is not waited for, nor any, where all are.
 */
export const crossLacking = (unit: UnitId, cycle: OpenedCycle): CrossLacking | undefined => {
  const scores = crossScoresOf(unit, cycle);
  const assigned = assignedTo(unit, cycle);
  if (assigned) {
    const by = assigned.filter(
      (peer) => !scores.some((score) => score.by === peer) && !isExcused(unit, 'cross', peer, cycle),
    );
    return by.length > 0
      ? { unit, given: assigned.length - by.length, needed: assigned.length, by }
      : undefined;
  }
  if (isExcused(unit, 'cross', undefined, cycle)) return undefined;
  const peers = cycle.units.filter((each) => each !== unit && !isBarred(each, cycle));
  const needed = Math.min(cycle.rules.crossScorers, peers.length);
  const excused = peers.filter(
    (peer) => !scores.some((score) => score.by === peer) && isExcused(unit, 'cross', peer, cycle),
  );
  const given = scores.length + excused.length;
  return given < needed ? { unit, given, needed } : undefined;
};
const isBarred = (unit: UnitId, { exclusions }: OpenedCycle): boolean =>
  exclusions.some((exclusion) => exclusion.unit === unit);
export const hasCrossScores = (unit: UnitId, cycle: OpenedCycle): boolean =>
  crossLacking(unit, cycle) === undefined;

export const openObjections = (unit: UnitId, { objections }: OpenedCycle): readonly Objection[] =>
  objections.filter((objection) => objection.unit === unit && !objection.answer);

const meanOfPeers = (unit: UnitId, cycle: OpenedCycle): ScoreSheet | undefined => {
  const peers = crossScoresOf(unit, cycle).map(({ sheet }) => sheet);
  if (peers.length === 0) return undefined;
  const { scoreTable, scoreRounding } = cycle.rules;
  return meanSheet(peers, scoreTable, scoreRounding);
};

/** What there is to settle on: the office's sheet, else the mean of the peers', else the unit's own. */
export const proposedSheet = (unit: UnitId, cycle: OpenedCycle): ScoreSheet | undefined => {
  return recheckOf(unit, cycle)?.sheet ?? meanOfPeers(unit, cycle) ?? selfScoreOf(unit, cycle)?.sheet;
};

/** Taken off the settled total of a unit that signed no pledge, where the rules say so. */
export const noPledgeDeductionOf = (unit: UnitId, { rules, signatures }: OpenedCycle): number =>
  rules.noPledge === 'deducted' && !signatures.some((signature) => signature.unit === unit)
    ? rules.noPledgeDeduction
    : 0;

/** The sheets of the unit and of its peers are in, as far as the rules ask for them. */
export const isScored = (unit: UnitId, cycle: OpenedCycle): boolean => {
  const { self, cross } = cycle.rules.scoreStages;
  return (!self || hasSelfScore(unit, cycle)) && (!cross || hasCrossScores(unit, cycle));
};

/** One of the sheets handed in, or their mean. Where none is asked for, any will do. */
export const isSubmitted = (sheet: ScoreSheet, unit: UnitId, cycle: OpenedCycle): boolean => {
  const own = selfScoreOf(unit, cycle)?.sheet;
  const peers = crossScoresOf(unit, cycle).map((score) => score.sheet);
  const known = [...(own ? [own] : []), ...peers];
  if (known.length === 0) {
    const { self, cross } = cycle.rules.scoreStages;
    return !self && !cross;
  }
  if (known.some((each) => sameSheet(each, sheet))) return true;
  const mean = meanOfPeers(unit, cycle);
  return mean !== undefined && sameSheet(mean, sheet);
};
