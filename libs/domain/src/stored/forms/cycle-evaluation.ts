import type { AssignmentEvent, CrossPair } from '../../cycle/assignment.js';
import type { EvaluationEvent } from '../../cycle/evaluation.js';
import type { ExclusionEvent } from '../../cycle/exclusion.js';
import type { HoldEvent } from '../../cycle/holds.js';
import { flag, list, object, oneOf, optional, text, whole } from '../kinds.js';
import { day, ofCycle, sheet } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const score = { ...ofCycle, unit: text, sheet, total: whole };
const pairs = list(object<CrossPair>({ unit: text, by: text }));

/** Forms of the events of scoring, of who is barred from it and who waits. */
export const evaluationForms: FormsOf<EvaluationEvent | AssignmentEvent | ExclusionEvent | HoldEvent> = {
  CrossScorersAssigned: { ...ofCycle, seed: whole, pairs },
  SelfScoreSubmitted: { ...score, late: flag },
  CrossScoreSubmitted: { ...score, by: text, late: optional(flag) },
  ScoreRechecked: { ...score, note: optional(text) },
  ScoreObjected: { ...ofCycle, unit: text, item: optional(text), reason: text },
  SheetRecordedMissing: {
    ...{ ...ofCycle, unit: text, kind: oneOf(['self', 'cross']) },
    ...{ by: optional(text), reason: text },
  },
  ScoreSettled: { ...score, reason: optional(text), noPledgeDeduction: optional(whole) },
  UnitExcluded: { ...ofCycle, unit: text, ground: optional(text), reason: text },
  ExclusionLifted: { ...ofCycle, unit: text, reason: text },
  HoldPlaced: { ...ofCycle, hold: text, unit: text, ground: text, source: text, openedAt: day },
  HoldCleared: { ...ofCycle, hold: text, unit: text, conclusion: text, upheld: optional(flag) },
};
