import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { sayIn, type Language, type Say } from '@so-vang/api-contract';
import type { TextKey } from './text-key.js';

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The dashboard's own words; a key that is in no catalogue does not compile. */
export const useText = (): Text => {
  const translate = useTranslate();
  return useCallback<Text>((key, values) => translate(`sv.${key}`, values), [translate]);
};

export const useLanguage = (): Language => (useLocale() === 'en' ? 'en' : 'vi');

/** Times, days and points as the reader writes them; units by id. */
export const usePlainSay = (): Say => sayIn(useLanguage(), () => undefined);
