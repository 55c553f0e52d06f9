import { accept, reject, type Command, type Event } from '../decider.js';
import type { DossierId, UnitId } from '../ids.js';
import type { Ground, RuleKey } from '../rules/rules.js';
import type { Day, Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import type { Acts, OfCycle, Steps } from './guards.js';

/** What keeps a unit's award waiting: an inquiry, an inspection, a complaint. It suspends; a person's act clears it. */
export type Hold = {
  /** A name within the cycle, given by who places it. */
  readonly hold: string;
  readonly unit: UnitId;
  /** Of the rule `holdGrounds`. */
  readonly ground: string;
  /** Who told of it. */
  readonly source: string;
  /** Since when it stands in the world. */
  readonly openedAt: Day;
  readonly at: Instant;
  /** The unit's dossiers of that moment: they wait too. */
  readonly dossiers: readonly DossierId[];
  readonly cleared?: { readonly conclusion: string; readonly upheld: boolean; readonly at: Instant };
};

export type HoldsState = { readonly holds: readonly Hold[] };
export const blankHolds: HoldsState = { holds: [] };

type Placed = Pick<Hold, 'hold' | 'unit' | 'ground' | 'source' | 'openedAt'>;
type Cleared = { readonly hold: string; readonly conclusion: string; readonly upheld?: boolean };

export type HoldCommand = Command<'PlaceHold', Placed> | Command<'ClearHold', Cleared>;
export type HoldEvent =
  Event<'HoldPlaced', OfCycle & Placed> | Event<'HoldCleared', OfCycle & Cleared & { readonly unit: UnitId }>;

export type HoldRejection =
  | { readonly code: 'HOLD_UNKNOWN'; readonly hold: string }
  | { readonly code: 'HOLD_ALREADY_PLACED'; readonly hold: string; readonly at: Instant }
  | { readonly code: 'HOLD_ALREADY_CLEARED'; readonly hold: string; readonly at: Instant }
  | { readonly code: 'GROUND_UNKNOWN'; readonly ground: string; readonly rule: RuleKey }
  | {
      readonly code: 'UNIT_ON_HOLD';
      readonly unit: UnitId;
      readonly hold: string;
      readonly ground: string;
      readonly rule: 'holdGrounds';
    };

/** The hold that keeps a unit from being nominated: one not cleared, or one whose inquiry found the breach. */
export const holdOn = (unit: UnitId, { holds }: OpenedCycle): Hold | undefined =>
  holds.find((hold) => hold.unit === unit && (!hold.cleared || hold.cleared.upheld));

/** The unit keeps its rank, but is not put up for an award meanwhile. */
export const onHold = (unit: UnitId, cycle: OpenedCycle) => {
  const hold = holdOn(unit, cycle);
  if (!hold) return undefined;
  const ground = nameOf(hold.ground, cycle.rules.holdGrounds);
  return reject<HoldRejection>({ code: 'UNIT_ON_HOLD', unit, hold: hold.hold, ground, rule: 'holdGrounds' });
};

const nameOf = (ground: string, grounds: readonly Ground[]): string =>
  grounds.find(({ id }) => id === ground)?.name ?? ground;

/** A hold may come at any time, long after the cycle is closed. */
export const holdActs: Acts<HoldCommand> = {
  PlaceHold({ data, at }, cycle) {
    if (!cycle.units.includes(data.unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: data.unit });
    const earlier = cycle.holds.find(({ hold }) => hold === data.hold);
    if (earlier) return reject({ code: 'HOLD_ALREADY_PLACED', hold: data.hold, at: earlier.at });
    if (!cycle.rules.holdGrounds.some(({ id }) => id === data.ground))
      return reject({ code: 'GROUND_UNKNOWN', ground: data.ground, rule: 'holdGrounds' });
    return accept({ type: 'HoldPlaced', data: { cycle: cycle.cycle, ...data, at } });
  },

  ClearHold({ data, at }, cycle) {
    const placed = cycle.holds.find(({ hold }) => hold === data.hold);
    if (!placed) return reject({ code: 'HOLD_UNKNOWN', hold: data.hold });
    const { unit, cleared } = placed;
    if (cleared) return reject({ code: 'HOLD_ALREADY_CLEARED', hold: data.hold, at: cleared.at });
    return accept({ type: 'HoldCleared', data: { cycle: cycle.cycle, unit, ...data, at } });
  },
};

export const holdSteps: Steps<HoldEvent> = {
  HoldPlaced: (cycle, { cycle: _, ...placed }) => {
    const dossiers = cycle.nominations.filter((n) => n.unit === placed.unit).map(({ dossier }) => dossier);
    return { ...cycle, holds: [...cycle.holds, { ...placed, dossiers }] };
  },
  HoldCleared: (cycle, { hold: cleared, conclusion, upheld = false, at }) => ({
    ...cycle,
    holds: cycle.holds.map((hold) =>
      hold.hold === cleared ? { ...hold, cleared: { conclusion, upheld, at } } : hold,
    ),
  }),
};
