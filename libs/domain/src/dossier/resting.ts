import type { OpenedCycle } from '../cycle/cycle.js';
import type { Nomination } from '../cycle/nomination.js';
import type { Facts } from '../facts.js';
import type { DossierId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import type { Dossier, OpenedDossier } from './dossier.js';

/**
 * Why an award rests on another one of its unit. `cited`: it names it, by the dossier's id, among its achievements.
 * `same-achievement`: both are for one achievement. `award-base`: a rule makes the other one its condition.
 */
export type RestingBasis = 'cited' | 'same-achievement' | 'award-base';
export const restingBases = [
  ...(['cited', 'same-achievement', 'award-base'] as const),
] as const satisfies readonly RestingBasis[];

export type RestingAward = {
  readonly dossier: DossierId;
  readonly year: number;
  readonly award: Award;
  readonly basis: RestingBasis;
};

type Nominated = Pick<OpenedCycle, 'year' | 'rules'> & { readonly nomination: Nomination };

/** The awards of the unit that rest on this one, given or still on their way, found in the years that were read. */
export const restingOn = (
  annulled: OpenedDossier,
  { cycles = [], dossiers = [] }: Facts,
): readonly RestingAward[] => {
  const nominated = cycles.flatMap((cycle) =>
    'nominations' in cycle
      ? cycle.nominations
          .filter(({ unit }) => unit === annulled.unit)
          .map((nomination): Nominated => ({ nomination, year: cycle.year, rules: cycle.rules }))
      : [],
  );
  const own = nominated.find(({ nomination }) => nomination.dossier === annulled.dossier)?.nomination;
  return nominated
    .flatMap(({ nomination, year, rules }) => {
      const { dossier, award } = nomination;
      const basis = basisOf({ nomination, year, rules }, annulled, own);
      const stands = dossiers.some((state) => isStanding(state) && state.dossier === dossier);
      return basis && stands && dossier !== annulled.dossier ? [{ dossier, year, award, basis }] : [];
    })
    .sort((a, b) => a.year - b.year);
};

const isStanding = (dossier: Dossier): dossier is OpenedDossier =>
  !['undrafted', 'refused', 'annulled', 'cancelled'].includes(dossier.phase);

const basisOf = (
  { nomination, year, rules }: Nominated,
  annulled: OpenedDossier,
  own: Nomination | undefined,
): RestingBasis | undefined => {
  const { achievements = [], award, subUnit } = nomination;
  if (achievements.some(({ id }) => id === (annulled.dossier as string))) return 'cited';
  const shared = (own?.achievements ?? []).some(({ id }) => achievements.some((other) => other.id === id));
  if (shared) return 'same-achievement';
  const isBase = rules.awardBases.some(
    ({ award: later, on, years }) =>
      later === award && on === annulled.award && year >= annulled.year && year - annulled.year <= years,
  );
  return isBase && subUnit === annulled.subUnit ? 'award-base' : undefined;
};
