import type { OpeningEvent } from '../../cycle/opening.js';
import type { Authorisation, PledgingEvent, Target } from '../../cycle/pledging.js';
import type { RuleChangeEvent } from '../../cycle/rule-changes.js';
import type { StageEvent } from '../../cycle/stages.js';
import { awards } from '../../rules/awards.js';
import { flag, list, object, oneOf, optional, text, whole } from '../kinds.js';
import { someRules, someVersions } from '../rule-forms.js';
import { clock, day, deadlines, instant, ofCycle, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const target = object<Target>({ under: whole, content: text, measure: text, planned: text });
const authorisation = object<Authorisation>({ by: text, number: text, date: day });

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
    reason: optional(text),
  },
  CycleRulesChanged: { ...ofCycle, rules: someRules, versions: someVersions, from: day },
  PlanAdopted: {
    ...{ ...ofCycle, theme: text, deadlines, document: optional(text) },
    ...{ rulesDocument: optional(text), scoreTableDocument: optional(text) },
  },
  PledgeDrafted: { ...ofCycle, contents: texts, targets: optional(list(target)) },
  TitlesRegistered: { ...ofCycle, unit: text, titles: list(oneOf(awards)) },
  PledgeSigned: {
    ...{ ...ofCycle, unit: text, signatory: text },
    ...{ authorisation: optional(authorisation), late: flag, afterSeal: optional(flag) },
  },
  PledgeRefused: { ...ofCycle, unit: text, reason: text },
  PledgeSealed: ofCycle,
  PledgingClosed: ofCycle,
  EvaluationOpened: ofCycle,
  EvaluationClosed: ofCycle,
  CycleClosed: ofCycle,
  ClockAdvanced: ofCycle,
  DeadlinePassed: { ...ofCycle, name: oneOf(['pledge', 'selfScore', 'crossScore']), due: instant },
};
