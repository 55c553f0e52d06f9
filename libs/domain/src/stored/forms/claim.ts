import type { ClaimEvent } from '../../claim/claim.js';
import type { ReservationEvent } from '../../council/reservation.js';
import { awards } from '../../rules/awards.js';
import { oneOf, optional, text, whole } from '../kinds.js';
import { clock, instant, ofCycle, texts } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const use = { ...ofCycle, achievement: text, unit: text, award: oneOf(awards) };

/** Forms of what sittings hold of all that those over one year share. */
export const reservationForms: FormsOf<ReservationEvent> = {
  SittingReserved: {
    ...{ council: text, number: whole, dossiers: texts, flags: texts },
    ...{ province: text, year: whole, clock, at: instant },
  },
};

/** Forms of the events of what must be unique over all blocs and years. */
export const claimForms: FormsOf<ClaimEvent> = {
  AchievementClaimed: { ...use, title: text },
  AchievementReleased: { ...use, reason: text, dossier: optional(text) },
};
