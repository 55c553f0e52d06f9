import type { MembershipEvent } from '../../cycle/membership.js';
import { optional, text } from '../kinds.js';
import { day, ofCycle } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

/** Forms of the events by which a running year follows the bloc's members. */
export const membershipForms: FormsOf<MembershipEvent> = {
  UnitAdmittedToCycle: { ...ofCycle, unit: text, from: day },
  UnitLeftCycle: { ...ofCycle, unit: text, on: day, into: optional(text), reason: optional(text) },
};
