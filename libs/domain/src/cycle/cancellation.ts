import { accept, reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { DossierId } from '../ids.js';
import type { DossierPhase } from '../dossier/phases.js';
import type { Instant } from '../time.js';
import type { OpenedCycle } from './cycle.js';
import { notIn, type Acts, type CycleDecision, type Data, type OfCycle, type Steps } from './guards.js';
import type { Nomination } from './nomination.js';

/** A nomination made by mistake. Its slot and its achievements are free again; its number is not given twice. */
export type CancelledNomination = Nomination & {
  readonly cancelled: { readonly reason: string; readonly at: Instant };
};
export type CancellationState = {
  /** Left out: none. */
  readonly cancelledNominations?: readonly CancelledNomination[];
};

export type CancellationCommand = Command<
  'CancelNomination',
  { readonly dossier: DossierId; readonly reason: string }
>;
export type CancellationEvent = Event<
  'NominationCancelled',
  OfCycle & Pick<Nomination, 'dossier' | 'unit' | 'subUnit' | 'award'> & { readonly reason: string }
>;
export type CancellationRejection =
  | { readonly code: 'NOMINATION_UNKNOWN'; readonly dossier: DossierId }
  | { readonly code: 'NOMINATION_ALREADY_CANCELLED'; readonly dossier: DossierId; readonly at: Instant }
  | { readonly code: 'DOSSIER_ALREADY_SENT'; readonly dossier: DossierId; readonly actual: DossierPhase };

export const cancelledIn = ({
  cancelledNominations = [],
}: CancellationState): readonly CancelledNomination[] => cancelledNominations;

const cancel = (
  { dossier, reason }: Data<'CancelNomination'>,
  at: Instant,
  cycle: OpenedCycle,
  facts: Facts,
): CycleDecision => {
  const misplaced = notIn(['movements', 'evaluation', 'voting', 'nomination'], cycle);
  if (misplaced) return misplaced;
  const earlier = cancelledIn(cycle).find((entry) => entry.dossier === dossier);
  if (earlier) return reject({ code: 'NOMINATION_ALREADY_CANCELLED', dossier, at: earlier.cancelled.at });
  const nomination = cycle.nominations.find((entry) => entry.dossier === dossier);
  if (!nomination) return reject({ code: 'NOMINATION_UNKNOWN', dossier });
  const actual = facts.dossier && facts.dossier.phase !== 'undrafted' ? facts.dossier.phase : 'drafted';
  if (actual !== 'drafted') return reject({ code: 'DOSSIER_ALREADY_SENT', dossier, actual });
  const { unit, subUnit, award } = nomination;
  const about = { dossier, unit, ...(subUnit !== undefined && { subUnit }), award };
  return accept({ type: 'NominationCancelled', data: { cycle: cycle.cycle, ...about, reason, at } });
};

export const cancellationActs: Acts<CancellationCommand> = {
  CancelNomination: ({ data, at }, cycle, facts) => cancel(data, at, cycle, facts),
};

export const cancellationSteps: Steps<CancellationEvent> = {
  NominationCancelled: (cycle, { dossier, reason, at }) => ({
    ...cycle,
    nominations: cycle.nominations.filter((entry) => entry.dossier !== dossier),
    cancelledNominations: [
      ...cancelledIn(cycle),
      ...cycle.nominations
        .filter((entry) => entry.dossier === dossier)
        .map((entry) => ({ ...entry, cancelled: { reason, at } })),
    ],
  }),
};
