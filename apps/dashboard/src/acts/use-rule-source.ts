import { entryIn, entrySourceOf, markNames, ruleNames, sourceOf } from '@so-vang/api-contract';
import { defaultRules, nationalRules, type RuleKey } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useActScope } from './act-scope.js';

/** Who made a rule that is applied here, since when; of a national one or a default its source and how sure that is. */
export const useRuleSource = () => {
  const { ruleVersions = {} } = useActScope();
  const text = useText();
  const language = useLanguage();
  return (rule: RuleKey): string => {
    const name = ruleNames[rule][language];
    const version = ruleVersions[rule];
    if (version && !version.startsWith('nation/')) return `${name} (${entryIn(version, language)})`;
    const entry = nationalRules.find(({ id }) => id === version);
    const { mark } = entry ?? defaultRules[rule];
    const source = entry ? entrySourceOf(entry, language) : sourceOf(rule, language);
    return `${name}. ${text('rules.source')}: ${source} (${markNames[mark][language]})`;
  };
};
