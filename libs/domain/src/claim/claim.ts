import { accept, reject, type Command, type Decider, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import {
  cycleIdOf,
  systemPerson,
  type AchievementId,
  type BlocId,
  type CycleId,
  type DossierId,
  type UnitId,
} from '../ids.js';
import { cancelledIn } from '../cycle/cancellation.js';
import type { OpenedCycle } from '../cycle/cycle.js';
import type { Award } from '../rules/awards.js';
import type { Rules } from '../rules/rules.js';
import { latest, type Instant } from '../time.js';
import { isUse, revivedUse } from './revived.js';

/**
 * Who an achievement is used by. What must be unique over all blocs and years has a stream of its own: whoever is
 * written there first holds it, and of two at the same moment the log takes one.
 */
export type AchievementUse = { readonly cycle: CycleId; readonly unit: UnitId; readonly award: Award };

export type Claim =
  | { readonly status: 'unclaimed' }
  | {
      readonly status: 'claimed';
      readonly achievement: AchievementId;
      readonly title: string;
      /** None, where all were released. */
      readonly uses: readonly AchievementUse[];
      readonly releases: readonly (AchievementUse & Released)[];
      readonly at: Instant;
    };

/** `dossier`: the one that was refused or cancelled. */
type Released = { readonly reason: string; readonly dossier?: DossierId };
type Wanted = {
  readonly achievement: AchievementId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly unit: UnitId;
  readonly award: Award;
};
export type ClaimCommand =
  | Command<'ClaimAchievement', Wanted & { readonly title: string }>
  | Command<'ReleaseAchievement', Wanted & Released>;

type Used = AchievementUse & { readonly achievement: AchievementId; readonly at: Instant };
export type ClaimEvent =
  | Event<'AchievementClaimed', Used & { readonly title: string }>
  | Event<'AchievementReleased', Used & Released>;

export type ClaimRejection =
  | { readonly code: 'CYCLE_UNKNOWN' }
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | ({ readonly code: 'ACHIEVEMENT_ALREADY_USED'; readonly achievement: string } & AchievementUse)
  | { readonly code: 'ACHIEVEMENT_NOT_CLAIMED'; readonly achievement: string; readonly unit: UnitId }
  | { readonly code: 'ACHIEVEMENT_IN_USE'; readonly achievement: string; readonly unit: UnitId };

/** The use by somebody else, where there is one that bars this use. Law 06/2022/QH15 art. 5(2)(c). */
export const barringUse = (
  claim: Claim | undefined,
  wanted: AchievementUse,
  rules: Pick<Rules, 'severalAwards'>,
): AchievementUse | undefined =>
  claim?.status === 'claimed'
    ? claim.uses.find(
        (use) =>
          use.cycle !== wanted.cycle ||
          use.unit !== wanted.unit ||
          (rules.severalAwards !== 'allowed' && !isUse(use, wanted)),
      )
    : undefined;

/** With its nomination its claim ends, too. */
const wasCancelled = ({ dossier, achievement }: Wanted & Partial<Released>, cycle: OpenedCycle): boolean =>
  cancelledIn(cycle).some(
    (entry) => entry.dossier === dossier && entry.achievements?.some(({ id }) => id === achievement) === true,
  );

export const claimDecider: Decider<Claim, ClaimCommand, ClaimEvent, ClaimRejection, Facts> = {
  initialState: { status: 'unclaimed' },
  decide({ type, data, at, by }, claim, facts) {
    const { cycle, dossier } = facts;
    const { achievement, bloc, year, unit, award } = data;
    const use = { cycle: cycleIdOf(bloc, year), unit, award };
    if (!cycle || cycle.phase === 'unopened') return reject({ code: 'CYCLE_UNKNOWN' });
    if (type === 'ClaimAchievement') {
      if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
      const own = claim.status === 'claimed' ? claim.uses.find((each) => isUse(each, use)) : undefined;
      const barring =
        own ?? barringUse(claim, use, cycle.rules) ?? revivedUse(claim, use, cycle.rules, facts);
      if (barring) return reject({ code: 'ACHIEVEMENT_ALREADY_USED', achievement, ...barring });
      return accept({ type: 'AchievementClaimed', data: { achievement, ...use, title: data.title, at } });
    }
    if (claim.status === 'unclaimed' || !claim.uses.some((each) => isUse(each, use)))
      return reject({ code: 'ACHIEVEMENT_NOT_CLAIMED', achievement, unit });
    const nominated = cycle.nominations.find(
      (entry) =>
        entry.unit === unit &&
        entry.award === award &&
        entry.achievements?.some(({ id }) => id === achievement),
    );
    const refused = dossier?.phase === 'refused' && dossier.dossier === nominated?.dossier;
    // An open year may still nominate with it; only from a closed one can it be taken away, or from a cancelled nomination.
    const isFree = by === systemPerson && wasCancelled(data, cycle) && !nominated;
    if (!isFree && (cycle.phase !== 'closed' || (nominated && !refused)))
      return reject({ code: 'ACHIEVEMENT_IN_USE', achievement, unit });
    const why = { reason: data.reason, ...(data.dossier && { dossier: data.dossier }) };
    return accept({ type: 'AchievementReleased', data: { achievement, ...use, ...why, at } });
  },
  evolve(claim, { type, data }) {
    const { achievement, cycle, unit, award, at } = data;
    const use = { cycle, unit, award };
    const { uses, releases, title } =
      claim.status === 'claimed' ? claim : { uses: [], releases: [], title: '' };
    const held = {
      status: 'claimed' as const,
      achievement,
      at: latest(at, claim.status === 'claimed' ? claim.at : at),
    };
    if (type === 'AchievementClaimed') return { ...held, title: data.title, uses: [...uses, use], releases };
    return {
      ...held,
      title,
      uses: uses.filter((each) => !isUse(each, use)),
      releases: [
        ...releases,
        { ...use, reason: data.reason, ...(data.dossier && { dossier: data.dossier }) },
      ],
    };
  },
};
