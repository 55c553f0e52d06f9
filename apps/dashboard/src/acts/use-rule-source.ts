import { markNames, ruleNames, ruleSourceIn } from '@so-vang/api-contract';
import type { RuleKey } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useActScope } from './act-scope.js';

/** Who made a rule that is applied here, since when; of a national one or a default its source and how sure that is. */
export const useRuleSource = () => {
  const { ruleVersions = {}, standing } = useActScope();
  const text = useText();
  const language = useLanguage();
  return (rule: RuleKey): string => {
    const name = ruleNames[rule][language];
    const held = { version: ruleVersions[rule], on: standing.day };
    const { source, mark } = ruleSourceIn(rule, held, language);
    return mark
      ? `${name}. ${text('rules.source')}: ${source} (${markNames[mark][language]})`
      : `${name} (${source})`;
  };
};
