import type {
  Actor,
  BannerHolder,
  Appointment,
  Authority,
  Award,
  Ballot,
  BallotId,
  BlocEvent,
  BlocId,
  CalledSitting,
  Claim,
  ClaimEvent,
  Clock,
  Correction,
  CycleId,
  DossierId,
  DossierPhase,
  Flag,
  FlagFigures,
  Headship,
  Instant,
  IssuedDecision,
  Membership,
  Missing,
  Notice,
  MissingAtSitting,
  OpenedBallot,
  OpenedCycle,
  OpenedDossier,
  PaperKind,
  PersonEvent,
  PersonId,
  ProvinceId,
  Recollected,
  RecordedEvent,
  RulebookEvent,
  RuleEntry,
  RuleScope,
  SessionKind,
  SittingId,
  Stage,
  StreamName,
  UnitEvent,
  UnitId,
  UnitName,
} from '@so-vang/domain';

/** What the screens show. One row a thing; `id` is unique within its table. */
export type UnitRow = {
  readonly id: UnitId;
  readonly name: string;
  readonly superior?: string;
  readonly names: readonly UnitName[];
  /** Offices inside it. */
  readonly subUnits: readonly string[];
  readonly clock: Clock;
} & Recollected<UnitEvent>;

/** As stored: name, post and contact stay sealed. */
export type SealedPersonRow = {
  readonly id: PersonId;
  readonly sealed: string;
  readonly clock: Clock;
  readonly appointments: readonly Appointment[];
} & Recollected<PersonEvent>;
/** As shown. */
export type PersonRow = Omit<SealedPersonRow, 'sealed' | keyof Recollected<PersonEvent>> & {
  readonly name: string;
  readonly post?: string;
  readonly contact?: string;
};

export type BlocRow = {
  readonly id: BlocId;
  readonly kind: 'bloc' | 'cluster';
  readonly name: string;
  /** In which it was registered. */
  readonly province: ProvinceId;
  /** How that was written, where it was not by its id. */
  readonly provinceWord?: string;
  readonly decision?: string;
  readonly formation?: IssuedDecision;
  readonly clock: Clock;
  /** Of its latest act. */
  readonly at: Instant;
  readonly members: readonly Membership[];
  readonly headships: readonly Headship[];
  readonly banner: readonly BannerHolder[];
  /** What it adopted before there were rulebooks. */
  readonly adopted: readonly RuleEntry[];
} & Recollected<BlocEvent>;

/** All that was ever adopted in one scope. */
export type RulebookRow = {
  readonly id: RuleScope;
  readonly at: Instant;
  readonly entries: readonly RuleEntry[];
} & Recollected<RulebookEvent>;

/** What corrections in one stream touched, in whatever streams. */
export type FlagsRow = {
  /** The stream that holds them: the one whose facts were corrected. */
  readonly id: StreamName;
  /** Latest business time of a correction or a decision. */
  readonly at: Instant;
  /** Something is undecided, or to be redone. */
  readonly open: boolean;
  readonly flags: readonly FlagShown[];
};
/** With the correction it comes from: who made it, on what ground and why. */
export type FlagShown = Flag & Pick<Correction, 'act' | 'article' | 'reason'> & { readonly by: Actor };

/** The stage board, and all that a cycle's own stream tells. */
export type CycleRow = {
  readonly id: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly clock: Clock;
  readonly phase: Stage;
  readonly theme?: string;
  /** Latest business time. */
  readonly at: Instant;
  readonly units: number;
  /** Of these units. */
  readonly signed: number;
  /** What blocks the next stage. */
  readonly missing: readonly Missing[];
  readonly state: OpenedCycle;
  /** The newest ballot, as far as the stage depends on it. */
  readonly ballot?: Ballot;
  /** Those before it, for when it is called off. */
  readonly earlierBallots: readonly Ballot[];
};

export type BallotRow = {
  readonly id: BallotId;
  readonly cycle: CycleId;
  readonly phase: OpenedBallot['phase'];
  readonly closesAt: Instant;
  readonly roll: number;
  readonly cast: number;
  readonly state: OpenedBallot;
};

export type DossierRow = {
  readonly id: DossierId;
  readonly cycle: CycleId;
  readonly bloc: BlocId;
  readonly year: number;
  readonly unit: UnitId;
  readonly award: Award;
  readonly authority: Authority;
  readonly phase: DossierPhase;
  readonly at: Instant;
  /** Some clock has run out, and what it waits for is not done. */
  readonly late: boolean;
  readonly held: boolean;
  /** Something is still awaited. */
  readonly open: boolean;
  /** The next that falls due. */
  readonly due?: Instant;
  /** What the checklist still asks for. */
  readonly missing: readonly PaperKind[];
  readonly state: OpenedDossier;
};

/**
 * What somebody is to know of a dossier; `id` is the position of the event that tells it. A reminder has `due`, no
 * event, and a name of its own as `id`: it is there for as long as it holds.
 */
export type NoticeRow = Notice & {
  readonly id: string;
  /** The event's own id. */
  readonly event?: string;
  /** Which of the offices is told. */
  readonly office: boolean;
  readonly chairman: boolean;
};

/** A sitting of a province's emulation council. */
export type CouncilRow = {
  readonly id: SittingId;
  readonly province: ProvinceId;
  readonly year: number;
  readonly number: number;
  readonly session: SessionKind;
  readonly clock: Clock;
  readonly phase: CalledSitting['phase'];
  readonly heldAt: Instant;
  readonly at: Instant;
  readonly items: number;
  readonly passed: number;
  readonly cut: number;
  /** What stands between the sitting and its closing. */
  readonly missing: readonly MissingAtSitting[];
  /** Of this sitting alone until it is closed; then over the whole year so far. */
  readonly figures: FlagFigures;
  readonly state: CalledSitting;
};

/** Who holds an achievement. */
export type ClaimRow = {
  /** As its stream has it: `achievement-<id>`. */
  readonly id: string;
  readonly title: string;
  readonly uses: number;
  readonly state: Extract<Claim, { status: 'claimed' }> & Recollected<ClaimEvent>;
};

/** One recorded event, for the timeline; `id` is its position. */
export type TimelineRow = {
  readonly id: string;
  readonly stream: string;
  readonly type: RecordedEvent['type'];
  readonly cycle?: CycleId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly event: RecordedEvent;
};

/** A cycle with everything around it, as one screen needs it; with `asOf`, as it stood then. */
export type CycleView = {
  readonly asOf?: string;
  readonly cycle: CycleRow;
  readonly bloc: BlocRow;
  readonly ballots: readonly BallotRow[];
  readonly dossiers: readonly DossierRow[];
};

export type Page<Row> = { readonly data: readonly Row[]; readonly total: number };

export type Session = {
  /** Whether people of the sample may be chosen to sign in as. */
  readonly sampleSignIn: boolean;
  readonly person?: PersonRow;
};
