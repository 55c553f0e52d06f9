import { membersOn } from '../bloc/bloc.js';
import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import { cycleIdOf, type BlocId, type UnitId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import { governing } from '../rulebook/province-rules.js';
import { adoptedFor } from '../rulebook/resolve-for.js';
import { cited } from '../rules/citing.js';
import { resolveRules } from '../rules/rulebook.js';
import type { RuleKey, Rules, RuleVersions } from '../rules/rules.js';
import { dayOf, type Clock, type Instant } from '../time.js';
import { blankChoosing } from './choosing.js';
import { blankConference } from './conference.js';
import type { Cycle, OpenedCycle, Stage } from './cycle.js';
import { blankEvaluation } from './evaluation.js';
import { blankExclusion } from './exclusion.js';
import type { CycleDecision, OfCycle } from './guards.js';
import { blankHolds } from './holds.js';
import { blankMembership } from './membership.js';
import { blankMovements } from './movements.js';
import { blankNomination } from './nomination.js';
import { blankPledging } from './pledging.js';

/** How a bloc's year begins: with the members and the rules of that day. */
export type OpeningCommand = Command<
  'OpenCycle',
  {
    readonly bloc: BlocId;
    readonly year: number;
    readonly clock: Clock;
    /** Why a year is opened though the one before it has not come far enough. */
    readonly reason?: string;
  }
>;

export type OpeningEvent = Event<
  'CycleOpened',
  OfCycle & {
    readonly bloc: BlocId;
    readonly year: number;
    readonly clock: Clock;
    readonly units: readonly UnitId[];
    /** Rules that came later are missing in older events: for these the defaults hold. */
    readonly rules: Partial<Rules>;
    /** The entry of each. */
    readonly ruleVersions?: RuleVersions;
    readonly reason?: string;
  }
>;

export type OpeningRejection =
  | { readonly code: 'CYCLE_UNKNOWN' }
  | { readonly code: 'CYCLE_ALREADY_OPENED'; readonly at: Instant }
  | { readonly code: 'BLOC_UNKNOWN' }
  | { readonly code: 'CLOCKS_DIFFER'; readonly needed: Clock }
  | {
      readonly code: 'EARLIER_YEAR_UNFINISHED';
      readonly rule: 'conferences';
      readonly year: number;
      readonly needed: readonly Stage[];
      readonly actual: Stage;
    }
  | {
      readonly code: 'BLOC_SIZE_OUT_OF_RANGE';
      readonly size: number;
      readonly min: number;
      readonly max: number;
    };

/** Where one conference closes a year and signs the next pledge, the next year opens once the ranking is declared. */
const enough: Readonly<Record<Rules['conferences'], readonly Stage[]>> = {
  one: ['nomination', 'closed'],
  two: ['closed'],
};
const tooEarly = (
  earlier: Cycle | undefined,
  rules: Pick<Rules, 'conferences'>,
): OpeningRejection | undefined => {
  if (!earlier || earlier.phase === 'unopened') return undefined;
  const { year, phase } = earlier;
  const rule = rules.conferences;
  if (enough[rule].includes(phase)) return undefined;
  return {
    code: 'EARLIER_YEAR_UNFINISHED',
    ...{ rule: 'conferences', year, needed: enough[rule], actual: phase },
  };
};

export const openCycle = (
  { data: { bloc: id, year, clock, reason }, at }: OpeningCommand,
  cycle: Cycle,
  facts: Facts,
): CycleDecision => {
  const { bloc } = facts;
  if (cycle.phase !== 'unopened') return reject({ code: 'CYCLE_ALREADY_OPENED', at: cycle.at });
  if (bloc?.status !== 'registered') return reject({ code: 'BLOC_UNKNOWN' });
  if (bloc.clock === 'played' && clock === 'live') return reject({ code: 'CLOCKS_DIFFER', needed: 'played' });
  const units = membersOn(bloc, dayOf(at));
  const { rules, versions: ruleVersions } = resolveRules(
    governing(adoptedFor(bloc, facts, clock), bloc, dayOf(at), facts),
    dayOf(at),
  );
  const read = cited(rules, (key) => ruleVersions[key as RuleKey], facts.cite);
  const { min, max } = read.blocSize;
  if (units.length < min || units.length > max)
    return reject({ code: 'BLOC_SIZE_OUT_OF_RANGE', size: units.length, min, max });
  const early = tooEarly(facts.earlier, read);
  if (early && !reason) return reject(early);
  const terms = { cycle: cycleIdOf(id, year), bloc: id, year, clock, units, rules, ruleVersions };
  const data = { ...terms, ...(early && reason && { reason }), at };
  return accept({ type: 'CycleOpened', data });
};

export const beginCycle = ({
  cycle,
  bloc,
  year,
  clock,
  units,
  rules,
  ruleVersions = {},
  at,
}: OpeningEvent['data']): OpenedCycle => ({
  phase: 'pledging',
  deadlinesPassed: [],
  ...blankPledging,
  ...blankMovements,
  ...blankEvaluation,
  ...blankExclusion,
  ...blankHolds,
  ...blankChoosing,
  ...blankConference,
  ...blankNomination,
  ...blankMembership,
  ...{ cycle, bloc, year, clock, units, rules: { ...defaultValues, ...rules }, at },
  ...{ ruleVersions, openedOn: dayOf(at), openedAt: at },
});
