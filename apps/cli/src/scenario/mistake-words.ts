import type { Language } from '@so-vang/api-contract';
import { mistakesEn } from './mistakes.en.js';
import { mistakesVi } from './mistakes.vi.js';
import type { Mistake, MistakeWords } from './mistakes.js';

const catalogues: Readonly<Record<Language, MistakeWords>> = {
  vi: mistakesVi,
  en: mistakesEn,
};

export const sayMistake = (
  mistake: Mistake,
  language: Language,
  guide = 'docs/scenario-format.md',
): string => {
  const inWords = catalogues[language][mistake.code] as (mistake: Mistake, guide: string) => string;
  return inWords(mistake, guide);
};
