import type { Take } from '../correction/correction.js';
import { asFields, asVoidableFields, replaced, type Kept, type KeptIn } from '../correction/kept.js';
import type { DossierEvent, OpenedDossier } from './dossier.js';

/** Where a dossier keeps what its events say, for those whose correction it follows by itself; its clocks stay. */
const kept: KeptIn<OpenedDossier> & { readonly [T in DossierEvent['type']]?: Kept<OpenedDossier> } = {
  DossierSubmitted: asFields('number'),
  DossierResubmitted: asFields('number'),
  DossierReceived: asFields('regime', 'receivedForAppraisalAt'),
  AwardDecided: asFields('decision'),
  ResultNotified: asVoidableFields('notified'),
  AwardPresented: asVoidableFields('presented'),
};

export const takeInDossier =
  (step: (dossier: OpenedDossier, event: never) => OpenedDossier): Take<OpenedDossier> =>
  (dossier, type, change) => {
    const taken = replaced(kept[type], dossier, change, (before, data) =>
      step(before, { type, data } as never),
    );
    if (!taken || type !== 'AwardDecided') return taken;
    const { was, becomes } = change;
    const isTurned = was?.['outcome'] !== becomes?.['outcome'] && dossier.phase === was?.['outcome'];
    return isTurned ? { ...taken, phase: becomes?.['outcome'] as OpenedDossier['phase'] } : taken;
  };
