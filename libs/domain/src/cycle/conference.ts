import type { Ballot } from '../ballot/ballot.js';
import type { BallotResult } from '../ballot/count.js';
import type { HeadSelection } from '../bloc/bloc.js';
import { accept, reject, type Command, type Event, type Rejected } from '../decider.js';
import type { BallotId, PersonId, UnitId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import { sameData } from '../same-data.js';
import type { Day, Instant } from '../time.js';
import { isTold } from '../told.js';
import type { OpenedCycle } from './cycle.js';
import { notCompeting, notIn, type Acts, type CycleDecision, type OfCycle, type Steps } from './guards.js';
import { rankByOrder, type Place } from './ranking.js';

/** The meeting before the closing conference, where the order is settled in draft. */
export type PreparatoryMeeting = {
  readonly heldOn: Day;
  readonly place: string;
  /** Here and in what follows a person, place or number may be `notTold`. */
  readonly chair: PersonId;
  readonly places?: readonly Place[];
  readonly notes?: string;
  readonly at: Instant;
};

/** Who was there for a unit; the person, where it is known. */
export type Attendance = { readonly unit: UnitId; readonly person?: PersonId };
export type Absence = { readonly unit: UnitId; readonly reason: string };
export type ClosingConference = {
  readonly from: Instant;
  readonly to?: Instant;
  readonly place: string;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  readonly present: readonly Attendance[];
  readonly absent: readonly Absence[];
  /** Such as the province's emulation office. */
  readonly guests?: readonly string[];
};

/** What the minutes tell that the log knows already. */
export type MinutesContent = {
  readonly conference: ClosingConference;
  readonly scores: readonly { readonly unit: UnitId; readonly total: number }[];
  readonly votes: readonly { readonly ballot: BallotId; readonly result: BallotResult }[];
  readonly ranking: readonly Place[];
  readonly nominations: readonly {
    readonly unit: UnitId;
    readonly subUnit?: string;
    readonly award: Award;
    readonly rank?: number;
    /** For the Government flag: the bloc that the unit leads (letter 5007/BNV-TĐKT of 2023). */
    readonly leads?: string;
  }[];
  readonly head?: { readonly head: UnitId; readonly deputy?: UnitId; readonly method: HeadSelection };
};

export type MinutesSigner = 'chair' | 'secretary';
export type Minutes = {
  readonly number?: string;
  readonly blocName: string;
  readonly baseDocuments: readonly string[];
  readonly notes?: string;
  readonly content: MinutesContent;
  readonly signatures: readonly {
    readonly signer: MinutesSigner;
    readonly person: PersonId;
    readonly at: Instant;
  }[];
  readonly at: Instant;
};

export type ConferenceState = {
  readonly preparatoryMeeting?: PreparatoryMeeting;
  readonly conference?: ClosingConference;
  /** The newest; earlier ones stand in the log. */
  readonly minutes?: Minutes;
};
export const blankConference: ConferenceState = {};

export type ConferenceCommand =
  | Command<
      'HoldPreparatoryMeeting',
      {
        readonly heldOn: Day;
        readonly place: string;
        readonly chair: PersonId;
        readonly order?: readonly (readonly UnitId[])[];
        readonly notes?: string;
      }
    >
  | Command<'HoldClosingConference', ClosingConference>
  | Command<
      'DrawUpMinutes',
      { readonly number?: string; readonly baseDocuments: readonly string[]; readonly notes?: string }
    >
  | Command<'SignMinutes', { readonly signer: MinutesSigner }>;

export type ConferenceEvent =
  | Event<'PreparatoryMeetingHeld', OfCycle & PreparatoryMeeting>
  | Event<'ClosingConferenceHeld', OfCycle & ClosingConference>
  | Event<
      'MinutesDrawnUp',
      OfCycle & {
        readonly number?: string;
        readonly blocName: string;
        readonly baseDocuments: readonly string[];
        readonly notes?: string;
        readonly content: MinutesContent;
      }
    >
  | Event<'MinutesSigned', OfCycle & { readonly signer: MinutesSigner; readonly person: PersonId }>;

export type ConferenceRejection =
  | { readonly code: 'CHAIR_IS_SECRETARY'; readonly person: PersonId }
  | { readonly code: 'ATTENDANCE_MISSING'; readonly units: readonly UnitId[] }
  | { readonly code: 'ENDS_BEFORE_IT_BEGINS'; readonly from: Instant; readonly to: Instant }
  | { readonly code: 'CONFERENCE_NOT_HELD' }
  | { readonly code: 'BLOC_UNKNOWN' }
  | { readonly code: 'MINUTES_NOT_DRAWN_UP' }
  | { readonly code: 'MINUTES_OUTDATED' }
  | { readonly code: 'NOT_THE_SIGNER'; readonly signer: MinutesSigner; readonly person: PersonId }
  | { readonly code: 'MINUTES_ALREADY_SIGNED'; readonly signer: MinutesSigner; readonly at: Instant };

/** What the minutes have to tell of a year, as far as the log knows it; nothing before the conference. */
export const minutesOf = (
  cycle: OpenedCycle,
  ballots: readonly Ballot[],
  blocName: string,
): MinutesContent | undefined => {
  const { conference, elected } = cycle;
  if (!conference) return undefined;
  return {
    conference,
    scores: cycle.settledScores.map(({ unit, total }) => ({ unit, total })),
    votes: ballots.flatMap((ballot) =>
      ballot.phase === 'counted' && ballot.result ? [{ ballot: ballot.ballot, result: ballot.result }] : [],
    ),
    ranking: cycle.ranking,
    nominations: cycle.nominations.map(({ unit, subUnit, award, rank }) => ({
      unit,
      ...(subUnit !== undefined && { subUnit }),
      award,
      ...(rank !== undefined && { rank }),
      ...(award === 'GovernmentFlag' && { leads: blocName }),
    })),
    ...(elected && {
      head: {
        head: elected.head,
        ...(elected.deputy && { deputy: elected.deputy }),
        method: elected.method,
      },
    }),
  };
};

/** Something that the minutes tell has changed since they were drawn up, or a ballot is held that they do not tell of. */
export const minutesAreOutdated = (cycle: OpenedCycle): boolean => {
  const { minutes } = cycle;
  if (!minutes) return false;
  const { votes } = minutes.content;
  const isTold = (ballot: BallotId) => votes.some((vote) => vote.ballot === ballot);
  if (cycle.ballots.some(({ ballot, calledOff }) => isTold(ballot) === Boolean(calledOff))) return true;
  return !sameData({ ...minutesOf(cycle, [], minutes.blocName), votes }, minutes.content);
};

/** Who is still to sign; nobody waits for a signer whom the source does not tell. */
export const unsignedBy = ({ signatures, content }: Minutes): readonly MinutesSigner[] =>
  (['chair', 'secretary'] as const).filter(
    (signer) => isTold(content.conference[signer]) && !signatures.some((each) => each.signer === signer),
  );

/** Each member of the bloc is there or absent, once. */
const wrongAttendance = (
  { present, absent }: ClosingConference,
  cycle: OpenedCycle,
): (CycleDecision & Rejected<unknown>) | undefined => {
  const named = [...present, ...absent].map(({ unit }) => unit);
  const stranger = named.find((unit) => !cycle.units.includes(unit));
  if (stranger) return reject({ code: 'UNIT_NOT_IN_BLOC', unit: stranger });
  const twice = named.find((unit, i) => named.indexOf(unit) !== i);
  if (twice) return reject({ code: 'UNIT_NAMED_TWICE', unit: twice });
  const units = cycle.units.filter((unit) => !named.includes(unit));
  return units.length > 0 ? reject({ code: 'ATTENDANCE_MISSING', units }) : undefined;
};

export const conferenceActs: Acts<ConferenceCommand> = {
  HoldPreparatoryMeeting({ data: { order, ...meeting }, at }, cycle) {
    const misplaced = notIn(['evaluation', 'voting'], cycle);
    if (misplaced) return misplaced;
    const listed = order?.flat() ?? [];
    const twice = listed.find((unit, i) => listed.indexOf(unit) !== i);
    if (twice) return reject({ code: 'UNIT_NAMED_TWICE', unit: twice });
    for (const unit of listed) {
      const refused = notCompeting(unit, cycle);
      if (refused) return refused;
    }
    const places = order && rankByOrder(order);
    const data = { cycle: cycle.cycle, ...meeting, ...(places && { places }), at };
    return accept({ type: 'PreparatoryMeetingHeld', data });
  },

  /** Recorded again, it takes the place of what was recorded before. */
  HoldClosingConference({ data, at }, cycle) {
    const misplaced = notIn(['voting', 'nomination'], cycle);
    if (misplaced) return misplaced;
    if (data.chair === data.secretary && isTold(data.chair))
      return reject({ code: 'CHAIR_IS_SECRETARY', person: data.chair });
    if (data.to !== undefined && data.to < data.from)
      return reject({ code: 'ENDS_BEFORE_IT_BEGINS', from: data.from, to: data.to });
    const wrong = wrongAttendance(data, cycle);
    if (wrong) return wrong;
    return accept({ type: 'ClosingConferenceHeld', data: { cycle: cycle.cycle, ...data, at } });
  },

  DrawUpMinutes({ data, at }, cycle, { bloc, ballots = [] }) {
    const misplaced = notIn(['nomination'], cycle);
    if (misplaced) return misplaced;
    if (bloc?.status !== 'registered') return reject({ code: 'BLOC_UNKNOWN' });
    const content = minutesOf(cycle, ballots, bloc.name);
    if (!content) return reject({ code: 'CONFERENCE_NOT_HELD' });
    const { minutes } = cycle;
    const last = minutes?.signatures.at(-1);
    if (minutes && last && unsignedBy(minutes).length === 0 && !minutesAreOutdated(cycle))
      return reject({ code: 'MINUTES_ALREADY_SIGNED', signer: last.signer, at: last.at });
    return accept({
      type: 'MinutesDrawnUp',
      data: { cycle: cycle.cycle, ...data, blocName: bloc.name, content, at },
    });
  },

  /** Chair and secretary sign as the persons whom the conference chose. */
  SignMinutes({ data: { signer }, at, by }, cycle) {
    const misplaced = notIn(['nomination'], cycle);
    if (misplaced) return misplaced;
    const { minutes } = cycle;
    if (!minutes) return reject({ code: 'MINUTES_NOT_DRAWN_UP' });
    const earlier = minutes.signatures.find((each) => each.signer === signer);
    if (earlier) return reject({ code: 'MINUTES_ALREADY_SIGNED', signer, at: earlier.at });
    if (minutesAreOutdated(cycle)) return reject({ code: 'MINUTES_OUTDATED' });
    const person = minutes.content.conference[signer];
    if (person !== by) return reject({ code: 'NOT_THE_SIGNER', signer, person });
    return accept({ type: 'MinutesSigned', data: { cycle: cycle.cycle, signer, person, at } });
  },
};

export const conferenceSteps: Steps<ConferenceEvent> = {
  PreparatoryMeetingHeld: (cycle, { cycle: _, ...preparatoryMeeting }) => ({ ...cycle, preparatoryMeeting }),
  ClosingConferenceHeld: (cycle, { cycle: _, at: __, ...conference }) => ({ ...cycle, conference }),
  MinutesDrawnUp: (cycle, { cycle: _, ...minutes }) => ({
    ...cycle,
    minutes: { ...minutes, signatures: [] },
  }),
  MinutesSigned: (cycle, { signer, person, at }) =>
    cycle.minutes
      ? {
          ...cycle,
          minutes: {
            ...cycle.minutes,
            signatures: [...cycle.minutes.signatures, { signer, person, at }],
          },
        }
      : cycle,
};
