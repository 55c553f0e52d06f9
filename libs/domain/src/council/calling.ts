import { accept, reject, type Command, type Event } from '../decider.js';
import type { PersonId, SittingId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import type { Instant } from '../time.js';
import type { SittingDecision } from './guards.js';
import {
  sittingRuleKeys,
  type CalledSitting,
  type Sitting,
  type SittingRules,
  type SittingTerms,
} from './sitting.js';

/** Calling a sitting: who sits on the council, when, where and by which rules. */
export type CallingCommand = Command<
  'CallSitting',
  SittingTerms & { readonly rules?: Partial<SittingRules> }
>;
export type CallingEvent = Event<
  'SittingCalled',
  SittingTerms & { readonly rules: SittingRules; readonly at: Instant }
>;
export type CallingRejection =
  | { readonly code: 'SITTING_UNKNOWN' }
  | { readonly code: 'SITTING_ALREADY_CALLED'; readonly at: Instant }
  | { readonly code: 'SITTING_IS_CLOSED'; readonly at: Instant }
  | { readonly code: 'SITTING_ID_DIFFERS'; readonly council: SittingId; readonly ending: string }
  | { readonly code: 'MEMBER_NAMED_TWICE'; readonly person: PersonId }
  | { readonly code: 'COUNCIL_NEEDS_ONE_CHAIR'; readonly chairs: number };

const defaults = Object.fromEntries(sittingRuleKeys.map((key) => [key, defaultValues[key]])) as SittingRules;

export const callSitting = ({ data, at }: CallingCommand, sitting: Sitting): SittingDecision => {
  if (sitting.phase !== 'uncalled') return reject({ code: 'SITTING_ALREADY_CALLED', at: sitting.at });
  const ending = `-${data.year}-${data.number}`;
  if (!data.council.endsWith(ending))
    return reject({ code: 'SITTING_ID_DIFFERS', council: data.council, ending });
  const people = data.members.map(({ person }) => person);
  const twice = people.find((person, i) => people.indexOf(person) !== i);
  if (twice) return reject({ code: 'MEMBER_NAMED_TWICE', person: twice });
  const chairs = data.members.filter(({ role }) => role === 'chair').length;
  if (chairs !== 1) return reject({ code: 'COUNCIL_NEEDS_ONE_CHAIR', chairs });
  return accept(
    { type: 'SittingCalled', data: { ...data, rules: { ...defaults, ...data.rules }, at } },
    ...sittingRuleKeys,
  );
};

export const beginSitting = (called: CallingEvent['data']): CalledSitting => ({
  ...called,
  phase: 'called',
  agenda: [],
  leaders: [],
});
