import type { HeadSelection } from '../bloc/bloc.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import { dossierIdOf, type DossierId, type MovementId, type UnitId } from '../ids.js';
import { authorityOf, type Authority, type Award, type DossierKind } from '../rules/awards.js';
import type { Slot } from '../rules/rules.js';
import type { Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import type { Exclusion } from './evaluation.js';
import {
  notCompeting,
  notIn,
  type Acts,
  type CycleDecision,
  type Data,
  type OfCycle,
  type Steps,
} from './guards.js';

/** What the bloc puts up for which award, who steps back, and who leads next year. */
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
  readonly at: Instant;
};
export type ElectedHead = {
  readonly head: UnitId;
  readonly deputy?: UnitId;
  readonly method: HeadSelection;
  readonly at: Instant;
};

export type NominationState = {
  readonly nominations: readonly Nomination[];
  readonly withdrawals: readonly Exclusion[];
  readonly elected?: ElectedHead;
};
export const blankNomination: NominationState = { nominations: [], withdrawals: [] };

export type NominationCommand =
  | Command<'Nominate', { readonly unit: UnitId; readonly award: Award; readonly subUnit?: string }>
  | Command<'WithdrawFromNomination', { readonly unit: UnitId; readonly reason: string }>
  | Command<'ElectHead', { readonly head: UnitId; readonly deputy?: UnitId; readonly method: HeadSelection }>;

export type NominationEvent =
  | Event<'NominationMade', OfCycle & Nomination>
  | Event<'UnitWithdrew', OfCycle & { readonly unit: UnitId; readonly reason: string }>
  | Event<
      'HeadElected',
      OfCycle & {
        readonly head: UnitId;
        readonly deputy?: UnitId;
        readonly forYear: number;
        readonly method: HeadSelection;
      }
    >;

export type NominationRejection =
  | { readonly code: 'UNIT_NOT_RANKED'; readonly unit: UnitId }
  | { readonly code: 'UNIT_HAS_WITHDRAWN'; readonly unit: UnitId; readonly reason: string }
  | {
      readonly code: 'RANK_NOT_IN_SLOT';
      readonly award: Award;
      readonly rank: number;
      readonly fromRank: number;
      readonly toRank: number;
    }
  | { readonly code: 'NO_SLOT_FOR_AWARD'; readonly award: Award }
  | { readonly code: 'SLOTS_FULL'; readonly award: Award; readonly max: number }
  | { readonly code: 'NOT_APPROVED_BY_BALLOT'; readonly unit: UnitId }
  | { readonly code: 'ALREADY_NOMINATED'; readonly unit: UnitId; readonly award: Award }
  | { readonly code: 'SUB_UNIT_AWARDS_OFF' }
  | { readonly code: 'HEAD_ALREADY_ELECTED'; readonly head: UnitId }
  | { readonly code: 'HEAD_IS_DEPUTY'; readonly unit: UnitId }
  | { readonly code: 'HEAD_NOT_OF_THAT_RANK'; readonly head: UnitId; readonly method: HeadSelection };

const nominate = (
  { unit, award, subUnit }: Data<'Nominate'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['nomination'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  const withdrawal = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (withdrawal) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: withdrawal.reason });
  const same = cycle.nominations.filter(
    (entry) => entry.kind !== 'thematic' && entry.unit === unit && entry.subUnit === subUnit,
  );
  const again = same.find((entry) => entry.award === award || cycle.rules.severalAwards === 'one-per-unit');
  if (again) return reject({ code: 'ALREADY_NOMINATED', unit, award: again.award });

  const wrong = subUnit === undefined ? notInSlot(unit, award, cycle) : subUnitsBarred(cycle);
  if (wrong) return reject(wrong);
  const rank = cycle.ranking.find((place) => place.unit === unit)?.rank;
  const nomination = {
    dossier: dossierIdOf(cycle.cycle, cycle.nominations.length + 1),
    unit,
    award,
    authority: authorityOf[award],
    ...(subUnit !== undefined && { subUnit }),
    ...(rank !== undefined && { rank }),
  };
  const data = { cycle: cycle.cycle, ...nomination, at };
  return accept({ type: 'NominationMade', data }, 'slots', 'severalAwards');
};

/** Rank, vote and number of slots: three separate conditions. */
const notInSlot = (
  unit: UnitId,
  award: Data<'Nominate'>['award'],
  cycle: OpenedCycle,
): NominationRejection | undefined => {
  const rank = cycle.ranking.find((place) => place.unit === unit)?.rank;
  if (rank === undefined) return { code: 'UNIT_NOT_RANKED', unit };
  const slots = cycle.rules.slots.filter((slot) => slot.award === award);
  const [first] = slots;
  if (!first) return { code: 'NO_SLOT_FOR_AWARD', award };
  const fitting = slots.filter((slot) => holds(slot, rank));
  if (fitting.length === 0)
    return { code: 'RANK_NOT_IN_SLOT', award, rank, fromRank: first.fromRank, toRank: first.toRank };
  if (cycle.approved && !cycle.approved.includes(unit)) return { code: 'NOT_APPROVED_BY_BALLOT', unit };
  const taken = cycle.nominations.filter(
    (entry) =>
      entry.award === award &&
      entry.subUnit === undefined &&
      fitting.some((slot) => holds(slot, entry.rank ?? 0)),
  ).length;
  const max = fitting.reduce((sum, slot) => sum + (slot.max ?? Infinity), 0);
  return taken >= max ? { code: 'SLOTS_FULL', award, max } : undefined;
};

const holds = ({ fromRank, toRank }: Slot, rank: number): boolean => rank >= fromRank && rank <= toRank;

const subUnitsBarred = ({ rules }: OpenedCycle): NominationRejection | undefined =>
  rules.subUnitAwards === 'off' ? { code: 'SUB_UNIT_AWARDS_OFF' } : undefined;

const withdraw = (
  { unit, reason }: Data<'WithdrawFromNomination'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const refused = notIn(['evaluation', 'voting', 'nomination'], cycle) ?? notCompeting(unit, cycle);
  if (refused) return refused;
  const earlier = cycle.withdrawals.find((entry) => entry.unit === unit);
  if (earlier) return reject({ code: 'UNIT_HAS_WITHDRAWN', unit, reason: earlier.reason });
  const nominated = cycle.nominations.find((entry) => entry.unit === unit);
  if (nominated) return reject({ code: 'ALREADY_NOMINATED', unit, award: nominated.award });
  return accept({ type: 'UnitWithdrew', data: { cycle: cycle.cycle, unit, reason, at } });
};

const electHead = (
  { head, deputy, method }: Data<'ElectHead'>,
  at: Instant,
  cycle: OpenedCycle,
): CycleDecision => {
  const misplaced = notIn(['nomination'], cycle);
  if (misplaced) return misplaced;
  if (cycle.elected) return reject({ code: 'HEAD_ALREADY_ELECTED', head: cycle.elected.head });
  const stranger = [head, ...(deputy ? [deputy] : [])].find((unit) => !cycle.units.includes(unit));
  if (stranger) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
  if (head === deputy) return reject({ code: 'HEAD_IS_DEPUTY', unit: head });
  const rank = cycle.ranking.find((place) => place.unit === head)?.rank;
  if ((method === 'winner' && rank !== 1) || (method === 'rank-2' && rank !== 2))
    return reject({ code: 'HEAD_NOT_OF_THAT_RANK', head, method });
  const data = { cycle: cycle.cycle, head, ...(deputy && { deputy }), forYear: cycle.year + 1, method, at };
  return accept({ type: 'HeadElected', data }, 'headship');
};

export const nominationActs: Acts<NominationCommand> = {
  Nominate: ({ data, at }, cycle) => nominate(data, at, cycle),
  WithdrawFromNomination: ({ data, at }, cycle) => withdraw(data, at, cycle),
  ElectHead: ({ data, at }, cycle) => electHead(data, at, cycle),
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
  HeadElected: (cycle, { head, deputy, method, at }) => ({
    ...cycle,
    elected: { head, ...(deputy && { deputy }), method, at },
  }),
};
