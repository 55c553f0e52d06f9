import { groundName, type Language } from '@so-vang/api-contract';
import type { Rules } from '@so-vang/domain';

/** Grounds of a hold are named in the rules; another stands as it was told. */
export const groundNameIn = (
  { holdGrounds }: Rules,
  { ground }: { readonly ground: string },
  language: Language,
): string => groundName(holdGrounds.find(({ id }) => id === ground)?.name ?? ground, language);
