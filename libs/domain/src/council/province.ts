import type { OpenedCycle } from '../cycle/cycle.js';
import type { Facts } from '../facts.js';
import type { Bloc } from '../bloc/bloc.js';
import type { BlocId } from '../ids.js';
import { provinceOn } from '../places/provinces.js';
import { dayOf } from '../time.js';
import type { BlocLeaders, CalledSitting } from './sitting.js';

/** Whether a bloc is of the council's province as that is on the day of the sitting, or of one that became part of it. */
export const isBeforeCouncil = (
  bloc: Extract<Bloc, { status: 'registered' }>,
  { province, heldAt }: Pick<CalledSitting, 'province' | 'heldAt'>,
): boolean => provinceOn(bloc.province, dayOf(heldAt)) === province;

/** Of every bloc of the province with a year of its own: who leads it, and whose flag dossiers are in order. */
export const leadersOver = (
  sitting: Pick<CalledSitting, 'province' | 'heldAt' | 'year' | 'clock'>,
  { blocs = [], cycles = [], dossiers = [] }: Facts,
): readonly BlocLeaders[] => {
  const { year, clock } = sitting;
  const own = new Set<BlocId>(
    blocs.flatMap((bloc) => ('headships' in bloc && isBeforeCouncil(bloc, sitting) ? [bloc.id] : [])),
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
