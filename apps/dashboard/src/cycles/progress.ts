import { missingNames, type CycleRow, type Language } from '@so-vang/api-contract';
import type { Missing } from '@so-vang/domain';
import type { Text } from '../i18n/use-text.js';

/** How far the cycle has got within its stage. */
export const progressOf = ({ phase, units, signed, state, ballot }: CycleRow, text: Text): string => {
  switch (phase) {
    case 'pledging':
      return text('progress.pledging', { done: signed, all: units });
    case 'movements':
      return text('progress.movements', { movements: state.movements.length });
    case 'evaluation':
      return text('progress.evaluation', {
        done: state.settledScores.length,
        all: units - state.exclusions.length,
      });
    case 'voting':
      return ballot && ballot.phase !== 'unopened'
        ? text('progress.voting', { done: ballot.votes.length, all: ballot.roll.length })
        : text('progress.noBallot');
    case 'nomination':
    case 'closed':
      return text('progress.nomination', { nominations: state.nominations.length });
  }
};

/** What blocks the next stage, shortly: what is missing, and of how many units. */
export const blockersOf = ({ missing }: CycleRow, language: Language, text: Text): readonly string[] =>
  missing.map((item) => blockerOf(item, language, text));

const blockerOf = ({ code, units }: Missing, language: Language, text: Text): string => {
  const name = missingNames[code][language];
  return units ? text('progress.unitsMissing', { name, units: units.length }) : name;
};
