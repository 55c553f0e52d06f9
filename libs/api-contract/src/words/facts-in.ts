import type { NamedFact } from '@so-vang/domain';
import { eventNames } from './event-names.js';
import { listIn } from './say.js';
import type { Language } from './words.js';

/** What recorded facts are called, each kind once. */
export const factsIn = (language: Language, facts: readonly NamedFact[]): string =>
  listIn(language, [
    ...new Set(facts.map(({ type }) => eventNames[type as keyof typeof eventNames]?.[language] ?? type)),
  ]);
