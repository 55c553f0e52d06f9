import type { Event } from '../decider.js';
import type { Facts } from '../facts.js';
import { governing } from '../rulebook/province-rules.js';
import { adoptedFor } from '../rulebook/resolve-for.js';
import { entriesOn, inForceOn, nationalStretch, versionsOf } from '../rules/rulebook.js';
import { perRule, ruleKeys, type RuleEntry, type Rules, type RuleVersions } from '../rules/rules.js';
import { dayOf, type Day, type Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import type { OfCycle, Steps } from './guards.js';

/** Rules that came into force in the middle of a year: they are taken over just before the first act that they judge. */
export type RuleChangeEvent = Event<
  'CycleRulesChanged',
  OfCycle & {
    /** Only those that changed. */
    readonly rules: Partial<Rules>;
    readonly versions: RuleVersions;
    /** The first day of the newest of them. */
    readonly from: Day;
  }
>;

/** What an act at that time is judged by that the cycle has not taken over yet. */
export const changedRules = (cycle: OpenedCycle, at: Instant, facts: Facts): RuleChangeEvent | undefined => {
  const { bloc } = facts;
  if (bloc?.status !== 'registered') return undefined;
  const { clock, openedOn, ruleVersions } = cycle;
  // What a bloc adopted in its own stream was meant for the years to come.
  const own = bloc.adopted.filter(({ validFrom }) => validFrom <= openedOn);
  const ofAll = adoptedFor({ ...bloc, adopted: own }, facts, clock);
  const day = dayOf(at);
  const adopted = governing(ofAll, bloc, day, {}, openedOn);
  // At a glance: national law is as it was, and of what was adopted just that which is taken over is in force.
  const asBefore = (entry: RuleEntry) => inForceOn(day, entry) === (ruleVersions[entry.key] === entry.id);
  if (nationalStretch(day) === nationalStretch(openedOn) && adopted.every(asBefore)) return undefined;
  const entries = entriesOn(adopted, day);
  const taken = ruleKeys.every((key) => ruleVersions[key] !== undefined)
    ? ruleVersions
    : { ...versionsOf(entriesOn(governing(ofAll, bloc, openedOn, {}), openedOn)), ...ruleVersions };
  const changed = ruleKeys.filter((key) => entries[key].id !== taken[key]);
  const [first] = changed;
  if (first === undefined) return undefined;
  const days = changed.map((key) => entries[key].validFrom as Day);
  return {
    type: 'CycleRulesChanged',
    data: {
      cycle: cycle.cycle,
      rules: perRule(changed, (key) => entries[key].value) as Partial<Rules>,
      versions: perRule(changed, (key) => entries[key].id),
      from: days.reduce((newest, day) => (day > newest ? day : newest)),
      at,
    },
  };
};

export const ruleChangeSteps: Steps<RuleChangeEvent> = {
  CycleRulesChanged: (cycle, { rules, versions }) => ({
    ...cycle,
    rules: { ...cycle.rules, ...rules },
    ruleVersions: { ...cycle.ruleVersions, ...versions },
  }),
};
