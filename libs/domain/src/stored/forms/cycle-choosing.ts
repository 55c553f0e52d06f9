import { ballotPurposes } from '../../ballot/ballot.js';
import { headSelections } from '../../bloc/bloc.js';
import { withheldRanks, type ChoosingEvent, type WomenShare, type Withheld } from '../../cycle/choosing.js';
import type { CancellationEvent } from '../../cycle/cancellation.js';
import type { HeadshipEvent } from '../../cycle/headship.js';
import type { NominationEvent } from '../../cycle/nomination.js';
import { awards } from '../../rules/awards.js';
import {
  achievements,
  ballotTerms,
  nomination,
  ofCycle,
  places,
  result,
  slotCheck,
  texts,
} from '../value-forms.js';
import type { TieTreated } from '../../cycle/ties.js';
import { flag, list, object, oneOf, optional, text, whole } from '../kinds.js';
import { ratio } from '../rule-forms.js';
import type { FormsOf } from './forms-of.js';

const tie = object<TieTreated>({
  ...{ rank: whole, units: texts, order: list(texts) },
  method: oneOf(['share', 'second-ballot', 'score-group', 'women', 'head']),
  ...{ ballot: optional(text), group: optional(text), reason: optional(text) },
});
const withheld = object<Withheld>({ what: oneOf(withheldRanks), reason: text });
const womenShare = object<WomenShare>({ unit: text, share: ratio, statedBy: text });

/** Forms of the events of the vote, the ranking, the nominations and the headship. */
export const choosingForms: FormsOf<ChoosingEvent | NominationEvent | CancellationEvent | HeadshipEvent> = {
  VotingOpened: {
    ...{ ...ofCycle, ballot: text, ...ballotTerms, purpose: optional(oneOf(ballotPurposes)) },
    ...{ round: optional(whole), reason: optional(text) },
  },
  VotingCalledOff: { ...ofCycle, ballot: text, reason: text, counted: flag },
  RankingDeclared: {
    ...{ ...ofCycle, places, ballot: optional(text) },
    ...{ result: optional(result), approved: optional(texts), ties: optional(list(tie)) },
    ...{ withheld: optional(withheld), womenShares: optional(list(womenShare)) },
  },
  NominationMade: {
    ...{ ...ofCycle, dossier: text, ...nomination, rank: optional(whole) },
    ...{ check: optional(slotCheck), reason: optional(text), achievements: optional(achievements) },
  },
  NominationCancelled: {
    ...{ ...ofCycle, dossier: text, unit: text, subUnit: optional(text), award: oneOf(awards) },
    reason: text,
  },
  UnitWithdrew: { ...ofCycle, unit: text, reason: text },
  HeadElected: {
    ...{ ...ofCycle, forYear: whole, head: text },
    ...{ deputy: optional(text), method: oneOf(headSelections) },
    ...{ ballot: optional(text), reason: optional(text) },
  },
};
