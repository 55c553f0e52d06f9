import type { ClaimEvent } from '../../claim/claim.js';
import { awards } from '../../rules/awards.js';
import { oneOf, optional, text } from '../kinds.js';
import { ofCycle } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const use = { ...ofCycle, achievement: text, unit: text, award: oneOf(awards) };

/** Forms of the events of what must be unique over all blocs and years. */
export const claimForms: FormsOf<ClaimEvent> = {
  AchievementClaimed: { ...use, title: text },
  AchievementReleased: { ...use, reason: text, dossier: optional(text) },
};
