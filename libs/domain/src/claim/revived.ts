import type { Cycle } from '../cycle/cycle.js';
import type { Nomination } from '../cycle/nomination.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Facts } from '../facts.js';
import { achievementStreamOf, streamOf, type AchievementId, type StreamName } from '../ids.js';
import type { Rules } from '../rules/rules.js';
import type { AchievementUse, Claim } from './claim.js';

export const isUse = (a: AchievementUse, b: AchievementUse): boolean =>
  a.cycle === b.cycle && a.unit === b.unit && a.award === b.award;

/** Uses that were released: in a closed year, with a refusal or a cancelled nomination. What released them may be corrected. */
const releasedFrom = (claim: Claim | undefined): readonly AchievementUse[] =>
  claim?.status === 'claimed'
    ? claim.releases.filter((release) => !claim.uses.some((use) => isUse(use, release)))
    : [];

const nominatedFor = (
  { cycle, unit, award }: AchievementUse,
  achievement: AchievementId,
  cycles: readonly Cycle[],
): readonly Nomination[] =>
  cycles.flatMap((year) =>
    'nominations' in year && year.cycle === cycle
      ? year.nominations.filter(
          (entry) =>
            entry.unit === unit &&
            entry.award === award &&
            entry.achievements?.some(({ id }) => id === achievement),
        )
      : [],
  );

/** The years and dossiers of the uses that were released, as far as those years are known. */
export const releasedNeeds = (
  claims: readonly Claim[],
  stateOf: (stream: StreamName) => unknown,
): { readonly releasedCycles: readonly StreamName[]; readonly releasedDossiers: readonly StreamName[] } => {
  const uses = claims.flatMap((claim) =>
    claim.status === 'claimed' ? releasedFrom(claim).map((use) => ({ use, of: claim.achievement })) : [],
  );
  const dossiers = uses.flatMap(({ use, of }) =>
    nominatedFor(use, of, [stateOf(streamOf('cycle', use.cycle)) as Cycle]),
  );
  return {
    releasedCycles: [...new Set(uses.map(({ use }) => streamOf('cycle', use.cycle)))],
    releasedDossiers: [...new Set(dossiers.map(({ dossier }) => streamOf('dossier', dossier)))],
  };
};

const isGone = ({ phase }: Dossier): boolean => ['refused', 'annulled', 'cancelled'].includes(phase);

/**
 * A use that was released and stands again, since the refusal or the nomination was corrected: whoever uses the achievement now waits
 * until a person has decided that it stands (`DecideFlag` on the claim, where the correction is) or the other ends.
 */
export const revivedUse = (
  claim: Claim | undefined,
  wanted: AchievementUse,
  rules: Pick<Rules, 'severalAwards'>,
  { releasedCycles = [], releasedDossiers = [] }: Pick<Facts, 'releasedCycles' | 'releasedDossiers'>,
): AchievementUse | undefined => {
  if (claim?.status !== 'claimed') return undefined;
  const { achievement } = claim;
  const stream = achievementStreamOf(achievement);
  const revived = releasedFrom(claim).find((use) => {
    const sameUnit = use.cycle === wanted.cycle && use.unit === wanted.unit;
    if (sameUnit && (isUse(use, wanted) || rules.severalAwards === 'allowed')) return false;
    return nominatedFor(use, achievement, releasedCycles).some(({ dossier }) => {
      const state = releasedDossiers.find((each) => 'dossier' in each && each.dossier === dossier);
      if (!state || !('flags' in state || 'award' in state)) return true;
      const decided = state.flags?.some(
        (flag) => flag.stream === stream && flag.decided?.decision === 'stands',
      );
      return !isGone(state) && decided !== true;
    });
  });
  return revived && { cycle: revived.cycle, unit: revived.unit, award: revived.award };
};
