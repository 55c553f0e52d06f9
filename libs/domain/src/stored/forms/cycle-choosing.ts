import { headSelections } from '../../bloc/bloc.js';
import type { ChoosingEvent } from '../../cycle/choosing.js';
import type { NominationEvent } from '../../cycle/nomination.js';
import { oneOf, optional, text, whole } from '../kinds.js';
import {
  ballotTerms,
  achievements,
  nomination,
  ofCycle,
  places,
  result,
  slotCheck,
  texts,
} from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

/** Forms of the events of the vote, the ranking, the nominations and the headship. */
export const choosingForms: FormsOf<ChoosingEvent | NominationEvent> = {
  VotingOpened: { ...ofCycle, ballot: text, ...ballotTerms },
  RankingDeclared: {
    ...{ ...ofCycle, places, ballot: optional(text) },
    ...{ result: optional(result), approved: optional(texts) },
  },
  NominationMade: {
    ...{ ...ofCycle, dossier: text, ...nomination, rank: optional(whole) },
    ...{ check: optional(slotCheck), reason: optional(text), achievements: optional(achievements) },
  },
  UnitWithdrew: { ...ofCycle, unit: text, reason: text },
  HeadElected: {
    ...{ ...ofCycle, forYear: whole, head: text },
    ...{ deputy: optional(text), method: oneOf(headSelections) },
  },
};
