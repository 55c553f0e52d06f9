import type { EvaluationEvent } from '../../cycle/evaluation.js';
import { flag, optional, text, whole } from '../kinds.js';
import { ofCycle, sheet } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const score = { ...ofCycle, unit: text, sheet, total: whole };

export const evaluationForms: FormsOf<EvaluationEvent> = {
  SelfScoreSubmitted: { ...score, late: flag },
  CrossScoreSubmitted: { ...score, by: text },
  ScoreSettled: { ...score, reason: optional(text) },
  UnitExcluded: { ...ofCycle, unit: text, reason: text },
};
