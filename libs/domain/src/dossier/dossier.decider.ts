import { citeAll, citingDossier } from '../citing.js';
import { correctionSteps } from '../correction/correction.js';
import { accept, reject, type Decider } from '../decider.js';
import type { Facts } from '../facts.js';
import { latest } from '../time.js';
import { annulmentActs, annulmentSteps } from './annulment.js';
import { appraisalActs, appraisalSteps } from './appraisal.js';
import { cancellationActs, cancellationSteps } from './cancellation.js';
import { started } from './clocks.js';
import { takeInDossier } from './correcting.js';
import { blankConsultation, consultationActs, consultationSteps } from './consultation.js';
import { deadlineActs, deadlineSteps } from './deadlines.js';
import { blankDecision, decisionActs, decisionSteps } from './decision.js';
import type {
  Dossier,
  DossierCommand,
  DossierEvent,
  DossierRejection,
  LaterDossierCommand,
  LaterDossierEvent,
  OpenedDossier,
} from './dossier.js';
import type { DossierActs, DossierDecision, DossierSteps } from './guards.js';
import { blankHandOver, handOverActs, handOverSteps, takenOn } from './hand-over.js';
import { blankHolds, holdActs, holdSteps } from './holds.js';
import { blankPapers, paperActs, paperSteps } from './papers.js';
import { dossierPhases, type DossierPhase } from './phases.js';

const acts: DossierActs<LaterDossierCommand> = {
  ...paperActs,
  ...handOverActs,
  ...consultationActs,
  ...appraisalActs,
  ...holdActs,
  ...decisionActs,
  ...cancellationActs,
  ...annulmentActs,
  ...deadlineActs,
};
const steps: DossierSteps<LaterDossierEvent> = {
  ...paperSteps,
  ...handOverSteps,
  ...consultationSteps,
  ...appraisalSteps,
  ...holdSteps,
  ...decisionSteps,
  ...cancellationSteps,
  ...annulmentSteps,
  ...deadlineSteps,
  ...correctionSteps<OpenedDossier>(takeInDossier((dossier, event) => step(dossier, event))),
};
/** Time passes in every phase. */
const phasesOf: Readonly<Partial<Record<DossierCommand['type'], readonly DossierPhase[]>>> = dossierPhases;

export const dossierDecider: Decider<Dossier, DossierCommand, DossierEvent, DossierRejection, Facts> = {
  initialState: { phase: 'undrafted' },
  decide(command, dossier, facts) {
    if (command.type === 'DraftDossier') {
      if (dossier.phase !== 'undrafted') return reject({ code: 'DOSSIER_ALREADY_DRAFTED' });
      citeAll(command.data.ruleVersions, facts);
      return accept({ type: 'DossierDrafted', data: { ...command.data, at: command.at } });
    }
    if (dossier.phase === 'undrafted') return reject({ code: 'DOSSIER_UNKNOWN' });
    const needed = phasesOf[command.type];
    if (needed && !needed.includes(dossier.phase))
      return reject({ code: 'DOSSIER_NOT_IN_PHASE', needed, actual: dossier.phase });
    const act = acts[command.type] as (
      c: LaterDossierCommand,
      dossier: OpenedDossier,
      facts: Facts,
    ) => DossierDecision;
    return act(command, citingDossier(dossier, facts), facts);
  },
  evolve(dossier, event) {
    if (event.type === 'DossierDrafted') {
      const { due, ...terms } = event.data;
      const drafted: OpenedDossier = {
        ...{ ...terms, phase: 'drafted', openedAt: terms.at, clocks: [] },
        ...takenOn(terms.at, terms),
        ...{ ...blankPapers, ...blankHandOver, ...blankConsultation, ...blankHolds, ...blankDecision },
      };
      return started(drafted, due, terms.at);
    }
    if (dossier.phase === 'undrafted') return dossier;
    return step(dossier, event);
  },
};

const step = (dossier: OpenedDossier, event: LaterDossierEvent): OpenedDossier => {
  const take = steps[event.type] as (
    dossier: OpenedDossier,
    data: LaterDossierEvent['data'],
  ) => OpenedDossier;
  return take({ ...dossier, at: latest(dossier.at, event.data.at) }, event.data);
};
