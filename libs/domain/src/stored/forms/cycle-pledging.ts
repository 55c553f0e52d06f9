import type { OpeningEvent } from '../../cycle/opening.js';
import type { PledgingEvent } from '../../cycle/pledging.js';
import type { RuleChangeEvent } from '../../cycle/rule-changes.js';
import type { StageEvent } from '../../cycle/stages.js';
import { flag, oneOf, optional, text, whole } from '../kinds.js';
import { someRules, someVersions } from '../rule-forms.js';
import { clock, day, deadlines, instant, ofCycle, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

/** Forms of the events by which a cycle opens, moves and is pledged. */
export const pledgingForms: FormsOf<OpeningEvent | RuleChangeEvent | PledgingEvent | StageEvent> = {
  CycleOpened: {
    ...ofCycle,
    bloc: text,
    year: whole,
    clock,
    units: texts,
    rules: someRules,
    ruleVersions: optional(someVersions),
  },
  CycleRulesChanged: { ...ofCycle, rules: someRules, versions: someVersions, from: day },
  PlanAdopted: { ...ofCycle, theme: text, deadlines },
  PledgeDrafted: { ...ofCycle, contents: texts },
  PledgeSigned: { ...ofCycle, unit: text, signatory: text, late: flag },
  PledgingClosed: ofCycle,
  EvaluationOpened: ofCycle,
  EvaluationClosed: ofCycle,
  CycleClosed: ofCycle,
  ClockAdvanced: ofCycle,
  DeadlinePassed: { ...ofCycle, name: oneOf(['pledge', 'selfScore']), due: instant },
};
