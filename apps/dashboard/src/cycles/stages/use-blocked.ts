import { missingNames } from '@so-vang/api-contract';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Why the stage cannot be ended yet, in a sentence; nothing where it can. */
export const useBlocked = (): string | undefined => {
  const { cycle } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (cycle.missing.length === 0) return undefined;
  const missing = cycle.missing.map(({ code }) => missingNames[code][language]).join('; ');
  return text('advance.blockedBy', { missing });
};
