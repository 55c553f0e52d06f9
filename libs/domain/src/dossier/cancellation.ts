import { accept, type Command, type Event } from '../decider.js';
import type { Instant } from '../time.js';
import { met } from './clocks.js';
import type { OfDossier } from './dossier.js';
import { ofDossier, type DossierActs, type DossierSteps } from './guards.js';

/** The dossier ends with its nomination. */
export type CancellationState = {
  readonly cancellation?: { readonly reason: string; readonly at: Instant };
};
export type CancellationCommand = Command<'CancelDossier', { readonly reason: string }>;
export type CancellationEvent = Event<'DossierCancelled', OfDossier & { readonly reason: string }>;

export const cancellationActs: DossierActs<CancellationCommand> = {
  CancelDossier: ({ data, at }, dossier) =>
    accept({ type: 'DossierCancelled', data: { ...ofDossier(dossier, at), ...data } }),
};
export const cancellationSteps: DossierSteps<CancellationEvent> = {
  DossierCancelled: (dossier, { reason, at }) => ({
    ...met(dossier, at),
    phase: 'cancelled',
    cancellation: { reason, at },
  }),
};
