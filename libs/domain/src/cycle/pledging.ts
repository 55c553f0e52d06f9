import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId, UnitId } from '../ids.js';
import { endOf, type Day, type Instant } from '../time.js';
import type { DeadlineName } from './cycle.js';
import { isLate } from './deadlines.js';
import { notCompeting, notIn, type Acts, type OfCycle, type Steps } from './guards.js';

/** Plan and pledge: the theme and dates of the year, the text that all sign, and who signed it. */
export type Signature = {
  readonly unit: UnitId;
  readonly signatory: PersonId;
  readonly late: boolean;
  readonly at: Instant;
};

export type PledgingState = {
  readonly theme?: string;
  readonly deadlines: Readonly<Partial<Record<DeadlineName, Instant>>>;
  readonly pledge?: readonly string[];
  readonly signatures: readonly Signature[];
};
export const blankPledging: PledgingState = { deadlines: {}, signatures: [] };

export type PledgingCommand =
  | Command<
      'AdoptPlan',
      { readonly theme: string; readonly deadlines?: Readonly<Partial<Record<DeadlineName, Day>>> }
    >
  | Command<'DraftPledge', { readonly contents: readonly string[] }>
  | Command<'SignPledge', { readonly unit: UnitId }>;

export type PledgingEvent =
  | Event<
      'PlanAdopted',
      OfCycle & {
        readonly theme: string;
        readonly deadlines: Readonly<Partial<Record<DeadlineName, Instant>>>;
      }
    >
  | Event<'PledgeDrafted', OfCycle & { readonly contents: readonly string[] }>
  | Event<
      'PledgeSigned',
      OfCycle & { readonly unit: UnitId; readonly signatory: PersonId; readonly late: boolean }
    >;

export type PledgingRejection =
  | { readonly code: 'PLAN_ALREADY_ADOPTED' }
  | { readonly code: 'PLEDGE_ALREADY_SIGNED_BY_SOME'; readonly units: readonly UnitId[] }
  | { readonly code: 'PLEDGE_TEXT_MISSING' }
  | { readonly code: 'ALREADY_SIGNED'; readonly unit: UnitId; readonly at: Instant };

export const pledgingActs: Acts<PledgingCommand> = {
  AdoptPlan({ data: { theme, deadlines = {} }, at }, cycle) {
    const misplaced = notIn(['pledging'], cycle);
    if (misplaced) return misplaced;
    if (cycle.theme !== undefined) return reject({ code: 'PLAN_ALREADY_ADOPTED' });
    const ends = Object.fromEntries(
      (Object.entries(deadlines) as [DeadlineName, Day][]).map(([name, day]) => [name, endOf(day)]),
    );
    return accept({ type: 'PlanAdopted', data: { cycle: cycle.cycle, theme, deadlines: ends, at } });
  },

  DraftPledge({ data: { contents }, at }, cycle) {
    const misplaced = notIn(['pledging'], cycle);
    if (misplaced) return misplaced;
    if (cycle.signatures.length > 0)
      return reject({
        code: 'PLEDGE_ALREADY_SIGNED_BY_SOME',
        units: cycle.signatures.map(({ unit }) => unit),
      });
    return accept({ type: 'PledgeDrafted', data: { cycle: cycle.cycle, contents, at } });
  },

  SignPledge({ data: { unit }, at, by: signatory }, cycle) {
    const refused = notIn(['pledging'], cycle) ?? notCompeting(unit, cycle);
    if (refused) return refused;
    if (cycle.pledge === undefined) return reject({ code: 'PLEDGE_TEXT_MISSING' });
    const earlier = cycle.signatures.find((signature) => signature.unit === unit);
    if (earlier) return reject({ code: 'ALREADY_SIGNED', unit, at: earlier.at });
    const data = { cycle: cycle.cycle, unit, signatory, late: isLate('pledge', at, cycle), at };
    return accept({ type: 'PledgeSigned', data }, 'noPledge');
  },
};

export const pledgingSteps: Steps<PledgingEvent> = {
  PlanAdopted: (cycle, { theme, deadlines }) => ({ ...cycle, theme, deadlines }),
  PledgeDrafted: (cycle, { contents }) => ({ ...cycle, pledge: contents }),
  PledgeSigned: (cycle, { unit, signatory, late, at }) => ({
    ...cycle,
    signatures: [...cycle.signatures, { unit, signatory, late, at }],
  }),
};
