import { actNames } from '../act-names.js';
import type { EventType, Role } from '@so-vang/domain';
import { eventNames } from '../event-names.js';
import { clockNames, roleNames } from '../names.js';
import { listerNames, ruleNames } from '../rule-names.js';
import { nameOfField } from '../field-names.js';
import { provinceName } from '../province-words.js';
import { eitherIn, listIn } from '../say.js';
import { wordsFor } from '../words.js';

const rolesIn = (roles: readonly Role[]): string =>
  eitherIn(
    'en',
    roles.map((role) => roleNames[role].en),
  );
const eventsIn = (types: readonly EventType[]): string =>
  eitherIn(
    'en',
    types.map((type) => eventNames[type].en.toLowerCase()),
  );
const fieldsNamed = (fields: readonly string[]): string =>
  listIn(
    'en',
    fields.map((field) => nameOfField(field, 'en')),
  );

/** Units, people, blocs, time and permission. */
export const registryWords = wordsFor({
  UNIT_ALREADY_REGISTERED: ({ unit, at }, say) => ({
    title: 'The unit is registered already',
    detail: `The unit ${unit} was registered on ${say.time(at)}. Use that one, or choose another id for a new unit.`,
  }),
  UNIT_UNKNOWN: ({ unit }) => ({
    title: 'There is no such unit',
    detail: `No unit has the id ${unit}. Check the id, or register the unit first.`,
  }),
  PERSON_ALREADY_REGISTERED: ({ person, at }, say) => ({
    title: 'The person is registered already',
    detail: `The person ${person} was registered on ${say.time(at)}. Use that one, or choose another id.`,
  }),
  PERSON_UNKNOWN: ({ person }) => ({
    title: 'There is no such person',
    detail: `No person has the id ${person}. Check the id, or register the person first.`,
  }),
  UNIT_NEEDED_FOR_ROLE: ({ role }) => ({
    title: 'A unit is missing',
    detail: `To appoint ${roleNames[role].en}, say of which unit. Choose the unit and try again.`,
  }),
  ALREADY_APPOINTED: ({ role, from }, say) => ({
    title: 'Appointed already',
    detail: `This person has been ${roleNames[role].en} since ${say.day(from)}. Nothing is to be done; for another term, choose a first day after the old one ends.`,
  }),
  PROVINCE_UNKNOWN: ({ province, day, nearest }, say) => ({
    title: 'There is no such province',
    detail: `On ${say.day(day)} no province was called “${province}”. Write its name of that day; the nearest is ${eitherIn(
      'en',
      nearest.map((id) => `${provinceName({ province: id, day }, 'en')} (${id})`),
    )}.`,
  }),
  BLOC_LISTED_BY_OTHER: ({ needed }) => ({
    title: 'Not who lists the blocs',
    detail: `By the rule “${ruleNames.blocListedBy.en}” blocs are listed by ${listerNames[needed].en}. Choose who took the decision; where the province has given it to another, adopt that rule of the province first.`,
  }),
  BLOC_ALREADY_REGISTERED: ({ bloc, at }, say) => ({
    title: 'The bloc is registered already',
    detail: `The bloc ${bloc} was registered on ${say.time(at)}. Use that one, or choose another id for a new bloc.`,
  }),
  BLOC_UNKNOWN: () => ({
    title: 'There is no such bloc',
    detail: 'No bloc or cluster has this id. Check the id, or register the bloc first.',
  }),
  CLOCKS_DIFFER: ({ needed }) => ({
    title: 'Live and played time are mixed',
    detail: `This must run on the ${clockNames[needed].en.toLowerCase()} clock, as the bloc does. Choose that clock, or use a unit and a bloc registered for the clock you want.`,
  }),
  UNIT_ALREADY_MEMBER: ({ unit, from }, say) => ({
    title: 'The unit is a member already',
    detail: `${say.unit(unit)} has been a member of the bloc since ${say.day(from)}. Nothing is to be done.`,
  }),
  UNIT_NOT_IN_BLOC: ({ unit }, say) => ({
    title: 'The unit is not in the bloc',
    detail: `${say.unit(unit)} is not a member of the bloc in this cycle. Name a member; a unit that joined later takes part in a running cycle once it is admitted to it.`,
  }),
  BLOC_FULL: ({ max }) => ({
    title: 'The bloc is full',
    detail: `The bloc's rules allow ${max} units at most. Adopt another rule on the size of the bloc before you admit more.`,
  }),
  BLOC_SIZE_OUT_OF_RANGE: ({ size, min, max }) => ({
    title: 'Too few or too many units',
    detail: `The bloc has ${size} units, and its rules ask for ${min} to ${max}. Admit units or adopt another rule on the size before you open the cycle.`,
  }),
  HEAD_IS_DEPUTY: ({ unit }, say) => ({
    title: 'Head and deputy are the same unit',
    detail: `${say.unit(unit)} cannot be both head and deputy. Choose two units.`,
  }),
  HEAD_ALREADY_SET: ({ year, head }, say) => ({
    title: 'The year has a head already',
    detail: `The head for ${year} is ${say.unit(head)}. Check the year; if the earlier entry was wrong, set the head again with a reason.`,
  }),
  ACT_BEFORE_LAST: ({ at, last }, say) => ({
    title: 'Out of order in time',
    detail: `This act of ${say.time(at)} lies before the latest one recorded, of ${say.time(last)}. Enter acts in the order in which they happened, from ${say.time(last)} on.`,
  }),
  MUST_BE_TOLD: ({ fields, live }) => ({
    title: 'This has to be told',
    detail: live
      ? `An act done as it happens names: ${fieldsNamed(fields)}. Only past years, and acts entered later, may leave it open as “not told”. Fill it in, then try again.`
      : `This act always names: ${fieldsNamed(fields)}. Fill it in, then try again.`,
  }),
  ACT_IN_FUTURE: ({ at, now }, say) => ({
    title: 'In the future',
    detail: `This act of ${say.time(at)} has not happened yet: it is ${say.time(now)}. Give a time that is not later than now.`,
  }),
  ACT_BEFORE_BEGINNING: ({ at, began }, say) => ({
    title: 'Before its beginning',
    detail: `This act of ${say.time(at)} lies before what it is about began, on ${say.time(began)}. Give the time at which it was done.`,
  }),
  LATE_ENTRY_NEEDS_PAPER: ({ due, by, until }, say) => ({
    title: 'Its time is over: a paper is needed',
    detail: `It is recorded that the time was over on ${say.time(due)}. What was done on paper before is entered by ${rolesIn(by)}, with a reason and the number of the paper, before this: ${eventsIn(until)}. If it was done later, give the time at which it was done.`,
  }),
  LATE_ENTRY_OVER: ({ due, ended }, say) => ({
    title: 'Too late to enter it',
    detail: `The time was over on ${say.time(due)}, and since then this has happened: ${eventsIn(ended)}. Correct what was recorded, on its ground.`,
  }),
  NOT_A_LATE_ENTRY: () => ({
    title: 'Not a late entry',
    detail:
      'Only what has a time limit and was done on paper within it is entered so, once it is recorded that the time is over. Leave out reason and paper, and record it as usual.',
  }),
  NOT_PERMITTED: ({ needed, unit }, say) => ({
    title: 'Not permitted',
    detail: `This may be done by ${eitherIn(
      'en',
      needed.map((role) => roleNames[role].en),
    )}${
      unit ? ` (unit: ${say.unit(unit)})` : ''
    }, holding that role on the day of the act. Ask that person to do it, or ask the emulation office for an appointment.`,
  }),
  COMMAND_NOT_FOR_STREAM: ({ stream, command }) => ({
    title: 'The act does not fit its target',
    detail: `“${actNames[command].en}” cannot be done on ${stream}. Send it to the right target.`,
  }),
  STREAM_NOT_OF_COMMAND: ({ stream, needed }) => ({
    title: 'Target and content differ',
    detail: `The content speaks of ${needed}, but it was sent to ${stream}. Send it to ${needed}, or correct the ids in the content.`,
  }),
});
