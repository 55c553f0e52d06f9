import { factsIn } from '../facts-in.js';
import { eventNames } from '../event-names.js';
import { wordsFor } from '../words.js';

const nameOf = (type: string): string => eventNames[type as keyof typeof eventNames]?.en ?? type;

/** Refusals around corrections. */
export const correctionWords = wordsFor({
  FACT_UNKNOWN: () => ({
    title: 'Nothing to correct',
    detail: 'Nothing of that kind is recorded. Choose the event on the timeline and correct it there.',
  }),
  FACT_NOT_CORRECTABLE: ({ type }) => ({
    title: 'This is not corrected',
    detail: `"${nameOf(type)}" cannot be corrected: correct the fact itself, or decide again after the next correction.`,
  }),
  NOTHING_CORRECTED: ({ type }) => ({
    title: 'Nothing changes',
    detail: `The correction says what holds of "${nameOf(type)}" already. Give what is right, different from what stands.`,
  }),
  FIELD_NOT_CORRECTABLE: ({ type, field }) => ({
    title: 'This field cannot be corrected',
    detail: `A correction of "${nameOf(type)}" cannot change "${field}", for that would be another fact. Void what is wrong and record what is right.`,
  }),
  CORRECTION_MALFORMED: ({ type, flaw }) => ({
    title: 'The correction has another form',
    detail: `The correction does not have the form of "${nameOf(type)}": ${flaw}. Use the names and kinds of its fields.`,
  }),
  NO_OPEN_FLAG: () => ({
    title: 'Nothing awaits a decision',
    detail: 'No affected fact of that kind awaits a decision. Look at the list of what corrections affected.',
  }),
  NOT_REDONE: ({ facts }) => ({
    title: 'This has not been redone',
    detail: `Nothing recorded since then redoes or corrects: ${factsIn('en', facts)}. Redo or correct it first, or decide that it stands.`,
  }),
  REDO_OWED: ({ facts }) => ({
    title: 'Something is still to be redone',
    detail: `Decided to be redone, and not done yet: ${factsIn('en', facts)}. Redo or correct it first, or decide that it stands.`,
  }),
});
