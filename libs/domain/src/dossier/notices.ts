import type { CorrectionEvent } from '../correction/correction.js';
import type { BlocId, CycleId, DossierId, UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import type { ClockName } from './clocks.js';
import type { DossierEvent } from './dossier.js';

export type NoticeKind =
  | 'dossier-to-make-up'
  | 'dossier-arrived'
  | 'dossier-received'
  | 'dossier-returned'
  | 'dossier-recalled'
  | 'opinion-silent'
  | 'deadline-near'
  | 'deadline-passed'
  | 'still-late'
  | 'deadline-extended'
  | 'late-entry-to-decide'
  | 'dossier-held'
  | 'hold-cleared'
  | 'council-result'
  | 'award-decided'
  | 'result-notified'
  | 'award-annulled'
  | 'nomination-cancelled';

/** Who is told: whoever holds the role, whoever leads the bloc in that year or keeps its papers, and the heads and officers of the unit. */
export type Audience = {
  readonly roles: readonly ('office' | 'chairman')[];
  readonly bloc?: { readonly bloc: BlocId; readonly year: number };
  readonly unit?: UnitId;
};
export type Notice = {
  readonly kind: NoticeKind;
  readonly cycle: CycleId;
  readonly dossier: DossierId;
  readonly to: Audience;
  /** The clock that it is about. */
  readonly clock?: ClockName;
  /** The time by which it is, or was, to be done. */
  readonly due?: Instant;
  readonly at: Instant;
};

/** A cycle is named after its bloc and year. */
const leadersOf = (cycle: CycleId): NonNullable<Audience['bloc']> => {
  const end = cycle.lastIndexOf('-');
  return { bloc: cycle.slice(0, end) as BlocId, year: Number(cycle.slice(end + 1)) };
};

/** With whom a clock's work lies; what the office is late with goes up to the chairman. */
const owing: Readonly<Record<ClockName, 'sender' | 'office' | 'chairman' | 'nobody'>> = {
  submit: 'sender',
  'complete-again': 'sender',
  receive: 'office',
  'return-unfit': 'nobody',
  appraise: 'office',
  'central-appraise': 'office',
  consult: 'office',
  decide: 'chairman',
  'refusal-notice': 'office',
  'result-notice': 'office',
  present: 'office',
};

/** Who is called to mind: whoever owes the step; nobody, where nobody does. */
export const audienceOf = (
  { cycle, unit }: { readonly cycle: CycleId; readonly unit?: UnitId },
  clock: ClockName,
): { readonly owing: Audience; readonly late: Audience } | undefined => {
  const who = owing[clock];
  if (who === 'nobody') return undefined;
  const above = { roles: ['office', 'chairman'] } as const;
  if (who !== 'sender') return { owing: who === 'office' ? office : above, late: above };
  const sender = senderOf({ cycle, ...(unit && { unit }) });
  return { owing: sender, late: { ...sender, roles: ['office'] } };
};

type Told = Pick<Notice, 'kind' | 'to'> & { readonly clock?: ClockName };
const office = { roles: ['office'] } as const;
const senderOf = ({ cycle, unit }: { readonly cycle: CycleId; readonly unit?: UnitId }): Audience => ({
  roles: [],
  bloc: leadersOf(cycle),
  ...(unit && { unit }),
});

/** What is corrected is found on the screens of the year; nobody is written to. */
type Telling = Exclude<DossierEvent, CorrectionEvent>;
const isTelling = (event: DossierEvent): event is Telling =>
  event.type !== 'FactCorrected' && event.type !== 'FlagDecided';

/** Which notice an event calls for, if any. A clock that ran out is told to whoever owes the step and to the one above. */
export const noticeOf = (event: DossierEvent): Notice | undefined => {
  if (!isTelling(event)) return undefined;
  const told = toldOf(event);
  return told && { ...told, cycle: event.data.cycle, dossier: event.data.dossier, at: event.data.at };
};

const toldOf = (event: Telling): Told | undefined => {
  const sender = senderOf(event.data);
  const all: Audience = { ...sender, roles: ['office'] };
  switch (event.type) {
    case 'DossierDrafted':
      return { kind: 'dossier-to-make-up', to: sender };
    case 'DossierSubmitted':
    case 'DossierResubmitted':
      return { kind: 'dossier-arrived', to: office };
    case 'DossierReceived':
      return { kind: 'dossier-received', to: sender };
    case 'DossierReturned':
      return { kind: 'dossier-returned', to: sender };
    case 'DossierRecalled':
      return { kind: 'dossier-recalled', to: office };
    case 'DossierHeld':
      return { kind: 'dossier-held', to: all };
    case 'DossierHoldCleared':
      return { kind: 'hold-cleared', to: all };
    case 'CouncilResultRecorded':
      return { kind: 'council-result', to: all };
    case 'AwardDecided':
      return { kind: 'award-decided', to: all };
    case 'ResultNotified':
      return { kind: 'result-notified', to: sender };
    case 'DossierCancelled':
      return { kind: 'nomination-cancelled', to: sender };
    case 'AwardAnnulled':
      return { kind: 'award-annulled', to: all };
    case 'DeadlineExtended':
      return { kind: 'deadline-extended', to: all, clock: event.data.name };
    case 'DossierDeadlinePassed':
      return passed(event.data);
    case 'PaperAttached':
    case 'PaperRemoved':
    case 'DossierSigned':
    case 'BodyConsulted':
    case 'OpinionRecorded':
    case 'DossierAppraised':
    case 'DossierPutToCouncil':
    case 'LateEntryDecided':
    case 'DossierSubmittedUpward':
    case 'AwardPresented':
    case 'DossierClockAdvanced':
      return undefined;
  }
};

const passed = (data: Extract<DossierEvent, { type: 'DossierDeadlinePassed' }>['data']): Told | undefined => {
  const { name, held, silence } = data;
  if (!(name in owing)) return undefined;
  const clock = name as ClockName;
  const to = audienceOf(data, clock);
  if (!to) return undefined;
  if (held) return { kind: 'late-entry-to-decide', to: { roles: ['office', 'chairman'] }, clock };
  if (silence) return { kind: 'opinion-silent', to: office, clock };
  return { kind: 'deadline-passed', to: to.late, clock };
};
