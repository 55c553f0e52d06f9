import type { DossierEvent } from '../../dossier/dossier.js';
import type { RegimeId } from '../../rules/regimes.js';
import { oneOf, optional, text, whole, type Kind } from '../kinds.js';
import { clock, instant, nomination, ofCycle } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const ofDossier = { ...ofCycle, dossier: text };
const regime: Kind<RegimeId> = oneOf(['R2003a', 'R2017', 'R2022', 'R2025', 'R2026']);

export const dossierForms: FormsOf<DossierEvent> = {
  DossierDrafted: { ...ofDossier, bloc: text, year: whole, ...nomination, clock },
  DossierSubmitted: { ...ofDossier, number: text, submittedBy: text },
  DossierReceived: { ...ofDossier, regime, regimeReason: oneOf(['received-for-appraisal']) },
  DossierReturned: { ...ofDossier, reason: text },
  DossierResubmitted: { ...ofDossier, number: text, note: optional(text) },
  DossierPutToCouncil: { ...ofDossier, council: text, item: whole },
  CouncilResultRecorded: {
    ...{ ...ofDossier, council: text, outcome: oneOf(['passed', 'cut']) },
    ...{ votesFor: whole, base: whole, reason: optional(text) },
  },
  AwardDecided: {
    ...{ ...ofDossier, outcome: oneOf(['awarded', 'refused']) },
    ...{ number: text, reason: optional(text) },
  },
  AwardAnnulled: { ...ofDossier, ground: text, reason: text, number: text },
  DossierClockAdvanced: ofDossier,
  DossierDeadlinePassed: { ...ofDossier, name: text, due: instant },
};
