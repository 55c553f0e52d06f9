import { isDue, type BallotCommand } from './ballot/ballot.js';
import { headshipIn, type BlocEvent, type RegisteredBloc } from './bloc/bloc.js';
import type { CorrectionState } from './correction/correction.js';
import type { Recollected } from './correction/refold.js';
import { cancelledIn, type CancelledNomination } from './cycle/cancellation.js';
import type { CycleBallot } from './cycle/choosing.js';
import { membersToFollow } from './cycle/membership.js';
import type { OpenedCycle } from './cycle/cycle.js';
import { deadlinesDue } from './cycle/deadlines.js';
import { nextDue } from './dossier/clocks.js';
import type { Hold } from './cycle/holds.js';
import type { OpenedDossier } from './dossier/dossier.js';
import { nameOfYears } from './dossier/holds.js';
import { dossierPhases } from './dossier/phases.js';
import { dossierDueOn, dossierRuleKeys, dossierRulesOf, dueRuleKeys } from './dossier/dossier-rules.js';
import { answerOf, type ItemAnswer } from './council/closing.js';
import { onAgenda } from './council/figures.js';
import type { CalledSitting } from './council/sitting.js';
import { isHeard, whyNotBefore } from './council/standing.js';
import type { DossierCommand } from './dossier/dossier.js';
import { achievementStreamOf, cycleIdOf, streamOf, systemPerson, type StreamName } from './ids.js';
import type { AnyCommand, AnyEvent, AnyState } from './registry.js';
import { versionsFor } from './rules/rules.js';
import { dayOf, endOf, type Clock, type Instant } from './time.js';
import { isTold } from './told.js';

/** All that a workflow knows of the stream it conducts. */
export type Summary = {
  readonly clock: Clock;
  /** Nothing more is awaited; later acts are still possible (an annulment years later). */
  readonly finished: boolean;
  /** `start` tells several of one name and time apart, so that each is recorded under a key of its own. */
  readonly due?: { readonly name: string; readonly at: Instant; readonly start?: string };
};

/** A stream that has not begun is finished: there is nothing to conduct. */
export const summarise = (state: AnyState): Summary => {
  if ('signatures' in state) {
    const [due] = deadlinesDue(state);
    return { clock: state.clock, finished: state.phase === 'closed', ...(due && { due }) };
  }
  if ('votes' in state) {
    return {
      clock: state.clock,
      finished: ['counted', 'called-off', 'annulled'].includes(state.phase),
      ...(isDue(state) && { due: { name: 'voting', at: state.closesAt } }),
    };
  }
  if ('award' in state) {
    const due = nextDue(state);
    const ended = ['awarded', 'refused', 'annulled', 'cancelled'].includes(state.phase);
    return { clock: state.clock, finished: ended && !due, ...(due && { due }) };
  }
  if ('agenda' in state) return { clock: state.clock, finished: state.phase === 'closed' };
  return { clock: 'live', finished: true };
};

/**
 * An act that a stream's events call for in another stream, under a key of its own so that it is done once. What calls for
 * it may be undone by a correction and come again: then the key is another one.
 */
export type OwedAct = {
  readonly stream: StreamName;
  readonly key: string;
  readonly command: AnyCommand;
  /** When it happens there, where the other stream's clock has a say in that. */
  readonly when?: (target: AnyState) => Instant;
  /** Whether the other stream's state shows that it is done. */
  readonly done: (target: AnyState) => boolean;
  /** How often it was done there, for one that may be owed again: part of the key from the second time on. */
  readonly before?: (target: AnyState) => number;
  /** What is owed in its place, where the other stream's state bars it for good. */
  readonly instead?: (target: AnyState) => OwedAct | undefined;
};

/** What is owed as the other stream stands: the act, what takes its place, or nothing where it is done. */
export const stillOwed = (owed: OwedAct, target: AnyState): OwedAct | undefined =>
  owed.instead?.(target) ?? (owed.done(target) ? undefined : anew(owed, owed.before?.(target) ?? 0));
const anew = (owed: OwedAct, before: number): OwedAct =>
  before > 0 ? { ...owed, key: `${owed.key}/${before}` } : owed;

/** Every act that this state calls for elsewhere, done or not. */
export const owedActs = (stream: StreamName, state: AnyState): readonly OwedAct[] => {
  if ('agenda' in state) return owedToDossiers(stream, state);
  if ('headships' in state) return owedToCycles(stream, state);
  if (!('signatures' in state)) return [];
  const opening = [
    ...state.ballots.map((ballot) => openBallot(state, ballot)),
    ...state.nominations.map((n) => draft(state, n)),
  ];
  const children = opening.map(({ data, type }) =>
    type === 'OpenBallot' ? streamOf('ballot', data.ballot) : streamOf('dossier', data.dossier),
  );
  const opened = opening.map((command, i) =>
    owed(stream, children[i] ?? stream, 'opens', command, (target) => 'clock' in target),
  );
  return [
    ...opened,
    ...state.ballots.flatMap((ballot) => callOff(stream, ballot)),
    ...cancelledIn(state).flatMap((nomination) => cancel(stream, state, nomination)),
    ...seatHead(stream, state),
    ...state.holds.flatMap((hold) => holdDossiers(stream, hold)),
    ...children.flatMap((child) => moveClock(stream, state, child)),
  ];
};

/** The time at which an owed act happens. */
export const timeOfOwed = ({ command, when }: OwedAct, target: AnyState): Instant =>
  when?.(target) ?? command.at;

/** The years that run follow the bloc's members, by the day of what changed; a played one when its own time comes to it. */
const owedToCycles = (
  stream: StreamName,
  bloc: RegisteredBloc & Recollected<BlocEvent>,
): readonly OwedAct[] => {
  const { id, members, at, recorded = [] } = bloc;
  const changes = members.flatMap(({ from, until }) => (until ? [from, until] : [from]));
  const later = [...new Set(changes)].filter((day) => day > dayOf(at)).sort();
  const times = [at, ...later.map((day) => `${day}T00:00:00.000Z` as Instant)];
  return times.flatMap((time) => {
    const year = Number(dayOf(time).slice(0, 4));
    const command: AnyCommand = { type: 'FollowBloc', at: time, by: systemPerson, data: {} };
    return [year - 1, year, year + 1].map((each): OwedAct => {
      const when = (target: AnyState) =>
        'clock' in target && target.clock === 'played' ? lastOf(target) : time;
      const done = (target: AnyState) =>
        !('signatures' in target) || membersToFollow(target, bloc, when(target)).length === 0;
      const cycle = streamOf('cycle', cycleIdOf(id, each));
      return { ...owed(stream, cycle, `follows@${recorded.length}-${dayOf(time)}`, command, done), when };
    });
  });
};
const lastOf = (target: AnyState): Instant => ('at' in target ? target.at : ('' as Instant));

/**
 * Each dossier is told that it is before the council, and in the end what came of it. An item whose dossier is not before
 * the sitting any more is dropped, so that nobody votes on it and nothing of it is owed.
 */
const owedToDossiers = (stream: StreamName, sitting: CalledSitting & CorrectionState): readonly OwedAct[] => {
  const { council, members, closing, corrections = [] } = sitting;
  // What is struck out and brought back is owed anew.
  const anew = corrections.length > 0 ? `-${corrections.length}` : '';
  return onAgenda(sitting.agenda).flatMap((heard): readonly OwedAct[] => {
    const { item, submission } = heard;
    const dossier = streamOf('dossier', heard.dossier);
    const isThere = (target: AnyState) => 'award' in target && isHeard(target, council, heard);
    if (closing) {
      const answer = answerOf(heard, members.length);
      if (!answer) return [];
      const command = answerTo(sitting, answer, closing.at);
      return [owed(stream, dossier, `answers-${item}${anew}`, command, (target) => !isThere(target))];
    }
    const put: AnyCommand = {
      ...{ type: 'PutToCouncil', at: heard.placedAt, by: systemPerson },
      data: { council, item, ...(submission !== undefined && { submission }) },
    };
    const instead = (target: AnyState): OwedAct | undefined => {
      const why = 'award' in target ? whyNotBefore(heard, council, target) : undefined;
      if (!why) return undefined;
      const command: AnyCommand = { type: 'DropItem', at: sitting.at, by: systemPerson, data: { item } };
      return owed(stream, stream, `drops-${item}${anew}`, command, () => false);
    };
    return [{ ...owed(stream, dossier, `puts-${item}${anew}`, put, isThere), instead }];
  });
};

const answerTo = ({ council }: CalledSitting, answer: ItemAnswer, at: Instant): AnyCommand => {
  const { item, outcome, votesFor, base, reason } = answer;
  const data = { council, item, outcome, votesFor, base, ...(reason !== undefined && { reason }) };
  return { type: 'RecordCouncilResult', at, by: systemPerson, data };
};

const owed = (
  stream: StreamName,
  target: StreamName,
  why: string,
  command: AnyCommand,
  done: OwedAct['done'],
): OwedAct => ({ stream: target, key: `${stream}/${why}/${target}`, command, done });

type OpenBallot = Extract<BallotCommand, { type: 'OpenBallot' }>;
type DraftDossier = Extract<DossierCommand, { type: 'DraftDossier' }>;

const openBallot = (
  cycle: OpenedCycle,
  { at, purpose: _purpose, round: _round, reason: _reason, calledOff: _calledOff, ...ballot }: CycleBallot,
): OpenBallot => ({
  type: 'OpenBallot',
  at,
  by: systemPerson,
  data: {
    ...ballot,
    cycle: cycle.cycle,
    bloc: cycle.bloc,
    year: cycle.year,
    roll: cycle.units,
    clock: cycle.clock,
  },
});

const callOff = (stream: StreamName, { ballot, calledOff }: CycleBallot): readonly OwedAct[] => {
  if (!calledOff) return [];
  const { reason, at } = calledOff;
  const command: AnyCommand = { type: 'CallOffBallot', at, by: systemPerson, data: { reason } };
  const done = (target: AnyState) => 'votes' in target && target.ended !== undefined;
  return [owed(stream, streamOf('ballot', ballot), 'calls-off', command, done)];
};

const draft = (
  cycle: OpenedCycle,
  { dossier, unit, subUnit, award, authority, kind, movement, at }: OpenedCycle['nominations'][number],
): DraftDossier => ({
  type: 'DraftDossier',
  at,
  by: systemPerson,
  data: {
    dossier,
    cycle: cycle.cycle,
    bloc: cycle.bloc,
    year: cycle.year,
    unit,
    ...(subUnit !== undefined && { subUnit }),
    award,
    authority,
    ...(kind && { kind }),
    ...(movement && { movement }),
    clock: cycle.clock,
    rules: dossierRulesOf(cycle.rules, { award, ...(kind && { kind }) }),
    ...versionsFor(cycle, [...dossierRuleKeys, ...dueRuleKeys(cycle.rules, award)]),
    due: [{ name: 'submit', at: endOf(dossierDueOn(cycle.rules, award, cycle.year)) }],
  },
});

/** With its nomination a dossier ends, and what it was for may be used again. */
const cancel = (
  stream: StreamName,
  cycle: OpenedCycle,
  nomination: CancelledNomination,
): readonly OwedAct[] => {
  const { dossier: id, unit, award, achievements = [], cancelled } = nomination;
  const dossier = streamOf('dossier', id);
  const { reason, at } = cancelled;
  const end: AnyCommand = { type: 'CancelDossier', at, by: systemPerson, data: { reason } };
  return [
    owed(stream, dossier, 'opens', draft(cycle, nomination), (target) => 'clock' in target),
    owed(stream, dossier, 'cancels', end, (target) => 'award' in target && target.phase === 'cancelled'),
    ...achievements.map(({ id: achievement }) => {
      const { bloc, year } = cycle;
      const data = { achievement, bloc, year, unit, award, reason, dossier: id };
      const release: AnyCommand = { type: 'ReleaseAchievement', at, by: systemPerson, data };
      const done = (target: AnyState) =>
        'releases' in target &&
        [...target.releases, ...recordedIn(target, 'AchievementReleased')].some(
          (each) => each.dossier === id,
        );
      return owed(stream, achievementStreamOf(achievement), `releases-${id}`, release, done);
    }),
  ];
};

/** Whom a played cycle elects never leads a live bloc: what was played stays within its own clock. */
const seatHead = (
  stream: StreamName,
  { bloc, year, clock, elected, corrections = [] }: OpenedCycle,
): readonly OwedAct[] => {
  if (!elected || !isTold(elected.head)) return [];
  const { at, ballot: _, ...headship } = elected;
  const command: AnyCommand = {
    type: 'SetHead',
    at,
    by: systemPerson,
    data: { ...headship, year: year + 1 },
  };
  const seatings = (target: AnyState) =>
    recordedIn(target, 'HeadSet').filter((set) => set.year === year + 1 && set.at === at).length;
  /** A seating that was struck out in the bloc stays so, until something new is said of the election. */
  const elections = 1 + corrections.filter(({ fact }) => fact.type === 'HeadElected').length;
  const done = (target: AnyState) =>
    'headships' in target &&
    (target.clock !== clock || headshipIn(target, year + 1) !== undefined || seatings(target) >= elections);
  return [{ ...owed(stream, streamOf('bloc', bloc), `seats-${year + 1}`, command, done), before: seatings }];
};

/** What a small stream's events of one type said, also those that were struck out. */
const recordedIn = <T extends AnyEvent['type']>(
  target: AnyState & { readonly recorded?: readonly AnyEvent[] },
  type: T,
): readonly Extract<AnyEvent, { type: T }>['data'][] =>
  (target.recorded ?? []).flatMap((event) => (event.type === type ? [event.data as never] : []));

/**
 * A hold that comes after the nomination reaches the dossiers made by then, and so does its conclusion. There it has a name
 * of its own; in dossiers reached before that was so it has the year's, and is known by what it says.
 */
const holdDossiers = (stream: StreamName, hold: Hold): readonly OwedAct[] => {
  const { hold: id, ground, source, at, dossiers, cleared } = hold;
  const by = systemPerson;
  const name = nameOfYears(id);
  const isIt = (entry: OpenedDossier['holds'][number]) =>
    entry.hold === name ||
    (entry.hold === id && entry.ground === ground && entry.source === source && entry.at === at);
  const isReached = (target: AnyState, done: (own: OpenedDossier['holds']) => boolean) =>
    'award' in target &&
    (!dossierPhases.HoldDossier.some((phase) => phase === target.phase) || done(target.holds.filter(isIt)));
  const place: AnyCommand = { type: 'HoldDossier', at, by, data: { hold: name, ground, source } };
  return dossiers.flatMap((each) => {
    const dossier = streamOf('dossier', each);
    const placed = owed(stream, dossier, `holds-${name}`, place, (target) =>
      isReached(target, (own) => own.length > 0),
    );
    if (!cleared) return [placed];
    const clear = (called: string): OwedAct => {
      const data = { hold: called, conclusion: cleared.conclusion };
      const command: AnyCommand = { type: 'ClearDossierHold', at: cleared.at, by, data };
      return owed(stream, dossier, `clears-${called}`, command, (target) =>
        isReached(target, (own) => own.every((entry) => entry.hold !== called || entry.cleared)),
      );
    };
    return [placed, clear(name), clear(id)];
  });
};

/** A played clock moves the cycle's ballots and dossiers with it. */
const moveClock = (
  stream: StreamName,
  { advancedTo: at }: OpenedCycle,
  child: StreamName,
): readonly OwedAct[] => {
  if (at === undefined) return [];
  const command: AnyCommand = { type: 'AdvanceClock', at, by: systemPerson, data: {} };
  return [owed(stream, child, at, command, (target) => 'at' in target && target.at >= at)];
};
