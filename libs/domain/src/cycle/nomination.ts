import { accept, reject, type Command, type Event } from '../decider.js';
import { barringUse, type Claim } from '../claim/claim.js';
import { isUse, revivedUse } from '../claim/revived.js';
import { voidedFacts } from '../correction/correction.js';
import type { Facts } from '../facts.js';
import {
  dossierIdOf,
  type AchievementId,
  type CycleId,
  type DossierId,
  type MovementId,
  type UnitId,
} from '../ids.js';
import type { RuleKey } from '../rules/rules.js';
import { authorityOf, type Authority, type Award, type DossierKind } from '../rules/awards.js';
import type { Instant } from '../time.js';
import { cancelledIn } from './cancellation.js';
import type { OpenedCycle } from './cycle.js';
import type { Exclusion } from './exclusion.js';
import {
  notCompeting,
  notIn,
  type Acts,
  type CycleDecision,
  type Data,
  type OfCycle,
  type Steps,
} from './guards.js';
import { onHold } from './holds.js';
import { notInSlot, rankOf, slotCheck, type SlotCheck, type SlotRejection } from './slots.js';

/** What the bloc puts up for which award, and who steps back. */
export type Nomination = {
  readonly dossier: DossierId;
  readonly unit: UnitId;
  readonly subUnit?: string;
  readonly award: Award;
  readonly authority: Authority;
  readonly rank?: number;
  /** Left out, it is regular. */
  readonly kind?: DossierKind;
  /** The movement that a thematic nomination is for. */
  readonly movement?: MovementId;
  /** How full the slots were, with this nomination. */
  readonly check?: SlotCheck;
  /** Why it goes over its slots. */
  readonly reason?: string;
  /** What it is for, each held for it in a stream of its own. */
  readonly achievements?: readonly NamedAchievement[];
  readonly at: Instant;
};
export type NamedAchievement = { readonly id: AchievementId; readonly title: string };

export type NominationState = {
  readonly nominations: readonly Nomination[];
  readonly withdrawals: readonly Exclusion[];
};
export const blankNomination: NominationState = { nominations: [], withdrawals: [] };

export type NominationCommand =
  | Command<
      'Nominate',
      {
        readonly unit: UnitId;
        readonly award: Award;
        readonly subUnit?: string;
        readonly reason?: string;
        readonly achievements?: readonly AchievementId[];
      }
    >
  | Command<'WithdrawFromNomination', { readonly unit: UnitId; readonly reason: string }>;

export type NominationEvent =
  | Event<'NominationMade', OfCycle & Nomination>
  | Event<'UnitWithdrew', OfCycle & { readonly unit: UnitId; readonly reason: string }>;

export type NominationRejection =
  | SlotRejection
  | { readonly code: 'WITHDRAWAL_OFF'; readonly rule: RuleKey }
  | { readonly code: 'UNIT_HAS_WITHDRAWN'; readonly unit: UnitId; readonly reason: string }
  | {
      readonly code: 'SLOTS_FULL';
      readonly award: Award;
      readonly max: number;
      readonly check?: SlotCheck;
    }
  | { readonly code: 'REASON_NEEDED'; readonly check: SlotCheck }
  | {
      readonly code: 'ACHIEVEMENT_ALREADY_USED';
      readonly achievement: string;
      readonly cycle: CycleId;
      readonly unit: UnitId;
      readonly award: Award;
    }
  | { readonly code: 'ACHIEVEMENT_NOT_CLAIMED'; readonly achievement: string; readonly unit: UnitId }
  | { readonly code: 'ALREADY_NOMINATED'; readonly unit: UnitId; readonly award: Award }
  | { readonly code: 'SUB_UNIT_AWARDS_OFF' }
  | { readonly code: 'SUB_UNIT_UNKNOWN'; readonly unit: UnitId; readonly subUnit: string };

const nominate = (
  { unit, award, subUnit, reason, achievements = [] }: Data<'Nominate'>,
  at: Instant,
  cycle: OpenedCycle,
  facts: Facts,
): CycleDecision => {
  const refused = notIn(['nomination'], cycle) ?? notCompeting(unit, cycle) ?? onHold(unit, cycle);
  if (refused) return refused;
  const withdrawal = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (withdrawal) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: withdrawal.reason });
  const same = cycle.nominations.filter(
    (entry) => entry.kind !== 'thematic' && entry.unit === unit && entry.subUnit === subUnit,
  );
  const again = same.find((entry) => entry.award === award || cycle.rules.severalAwards === 'one-per-unit');
  if (again) return reject({ code: 'ALREADY_NOMINATED', unit, award: again.award });

  const wrong =
    subUnit === undefined ? notInSlot(unit, award, cycle) : subUnitBarred(unit, subUnit, cycle, facts);
  if (wrong) return reject(wrong);
  const rank = rankOf(unit, cycle);
  const check = subUnit === undefined ? slotCheck(award, rank ?? 0, cycle) : undefined;
  if (check?.over && cycle.rules.slotsExceeded === 'refuse')
    return reject({ code: 'SLOTS_FULL', award, max: check.max ?? 0, check });
  if (check?.over && !reason) return reject({ code: 'REASON_NEEDED', check });
  const unheld = firstNotHeld({ unit, award, achievements }, cycle, facts);
  if (unheld) return reject(unheld);

  const nomination = {
    dossier: nextDossier(cycle),
    unit,
    award,
    authority: authorityOf[award],
    ...(subUnit !== undefined && { subUnit }),
    ...(rank !== undefined && { rank }),
    ...(check && { check }),
    ...(reason && { reason }),
    ...namedAchievements(achievements, facts),
  };
  const data = { cycle: cycle.cycle, ...nomination, at };
  return accept({ type: 'NominationMade', data });
};

/** Numbers are not given twice, even where a nomination was voided or cancelled. */
export const nextDossier = (cycle: OpenedCycle): DossierId => {
  const gone = voidedFacts('NominationMade', cycle).length + cancelledIn(cycle).length;
  return dossierIdOf(cycle.cycle, cycle.nominations.length + gone + 1);
};

type Resting = {
  readonly unit: UnitId;
  readonly award: Award;
  readonly achievements?: readonly AchievementId[];
};

/** Of the achievements that a nomination rests on, the first that it may not. */
export const firstNotHeld = (
  { unit, award, achievements = [] }: Resting,
  cycle: OpenedCycle,
  facts: Facts,
): NominationRejection | undefined =>
  achievements.flatMap((id, i) => notHeld(id, facts.claims?.[i], unit, award, cycle, facts) ?? [])[0];

/** An achievement is claimed for this very nomination first. */
const notHeld = (
  achievement: AchievementId,
  claim: Claim | undefined,
  unit: UnitId,
  award: Award,
  { cycle, rules, nominations }: OpenedCycle,
  facts: Facts,
): NominationRejection | undefined => {
  const use = { cycle, unit, award };
  const again = nominations.some(
    (entry) => entry.award === award && entry.achievements?.some(({ id }) => id === achievement),
  );
  const barring =
    barringUse(claim, use, rules) ?? (again ? use : undefined) ?? revivedUse(claim, use, rules, facts);
  if (barring) return { code: 'ACHIEVEMENT_ALREADY_USED', achievement, ...barring };
  const held = claim?.status === 'claimed' && claim.uses.some((each) => isUse(each, use));
  return held ? undefined : { code: 'ACHIEVEMENT_NOT_CLAIMED', achievement, unit };
};

export const namedAchievements = (
  achievements: readonly AchievementId[] | undefined,
  { claims = [] }: Facts,
): Pick<Nomination, 'achievements'> =>
  achievements && achievements.length > 0
    ? { achievements: achievements.map((id, i) => named(id, claims[i])) }
    : {};

const named = (id: AchievementId, claim: Claim | undefined): NamedAchievement => ({
  id,
  title: claim?.status === 'claimed' ? claim.title : id,
});

/** An office inside a member is one that its unit has registered. */
export const subUnitBarred = (
  unit: UnitId,
  subUnit: string,
  { rules }: OpenedCycle,
  { unit: registered }: Facts,
): NominationRejection | undefined => {
  if (rules.subUnitAwards === 'off') return { code: 'SUB_UNIT_AWARDS_OFF' };
  const known = registered?.status === 'registered' && registered.subUnits.includes(subUnit);
  return known ? undefined : { code: 'SUB_UNIT_UNKNOWN', unit, subUnit };
};

const withdraw = (
  { unit, reason }: Data<'WithdrawFromNomination'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['evaluation', 'voting', 'nomination'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  if (cycle.rules.withdrawal === 'off') return reject({ code: 'WITHDRAWAL_OFF', rule: 'withdrawal' });
  const earlier = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (earlier) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: earlier.reason });
  const nominated = cycle.nominations.find((entry) => entry.unit === unit);
  if (nominated) return reject({ code: 'ALREADY_NOMINATED', unit, award: nominated.award });
  return accept({ type: 'UnitWithdrew', data: { cycle: cycle.cycle, unit, reason, at } });
};

export const nominationActs: Acts<NominationCommand> = {
  Nominate: ({ data, at }, cycle, facts) => nominate(data, at, cycle, facts),
  WithdrawFromNomination: ({ data, at }, cycle) => withdraw(data, at, cycle),
};

export const nominationSteps: Steps<NominationEvent> = {
  NominationMade: (cycle, { cycle: _, ...nomination }) => ({
    ...cycle,
    nominations: [...cycle.nominations, nomination],
  }),
  UnitWithdrew: (cycle, { unit, reason, at }) => ({
    ...cycle,
    withdrawals: [...cycle.withdrawals, { unit, reason, at }],
  }),
};
