import { missingIn } from '../missing.js';
import { awardNames, stageNames } from '../names.js';
import { eitherIn } from '../say.js';
import { wordsFor } from '../words.js';

const itemName = (item: string): string =>
  item === 'bonus' || item === 'deduction' ? `the ${item}` : `the item “${item}”`;

/** A bloc's year from its opening to the settled scores. */
export const cycleWords = wordsFor({
  CYCLE_UNKNOWN: () => ({
    title: 'The cycle is not open',
    detail: 'This cycle has not been opened. Check bloc and year, or open the cycle first.',
  }),
  CYCLE_ALREADY_OPENED: ({ at }, say) => ({
    title: 'The cycle is open already',
    detail: `This cycle was opened on ${say.time(at)}. Go on with it.`,
  }),
  CYCLE_NOT_IN_STAGE: ({ needed, actual }) => ({
    title: 'Not in this stage',
    detail: `This can be done only in the stage ${eitherIn(
      'en',
      needed.map((stage) => `“${stageNames[stage].en}”`),
    )}, and the cycle is in “${stageNames[actual].en}”. If that stage is still to come, finish the ones before it; if it is over, it cannot be done any more.`,
  }),
  STAGE_NOT_COMPLETE: ({ missing }, say) => ({
    title: 'The stage is not complete',
    detail: `Missing: ${missing.map((item) => missingIn('en', item, say)).join('; ')}. Complete these and try again.`,
  }),
  UNIT_EXCLUDED: ({ unit, reason }, say) => ({
    title: 'The unit is excluded',
    detail: `${say.unit(unit)} is excluded from this year's ranking: ${reason}. Leave this unit out.`,
  }),
  PLAN_ALREADY_ADOPTED: () => ({
    title: 'The plan is adopted already',
    detail: "The year's plan and theme have been adopted and are not adopted twice. Go on with them.",
  }),
  PLEDGE_ALREADY_SIGNED_BY_SOME: ({ units }, say) => ({
    title: 'The pledge has been signed by some',
    detail: `The text of the pledge can no longer change, because ${say.units(units)} signed it. It can change only before the first signature.`,
  }),
  PLEDGE_TEXT_MISSING: () => ({
    title: 'The pledge has no text',
    detail: 'There is nothing to sign yet. Draft the text of the pledge first.',
  }),
  ALREADY_SIGNED: ({ unit, at }, say) => ({
    title: 'The unit has signed already',
    detail: `${say.unit(unit)} signed the pledge on ${say.time(at)}. A unit signs once; nothing is to be done.`,
  }),
  MOVEMENT_UNKNOWN: ({ movement }) => ({
    title: 'There is no such movement',
    detail: `No movement with the id ${movement} was launched in this cycle. Choose one that was, or launch it first.`,
  }),
  MOVEMENT_ALREADY_LAUNCHED: ({ movement, at }, say) => ({
    title: 'The movement is launched already',
    detail: `The movement ${movement} was launched on ${say.time(at)}. Use that one, or choose another id for a new movement.`,
  }),
  ALREADY_JOINED: ({ unit, movement }, say) => ({
    title: 'The unit has joined already',
    detail: `${say.unit(unit)} has joined the movement ${movement}. Nothing is to be done.`,
  }),
  NOT_JOINED: ({ unit, movement }, say) => ({
    title: 'The unit has not joined',
    detail: `${say.unit(unit)} has not joined the movement ${movement}, so it cannot file evidence for it. Record that it joined, while movements are still running.`,
  }),
  EVIDENCE_ALREADY_FILED: ({ unit, at }, say) => ({
    title: 'The evidence is filed already',
    detail: `${say.unit(unit)} filed this very file for the movement on ${say.time(at)}. Choose another file if you want to add one.`,
  }),
  SELF_SCORE_ALREADY_SUBMITTED: ({ unit }, say) => ({
    title: 'The self-score is submitted already',
    detail: `${say.unit(unit)} has submitted its self-score, and it cannot be replaced. To correct it, settle another score and give the reason.`,
  }),
  CROSS_SCORE_ALREADY_SUBMITTED: ({ unit, by }, say) => ({
    title: 'The cross-score is submitted already',
    detail: `${say.unit(by)} has scored ${say.unit(unit)}. To correct it, settle another score and give the reason.`,
  }),
  OWN_CROSS_SCORE: ({ unit }, say) => ({
    title: 'A unit does not cross-score itself',
    detail: `${say.unit(unit)} cannot cross-score itself. Let another unit of the bloc do it.`,
  }),
  SCORE_ALREADY_SETTLED: ({ unit, total }, say) => ({
    title: 'The score is settled already',
    detail: `The score of ${say.unit(unit)} is settled at ${say.points(total)} and cannot change.`,
  }),
  SCORES_TO_SETTLE_MISSING: ({ unit }, say) => ({
    title: 'Score sheets are missing',
    detail: `By the bloc's rules ${say.unit(unit)} needs its self-score and its cross-score before its score is settled. Submit the one that is missing.`,
  }),
  SCORE_ITEM_MISSING: ({ item }) => ({
    title: 'An item has no points',
    detail: `The sheet lacks ${itemName(item)}. Give points to every item; write 0 where nothing was reached.`,
  }),
  SCORE_ITEM_UNKNOWN: ({ item }) => ({
    title: 'An item is not in the score table',
    detail: `The bloc's score table does not have ${itemName(item)}. Give points only to items of the table.`,
  }),
  SCORE_OUT_OF_RANGE: ({ item, given, min, max }, say) => ({
    title: 'Points out of range',
    detail: `For ${itemName(item)} the points given are ${say.points(given)}, and the range is ${say.points(min)} to ${say.points(max)}. Give points within the range.`,
  }),
  REASON_NEEDED: (rejection) => ({
    title: 'A reason is needed',
    detail:
      'check' in rejection
        ? `For the ${awardNames[rejection.check.award].en} the rules give ${rejection.check.max ?? 0} in a bloc of ${rejection.check.units}; this would be number ${rejection.check.taken}. Give the reason for going beyond it.`
        : 'Give a reason: it is needed where a settled score differs from every sheet submitted, and where an award is refused.',
  }),
  ALREADY_EXCLUDED: ({ unit, at }, say) => ({
    title: 'The unit is excluded already',
    detail: `${say.unit(unit)} has been excluded since ${say.time(at)}. Nothing is to be done.`,
  }),
});
