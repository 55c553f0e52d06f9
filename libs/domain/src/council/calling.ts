import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { PersonId, SittingId } from '../ids.js';
import { provinceMeant, readProvince, type ProvinceRejection } from '../places/provinces.js';
import { resolveForCouncil } from '../rulebook/resolve-for.js';
import { perRule, type RuleVersions } from '../rules/rules.js';
import { dayOf, type Instant } from '../time.js';
import type { SittingDecision } from './guards.js';
import { holderOfNumber, type ReservationRejection } from './reservation.js';
import {
  sittingRuleKeys,
  type CalledSitting,
  type Sitting,
  type SittingRules,
  type SittingTerms,
} from './sitting.js';

/** Calling a sitting: who sits on the council, when, where and by which rules. */
export type CallingCommand = Command<'CallSitting', SittingTerms>;
export type CallingEvent = Event<
  'SittingCalled',
  SittingTerms & {
    readonly rules: SittingRules;
    /** The entry of each. */
    readonly ruleVersions: RuleVersions;
    readonly at: Instant;
  }
>;
export type CallingRejection =
  | ProvinceRejection
  | { readonly code: 'SITTING_UNKNOWN' }
  | { readonly code: 'SITTING_ALREADY_CALLED'; readonly at: Instant }
  | ReservationRejection
  | { readonly code: 'SITTING_IS_CLOSED'; readonly at: Instant }
  | { readonly code: 'SITTING_ID_DIFFERS'; readonly council: SittingId; readonly ending: string }
  | { readonly code: 'MEMBER_NAMED_TWICE'; readonly person: PersonId }
  | { readonly code: 'COUNCIL_NEEDS_ONE_CHAIR'; readonly chairs: number };

export const callSitting = (
  { data, at }: CallingCommand,
  sitting: Sitting,
  facts: Facts,
): SittingDecision => {
  if (sitting.phase !== 'uncalled') return reject({ code: 'SITTING_ALREADY_CALLED', at: sitting.at });
  const ending = `-${data.year}-${data.number}`;
  if (!data.council.endsWith(ending))
    return reject({ code: 'SITTING_ID_DIFFERS', council: data.council, ending });
  const province = provinceMeant(data.province, dayOf(data.heldAt));
  if (typeof province === 'object') return reject(province);
  const holder = holderOfNumber({ ...data, province }, facts);
  if (holder) return reject({ code: 'SITTING_NUMBER_TAKEN', number: data.number, council: holder });
  const people = data.members.map(({ person }) => person);
  const twice = people.find((person, i) => people.indexOf(person) !== i);
  if (twice) return reject({ code: 'MEMBER_NAMED_TWICE', person: twice });
  const chairs = data.members.filter(({ role }) => role === 'chair').length;
  if (chairs !== 1) return reject({ code: 'COUNCIL_NEEDS_ONE_CHAIR', chairs });
  // By the rules of the day on which it is held.
  const resolved = resolveForCouncil(province, facts, data.heldAt, data.clock);
  const rules = perRule(sittingRuleKeys, (key) => resolved.rules[key]) as SittingRules;
  const ruleVersions = perRule(sittingRuleKeys, (key) => resolved.versions[key]);
  return accept({ type: 'SittingCalled', data: { ...data, province, rules, ruleVersions, at } });
};

export const beginSitting = (called: CallingEvent['data']): CalledSitting => ({
  ...called,
  province: readProvince(called.province, dayOf(called.heldAt)),
  ...{ phase: 'called', openedAt: called.at },
  agenda: [],
  leaders: [],
});
