import type { Rulebook } from '../rulebook/rulebook.decider.js';
import { on } from './names.js';
import { entriesOf, entryIdFor } from '../rules/rulebook.js';
import { keysOf, perRule, type RuleEntry, type Rules, type RuleScope } from '../rules/rules.js';
import type { Clock } from '../time.js';

export const ofNation: RuleScope = 'nation';
export const ofProvince: RuleScope = 'province-thai-binh';
export const ofBloc: RuleScope = 'bloc-khoi-1';

/** An entry for each of these rules, as an adoption of that day makes them. */
export const entriesFor = (
  scope: RuleScope,
  validFrom: string,
  rules: Partial<Rules>,
  {
    earlier = [],
    ...more
  }: { earlier?: readonly RuleEntry[]; validTo?: string; corrects?: string; clock?: Clock } = {},
): readonly RuleEntry[] => {
  const keys = keysOf(rules);
  return entriesOf({
    ...{ scope, validFrom, rules, act: '05/2018/QĐ-UBND', clock: 'live', ...more },
    versions: perRule(keys, (key) => entryIdFor({ scope, key, validFrom }, earlier)),
    marks: perRule(keys, () => 'verified' as const),
  });
};

/** What a decision finds in the stream of a rulebook. */
export const rulebookOf = (scope: RuleScope, entries: readonly RuleEntry[]): Rulebook => ({
  status: 'begun',
  scope,
  at: on('2018-12-22'),
  entries,
});
