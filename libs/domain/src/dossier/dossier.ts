import type { CorrectionEvent, CorrectionState } from '../correction/correction.js';
import type { Command, Event } from '../decider.js';
import type { BlocId, CycleId, DossierId, MovementId, UnitId } from '../ids.js';
import type { Authority, Award, DossierKind } from '../rules/awards.js';
import type { RegimeId } from '../rules/regimes.js';
import type { RuleVersions } from '../rules/rules.js';
import type { Clock, Clocked, Instant } from '../time.js';
import type { AnnulmentCommand, AnnulmentEvent, AnnulmentRejection, AnnulmentState } from './annulment.js';
import type { CancellationCommand, CancellationEvent, CancellationState } from './cancellation.js';
import type { AppraisalCommand, AppraisalEvent, AppraisalRejection, AppraisalState } from './appraisal.js';
import type { DossierClock, Due, NoHolidayTable } from './clocks.js';
import type {
  ConsultationCommand,
  ConsultationEvent,
  ConsultationRejection,
  ConsultationState,
} from './consultation.js';
import type { DeadlineCommand, DeadlineEvent, DeadlineRejection } from './deadlines.js';
import type { DecisionCommand, DecisionEvent, DecisionRejection, DecisionState } from './decision.js';
import type { DossierRules } from './dossier-rules.js';
import type { HandOverCommand, HandOverEvent, HandOverRejection, HandOverState } from './hand-over.js';
import type { HoldCommand, HoldEvent, HoldRejection, HoldState } from './holds.js';
import type { PaperCommand, PaperEvent, PaperRejection, PaperState } from './papers.js';
import type { DossierPhase } from './phases.js';

/** One per nomination and authority: its own life, long after the cycle that made it has closed. */
export type DossierTerms = {
  readonly dossier: DossierId;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly unit: UnitId;
  readonly subUnit?: string;
  readonly award: Award;
  readonly authority: Authority;
  /** Left out, it is regular. */
  readonly kind?: DossierKind;
  /** The movement that a thematic dossier is of. */
  readonly movement?: MovementId;
  readonly clock: Clock;
  /** Left out by dossiers drafted before there were papers and clocks: they are judged by none until received. */
  readonly rules?: DossierRules;
  /** By which entries these are, and the day by which it is in; missing in older events. */
  readonly ruleVersions?: RuleVersions;
  readonly due?: readonly Due[];
};

export type OpenedDossier = Omit<DossierTerms, 'due'> &
  CorrectionState &
  Clocked & {
    readonly phase: DossierPhase;
    readonly openedAt: Instant;
    readonly clocks: readonly DossierClock[];
    readonly regime?: RegimeId;
    /** When it took over rules whose entries the event does not name. */
    readonly rulesFrom?: Instant;
  } & PaperState &
  HandOverState &
  ConsultationState &
  AppraisalState &
  HoldState &
  DecisionState &
  CancellationState &
  AnnulmentState;
export type Dossier = { readonly phase: 'undrafted' } | OpenedDossier;

export type LaterDossierCommand =
  | PaperCommand
  | HandOverCommand
  | ConsultationCommand
  | AppraisalCommand
  | HoldCommand
  | DecisionCommand
  | CancellationCommand
  | AnnulmentCommand
  | DeadlineCommand;
export type DossierCommand = Command<'DraftDossier', DossierTerms> | LaterDossierCommand;

/** What every event of a dossier holds. Older ones do not name the unit. */
export type OfDossier = {
  readonly cycle: CycleId;
  readonly dossier: DossierId;
  readonly unit?: UnitId;
  readonly at: Instant;
};
export type LaterDossierEvent =
  | PaperEvent
  | HandOverEvent
  | ConsultationEvent
  | AppraisalEvent
  | HoldEvent
  | DecisionEvent
  | CancellationEvent
  | AnnulmentEvent
  | DeadlineEvent
  | CorrectionEvent;
export type DossierEvent =
  Event<'DossierDrafted', DossierTerms & { readonly at: Instant }> | LaterDossierEvent;

export type DossierRejection =
  | { readonly code: 'DOSSIER_UNKNOWN' }
  | { readonly code: 'DOSSIER_ALREADY_DRAFTED' }
  | {
      readonly code: 'DOSSIER_NOT_IN_PHASE';
      readonly needed: readonly DossierPhase[];
      readonly actual: DossierPhase;
    }
  | { readonly code: 'REASON_NEEDED' }
  | NoHolidayTable
  | PaperRejection
  | HandOverRejection
  | ConsultationRejection
  | AppraisalRejection
  | HoldRejection
  | DecisionRejection
  | AnnulmentRejection
  | DeadlineRejection;
