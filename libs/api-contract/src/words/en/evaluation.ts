import { groundName } from '../ground-names.js';
import { deadlineNames } from '../names.js';
import { ruleNames } from '../rule-names.js';
import { wordsFor } from '../words.js';

/** Drawing who scores whom, re-check, objections, missing sheets, exclusions and holds. */
export const evaluationWords = wordsFor({
  NO_CROSS_SCORES_BY_RULE: ({ rule }) => ({
    title: 'The bloc does not cross-score',
    detail: `By the rule “${ruleNames[rule].en}” units do not score each other, so nobody is to be assigned.`,
  }),
  CROSS_SCORERS_ALREADY_ASSIGNED: ({ at }, say) => ({
    title: 'Cross-scorers are assigned already',
    detail: `They were assigned on ${say.time(at)} and are not assigned again. Where a unit cannot score, record its sheet as missing.`,
  }),
  CROSS_SCORING_HAS_BEGUN: ({ units }, say) => ({
    title: 'Cross-scoring has begun',
    detail: `There are cross-scores of ${say.units(units)}, so nobody can be assigned any more. Go on scoring as before.`,
  }),
  TOO_FEW_CROSS_SCORERS: ({ units, each }) => ({
    title: 'Too few units to score each other',
    detail: `Each unit is to be scored by ${each} others, and only ${units} units are in the running. Score without an assignment, or lower the number in the bloc's rules.`,
  }),
  NOT_ASSIGNED_TO_SCORE: ({ unit, by, assigned }, say) => ({
    title: 'Another unit was assigned',
    detail: `${say.unit(by)} was not assigned to score ${say.unit(unit)}; that is for ${say.units(assigned)}.`,
  }),
  NO_RECHECK_BY_RULE: ({ rule }) => ({
    title: 'There is no re-check',
    detail: `By the rule “${ruleNames[rule].en}” the office does not re-check scores. Settle on the sheets submitted.`,
  }),
  SCORE_ALREADY_RECHECKED: ({ unit, total }, say) => ({
    title: 'The score is re-checked already',
    detail: `The office gave ${say.unit(unit)} ${say.points(total)}. To correct it, settle another score and give the reason.`,
  }),
  NOTHING_TO_OBJECT_TO: ({ unit }, say) => ({
    title: 'There is nothing to object to yet',
    detail: `${say.unit(unit)} has no cross-score, no re-check and no settled score. Wait until there is one.`,
  }),
  OBJECTION_ALREADY_OPEN: ({ unit, at }, say) => ({
    title: 'The objection is waiting for its answer',
    detail: `${say.unit(unit)} objected to this on ${say.time(at)} and has no answer yet. The answer comes with the settlement.`,
  }),
  SHEET_NOT_DUE_YET: ({ deadline, due }, say) => ({
    title: 'The sheet is not due yet',
    detail: `${deadlineNames[deadline].en}: ${say.time(due)}. A sheet can be recorded as missing only after that.`,
  }),
  SHEET_ALREADY_RECORDED_MISSING: ({ unit, at }, say) => ({
    title: 'The sheet is recorded as missing already',
    detail: `That the sheet of ${say.unit(unit)} is missing was recorded on ${say.time(at)}. Nothing is to be done.`,
  }),
  SCORE_ENTRIES_DIFFER: ({ item, given, sum }, say) => ({
    title: 'The entries do not come to their sum',
    detail: `The ${item} given is ${say.points(given)}, and its entries come to ${say.points(sum)}. Make them agree.`,
  }),
  BELOW_FLOOR: ({ unit, item, points, floor, max }, say) => ({
    title: "Below an item's floor",
    detail: `${say.unit(unit)} has ${say.points(points)} of ${say.points(max)} for “${item}”, less than the floor of ${floor.num}/${floor.den} in the score table, and is not put to the vote. Leave this unit out.`,
  }),
  NOT_EXCLUDED: ({ unit }, say) => ({
    title: 'The unit is in the running',
    detail: `${say.unit(unit)} is not excluded. Nothing is to be done.`,
  }),
  GROUND_UNKNOWN: ({ ground, rule }) => ({
    title: 'The rules do not have this ground',
    detail: `The rule “${ruleNames[rule].en}” has no ground “${groundName(ground, 'en')}”. Choose one that it has.`,
  }),
  HOLD_UNKNOWN: ({ hold }) => ({
    title: 'There is no such hold',
    detail: `This cycle has no hold with the id ${hold}. Check the id.`,
  }),
  HOLD_ALREADY_PLACED: ({ hold, at }, say) => ({
    title: 'The hold is placed already',
    detail: `The hold ${hold} was placed on ${say.time(at)}. Choose another id if this is another matter.`,
  }),
  HOLD_ALREADY_CLEARED: ({ hold, at }, say) => ({
    title: 'The hold is cleared already',
    detail: `The hold ${hold} was concluded on ${say.time(at)}. If there is a new matter, place a hold with another id.`,
  }),
  UNIT_ON_HOLD: ({ unit, ground, rule }, say) => ({
    title: 'The unit is on hold',
    detail: `By the rule “${ruleNames[rule].en}” ${say.unit(unit)} is not nominated for now: ${groundName(ground, 'en')}. It keeps its rank; nominate it once a conclusion clears it.`,
  }),
  WITHDRAWAL_OFF: ({ rule }) => ({
    title: 'Units do not withdraw',
    detail: `The bloc's rule “${ruleNames[rule].en}” does not let a unit withdraw.`,
  }),
});
