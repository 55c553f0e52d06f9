import type { MovementEvent } from '../../cycle/movements.js';
import { optional, text, whole } from '../kinds.js';
import { ofCycle } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

export const movementForms: FormsOf<MovementEvent> = {
  MovementLaunched: { ...ofCycle, movement: text, name: text, goal: optional(text) },
  UnitJoinedMovement: { ...ofCycle, movement: text, unit: text },
  EvidenceFiled: {
    ...{ ...ofCycle, movement: text, unit: text, title: text },
    ...{ sha256: text, size: whole, mediaType: text },
  },
};
