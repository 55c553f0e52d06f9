import { defaultRules } from './default-rules.js';
import { ruleKeys, type RuleEntry, type RuleKey } from './rules.js';

const byDefault = <Key extends RuleKey>(key: Key): RuleEntry => {
  const { value, validFrom, validTo, source, mark } = defaultRules[key];
  const id = `nation/${key}/${validFrom}`;
  const dates = { validFrom, ...(validTo && { validTo }) };
  return { id, key, scope: 'nation', value, ...dates, act: source, mark, clock: 'live' } as RuleEntry;
};

/** What the program knows of itself: the defaults, and where national law changed them, an entry for each change. */
export const nationalRules: readonly RuleEntry[] = ruleKeys.map(byDefault);
