import {
  flagDecisions,
  type Correction,
  type CorrectionEvent,
  type FactRef,
  type NamedFact,
} from '../../correction/correction.js';
import { flag, list, object, oneOf, optional, record, text, whole } from '../kinds.js';
import { instant } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const of = {
  ...{ cycle: optional(text), ballot: optional(text), dossier: optional(text) },
  ...{ stream: optional(text), at: instant },
};

/** Forms of the events that all streams have in common. */
export const correctionForms: FormsOf<CorrectionEvent> = {
  FactCorrected: {
    ...of,
    fact: object<Correction['fact']>({ revision: whole, type: text }),
    ...{ was: optional(record), becomes: optional(record), follows: flag },
    ...{ act: text, article: text, reason: text },
    dependents: list(object<NamedFact>({ stream: text, revision: whole, type: text })),
  },
  FlagDecided: {
    ...of,
    flags: list(object<FactRef>({ stream: text, revision: whole })),
    ...{ decision: oneOf(flagDecisions), reason: text },
  },
};
