import { awardNames, signerNames } from '../names.js';
import { wordsFor } from '../words.js';

/** The two meetings, the minutes, and achievements used once. */
export const conferenceWords = wordsFor({
  CHAIR_IS_SECRETARY: () => ({
    title: 'Chair and secretary are one person',
    detail: 'Nobody both chairs a conference and writes its minutes. Name two people.',
  }),
  ATTENDANCE_MISSING: ({ units }, say) => ({
    title: 'Not every member is accounted for',
    detail: `It is not said whether ${say.units(units)} attended. List every member of the bloc, the absent ones with their reason.`,
  }),
  ENDS_BEFORE_IT_BEGINS: ({ from, to }, say) => ({
    title: 'The conference ends before it begins',
    detail: `It began at ${say.time(from)} and cannot have ended at ${say.time(to)}. Correct the time.`,
  }),
  CONFERENCE_NOT_HELD: () => ({
    title: 'The closing conference is not recorded',
    detail: 'Minutes follow the conference. Record its time, place, chair, secretary and attendance first.',
  }),
  MINUTES_NOT_DRAWN_UP: () => ({
    title: 'The minutes are not drawn up',
    detail: 'There are no minutes to sign yet. Draw them up first.',
  }),
  MINUTES_OUTDATED: () => ({
    title: 'The minutes are outdated',
    detail:
      'Attendance, scores, ranking, nominations or the next head have changed since they were drawn up. Draw them up again, then sign.',
  }),
  NOT_THE_SIGNER: ({ signer, person }) => ({
    title: 'Not the one who signs here',
    detail: `Only ${signerNames[signer].en} of the conference (id ${person}) signs in that place. Let that person sign.`,
  }),
  MINUTES_ALREADY_SIGNED: ({ signer, at }, say) => ({
    title: 'The minutes are signed',
    detail: `They were signed by ${signerNames[signer].en} at ${say.time(at)} and still say what was decided. Nothing is left to do.`,
  }),
  ACHIEVEMENT_ALREADY_USED: ({ achievement, cycle, unit, award }, say) => ({
    title: 'The achievement is used already',
    detail: `Achievement ${achievement} stands behind the ${awardNames[award].en} of ${say.unit(unit)} (cycle ${cycle}). One achievement does not bring several titles or forms. Name another.`,
  }),
  ACHIEVEMENT_NOT_CLAIMED: ({ achievement, unit }, say) => ({
    title: 'The achievement is not claimed',
    detail: `Achievement ${achievement} is not claimed for ${say.unit(unit)} and this award. Claim it first.`,
  }),
  ACHIEVEMENT_IN_USE: ({ achievement, unit }, say) => ({
    title: 'The achievement cannot be released',
    detail: `Achievement ${achievement} is in use for ${say.unit(unit)}, or the year of that unit is not closed. It is released where the year closed without it, or its dossier was refused.`,
  }),
});
