import { headSelections, type BlocEvent } from '../../bloc/bloc.js';
import { appointedRoles, type PersonEvent } from '../../person/person.js';
import type { RulebookEvent } from '../../rulebook/rulebook.decider.js';
import { ruleScopePattern, type RuleScope } from '../../rules/rules.js';
import type { UnitEvent } from '../../unit/unit.js';
import { oneOf, optional, text, textLike, whole, type Kind } from '../kinds.js';
import { someMarks, someRules, someVersions } from '../rule-forms.js';
import { clock, day, instant } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const head = { head: text, deputy: optional(text), method: oneOf(headSelections) };

const scope = textLike(ruleScopePattern, 'a scope such as province-thai-binh') as unknown as Kind<RuleScope>;

/** Forms of the events of units, people and blocs. */
export const registryForms: FormsOf<UnitEvent | PersonEvent | BlocEvent | RulebookEvent> = {
  UnitRegistered: { unit: text, name: text, superior: optional(text), clock, at: instant },

  PersonRegistered: { person: text, sealed: text, clock, at: instant },
  PersonAppointed: {
    ...{ person: text, role: oneOf(appointedRoles), unit: optional(text) },
    ...{ from: day, to: optional(day), at: instant },
  },

  BlocRegistered: {
    ...{ bloc: text, kind: oneOf(['bloc', 'cluster']), name: text, province: text },
    ...{ decision: optional(text), clock, at: instant },
  },
  MemberAdmitted: { bloc: text, unit: text, from: day, at: instant },
  HeadSet: { bloc: text, year: whole, ...head, at: instant },
  BlocRulesAdopted: { bloc: text, rules: someRules, act: optional(text), at: instant },
  RulesAdopted: {
    ...{ scope, rules: someRules },
    ...{ validFrom: day, validTo: optional(day), act: text, article: optional(text) },
    ...{ corrects: optional(text), versions: someVersions, marks: someMarks, clock, at: instant },
  },
};
