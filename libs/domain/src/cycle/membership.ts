import { membershipOf, membersOn, type Membership, type RegisteredBloc } from '../bloc/bloc.js';
import { reject, type Command, type Event } from '../decider.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import { dayOf, latest, type Day, type Instant } from '../time.js';
import type { CycleEvent, OpenedCycle, Stage } from './cycle.js';
import { notIn, type Acts, type CycleDecision, type OfCycle, type Steps } from './guards.js';

/**
 * A year follows its bloc: who comes or goes by a day is taken over just before the first act from that day on, and where
 * the clock is live as soon as the day has come. What a unit did before it left stays in the log and in the state; it is in
 * none of the lists that are made from then on.
 */
export type Departure = {
  readonly unit: UnitId;
  readonly on: Day;
  /** The unit that it was merged into, which counts once. */
  readonly into?: UnitId;
  readonly reason?: string;
  readonly at: Instant;
};

export type MembershipState = {
  readonly departures: readonly Departure[];
  /** Who came in once the pledge was sealed: left out, nobody. */
  readonly newcomers?: readonly UnitId[];
};
export const blankMembership: MembershipState = { departures: [] };

export type MembershipCommand =
  | Command<'AdmitToCycle', { readonly unit: UnitId }>
  | Command<'LeaveCycle', { readonly unit: UnitId }>
  | Command<'FollowBloc', Readonly<Record<never, never>>>;

export type MembershipEvent =
  | Event<'UnitAdmittedToCycle', OfCycle & { readonly unit: UnitId; readonly from: Day }>
  | Event<'UnitLeftCycle', OfCycle & Omit<Departure, 'at'>>;

export type MembershipRejection =
  | { readonly code: 'UNIT_NOT_IN_BLOC'; readonly unit: UnitId }
  | { readonly code: 'UNIT_ALREADY_IN_CYCLE'; readonly unit: UnitId }
  | { readonly code: 'UNIT_STILL_MEMBER'; readonly unit: UnitId }
  | { readonly code: 'NOTHING_TO_FOLLOW' };

const running: readonly Stage[] = ['pledging', 'movements', 'evaluation', 'voting', 'nomination'];
/** Once the order is declared nobody can come in any more. */
const beforeRanking: readonly Stage[] = ['pledging', 'movements', 'evaluation', 'voting'];

const registered = ({ bloc }: Facts): RegisteredBloc | undefined =>
  bloc?.status === 'registered' ? bloc : undefined;

const admitted = (cycle: OpenedCycle, unit: UnitId, from: Day, at: Instant): CycleEvent => ({
  type: 'UnitAdmittedToCycle',
  data: { cycle: cycle.cycle, unit, from, at },
});

const departed = (
  cycle: OpenedCycle,
  { unit, until, into, reason }: Membership,
  at: Instant,
): CycleEvent => ({
  type: 'UnitLeftCycle',
  data: {
    ...{ cycle: cycle.cycle, unit, on: until ?? dayOf(at) },
    ...{ ...(into && { into }), ...(reason && { reason }), at },
  },
});

/**
 * Up to which day a year follows: who comes or goes after its last day does so in the next one. A school year begins in
 * September and lasts until the next one does.
 */
const followedUpTo = (cycle: OpenedCycle, { members }: RegisteredBloc, at: Instant): Day => {
  const { year } = cycle;
  const [today, ends] = [dayOf(at), `${year}-12-31` as Day];
  const isAfter = (day?: Day) => day !== undefined && day > ends && day <= today;
  // How long the year lasts matters only where somebody came or went after the earlier of its two ends.
  if (!members.some(({ from, until }) => isAfter(from) || isAfter(until))) return today;
  const last = cycle.rules.yearKind === 'school' ? (`${year + 1}-08-31` as Day) : ends;
  return today < last ? today : last;
};

/** What a year has not followed by then, in the order of the bloc's members. */
export const membersToFollow = (
  cycle: OpenedCycle,
  bloc: Facts['bloc'],
  at: Instant,
): readonly CycleEvent[] => {
  if (bloc?.status !== 'registered') return [];
  const day = followedUpTo(cycle, bloc, latest(at, cycle.at));
  const { joined, left } = membershipGap(cycle, bloc, day);
  const ended = left.flatMap(
    (unit) => bloc.members.findLast((term) => term.unit === unit && term.until && term.until <= day) ?? [],
  );
  const begun = bloc.members.filter(
    ({ unit, from, until }) => joined.includes(unit) && from <= day && (!until || day < until),
  );
  return [
    ...ended.map((term) => departed(cycle, term, at)),
    ...begun.map(({ unit, from }) => admitted(cycle, unit, from, at)),
  ];
};

const made = (...events: readonly CycleEvent[]): CycleDecision => ({ ok: true, events });

export const membershipActs: Acts<MembershipCommand> = {
  AdmitToCycle({ data: { unit }, at }, cycle, facts) {
    const misplaced = notIn(beforeRanking, cycle);
    if (misplaced) return misplaced;
    if (cycle.units.includes(unit)) return reject({ code: 'UNIT_ALREADY_IN_CYCLE', unit });
    const bloc = registered(facts);
    const from = bloc && membersOn(bloc, dayOf(at)).includes(unit) && membershipOf(bloc, unit)?.from;
    if (!from) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
    return made(admitted(cycle, unit, from, at));
  },

  /** As the bloc has it: when, why, and into which unit. A successor that is new comes in with the first that it takes up. */
  LeaveCycle({ data: { unit }, at }, cycle, facts) {
    const misplaced = notIn(running, cycle);
    if (misplaced) return misplaced;
    if (!cycle.units.includes(unit)) return reject({ code: 'UNIT_NOT_IN_BLOC', unit });
    const bloc = registered(facts);
    const membership = bloc && membershipOf(bloc, unit);
    if (!membership?.until || membership.until > dayOf(at))
      return reject({ code: 'UNIT_STILL_MEMBER', unit });
    const { until: on, into } = membership;
    const left = departed(cycle, membership, at);
    const comesIn = into && !cycle.units.includes(into) && beforeRanking.includes(cycle.phase);
    return comesIn ? made(left, admitted(cycle, into, on, at)) : made(left);
  },

  FollowBloc(command, cycle, { bloc }) {
    const misplaced = notIn(running, cycle);
    if (misplaced) return misplaced;
    const events = membersToFollow(cycle, bloc, command.at);
    return events.length > 0 ? made(...events) : reject({ code: 'NOTHING_TO_FOLLOW' });
  },
};

/** How the members of the bloc on a day differ from those the year goes on with. */
export const membershipGap = (
  { units, phase }: Pick<OpenedCycle, 'units' | 'phase'>,
  bloc: Pick<RegisteredBloc, 'members'>,
  day: Day,
): { readonly joined: readonly UnitId[]; readonly left: readonly UnitId[] } => {
  const members = membersOn(bloc, day);
  return {
    joined: beforeRanking.includes(phase) ? members.filter((unit) => !units.includes(unit)) : [],
    left: running.includes(phase) ? units.filter((unit) => !members.includes(unit)) : [],
  };
};

export const membershipSteps: Steps<MembershipEvent> = {
  /** `from` is for readers. */
  UnitAdmittedToCycle: (cycle, { unit }) => ({
    ...cycle,
    units: cycle.units.includes(unit) ? cycle.units : [...cycle.units, unit],
    departures: cycle.departures.filter((departure) => departure.unit !== unit),
    ...((cycle.sealedAt !== undefined || cycle.phase !== 'pledging') && {
      newcomers: [...(cycle.newcomers ?? []).filter((each) => each !== unit), unit],
    }),
  }),
  UnitLeftCycle: (cycle, { cycle: _, ...departure }) => ({
    ...cycle,
    units: cycle.units.filter((unit) => unit !== departure.unit),
    departures: [...cycle.departures, departure],
  }),
};
