import { entryIn, entrySourceOf, markNames, ruleNames, sourceOf } from '@so-vang/api-contract';
import { nationalRules, ruleSourceOn, type RuleKey } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useActScope } from './act-scope.js';

/** Who made a rule that is applied here, since when; of a national one or a default its source and how sure that is. */
export const useRuleSource = () => {
  const { ruleVersions = {}, standing } = useActScope();
  const text = useText();
  const language = useLanguage();
  return (rule: RuleKey): string => {
    const name = ruleNames[rule][language];
    const version = ruleVersions[rule];
    if (version && !version.startsWith('nation/')) return `${name} (${entryIn(version, language)})`;
    const { day } = standing;
    const entry = nationalRules.find(({ id }) => id === version);
    const { act, mark } = entry
      ? entrySourceOf(entry, language, day)
      : { act: sourceOf(rule, language, day), mark: ruleSourceOn(rule, day).mark };
    return `${name}. ${text('rules.source')}: ${act} (${markNames[mark][language]})`;
  };
};
