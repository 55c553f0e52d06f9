import type { Instant, OpenedDossier } from '@so-vang/domain';

/**
 * As of when a dossier's unit is named: the decision on it; where it was cancelled, or time is played, the last act.
 * Of a live dossier that is under way it is today.
 */
export const dayShown = ({ clock, phase, decision, at }: OpenedDossier): Instant | undefined =>
  decision?.at ?? (clock === 'played' || phase === 'cancelled' ? at : undefined);
