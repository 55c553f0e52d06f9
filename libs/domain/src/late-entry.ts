import type { OpenedBallot } from './ballot/ballot.js';
import type { CalledSitting } from './council/sitting.js';
import type { DeadlineName, OpenedCycle } from './cycle/cycle.js';
import { reject, type OnPaper, type Rejected, type Role } from './decider.js';
import { isRunning, type ClockName } from './dossier/clocks.js';
import type { OpenedDossier } from './dossier/dossier.js';
import type { Facts } from './facts.js';
import type { UnitId } from './ids.js';
import { rolesOn, type PermissionRejection } from './permissions.js';
import type { AnyCommand, AnyState, CommandType, EventType } from './registry.js';
import { dayOf, isOver, latest, type Instant } from './time.js';

/** When an act of some kind can have been done in time, as its stream has it. */
type TimeLimit = {
  /** What it is about began then; nobody can have done it before. */
  readonly began?: Instant | undefined;
  /** The last instant at which it was in time; missing where it is waited for without an end. */
  readonly due?: Instant | undefined;
  /** That this time is over is recorded. */
  readonly isRecorded?: boolean;
};

/** Who may enter an act later as done in time, with reason and paper, and until which event. */
type LateEntry<State> = {
  readonly limit: (state: State, data: never, at: Instant) => TimeLimit;
  readonly by: readonly Role[];
  /** From one of these on, what is wrong is corrected. */
  readonly until: readonly EventType[];
  readonly isPast: (state: State, data: never) => boolean;
  /** What is done after its time is refused, not marked late. */
  readonly isFinal?: true;
};

/** A vote, an opinion in writing or a consensus on paper comes in before the count. */
const votes: LateEntry<OpenedBallot> = {
  limit: ({ openedAt, closesAt, deadlinePassed, phase }) => ({
    ...{ began: openedAt, due: closesAt, isRecorded: deadlinePassed || phase !== 'open' },
  }),
  by: ['office'],
  until: ['BallotCounted'],
  isPast: ({ phase }) => phase === 'counted',
  isFinal: true,
};

/** Whoever came in once the pledge was sealed signs until the evaluation closes. */
const pledges: LateEntry<OpenedCycle> = {
  limit: ({ pledgeDraftedAt, openedAt, deadlines, deadlinesPassed }) => ({
    ...{ began: pledgeDraftedAt ?? openedAt, due: deadlines.pledge },
    isRecorded: deadlinesPassed.includes('pledge'),
  }),
  by: ['office'],
  until: ['PledgeSealed'],
  isPast: ({ sealedAt, newcomers = [] }, { unit }: { readonly unit: UnitId }) =>
    sealedAt !== undefined && !newcomers.includes(unit),
};
const titles: LateEntry<OpenedCycle> = {
  ...pledges,
  limit: (cycle, data, at) => ({ ...pledges.limit(cycle, data, at), began: cycle.openedAt }),
};

const sheets = (name: Extract<DeadlineName, 'selfScore' | 'crossScore'>): LateEntry<OpenedCycle> => ({
  limit: ({ evaluationOpenedAt, deadlines, deadlinesPassed }) => ({
    ...{ began: evaluationOpenedAt, due: deadlines[name], isRecorded: deadlinesPassed.includes(name) },
  }),
  by: ['office'],
  until: ['EvaluationClosed'],
  isPast: ({ phase }) => phase !== 'evaluation',
});

/** Their time ends with the stage alone. */
const inEvaluation: LateEntry<OpenedCycle> = {
  ...sheets('selfScore'),
  limit: ({ evaluationOpenedAt }) => ({ began: evaluationOpenedAt }),
};

/** What a dossier's clocks wait for. */
const clocked = (names: readonly ClockName[], ...until: readonly EventType[]): LateEntry<OpenedDossier> => ({
  limit: ({ clocks }) => {
    const running = clocks.filter((clock) => isRunning(clock) && names.includes(clock.name));
    const over = running.filter(({ passedAt }) => passedAt !== undefined);
    return {
      began: newest(running.filter(({ name }) => name !== 'submit').map(({ from }) => from)),
      ...{ due: newest((over.length > 0 ? over : running).map(({ at }) => at)), isRecorded: over.length > 0 },
    };
  },
  by: ['office'],
  until,
  isPast: () => false,
});

/** The silence of a body that was asked stands once it was appraised on. */
const opinions: LateEntry<OpenedDossier> = {
  limit: ({ consultations }, { body }: { readonly body: string }) => {
    const asked = consultations.find((entry) => entry.body === body);
    return { began: asked?.at, due: asked?.due, isRecorded: asked?.silent !== undefined };
  },
  by: ['office'],
  until: ['DossierAppraised'],
  isPast: ({ appraisal }) => appraisal !== undefined,
};

/** Votes of the council have no time but the talk on their items. */
const councilVotes: LateEntry<CalledSitting> = {
  limit: ({ agenda }, { votes: given }: { readonly votes: readonly { readonly item: number }[] }) => ({
    began: newest(
      agenda.flatMap(({ item, presented }) =>
        presented && given.some((vote) => vote.item === item) ? [presented.at] : [],
      ),
    ),
  }),
  by: ['office'],
  until: ['SittingMinutesDrafted'],
  isPast: () => false,
};

const newest = (times: readonly Instant[]): Instant | undefined =>
  times.length > 0 ? times.reduce(latest) : undefined;

/** Every act with a time limit, and what it is about. */
export const lateEntries = {
  ...{ CastVote: votes, GiveWrittenOpinion: votes, RecordConsensus: votes },
  ...{ RegisterTitles: titles, SignPledge: pledges, RefusePledge: pledges },
  ...{ SubmitSelfScore: sheets('selfScore'), SubmitCrossScore: sheets('crossScore') },
  ...{ ObjectToScore: inEvaluation, RecheckScore: inEvaluation, SettleScore: inEvaluation },
  SubmitDossier: clocked(['submit'], 'DossierSubmitted'),
  ReceiveDossier: clocked(['receive'], 'DossierReceived', 'DossierReturned', 'DossierRecalled'),
  ReturnDossier: clocked(['return-unfit'], 'DossierReturned', 'DossierAppraised'),
  ResubmitDossier: clocked(['complete-again', 'submit'], 'DossierResubmitted'),
  RecordOpinion: opinions,
  AppraiseDossier: clocked(['appraise'], 'DossierAppraised', 'DossierReturned', 'DossierRecalled'),
  SubmitUpward: clocked(['submit', 'central-appraise'], 'DossierSubmittedUpward', 'AwardDecided'),
  DecideDossier: clocked(['decide'], 'AwardDecided'),
  NotifyResult: clocked(['result-notice', 'refusal-notice'], 'ResultNotified'),
  PresentAward: clocked(['present'], 'AwardPresented'),
  ...{ RecordVotes: councilVotes, CastCouncilVote: councilVotes },
} as const satisfies Partial<Record<CommandType, LateEntry<never>>>;

export type LateEntryRejection =
  | { readonly code: 'ACT_BEFORE_BEGINNING'; readonly at: Instant; readonly began: Instant }
  /** Entered now as done in time. */
  | {
      readonly code: 'LATE_ENTRY_NEEDS_PAPER';
      readonly due: Instant;
      readonly by: readonly Role[];
      readonly until: readonly EventType[];
    }
  | { readonly code: 'LATE_ENTRY_OVER'; readonly due: Instant; readonly ended: readonly EventType[] }
  | { readonly code: 'NOT_A_LATE_ENTRY'; readonly due?: Instant }
  | { readonly code: 'VOTING_CLOSED'; readonly closesAt: Instant };

/** When the stream began, where it has a clock. */
const beginningOf = (state: AnyState): Instant | undefined =>
  'openedAt' in state ? state.openedAt : undefined;

/**
 * Where time is the machine's: no act before what it is about began, and none in front of the end of a time that is
 * recorded, but by the office, on paper. A played clock lets nothing go back.
 */
export const untimelyEntry = (
  command: AnyCommand,
  state: AnyState,
  facts: Facts,
  year: number,
): Rejected<LateEntryRejection | PermissionRejection> | undefined => {
  const { type, data, at, onPaper } = command;
  const row = (lateEntries as Partial<Record<CommandType, LateEntry<AnyState>>>)[type];
  const isLive = 'clock' in state && state.clock === 'live';
  if (!isLive || !row) return onPaper ? reject({ code: 'NOT_A_LATE_ENTRY' }) : before(beginningOf(state));
  const { began, due, isRecorded } = row.limit(state, data as never, at);
  const early = before(began ?? beginningOf(state));
  if (early) return early;
  if (!due || !isRecorded || isOver(due, at)) {
    const isRefusedAnyhow = row.isFinal && due && isOver(due, at);
    return onPaper && !isRefusedAnyhow
      ? reject({ code: 'NOT_A_LATE_ENTRY', ...(due && { due }) })
      : undefined;
  }
  const isPast = row.isPast(state, data as never);
  if (!onPaper) {
    if (row.isFinal) return reject({ code: 'VOTING_CLOSED', closesAt: due });
    return isPast ? undefined : reject({ code: 'LATE_ENTRY_NEEDS_PAPER', due, by: row.by, until: row.until });
  }
  return (
    mayEnter(onPaper, row.by) ??
    (isPast ? reject({ code: 'LATE_ENTRY_OVER', due, ended: row.until }) : undefined)
  );

  function before(since: Instant | undefined) {
    return isLive && since !== undefined && at < since
      ? reject({ code: 'ACT_BEFORE_BEGINNING', at, began: since } as const)
      : undefined;
  }
  function mayEnter({ enteredBy: person }: OnPaper, needed: readonly Role[]) {
    const appointments = person === command.by ? facts.appointments : (facts.enteredBy ?? []);
    const held = rolesOn(dayOf(facts.now), { person, appointments, bloc: facts.bloc, year });
    return held.some(({ role }) => needed.includes(role))
      ? undefined
      : reject({ code: 'NOT_PERMITTED', needed } as const);
  }
};
