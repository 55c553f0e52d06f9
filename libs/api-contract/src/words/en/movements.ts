import { mediaTypeName } from '../media-names.js';
import { eitherIn } from '../say.js';
import { stageNames } from '../names.js';
import { wordsFor } from '../words.js';

/** Plan, pledge and movements of a bloc's year. */
export const movementWords = wordsFor({
  EARLIER_YEAR_UNFINISHED: ({ year, needed, actual }) => ({
    title: 'The year before is not over',
    detail: `The cycle of ${year} is in “${stageNames[actual].en}”; by the bloc's rules the next one opens once it is in ${eitherIn(
      'en',
      needed.map((stage) => `“${stageNames[stage].en}”`),
    )}. Finish the year before, or give a reason for opening early.`,
  }),
  PLEDGE_SEALED: ({ at }, say) => ({
    title: 'The pledge is sealed',
    detail: `The pledge was sealed on ${say.time(at)}: its text, signatures and titles do not change any more.`,
  }),
  TARGET_WITHOUT_CONTENT: ({ target, under }) => ({
    title: 'The target is under no content',
    detail: `The target “${target}” is put under content ${under}, which the pledge does not have. Correct the number.`,
  }),
  AUTHORISER_NOT_HEAD: ({ unit }, say) => ({
    title: 'The authoriser is not the head',
    detail: `On the date of the paper, whoever authorised it was not the head of ${say.unit(unit)}. Check the person and the date.`,
  }),
  PLEDGE_ALREADY_REFUSED: ({ unit, at }, say) => ({
    title: 'The refusal is noted already',
    detail: `That ${say.unit(unit)} does not sign was noted on ${say.time(at)}. Nothing is to be done.`,
  }),
  PERIOD_ENDS_BEFORE_IT_BEGINS: ({ from, to }, say) => ({
    title: 'The period ends before it begins',
    detail: `The last day, ${say.day(to)}, is before the first, ${say.day(from)}. Correct the period.`,
  }),
  DATE_AFTER_ACT: ({ date, at }, say) => ({
    title: 'The date is still to come',
    detail: `${say.day(date)} is after the time of this act (${say.time(at)}). Correct the date, or record it once it has happened.`,
  }),
  MOVEMENT_ALREADY_REVIEWED: ({ movement, at }, say) => ({
    title: 'The movement has been reviewed',
    detail: `The movement ${movement} was reviewed on ${say.time(at)}: nobody joins or leaves it, and it is not reviewed again.`,
  }),
  MOVEMENT_NOT_REVIEWED: ({ movement }) => ({
    title: 'The movement has not been reviewed',
    detail: `Thematic awards rest on the review, and the movement ${movement} has had none. Review it first.`,
  }),
  MOVEMENT_NOT_THEMATIC: ({ movement }) => ({
    title: 'The movement is not thematic',
    detail: `The movement ${movement} is a regular one, and counts in the ranking of the year. Only thematic movements have awards of their own.`,
  }),
  THEMATIC_AWARDS_OFF: () => ({
    title: 'The bloc has no thematic awards',
    detail:
      "The bloc's rules have no thematic awards. Let the merit count in the year's ranking, or change the rules for the next year.",
  }),
  MID_YEAR_ALREADY_REVIEWED: ({ at }, say) => ({
    title: 'The mid-year review is recorded already',
    detail: `The mid-year review was recorded on ${say.time(at)}. Nothing is to be done.`,
  }),
  CASE_UNKNOWN: ({ caseNumber }) => ({
    title: 'There is no such case',
    detail: `No case or model with the number ${caseNumber} was reported in this cycle. Choose one that was.`,
  }),
  CASE_ALREADY_ENDORSED: ({ caseNumber, at }, say) => ({
    title: 'The case is endorsed already',
    detail: `Case or model ${caseNumber} was endorsed on ${say.time(at)}. Nothing is to be done.`,
  }),
  EVIDENCE_NOT_FILED: ({ sha256 }) => ({
    title: 'The evidence is not filed',
    detail: `The file ${sha256.slice(0, 12)}… is not filed as evidence for the movement. File it first.`,
  }),
  EVIDENCE_TYPE_DIFFERS: ({ declared, found }) => ({
    title: 'The file is of another type',
    detail: `The file is declared as ${mediaTypeName('en', declared)}, but its content ${found ? `is ${mediaTypeName('en', found)}` : 'is not'}. Check it and send the right file.`,
  }),
  EVIDENCE_INFECTED: () => ({
    title: 'The file is infected',
    detail:
      'The scanner found malicious software in the file, so it was not kept. Clean the computer and send another file.',
  }),
  EVIDENCE_SCAN_FAILED: () => ({
    title: 'The file could not be scanned',
    detail:
      "The server's virus scanner did not run, so the file was not kept. Try again later; if it fails again, tell the administrator.",
  }),
});
