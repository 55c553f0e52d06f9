import type { ActsOf, Decision, StepsOf } from '../decider.js';
import type { Facts } from '../facts.js';
import type { Instant } from '../time.js';
import type {
  DossierEvent,
  DossierRejection,
  LaterDossierCommand,
  LaterDossierEvent,
  OfDossier,
  OpenedDossier,
} from './dossier.js';

export type DossierDecision = Decision<DossierEvent, DossierRejection>;

/** How each command of an area of the dossier is decided, once its phase is found right. */
export type DossierActs<C extends LaterDossierCommand> = ActsOf<C, OpenedDossier, Facts, DossierDecision>;
/** What each event of an area makes of the dossier. */
export type DossierSteps<E extends LaterDossierEvent> = StepsOf<E, OpenedDossier>;

export const ofDossier = ({ cycle, dossier, unit }: OpenedDossier, at: Instant): OfDossier => ({
  cycle,
  dossier,
  unit,
  at,
});

/** Some event with clocks that begin with it, if any do. */
export const withDue = <Due>(due: readonly Due[]): { readonly due?: readonly Due[] } =>
  due.length > 0 ? { due } : {};
