import { accept, reject, type Command, type Event } from '../decider.js';
import { onAgenda } from '../council/figures.js';
import type { CalledSitting } from '../council/sitting.js';
import type { Facts } from '../facts.js';
import { systemPerson, type PersonId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import type { Instant } from '../time.js';
import { clocksFrom, met, started, type Due } from './clocks.js';
import { awaited } from './consultation.js';
import type { OfDossier, OpenedDossier } from './dossier.js';
import { ofDossier, withDue, type DossierActs, type DossierSteps } from './guards.js';

/** The office's finding, and what became of the dossier at the council. */
export type AppraisalFinding = 'eligible' | 'ineligible';
export type PutToCouncil = {
  readonly council: string;
  readonly item: number;
  /** How often it had been sent when a sitting placed it; with another number of submissions it is another hearing. */
  readonly submission?: number;
};
/** `item`: of the hearing that is answered, where a sitting tells it. */
type OfHearing = { readonly council: string; readonly item?: number };
export type CouncilResult = {
  readonly outcome: 'passed' | 'cut';
  readonly votesFor: number;
  readonly base: number;
  readonly reason?: string;
};

export type AppraisalState = {
  readonly appraisal?: { readonly finding: AppraisalFinding; readonly note?: string; readonly at: Instant };
  /** The sitting of the emulation council that it was put to last, and what came of it. */
  readonly council?: Omit<PutToCouncil, 'submission'> & {
    readonly result?: CouncilResult & { readonly at: Instant };
  };
};

export type AppraisalCommand =
  | Command<'AppraiseDossier', { readonly finding: AppraisalFinding; readonly note?: string }>
  | Command<'PutToCouncil', PutToCouncil>
  | Command<'RecordCouncilResult', CouncilResult & OfHearing>;
type WithDue = { readonly due?: readonly Due[] };
export type AppraisalEvent =
  | Event<
      'DossierAppraised',
      OfDossier & WithDue & { readonly finding: AppraisalFinding; readonly note?: string }
    >
  | Event<'DossierPutToCouncil', OfDossier & PutToCouncil>
  | Event<'CouncilResultRecorded', OfDossier & WithDue & CouncilResult & OfHearing>;
export type AppraisalRejection =
  | { readonly code: 'DOSSIER_INELIGIBLE'; readonly note?: string }
  | { readonly code: 'COUNCIL_NOT_NEEDED'; readonly award: Award; readonly rule: 'councilAwards' }
  | { readonly code: 'COUNCIL_DIFFERS'; readonly council: string }
  | { readonly code: 'SUBMISSION_DIFFERS'; readonly submission: number; readonly actual: number }
  | { readonly code: 'SITTING_TELLS_ITSELF'; readonly council: string };

export const notEligible = ({ appraisal }: OpenedDossier): AppraisalRejection | undefined =>
  appraisal?.finding === 'ineligible'
    ? { code: 'DOSSIER_INELIGIBLE', ...(appraisal.note !== undefined && { note: appraisal.note }) }
    : undefined;

/** By hand only what a council does that holds no sitting here: of its own sittings the dossier is told. */
const toldBySitting = (
  council: string,
  by: PersonId,
  { sittings = [] }: Facts,
  tells: (sitting: CalledSitting) => boolean = () => true,
): AppraisalRejection | undefined =>
  by !== systemPerson &&
  sittings.some((state) => state.phase !== 'uncalled' && state.council === council && tells(state))
    ? { code: 'SITTING_TELLS_ITSELF', council }
    : undefined;

/** A sitting tells what came of its own items; of a dossier put to it by hand before it was called it knows nothing. */
const hasItem =
  ({ dossier, council }: OpenedDossier) =>
  ({ agenda }: CalledSitting): boolean =>
    onAgenda(agenda).some((heard) => heard.dossier === dossier && heard.item === council?.item);

/** Whether the decision itself is what comes next, once the office and, where it votes, the council are through. */
const goesToDecision = ({ authority }: OpenedDossier): boolean => authority !== 'government';

export const appraisalActs: DossierActs<AppraisalCommand> = {
  AppraiseDossier({ data, at }, dossier, facts) {
    const bodies = awaited(dossier);
    if (bodies.length > 0) return reject({ code: 'OPINION_AWAITED', bodies, rule: 'consultation' });
    if (data.finding === 'ineligible' && !data.note) return reject({ code: 'REASON_NEEDED' });
    const next = dossier.rules?.council === false && goesToDecision(dossier) ? (['decide'] as const) : [];
    const due = clocksFrom(at, next, dossier.rules, dossier.clock, facts);
    if ('code' in due) return reject(due);
    const event = { ...ofDossier(dossier, at), ...data, ...withDue(due) };
    return accept({ type: 'DossierAppraised', data: event });
  },
  PutToCouncil({ data, at, by }, dossier, facts) {
    if (dossier.rules?.council === false)
      return reject({ code: 'COUNCIL_NOT_NEEDED', award: dossier.award, rule: 'councilAwards' });
    const refused = notEligible(dossier) ?? toldBySitting(data.council, by, facts);
    if (refused) return reject(refused);
    const { submission } = data;
    if (submission !== undefined && submission !== dossier.submissions)
      return reject({ code: 'SUBMISSION_DIFFERS', submission, actual: dossier.submissions });
    const event = { ...ofDossier(dossier, at), ...data };
    return accept({ type: 'DossierPutToCouncil', data: event });
  },
  RecordCouncilResult({ data, at, by }, dossier, facts) {
    const council = dossier.council?.council;
    const isOther = data.item !== undefined && data.item !== dossier.council?.item;
    if (council !== data.council || isOther)
      return reject({ code: 'COUNCIL_DIFFERS', council: council ?? '' });
    const told = toldBySitting(council, by, facts, hasItem(dossier));
    if (told) return reject(told);
    // Where a sitting tells it, the votes that fell short are the reason.
    if (data.outcome === 'cut' && !data.reason && by !== systemPerson)
      return reject({ code: 'REASON_NEEDED' });
    const next = data.outcome === 'cut' || goesToDecision(dossier) ? (['decide'] as const) : [];
    const due = clocksFrom(at, next, dossier.rules, dossier.clock, facts);
    if ('code' in due) return reject(due);
    const event = { ...ofDossier(dossier, at), ...data, ...withDue(due) };
    return accept({ type: 'CouncilResultRecorded', data: event });
  },
};

export const appraisalSteps: DossierSteps<AppraisalEvent> = {
  DossierAppraised: (dossier, { finding, note, due, at }) =>
    started(
      {
        ...met(dossier, at, ['return-unfit', 'appraise', 'consult']),
        ...{ phase: 'appraised', appraisal: { finding, ...(note !== undefined && { note }), at } },
      },
      due,
      at,
    ),
  DossierPutToCouncil: (dossier, { council, item, at }) => ({
    ...met(dossier, at, ['decide']),
    ...{ phase: 'at-council', council: { council, item } },
  }),
  CouncilResultRecorded: (dossier, { council, outcome, votesFor, base, reason, due, at }) => {
    const result = { outcome, votesFor, base, ...(reason && { reason }), at };
    const told = { ...dossier, phase: outcome, council: { item: 0, ...dossier.council, council, result } };
    return started(told, due, at);
  },
};
