import { headSelections, type BlocEvent, type IssuedDecision } from '../../bloc/bloc.js';
import { appointedRoles, type PersonEvent } from '../../person/person.js';
import type { RulebookEvent } from '../../rulebook/rulebook.decider.js';
import { ruleScopePattern, type RuleScope } from '../../rules/rules.js';
import type { UnitEvent } from '../../unit/unit.js';
import { list, object, oneOf, optional, text, textLike, whole, type Kind } from '../kinds.js';
import { someMarks, someRules, someVersions } from '../rule-forms.js';
import { clock, day, instant } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const head = {
  ...{ head: text, deputy: optional(text), method: oneOf(headSelections), reason: optional(text) },
};
const decision = object<IssuedDecision>({ number: text, date: day, issuer: text });
const ending = { reason: text, decision: optional(decision) };
const ofBloc = { bloc: text, at: instant };

const scope = textLike(ruleScopePattern, 'a scope such as province-thai-binh') as unknown as Kind<RuleScope>;

/** Forms of the events of units, people and blocs. */
export const registryForms: FormsOf<UnitEvent | PersonEvent | BlocEvent | RulebookEvent> = {
  UnitRegistered: { unit: text, name: text, superior: optional(text), clock, at: instant },
  UnitRenamed: { unit: text, name: text, from: day, reason: optional(text), at: instant },
  SubUnitRegistered: { unit: text, name: text, at: instant },

  PersonRegistered: { person: text, sealed: text, clock, at: instant },
  PersonAppointed: {
    ...{ person: text, role: oneOf(appointedRoles), unit: optional(text) },
    ...{ from: day, to: optional(day), at: instant },
  },
  AppointmentEnded: {
    ...{ person: text, role: oneOf(appointedRoles), unit: optional(text) },
    ...{ to: day, reason: text, at: instant },
  },

  BlocRegistered: {
    ...{ bloc: text, kind: oneOf(['bloc', 'cluster']), name: text, province: text },
    ...{ decision: optional(text), formation: optional(decision) },
    ...{ listedBy: optional(oneOf(['chairman', 'council'])), clock, at: instant },
  },
  MemberAdmitted: { ...ofBloc, unit: text, from: day, decision: optional(decision) },
  MemberLeft: { ...ofBloc, unit: text, on: day, ...ending },
  MembersMerged: { ...ofBloc, units: list(text), into: text, on: day, ...ending, reason: optional(text) },
  HeadSet: { ...ofBloc, year: whole, ...head },
  SecretarySet: { ...ofBloc, year: whole, secretary: text },
  BannerHandedOver: { ...ofBloc, unit: text, on: day },
  BlocRulesAdopted: { bloc: text, rules: someRules, act: optional(text), at: instant },
  RulesAdopted: {
    ...{ scope, rules: someRules },
    ...{ validFrom: day, validTo: optional(day), act: text, article: optional(text) },
    ...{ corrects: optional(text), versions: someVersions, marks: someMarks, clock, at: instant },
  },
};
