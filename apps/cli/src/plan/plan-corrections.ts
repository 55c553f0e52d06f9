import { dossierIdOf, streamOf, type CycleId, type Fields, type StreamName } from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';
import { ballotStream } from './plan-choosing.js';
import { dossierOf } from './plan-dossiers.js';
import type { Planners } from './plan-opening.js';
import { sheetOf } from './scores.js';

type Correct = ActValue<'correct'>;
type Where = Pick<Correct, 'in' | 'unit' | 'award' | 'person'>;

/** The year itself, unless the file says of what else it is. */
const streamOfFact = ({ in: where, unit, award, person }: Where, planning: Planning): StreamName => {
  switch (where) {
    case undefined:
    case 'cycle':
      return planning.cycle;
    case 'ballot':
      return ballotStream(planning);
    case 'bloc':
      return planning.bloc;
    case 'rules':
      return streamOf('rulebook', planning.bloc);
    case 'unit':
      return streamOf('unit', unit === undefined ? '' : planning.unit(unit));
    case 'person':
      return streamOf('person', planning.person(person ?? unit ?? '') ?? '');
    case 'dossier': {
      if (unit !== undefined) return streamOf('dossier', dossierOf({ unit, award }, planning));
      const cycle = planning.cycle.slice('cycle-'.length) as CycleId;
      return streamOf('dossier', dossierIdOf(cycle, 1));
    }
  }
};
/** Registers are the office's alone. */
const isOfOffice = (where: Where['in']): boolean => where === 'unit' || where === 'person';

const correctionOf = (given: Correct, planning: Planning): 'void' | Fields => {
  if (given.void) return 'void';
  const { score, fields = {}, unit } = given;
  if (score === undefined || unit === undefined) return fields;
  const sheet = sheetOf(score, planning.unit(unit), planning);
  return { ...(fields as Fields), sheet: sheet as unknown as Fields };
};

/** The office corrects; the bloc decides on what that touched. */
export const correctionPlanners: Planners<'correct' | 'decide-flags'> = {
  correct: (given, planning): readonly Draft[] => {
    const { event: type, unit, by, act, article, reason } = given;
    const fact = {
      type,
      ...(unit !== undefined && { unit: planning.unit(unit) }),
      ...(by !== undefined && { by: planning.unit(by) }),
    };
    const correction = correctionOf(given, planning);
    const data = { fact, correction, act, article, reason };
    return [draft('CorrectFact', streamOfFact(given, planning), data, 'office')];
  },
  'decide-flags': ({ decision, reason, ...where }, planning): readonly Draft[] => {
    const data = { decision, reason };
    const doer = isOfOffice(where.in) ? 'office' : 'leader';
    return [draft('DecideFlag', streamOfFact(where, planning), data, doer)];
  },
};
