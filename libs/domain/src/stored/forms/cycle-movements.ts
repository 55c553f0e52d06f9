import { caseKinds } from '../../cycle/cases.js';
import { movementKinds, movementLevels, type UnitFinding } from '../../cycle/movement.js';
import type { MovementEvent } from '../../cycle/movements.js';
import { list, object, oneOf, optional, text, whole } from '../kinds.js';
import { day, ofCycle, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const ofMovement = { ...ofCycle, movement: text };
const review = {
  ...{ date: day, place: optional(text), text },
  findings: optional(list(object<UnitFinding>({ unit: text, text }))),
};

export const movementForms: FormsOf<MovementEvent> = {
  MovementLaunched: {
    ...{ ...ofMovement, name: text, goal: optional(text) },
    ...{ level: optional(oneOf(movementLevels)), kind: optional(oneOf(movementKinds)) },
    ...{ from: optional(day), to: optional(day) },
  },
  UnitJoinedMovement: { ...ofMovement, unit: text },
  UnitLeftMovement: { ...ofMovement, unit: text, reason: optional(text) },
  EvidenceFiled: {
    ...{ ...ofMovement, unit: text, title: text },
    ...{ sha256: text, size: whole, mediaType: text },
  },
  ActivityRecorded: {
    ...{ ...ofMovement, unit: optional(text), date: day },
    ...{ place: optional(text), text, evidence: optional(texts) },
  },
  CaseReported: {
    ...{ ...ofCycle, caseNumber: whole, kind: oneOf(caseKinds), unit: text, movement: optional(text) },
    ...{ title: text, text, evidence: optional(texts) },
  },
  CaseEndorsed: { ...ofCycle, caseNumber: whole, endorser: text, note: optional(text) },
  MidYearReviewed: { ...ofCycle, ...review },
  MovementReviewed: { ...ofMovement, ...review },
};
