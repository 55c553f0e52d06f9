import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { languages, type Language } from '@so-vang/api-contract';
import { reactAdminEn } from './react-admin.en.js';
import { reactAdminVi } from './react-admin.vi.js';
import { wordsEn } from './words.en.js';
import { wordsVi } from './words.vi.js';

export const catalogues = {
  vi: { ...reactAdminVi, sv: wordsVi, resources: wordsVi.resources },
  en: { ...reactAdminEn, sv: wordsEn, resources: wordsEn.resources },
} satisfies Record<Language, object>;

const remembered = 'so-vang.language';
const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

const firstLanguage = (): Language => {
  const stored = localStorage.getItem(remembered);
  return isLanguage(stored) ? stored : 'vi';
};

const adopt = (language: string) => {
  document.documentElement.lang = language;
  localStorage.setItem(remembered, language);
};

/** Vietnamese first; the choice is remembered in this browser. */
export const createI18nProvider = (): I18nProvider => {
  const first = firstLanguage();
  adopt(first);
  const polyglot = polyglotI18nProvider(
    (language: string) => catalogues[isLanguage(language) ? language : 'vi'],
    first,
    [
      { locale: 'vi', name: 'Tiếng Việt' },
      { locale: 'en', name: 'English' },
    ],
  );
  return {
    ...polyglot,
    changeLocale: async (language: string) => {
      await polyglot.changeLocale(language);
      adopt(language);
    },
  };
};

export const currentLanguage = (provider: I18nProvider): Language => {
  const language = provider.getLocale();
  return isLanguage(language) ? language : 'vi';
};
