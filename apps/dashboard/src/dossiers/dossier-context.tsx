import { createContext, use } from 'react';
import type { DossierRow, TimelineRow } from '@so-vang/api-contract';
import type { Day, OpenedDossier, RuleEntry, Rules, StreamName } from '@so-vang/domain';
import type { Names } from '../units/use-names.js';

/** The dossier on the screen, with all that happened to it and the names that it speaks of. */
export type DossierOnScreen = {
  readonly dossier: DossierRow;
  readonly state: OpenedDossier;
  readonly stream: StreamName;
  /** For whom: the unit, and its office where it is one's. */
  readonly unit: string;
  readonly names: Names;
  /** Its own events, the oldest first. */
  readonly events: readonly TimelineRow[];
  /** In force for the bloc today. */
  readonly rules: Rules;
  readonly day: Day;
  /** All that was ever adopted for it, by anybody. */
  readonly entries: readonly RuleEntry[];
};

const Context = createContext<DossierOnScreen | undefined>(undefined);
export const DossierProvider = Context.Provider;

export const useDossier = (): DossierOnScreen => {
  const dossier = use(Context);
  if (!dossier) throw new Error('Outside the page of a dossier');
  return dossier;
};
