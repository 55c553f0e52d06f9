import type { OpenedCycle } from '../cycle/cycle.js';
import type { Facts } from '../facts.js';
import type { BlocId } from '../ids.js';
import type { BlocLeaders, CalledSitting } from './sitting.js';

/** Of every bloc of the province with a year of its own: who leads it, and whose flag dossiers are in order. */
export const leadersOver = (
  { province, year, clock }: Pick<CalledSitting, 'province' | 'year' | 'clock'>,
  { blocs = [], cycles = [], dossiers = [] }: Facts,
): readonly BlocLeaders[] => {
  const own = new Set<BlocId>(
    blocs.flatMap((bloc) => ('headships' in bloc && bloc.province === province ? [bloc.id] : [])),
  );
  const years = cycles.filter(
    (cycle): cycle is OpenedCycle =>
      'ranking' in cycle && cycle.year === year && cycle.clock === clock && own.has(cycle.bloc),
  );
  return years.map(({ bloc, ranking }) => {
    const fit = dossiers.flatMap((dossier) =>
      'award' in dossier &&
      dossier.bloc === bloc &&
      dossier.year === year &&
      dossier.award !== 'ChairmanMerit' &&
      dossier.appraisal?.finding === 'eligible'
        ? [`${dossier.unit}/${dossier.subUnit ?? ''}`]
        : [],
    );
    const units = ranking.filter(({ rank }) => rank === 1).length;
    return { bloc, units, standardMet: new Set(fit).size };
  });
};

/** What was read last of each bloc. */
export const withNewer = (
  before: readonly BlocLeaders[],
  newer: readonly BlocLeaders[],
): readonly BlocLeaders[] => [
  ...before.filter(({ bloc }) => !newer.some((each) => each.bloc === bloc)),
  ...newer,
];
