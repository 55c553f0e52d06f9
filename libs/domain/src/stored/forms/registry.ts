import { headSelections, type BlocEvent } from '../../bloc/bloc.js';
import { appointedRoles, type PersonEvent } from '../../person/person.js';
import type { UnitEvent } from '../../unit/unit.js';
import { oneOf, optional, text, whole } from '../kinds.js';
import { someRules } from '../rule-forms.js';
import { clock, day, instant } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const head = { head: text, deputy: optional(text), method: oneOf(headSelections) };

/** Forms of the events of units, people and blocs. */
export const registryForms: FormsOf<UnitEvent | PersonEvent | BlocEvent> = {
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
};
