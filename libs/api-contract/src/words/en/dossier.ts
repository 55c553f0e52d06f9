import { groundName } from '../ground-names.js';
import { dossierClockNames, paperNames, upwardNames } from '../dossier-names.js';
import { awardNames, decisionNames, dossierPhaseNames } from '../names.js';
import { eitherIn, listIn } from '../say.js';
import { wordsFor } from '../words.js';

export const dossierWords = wordsFor({
  DOSSIER_UNKNOWN: () => ({
    title: 'There is no such dossier',
    detail: 'No dossier has this id. Check the id; a dossier is drafted when the bloc nominates.',
  }),
  DOSSIER_ALREADY_DRAFTED: () => ({
    title: 'The dossier is drafted already',
    detail: 'This dossier has been drafted. Go on with it.',
  }),
  DOSSIER_NOT_IN_PHASE: ({ needed, actual }) => ({
    title: 'Not in this step',
    detail: `This can be done only when the dossier is in the step ${eitherIn(
      'en',
      needed.map((phase) => `“${dossierPhaseNames[phase].en}”`),
    )}; it is in “${dossierPhaseNames[actual].en}”. Take the steps in order: submit, receive, decide.`,
  }),
  NO_REGIME_ON_DAY: ({ at }, say) => ({
    title: 'No law known for this day',
    detail: `No law and decree are on file for a dossier received on ${say.time(at)}. Check the date of receipt.`,
  }),
  NO_HOLIDAY_TABLE: ({ year }) => ({
    title: 'No holidays known for that year',
    detail: `The public holidays of ${year} are not on file, so working days cannot be counted. Adopt the rule “Public holidays” for ${year}, then try again.`,
  }),
  PAPERS_MISSING: ({ papers }) => ({
    title: 'Papers are missing',
    detail: `Missing: ${listIn(
      'en',
      papers.map((paper) => paperNames[paper].en),
    )}. Attach them, then sign and submit.`,
  }),
  PAPER_ALREADY_ATTACHED: ({ paper, title }) => ({
    title: 'The paper is attached already',
    detail: `${paperNames[paper].en} “${title}” with the same content is in the dossier. Nothing is to be done.`,
  }),
  PAPER_NOT_ATTACHED: ({ paper }) => ({
    title: 'The paper is not in the dossier',
    detail: `The dossier has no such file as ${paperNames[paper].en}. Look at its checklist.`,
  }),
  DOSSIER_NOT_SIGNED: () => ({
    title: 'The dossier is not signed',
    detail: 'It is not signed, or its papers changed after the signature. Sign it, then submit.',
  }),
  DOSSIER_ALREADY_SIGNED: ({ at }, say) => ({
    title: 'The dossier is signed already',
    detail: `It was signed on ${say.time(at)}. It is signed again only when its papers change.`,
  }),
  NUMBER_ALREADY_USED: ({ number }) => ({
    title: 'The number is used already',
    detail: `The dossier was submitted under ${number} before. A resubmission needs a new number.`,
  }),
  BODY_ALREADY_CONSULTED: ({ body, at }, say) => ({
    title: 'The body is consulted already',
    detail: `${body} was asked on ${say.time(at)}. Wait for the answer, or extend the time.`,
  }),
  BODY_NOT_CONSULTED: ({ body }) => ({
    title: 'The body was not consulted',
    detail: `${body} was not asked about this dossier. Check its name.`,
  }),
  OPINION_ALREADY_RECORDED: ({ body, at }, say) => ({
    title: 'The opinion is recorded already',
    detail: `The opinion of ${body} was recorded on ${say.time(at)}.`,
  }),
  OPINION_AWAITED: ({ bodies }) => ({
    title: 'An opinion is awaited',
    detail: `Not yet heard: ${listIn('en', bodies)}. Record the opinion, or wait until the time is up where the rule lets silence pass.`,
  }),
  DOSSIER_INELIGIBLE: ({ note }) => ({
    title: 'The dossier was found ineligible',
    detail: `The appraisal found it ineligible${note ? `: ${note}` : ''}. Return it, or decide against the award.`,
  }),
  COUNCIL_NOT_NEEDED: ({ award }) => ({
    title: 'The council is not needed',
    detail: `By the rules the ${awardNames[award].en} is not put to the council. Go on to the decision.`,
  }),
  COUNCIL_DIFFERS: ({ council }) => ({
    title: 'Another sitting',
    detail: `The dossier is before the sitting “${council}”. Record the result of that sitting.`,
  }),
  SUBMISSION_DIFFERS: ({ submission, actual }) => ({
    title: 'The dossier was sent again',
    detail: `The sitting took it as it was sent the ${submission}. time; by now it was sent ${actual} times. Place it on the agenda anew.`,
  }),
  SITTING_TELLS_ITSELF: ({ council }) => ({
    title: 'The sitting tells it itself',
    detail: `The sitting “${council}” is held in this program. Place the dossier on its agenda, and record the votes there.`,
  }),
  DOSSIER_HELD: ({ holds }) => ({
    title: 'The dossier is held',
    detail: `It is held on: ${listIn(
      'en',
      holds.map(({ ground }) => groundName(ground, 'en')),
    )}. Clear the hold once there is a conclusion.`,
  }),
  HOLD_OF_YEAR: ({ hold }) => ({
    title: 'A hold of the year',
    detail: `“${hold}” was placed in the year, on all dossiers of the unit. Place or clear it in the year; for a hold of this dossier alone choose another name.`,
  }),
  DOSSIER_HOLD_ALREADY_MADE: ({ hold, at }, say) => ({
    title: 'The hold is made already',
    detail: `The hold “${hold}” was made on ${say.time(at)}. Give another matter an id of its own.`,
  }),
  DOSSIER_HOLD_NOT_OPEN: ({ hold }) => ({
    title: 'No such hold is open',
    detail: `No hold “${hold}” is open. Check its id.`,
  }),
  LATE_ENTRY_UNDECIDED: ({ names }) => ({
    title: 'Lateness is not decided on',
    detail: `While held it passed: ${listIn(
      'en',
      names.map((name) => dossierClockNames[name].en),
    )}. Decide whether it is taken all the same.`,
  }),
  LATE_ENTRY_NOT_ADMITTED: ({ reason }) => ({
    title: 'Too late',
    detail: `Its lateness was not admitted: ${reason}. What is left is to decide against the award.`,
  }),
  NO_LATE_ENTRY: ({ name }) => ({
    title: 'Nothing late to decide on',
    detail: `No lateness of “${dossierClockNames[name].en}” waits for a decision.`,
  }),
  NOT_SUBMITTED_UPWARD: () => ({
    title: 'Not submitted upward',
    detail: 'Only the Government flag goes up; this dossier is decided in the province.',
  }),
  UPWARD_OUT_OF_ORDER: ({ next }) => ({
    title: 'Not in this order',
    detail: next
      ? `It goes next to: ${upwardNames[next].en}.`
      : 'It has gone all the way up. Wait for the decision.',
  }),
  RESULT_ALREADY_NOTIFIED: ({ at }, say) => ({
    title: 'The result is notified already',
    detail: `The result was notified on ${say.time(at)}.`,
  }),
  AWARD_ALREADY_PRESENTED: ({ at }, say) => ({
    title: 'The award is presented already',
    detail: `The presentation was recorded on ${say.time(at)}.`,
  }),
  AWARD_DOES_NOT_REST_ON_IT: ({ dossier }) => ({
    title: 'The award does not rest on it',
    detail: `Dossier ${dossier} is no later award of the same unit. Leave it out.`,
  }),
  ANNULMENT_NOT_BY_AUTHORITY: ({ needed, given }) => ({
    title: 'Not the right authority',
    detail: `Whoever may decide an award annuls it: here “${decisionNames[needed].en}”. The decision entered is of “${decisionNames[given].en}”. Enter the decision of the right authority.`,
  }),
  ANNULMENT_DATE_WRONG: ({ date, decidedOn, today }, say) => ({
    title: 'Wrong date of the annulment',
    detail: `The decision to annul is dated ${say.day(date)}; it has to be between the decision on the award (${say.day(decidedOn)}) and the day of the act (${say.day(today)}).`,
  }),
  DEADLINE_NOT_RUNNING: ({ name }) => ({
    title: 'No such deadline is running',
    detail: `No deadline “${dossierClockNames[name].en}” is running for this dossier.`,
  }),
  DEADLINE_NOT_DUE: ({ due }, say) => ({
    title: 'This deadline is not running',
    detail: `That time ran out at ${say.time(due)} is not recorded: what it was for is done or has ended, or it is recorded already. Nothing more is to be done.`,
  }),
  EXTENSION_NOT_LATER: ({ due }, say) => ({
    title: 'The extension is not later',
    detail: `It is due on ${say.time(due)}. Choose a later day, later than today, too.`,
  }),
});
