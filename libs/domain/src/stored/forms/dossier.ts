import type { CorrectionEvent } from '../../correction/correction.js';
import { annulmentGrounds, type AnnulmentConsequence } from '../../dossier/annulment.js';
import { dossierClocks, type Due } from '../../dossier/clocks.js';
import { opinions } from '../../dossier/consultation.js';
import { upwardSteps } from '../../dossier/decision.js';
import type { DossierRules } from '../../dossier/dossier-rules.js';
import type { DossierEvent } from '../../dossier/dossier.js';
import { restingBases } from '../../dossier/resting.js';
import { authorities, awards, dossierKinds, paperKinds } from '../../rules/awards.js';
import type { RegimeId } from '../../rules/regimes.js';
import { flag, list, object, oneOf, optional, text, whole, type Kind } from '../kinds.js';
import { someVersions, timers } from '../rule-forms.js';
import { clock, day, instant, nomination, ofCycle } from '../value-forms.js';
import type { FormsOf } from './forms-of.js';

const ofDossier = { ...ofCycle, dossier: text, unit: optional(text) };
const regime: Kind<RegimeId> = oneOf(['R2003a', 'R2017', 'R2022', 'R2025', 'R2026']);
const clockName = oneOf(dossierClocks);
const due = optional(list(object<Due>({ name: clockName, at: instant })));
const paper = oneOf(paperKinds);
const silence = oneOf(['proceed', 'wait'] as const);
const rules = object<DossierRules>({
  ...{ papers: list(paper), form: optional(text), copies: whole, timers },
  ...{ silence, council: flag, prize: whole },
});
const ruleVersions = optional(someVersions);
/** Each kind has fields of its own; the decider alone makes them. */
const consequence = object<Record<string, unknown>>({
  ...{
    kind: oneOf(['quota', 'reward', 'later-award']),
    year: optional(whole),
    award: optional(oneOf(awards)),
  },
  ...{ amount: optional(whole), presented: optional(flag), dossier: optional(text) },
  ...{ basis: optional(oneOf(restingBases)), reason: optional(text) },
} as never) as unknown as Kind<AnnulmentConsequence>;
const reason = { reason: text };

export const dossierForms: FormsOf<Exclude<DossierEvent, CorrectionEvent>> = {
  DossierDrafted: {
    ...{ ...ofCycle, dossier: text, bloc: text, year: whole, ...nomination, clock },
    ...{ kind: optional(oneOf(dossierKinds)), rules: optional(rules), ruleVersions, due },
  },
  PaperAttached: {
    ...{ ...ofDossier, paper, title: text, sha256: text, size: whole, mediaType: text },
    ...{ number: optional(text), date: optional(day) },
  },
  PaperRemoved: { ...ofDossier, paper, sha256: text },
  DossierSigned: { ...ofDossier, signer: text, post: text },
  DossierSubmitted: { ...ofDossier, number: text, submittedBy: text, due },
  DossierReceived: {
    ...{ ...ofDossier, regime, regimeReason: oneOf(['received-for-appraisal']) },
    ...{ receivedForAppraisalAt: optional(instant), rules: optional(rules), ruleVersions, due },
  },
  DossierReturned: { ...ofDossier, ...reason, papers: optional(list(paper)), due },
  DossierRecalled: { ...ofDossier, ...reason },
  DossierResubmitted: { ...ofDossier, number: text, note: optional(text), due },
  BodyConsulted: { ...ofDossier, body: text, due },
  OpinionRecorded: { ...ofDossier, body: text, opinion: oneOf(opinions), document: text },
  DossierAppraised: {
    ...{ ...ofDossier, finding: oneOf(['eligible', 'ineligible']), note: optional(text), due },
  },
  DossierPutToCouncil: { ...ofDossier, council: text, item: whole, submission: optional(whole) },
  CouncilResultRecorded: {
    ...{ ...ofDossier, council: text, item: optional(whole), outcome: oneOf(['passed', 'cut']) },
    ...{ votesFor: whole, base: whole, reason: optional(text), due },
  },
  DossierHeld: { ...ofDossier, hold: text, ground: text, source: text },
  DossierHoldCleared: { ...ofDossier, hold: text, conclusion: text },
  LateEntryDecided: { ...ofDossier, name: clockName, admitted: flag, ...reason },
  DossierSubmittedUpward: { ...ofDossier, to: oneOf(upwardSteps), number: text, due },
  AwardDecided: {
    ...{ ...ofDossier, outcome: oneOf(['awarded', 'refused']) },
    ...{ number: text, reason: optional(text), signer: optional(text), date: optional(day), due },
    decidedBy: optional(oneOf(authorities)),
  },
  ResultNotified: { ...ofDossier, due },
  AwardPresented: { ...ofDossier, on: day, place: text },
  DossierCancelled: { ...ofDossier, ...reason },
  AwardAnnulled: {
    ...{ ...ofDossier, ground: text, reason: text, number: text },
    ...{ legalGround: optional(oneOf(annulmentGrounds)), consequences: optional(list(consequence)) },
    ...{ authority: optional(oneOf(authorities)), signer: optional(text), date: optional(day) },
  },
  DeadlineExtended: { ...ofDossier, name: clockName, due: instant, until: instant, ...reason },
  DossierDeadlinePassed: {
    ...{ ...ofDossier, name: text, due: instant },
    ...{ held: optional(flag), silence: optional(silence) },
  },
  DossierClockAdvanced: ofDossier,
};
