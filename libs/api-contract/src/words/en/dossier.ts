import { dossierPhaseNames } from '../names.js';
import { eitherIn } from '../say.js';
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
});
