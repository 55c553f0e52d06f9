import { isSameFact } from '../correction/correction.js';
import type { Due } from '../dossier/clocks.js';
import type { UnitId } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';

type Type = RecordedEvent['type'];
type OfType<T extends Type> = Extract<RecordedEvent, { readonly type: T }>;
/** The earlier events, and the unit that is asked about, where one is. */
export type Past = { readonly events: readonly RecordedEvent[]; readonly unit?: UnitId };

export const unitOf = (event: RecordedEvent): string | undefined =>
  'unit' in event.data ? event.data.unit : undefined;

const newest = (past: Past, ...types: readonly Type[]): readonly RecordedEvent[] =>
  types.flatMap((type) => past.events.findLast((event) => event.type === type) ?? []);
/** All of these types that concern a unit; that unit's alone where one is asked about. */
const each = ({ events, unit }: Past, types: readonly Type[], of = unit): readonly RecordedEvent[] =>
  events.filter((event) => types.includes(event.type) && (of === undefined || unitOf(event) === of));
const inStream = ({ events }: Past, stream: string, ...types: readonly Type[]): readonly RecordedEvent[] =>
  events.filter((event) => event.stream === stream && types.includes(event.type));

/** The acts by which those entries were adopted. */
const adoptions = (
  { events }: Past,
  entries: Readonly<Record<string, string | undefined>>,
): readonly RecordedEvent[] => {
  const ids = Object.values(entries);
  return events.filter(
    (event) =>
      event.type === 'RulesAdopted' && Object.values(event.data.versions).some((id) => ids.includes(id)),
  );
};

/** How a sitting treated one item: the last vote on it or its being cut, and the closing. */
const onItem = (past: Past, stream: string, item: number | undefined): readonly RecordedEvent[] => [
  ...past.events
    .filter(
      (event) =>
        event.stream === stream &&
        ((event.type === 'ItemVotesRecorded' && event.data.votes.some((vote) => vote.item === item)) ||
          (event.type === 'ItemCut' && event.data.item === item)),
    )
    .slice(-1),
  ...inStream(past, stream, 'SittingClosed'),
];
/** What brought a dossier where it was last. */
const lastHandOver = ({ stream }: { readonly stream: string }, past: Past): readonly RecordedEvent[] =>
  inStream(
    past,
    stream,
    ...(['DossierSubmitted', 'DossierResubmitted', 'DossierReceived', 'DossierAppraised'] as const),
    ...(['DossierPutToCouncil', 'CouncilResultRecorded', 'DossierSubmittedUpward'] as const),
  ).slice(-1);

/** The act of a dossier with which a clock of that name began, or was given until then. */
export const startOf = (
  { events }: Past,
  stream: string,
  { name, due }: { readonly name: string; readonly due: string },
): readonly RecordedEvent[] =>
  events
    .filter(
      (event) =>
        event.stream === stream &&
        (event.type === 'DeadlineExtended'
          ? event.data.name === name && event.data.until === due
          : 'due' in event.data &&
            Array.isArray(event.data.due) &&
            event.data.due.some((clock: Due) => clock.name === name && clock.at === due)),
    )
    .slice(-1);

/** The events that a recorded act follows from; what is not listed stands by itself, on the word of who did it. */
const table: { readonly [T in Type]?: (event: OfType<T>, past: Past) => readonly RecordedEvent[] } = {
  CycleOpened: ({ data }, past) => adoptions(past, data.ruleVersions ?? {}),
  CycleRulesChanged: ({ data }, past) => adoptions(past, data.versions),
  RulesAdopted: ({ data: { corrects } }, past) => adoptions(past, { corrected: corrects }),
  PledgeSigned: (_event, past) => newest(past, 'PledgeDrafted', 'PlanAdopted'),
  PledgingClosed: (_event, past) => each(past, ['PledgeSigned']),
  EvidenceFiled: ({ data }, past) =>
    past.events.filter(
      (event) =>
        event.type === 'UnitJoinedMovement' &&
        event.data.movement === data.movement &&
        event.data.unit === data.unit,
    ),
  CrossScoreSubmitted: (_event, past) => newest(past, 'CrossScorersAssigned'),
  ScoreRechecked: ({ data }, past) =>
    each(past, ['SelfScoreSubmitted', 'CrossScoreSubmitted', 'SheetRecordedMissing'], data.unit),
  ScoreObjected: ({ data }, past) =>
    each(past, ['CrossScoreSubmitted', 'ScoreRechecked', 'ScoreSettled'], data.unit),
  ScoreSettled: ({ data }, past) =>
    each(
      past,
      [
        ...(['SelfScoreSubmitted', 'CrossScoreSubmitted', 'SheetRecordedMissing'] as const),
        ...(['ScoreRechecked', 'ScoreObjected'] as const),
      ],
      data.unit,
    ),
  ExclusionLifted: ({ data }, past) => each(past, ['UnitExcluded'], data.unit).slice(-1),
  HoldCleared: ({ data }, past) =>
    past.events.filter((event) => event.type === 'HoldPlaced' && event.data.hold === data.hold),
  EvaluationClosed: (_event, past) => each(past, ['ScoreSettled', 'UnitExcluded', 'ExclusionLifted']),
  RankingDeclared: ({ data }, past) => [
    ...each(past, ['ScoreSettled', 'UnitExcluded', 'ExclusionLifted', 'UnitWithdrew']),
    ...(data.ballot ? inStream(past, `ballot-${data.ballot}`, 'BallotCounted') : []),
  ],
  BallotCounted: ({ stream }, past) => [
    ...inStream(past, stream, 'BallotOpened', 'CountingCommitteeAppointed', 'VoteCast'),
    ...inStream(past, stream, 'WrittenOpinionGiven', 'ConsensusRecorded', 'BallotClosed'),
    ...inStream(past, stream, 'CountEntered', 'CountSigned'),
  ],
  VotingOpened: (_event, past) => newest(past, 'EvaluationClosed'),
  BallotOpened: (_event, past) => newest(past, 'VotingOpened'),
  NominationMade: ({ data }, past) => [
    ...newest(past, 'RankingDeclared'),
    ...each(past, ['HoldCleared'], data.unit),
    ...past.events.filter(
      (event) =>
        event.type === 'AchievementClaimed' &&
        event.data.unit === data.unit &&
        data.achievements?.some(({ id }) => id === event.data.achievement),
    ),
  ],
  NominationCancelled: ({ data }, past) =>
    past.events.filter((event) => event.type === 'NominationMade' && event.data.dossier === data.dossier),
  DossierCancelled: ({ data }, past) =>
    past.events.filter(
      (event) => event.type === 'NominationCancelled' && event.data.dossier === data.dossier,
    ),
  ClosingConferenceHeld: (_event, past) => newest(past, 'PreparatoryMeetingHeld'),
  MinutesDrawnUp: (_event, past) => [
    ...newest(past, 'ClosingConferenceHeld', 'RankingDeclared'),
    ...each(past, ['NominationMade', 'NominationCancelled']),
    ...newest(past, 'HeadElected'),
  ],
  MinutesSigned: (_event, past) => newest(past, 'MinutesDrawnUp'),
  CycleClosed: (_event, past) => newest(past, 'MinutesSigned', 'HeadElected'),
  AchievementClaimed: ({ stream }, past) => inStream(past, stream, 'AchievementReleased').slice(-1),
  AchievementReleased: ({ stream, data: { dossier } }, past) => [
    ...inStream(past, stream, 'AchievementClaimed').slice(-1),
    ...(dossier ? inStream(past, `dossier-${dossier}`, 'AwardDecided', 'DossierCancelled').slice(-1) : []),
  ],
  HeadElected: (_event, past) => newest(past, 'RankingDeclared'),
  HeadSet: (_event, past) => newest(past, 'HeadElected'),
  DeadlinePassed: (_event, past) => newest(past, 'PlanAdopted'),
  VotingDeadlinePassed: ({ stream }, past) => inStream(past, stream, 'BallotOpened'),
  DossierDrafted: ({ data }, past) =>
    past.events.filter((event) => event.type === 'NominationMade' && event.data.dossier === data.dossier),
  PaperRemoved: ({ stream, data }, past) =>
    inStream(past, stream, 'PaperAttached')
      .filter((event) => event.type === 'PaperAttached' && event.data.sha256 === data.sha256)
      .slice(-1),
  DossierSigned: ({ stream }, past) => inStream(past, stream, 'PaperAttached', 'PaperRemoved'),
  DossierSubmitted: ({ stream }, past) => [
    ...inStream(past, stream, 'DossierDrafted'),
    ...inStream(past, stream, 'DossierSigned').slice(-1),
  ],
  DossierResubmitted: ({ stream }, past) => [
    ...inStream(past, stream, 'DossierReturned', 'DossierRecalled').slice(-1),
    ...inStream(past, stream, 'DossierSigned').slice(-1),
  ],
  DossierReceived: ({ stream }, past) =>
    inStream(past, stream, 'DossierSubmitted', 'DossierResubmitted').slice(-1),
  CouncilResultRecorded: ({ stream, data }, past) => {
    const [put] = inStream(past, stream, 'DossierPutToCouncil').slice(-1);
    const item = put?.type === 'DossierPutToCouncil' ? put.data.item : undefined;
    return [...(put ? [put] : []), ...onItem(past, `council-${data.council}`, item)];
  },
  CouncilVoteCast: ({ stream }, past) => inStream(past, stream, 'SittingCalled', 'AttendanceRecorded'),
  CouncilCountSigned: ({ stream }, past) => inStream(past, stream, 'ItemVotesRecorded'),
  ItemVotesRecorded: ({ stream }, past) =>
    inStream(past, stream, 'SittingCalled', 'AttendanceRecorded', 'CouncilVoteCast'),
  DossierReturned: lastHandOver,
  DossierRecalled: lastHandOver,
  BodyConsulted: lastHandOver,
  OpinionRecorded: ({ stream, data }, past) =>
    inStream(past, stream, 'BodyConsulted')
      .filter((event) => event.type === 'BodyConsulted' && event.data.body === data.body)
      .slice(-1),
  DossierAppraised: (event, past) => [
    ...lastHandOver(event, past),
    ...inStream(past, event.stream, 'BodyConsulted', 'OpinionRecorded', 'DossierDeadlinePassed').filter(
      (each) => each.type !== 'DossierDeadlinePassed' || each.data.silence !== undefined,
    ),
  ],
  DossierPutToCouncil: lastHandOver,
  DossierSubmittedUpward: lastHandOver,
  DossierHoldCleared: ({ stream, data }, past) =>
    inStream(past, stream, 'DossierHeld').filter(
      (event) => event.type === 'DossierHeld' && event.data.hold === data.hold,
    ),
  LateEntryDecided: ({ stream, data }, past) =>
    inStream(past, stream, 'DossierDeadlinePassed').filter(
      (event) => event.type === 'DossierDeadlinePassed' && event.data.held && event.data.name === data.name,
    ),
  AwardDecided: (event, past) => [
    ...lastHandOver(event, past),
    ...inStream(past, event.stream, 'DossierHoldCleared', 'LateEntryDecided'),
  ],
  ResultNotified: ({ stream }, past) => inStream(past, stream, 'AwardDecided'),
  AwardPresented: ({ stream }, past) => inStream(past, stream, 'AwardDecided'),
  AwardAnnulled: ({ stream }, past) => inStream(past, stream, 'AwardDecided'),
  FactCorrected: ({ stream, data: { fact } }, { events }) =>
    events.filter((event) => event.stream === stream && event.revision === fact.revision),
  FlagDecided: ({ stream, data: { flags } }, { events }) =>
    events.filter(
      (event) =>
        event.type === 'FactCorrected' &&
        event.stream === stream &&
        event.data.dependents.some((dependent) => flags.some((flag) => isSameFact(flag, dependent))),
    ),
  DeadlineExtended: ({ stream, data }, past) => startOf(past, stream, data),
  DossierDeadlinePassed: ({ stream, data }, past) => startOf(past, stream, data),
};

export const restsOn = (event: RecordedEvent, past: Past): readonly RecordedEvent[] => {
  const find = table[event.type] as
    ((event: RecordedEvent, past: Past) => readonly RecordedEvent[]) | undefined;
  return (find?.(event, past) ?? []).map((ground) => asCorrected(ground, past.events));
};

/** The newest correction of an event, where there is one: it is what holds, and rests on the event itself. */
export const asCorrected = (event: RecordedEvent, events: readonly RecordedEvent[]): RecordedEvent =>
  events.findLast(
    (later) =>
      later.type === 'FactCorrected' &&
      later.stream === event.stream &&
      later.data.fact.revision === event.revision,
  ) ?? event;
