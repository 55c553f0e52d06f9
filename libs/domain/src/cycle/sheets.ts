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

/** Those drawn to score the unit have done so, or some member where nobody was drawn; or their sheets are recorded missing. */
export const hasCrossScores = (unit: UnitId, cycle: OpenedCycle): boolean => {
  const scores = crossScoresOf(unit, cycle);
  const assigned = assignedTo(unit, cycle);
  if (!assigned) return scores.length > 0 || isExcused(unit, 'cross', undefined, cycle);
  return assigned.every(
    (by) => scores.some((score) => score.by === by) || isExcused(unit, 'cross', by, cycle),
  );
};

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
