import type { ActType } from '@so-vang/api-contract';
import { isHeld, missingPapers, upwardSteps, type OpenedDossier, type UpwardTo } from '@so-vang/domain';

type Simple =
  | 'sign'
  | 'submit'
  | 'receive'
  | 'appraise'
  | 'ineligible'
  | 'council'
  | 'vote'
  | 'cut'
  | 'decide'
  | 'notify'
  | 'present'
  | 'hold'
  | 'none';

/** What the dossier waits for, and the act by which that comes about. */
export type NextStep = { readonly act?: ActType } & (
  | { readonly step: Simple }
  | { readonly step: 'papers'; readonly missing: number }
  | { readonly step: 'upward'; readonly to: UpwardTo }
);

export const nextStepOf = (dossier: OpenedDossier): NextStep => {
  const { phase, signature, appraisal, rules, authority, upward, notified, presented } = dossier;
  const decide = (): NextStep => {
    const to = authority === 'government' ? upwardSteps[upward.length] : undefined;
    if (isHeld(dossier)) return { step: 'hold', act: 'ClearDossierHold' };
    return to ? { step: 'upward', to, act: 'SubmitUpward' } : { step: 'decide', act: 'DecideDossier' };
  };
  switch (phase) {
    case 'drafted':
    case 'returned':
    case 'recalled': {
      const missing = missingPapers(dossier).length;
      if (missing > 0) return { step: 'papers', missing, act: 'AttachPaper' };
      if (rules && !signature) return { step: 'sign', act: 'SignDossier' };
      return { step: 'submit', act: phase === 'drafted' ? 'SubmitDossier' : 'ResubmitDossier' };
    }
    case 'submitted':
      return { step: 'receive', act: 'ReceiveDossier' };
    case 'received':
      return { step: 'appraise', act: 'AppraiseDossier' };
    case 'appraised':
      if (appraisal?.finding === 'ineligible') return { step: 'ineligible', act: 'DecideDossier' };
      return rules?.council === false ? decide() : { step: 'council', act: 'PutToCouncil' };
    case 'at-council':
      return { step: 'vote', act: 'RecordCouncilResult' };
    case 'cut':
      return { step: 'cut', act: 'DecideDossier' };
    case 'passed':
    case 'upward':
      return decide();
    case 'awarded':
    case 'refused':
      if (!notified) return { step: 'notify', act: 'NotifyResult' };
      return phase === 'awarded' && !presented ? { step: 'present', act: 'PresentAward' } : { step: 'none' };
    case 'annulled':
    case 'cancelled':
      return { step: 'none' };
  }
};
