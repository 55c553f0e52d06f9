import { headDoubtNames, headSelectionNames, roleNames } from '../names.js';
import { wordsFor } from '../words.js';

/** Members, heads, names and appointments. */
export const blocWords = wordsFor({
  MEMBERSHIP_ALREADY_ENDED: ({ unit, until }, say) => ({
    title: 'The unit has left the bloc',
    detail: `${say.unit(unit)} has not been a member since ${say.day(until)}. Nothing is to be done; if it came back, admit it from that day.`,
  }),
  LEAVES_BEFORE_IT_JOINED: ({ unit, from }, say) => ({
    title: 'It cannot leave before it joined',
    detail: `${say.unit(unit)} joined the bloc on ${say.day(from)}. Give a later day.`,
  }),
  MERGES_INTO_ITSELF: ({ unit }, say) => ({
    title: 'A unit cannot merge into itself',
    detail: `${say.unit(unit)} is named both as merging and as the unit it merges into. Take it off the list of merging units.`,
  }),
  NAME_UNCHANGED: ({ name }) => ({
    title: 'The name is the same',
    detail: `The unit is called “${name}” already. Nothing is to be done.`,
  }),
  RENAMED_SINCE: ({ name, from }, say) => ({
    title: 'The unit was renamed since',
    detail: `The unit has been called “${name}” since ${say.day(from)}. Give a later day for a new name.`,
  }),
  SUB_UNIT_ALREADY_REGISTERED: ({ unit, subUnit }, say) => ({
    title: 'The sub-unit is registered already',
    detail: `${say.unit(unit)} has a sub-unit “${subUnit}” already. Use that one.`,
  }),
  SUB_UNIT_UNKNOWN: ({ unit, subUnit }, say) => ({
    title: 'There is no such sub-unit',
    detail: `${say.unit(unit)} has no sub-unit called “${subUnit}”. Register it first.`,
  }),
  APPOINTMENT_UNKNOWN: ({ role, unit }, say) => ({
    title: 'There is no such appointment',
    detail: `This person is not ${roleNames[role].en}${unit ? ` (${say.unit(unit)})` : ''} beyond that day. Check role, unit and last day.`,
  }),
  APPOINTMENT_NOT_BEGUN: ({ from }, say) => ({
    title: 'It cannot end before it begins',
    detail: `This appointment begins on ${say.day(from)}. Give that day or a later one.`,
  }),
  UNIT_ALREADY_IN_CYCLE: ({ unit }, say) => ({
    title: 'The unit is in the cycle already',
    detail: `${say.unit(unit)} takes part in this cycle. Nothing is to be done.`,
  }),
  NOTHING_TO_FOLLOW: () => ({
    title: 'Nothing has changed',
    detail: 'The cycle has the members of its bloc. Nothing is to be done.',
  }),
  UNIT_STILL_MEMBER: ({ unit }, say) => ({
    title: 'The unit is still a member',
    detail: `On that day ${say.unit(unit)} is still a member of the bloc. Record on the bloc's page first that it left or was merged.`,
  }),
  HEAD_NOT_DEPUTY: ({ head, deputy }, say) => ({
    title: 'Not the deputy of the year before',
    detail: `By this method the deputy moves up, and the deputy of the year before is ${say.unit(deputy)}, not ${say.unit(head)}. Choose that unit, or name another method.`,
  }),
  HEAD_NEEDS_REASON: ({ head, doubt, method }, say) => ({
    title: 'The choice of head needs a reason',
    detail: `${say.unit(head)}, chosen by “${headSelectionNames[method].en}”: ${headDoubtNames[doubt].en}. Give a reason, or choose as the bloc's rule has it.`,
  }),
  HEAD_NOT_SET: ({ year }) => ({
    title: 'No head is set',
    detail: `There is no head for ${year} yet. Set the head first.`,
  }),
  HEAD_NOT_ELECTED_BY_BALLOT: ({ head, ballot }, say) => ({
    title: 'Not elected by that ballot',
    detail: `The ballot ${ballot} did not elect ${say.unit(head)}: it is no ballot on the head of this bloc, had no quorum, gave too few votes, or gave another unit as many or more. Check the count, or record another method with a reason.`,
  }),
  HEAD_BALLOT_NOT_NAMED: ({ ballot }) => ({
    title: 'The ballot on the head is not named',
    detail: `The bloc voted on its head (${ballot}). Name that ballot; where its result is not followed, record another method with a reason, or call the ballot off first.`,
  }),
  SECRETARY_NOT_OF_HEAD_UNIT: ({ head }, say) => ({
    title: 'The secretary is not of the head unit',
    detail: `The secretary must be a person of ${say.unit(head)}, holding an appointment there on that day. Choose another person, or appoint them first.`,
  }),
  BANNER_ALREADY_HELD: ({ unit, on }, say) => ({
    title: 'The unit holds the banner already',
    detail: `${say.unit(unit)} received the banner on ${say.day(on)}. Nothing is to be done.`,
  }),
});
