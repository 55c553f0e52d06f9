import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { sayIn, untold, type Language, type Say } from '@so-vang/api-contract';
import { notTold } from '@so-vang/domain';
import type { TextKey } from './text-key.js';

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The dashboard's own words; a key that is in no catalogue does not compile. What no source tells is said so. */
export const useText = (): Text => {
  const translate = useTranslate();
  const language = useLanguage();
  return useCallback<Text>(
    (key, values = {}) =>
      translate(
        `sv.${key}`,
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, value === notTold ? untold[language] : value]),
        ),
      ),
    [translate, language],
  );
};

export const useLanguage = (): Language => (useLocale() === 'en' ? 'en' : 'vi');

/** Times, days and points as the reader writes them; units by id. */
export const usePlainSay = (): Say => sayIn(useLanguage(), () => undefined);
