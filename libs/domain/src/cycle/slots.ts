import type { UnitId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import type { Slot } from '../rules/rules.js';
import type { OpenedCycle } from './cycle.js';

/** The figures of a nomination among its slots. `max` is missing where a slot sets no number. */
export type SlotCheck = {
  readonly award: Award;
  readonly slots: readonly Slot[];
  /** Members of the bloc, by which slots are chosen. */
  readonly units: number;
  /** This one included. */
  readonly taken: number;
  readonly max?: number;
  readonly over: boolean;
};

export type SlotRejection =
  | { readonly code: 'UNIT_NOT_RANKED'; readonly unit: UnitId }
  | {
      readonly code: 'RANK_NOT_IN_SLOT';
      readonly award: Award;
      readonly rank: number;
      readonly fromRank: number;
      readonly toRank: number;
    }
  | { readonly code: 'NO_SLOT_FOR_AWARD'; readonly award: Award }
  | { readonly code: 'NOT_APPROVED_BY_BALLOT'; readonly unit: UnitId };

export const rankOf = (unit: UnitId, { ranking }: OpenedCycle) =>
  ranking.find((place) => place.unit === unit)?.rank;

/** There was an order that the source does not tell: no rank is asked for, all slots of the award count together. */
const rankingIsUntold = ({ withheld }: OpenedCycle): boolean => withheld?.what === 'not-told';

/** Of what the bloc's rules give for an award, that which is meant for blocs of this size. */
const slotsFor = (award: Award, { rules, units }: OpenedCycle): readonly Slot[] =>
  rules.slots.filter(
    (slot) =>
      slot.award === award &&
      units.length >= (slot.minUnits ?? 0) &&
      units.length <= (slot.maxUnits ?? Infinity),
  );

/** The figures of one more nomination of that rank. */
export const slotCheck = (award: Award, rank: number, cycle: OpenedCycle): SlotCheck => {
  const untold = rankingIsUntold(cycle);
  const slots = slotsFor(award, cycle).filter((slot) => untold || holds(slot, rank));
  const taken =
    1 +
    cycle.nominations.filter(
      (entry) =>
        entry.award === award &&
        entry.subUnit === undefined &&
        (untold || slots.some((slot) => holds(slot, entry.rank ?? 0))),
    ).length;
  const limits = slots.flatMap(({ max }) => (max === undefined ? [] : [max]));
  const max = limits.length === slots.length ? limits.reduce((sum, limit) => sum + limit, 0) : undefined;
  return {
    ...{ award, slots, units: cycle.units.length, taken },
    ...(max !== undefined && { max }),
    over: max !== undefined && taken > max,
  };
};

/** Why a unit cannot be put up for an award at all: its rank, or the vote. Neither is cured by a reason. */
export const notInSlot = (unit: UnitId, award: Award, cycle: OpenedCycle): SlotRejection | undefined => {
  const rank = rankOf(unit, cycle);
  if (rank === undefined && !rankingIsUntold(cycle)) return { code: 'UNIT_NOT_RANKED', unit };
  const slots = slotsFor(award, cycle);
  const [first] = slots;
  if (!first) return { code: 'NO_SLOT_FOR_AWARD', award };
  if (rank === undefined) return undefined;
  if (!slots.some((slot) => holds(slot, rank)))
    return { code: 'RANK_NOT_IN_SLOT', award, rank, fromRank: first.fromRank, toRank: first.toRank };
  return cycle.approved && !cycle.approved.includes(unit)
    ? { code: 'NOT_APPROVED_BY_BALLOT', unit }
    : undefined;
};

const holds = ({ fromRank, toRank }: Slot, rank: number): boolean => rank >= fromRank && rank <= toRank;
