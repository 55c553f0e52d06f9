import type { RegisteredBloc } from '../../bloc/bloc.js';
import type { OpenedCycle } from '../../cycle/cycle.js';
import { stages, type Stage } from '../../cycle/cycle.js';
import { minutesAreOutdated, unsignedBy } from '../../cycle/conference.js';
import { totalOf, type ScoreSheet } from '../../cycle/score.js';
import type { UnitId } from '../../ids.js';
import type { AnyEvent, AnyState } from '../../registry.js';
import type { Entry, World } from '../world.js';
import { ofBloc, ofCycle } from './beginning.js';

/** What an act led to, and the world as it was and is. */
export type Look = {
  readonly before: (stream: Entry['stream']) => AnyState;
  readonly world: World;
  /** What was recorded. */
  readonly events: readonly Entry[];
  /** The machine stopped before what the act calls for elsewhere. */
  readonly interrupted: boolean;
  /** Entered by the office as done on paper. */
  readonly onPaper: boolean;
};
/** Each by its number in docs/invariants.md. */
export type Invariants = Readonly<Record<number, (look: Look) => boolean>>;

export const cycleIn = (world: World): OpenedCycle => world.stateOf(ofCycle) as OpenedCycle;
export const dataOf = <Type extends AnyEvent['type']>(
  entries: readonly Entry[],
  type: Type,
): readonly Extract<AnyEvent, { type: Type }>['data'][] =>
  entries.flatMap(({ event }) => (event.type === type ? [event.data as never] : []));
export const phaseOf = (state: AnyState): string => ('phase' in state ? state.phase : state.status);
export const isUnique = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
export const isRising = (list: readonly (string | number)[]): boolean =>
  list.every((each, i) => i === 0 || list[i - 1]! <= each);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const sheetsOf = ({ selfScores, crossScores, rechecks, settledScores }: OpenedCycle) => [
  ...[...selfScores, ...crossScores, ...rechecks],
  ...settledScores.map((score) => ({ ...score, off: score.noPledgeDeduction ?? 0 })),
];
const isWithin = (sheet: ScoreSheet, { rules: { scoreTable } }: OpenedCycle): boolean =>
  scoreTable.items.every(({ id, max }) => sheet.points[id]! >= 0 && sheet.points[id]! <= max) &&
  sheet.bonus <= scoreTable.bonusMax &&
  sheet.deduction <= scoreTable.deductionMax;
const pairs = (cycle: OpenedCycle) => cycle.crossScores.map(({ of, by }) => `${of} ${by}`);
const barred = ({ exclusions }: OpenedCycle): readonly UnitId[] => exclusions.map(({ unit }) => unit);

export const invariantsOfTheYear: Invariants = {
  1: ({ world, events, before }) => {
    const past = before(ofCycle);
    const [from, to] = [phaseOf(past), cycleIn(world).phase as string].map((phase) =>
      stages.indexOf(phase as Stage),
    );
    const moved = events.filter(({ event }) =>
      /^(PledgingClosed|EvaluationOpened|EvaluationClosed|RankingDeclared|CycleClosed)$/.test(event.type),
    );
    return to === from! + moved.length && moved.length <= 1;
  },
  2: ({ world, before, events }) => {
    const past = before(ofCycle) as OpenedCycle;
    const cycle = cycleIn(world);
    const { newcomers = [] } = cycle;
    const changed = events.some(
      ({ event }) =>
        /^Pledge(Drafted|Signed|Refused|Sealed)$|^TitlesRegistered$/.test(event.type) &&
        !('unit' in event.data && event.data.unit && newcomers.includes(event.data.unit)),
    );
    const units = cycle.signatures.map(({ unit }) => unit);
    const both = cycle.pledgeRefusals.some(({ unit }) => units.includes(unit));
    return isUnique(units) && !both && !(past.sealedAt !== undefined && changed);
  },
  3: ({ world, events }) => {
    const cycle = cycleIn(world);
    const opened = dataOf(events, 'BallotOpened');
    const nominated = dataOf(events, 'NominationMade');
    return (
      isUnique(barred(cycle)) &&
      !cycle.ranking.some(({ unit }) => barred(cycle).includes(unit)) &&
      !nominated.some(({ unit }) => barred(cycle).includes(unit)) &&
      opened.every(({ roll }) => cycle.units.every((unit) => roll.includes(unit)))
    );
  },
  4: ({ world }) => {
    const cycle = cycleIn(world);
    const { scoreTable } = cycle.rules;
    return (
      isUnique(cycle.selfScores.map(({ unit }) => unit)) &&
      isUnique(pairs(cycle)) &&
      cycle.crossScores.every(({ of, by }) => of !== by) &&
      sheetsOf(cycle).every(({ sheet, total, ...more }) => {
        const off = 'off' in more ? more.off : 0;
        const right = total === Math.max(0, totalOf(sheet, scoreTable) - off);
        return right && isWithin(sheet, cycle) && total >= 0 && total <= (scoreTable.totalMax ?? Infinity);
      })
    );
  },
  5: ({ world, events }) => {
    const cycle = cycleIn(world);
    if (dataOf(events, 'EvaluationClosed').length === 0) return true;
    const { self, cross, office } = cycle.rules.scoreStages;
    const needed = self || cross || office || cycle.rules.choice.method.includes('score');
    const settled = cycle.settledScores.map(({ unit }) => unit);
    const left = cycle.units.filter((unit) => !barred(cycle).includes(unit));
    const disputed = cycle.objections.some(({ unit, answer }) => !answer && left.includes(unit));
    const peers = (unit: UnitId) =>
      new Set(cycle.crossScores.filter(({ of }) => of === unit).map(({ by }) => by));
    const excused = (unit: UnitId) =>
      cycle.missingSheets.filter((entry) => entry.unit === unit && entry.kind === 'cross');
    const asked = cycle.assignment ? 1 : Math.min(cycle.rules.crossScorers, left.length - 1);
    const unseen = left.some(
      (unit) => peers(unit).size + excused(unit).length < asked && !excused(unit).some(({ by }) => !by),
    );
    if (cross && unseen) return false;
    return isUnique(settled) && !disputed && (!needed || left.every((unit) => settled.includes(unit)));
  },
  6: ({ world }) => {
    const { ranking, withheld } = cycleIn(world);
    const first = withheld?.what === 'first' ? 2 : 1;
    return (
      isUnique(ranking.map(({ unit }) => unit)) &&
      ranking.every(({ rank }) => rank === first + ranking.filter((other) => other.rank < rank).length)
    );
  },
  7: ({ world }) => {
    const { ranking } = cycleIn(world);
    const valued = ranking.filter(({ value }) => value !== undefined);
    return valued.every((a) =>
      valued.every((b) => a.unordered || b.unordered || a.value! <= b.value! || a.rank <= b.rank),
    );
  },
  8: ({ world, events }) => {
    const { units, departures, ranking } = cycleIn(world);
    const known = [...units, ...departures.map(({ unit }) => unit)];
    const declared = dataOf(events, 'RankingDeclared').every(({ places }) =>
      places.every(({ unit }) => units.includes(unit)),
    );
    return isUnique(units) && declared && ranking.every(({ unit }) => known.includes(unit));
  },
  9: ({ events, before }) => {
    const made = dataOf(events, 'NominationMade').filter(
      ({ kind, subUnit }) => kind !== 'thematic' && !subUnit,
    );
    const { ranking, approved, rules, units } = before(ofCycle) as OpenedCycle;
    return made.every(({ unit, award, rank }) => {
      const slots = rules.slots.filter(
        (slot) => slot.award === award && units.length >= (slot.minUnits ?? 0),
      );
      return (
        rank !== undefined &&
        ranking.some((place) => place.unit === unit && place.rank === rank) &&
        slots.some(({ fromRank, toRank }) => rank >= fromRank && rank <= toRank) &&
        (!approved || approved.includes(unit))
      );
    });
  },
  10: ({ events, before }) => {
    const { withdrawals, holds } = before(ofCycle) as OpenedCycle;
    return dataOf(events, 'NominationMade').every(
      ({ unit, kind }) =>
        (kind === 'thematic' || !withdrawals.some((entry) => entry.unit === unit)) &&
        !holds.some((hold) => hold.unit === unit && (!hold.cleared || hold.cleared.upheld)),
    );
  },
  11: ({ events, before, world }) => {
    const made = dataOf(events, 'NominationMade').filter(({ kind }) => kind !== 'thematic');
    const past = before(ofCycle) as OpenedCycle;
    const { severalAwards, slotsExceeded } = cycleIn(world).rules;
    return made.every(({ unit, subUnit, award, check, reason }) => {
      const had = past.nominations.filter(
        (each) => each.kind !== 'thematic' && each.unit === unit && each.subUnit === subUnit,
      );
      const once = !had.some((each) => each.award === award || severalAwards === 'one-per-unit');
      return once && (!check?.over || (slotsExceeded === 'warn' && Boolean(reason)));
    });
  },
  12: ({ world }) => {
    const claims = world.streams().map((stream) => world.stateOf(stream));
    return claims.every((claim) => {
      if (!('uses' in claim)) return true;
      const holders = new Set(claim.uses.map(({ cycle, unit }) => `${cycle} ${unit}`));
      const several = cycleIn(world).rules.severalAwards === 'allowed';
      const nominated = cycleIn(world).nominations.filter((each) =>
        each.achievements?.some(({ id }) => id === claim.achievement),
      );
      const held = nominated.every(({ unit, award }) =>
        claim.uses.some((use) => use.unit === unit && use.award === award),
      );
      return holders.size <= 1 && (several || claim.uses.length <= 1) && held;
    });
  },
  13: ({ world }) => {
    const passed = dataOf(world.log, 'DeadlinePassed').map(({ name }) => name);
    const due = dataOf(world.log, 'DeadlinePassed').map((each) => each.due);
    const voting = dataOf(world.log, 'VotingDeadlinePassed').map(({ ballot }) => ballot);
    return isUnique(passed) && isRising(due) && isUnique(voting);
  },
  14: ({ world, events, before }) => {
    if (dataOf(events, 'CycleClosed').length === 0) return true;
    const cycle = cycleIn(world);
    const { minutes, rules, elected } = cycle;
    const told = minutes?.content.votes.map(({ ballot }) => ballot) ?? [];
    const held = cycle.ballots.filter(({ calledOff }) => !calledOff).map(({ ballot }) => ballot);
    const counted = held.every((ballot) => phaseOf(before(`ballot-${ballot}`)) === 'counted');
    const signed =
      minutes && unsignedBy(minutes).length === 0 && !minutesAreOutdated(cycle) && same(told, held);
    return (
      counted &&
      (rules.headship === 'optional' || elected !== undefined) &&
      (rules.minutes === 'optional' || signed === true)
    );
  },
  15: ({ world }) => {
    const taken = { ...dataOf(world.log, 'CycleOpened')[0]!.ruleVersions };
    const values = { ...dataOf(world.log, 'CycleOpened')[0]!.rules };
    for (const { versions, rules } of dataOf(world.log, 'CycleRulesChanged')) {
      Object.assign(taken, versions);
      Object.assign(values, rules);
    }
    const { ruleVersions, rules } = cycleIn(world);
    return (
      Object.entries(taken).every(([key, id]) => ruleVersions[key as keyof typeof ruleVersions] === id) &&
      same(values.quorum, rules.quorum)
    );
  },
  16: ({ world }) => {
    const { elected, ballots } = cycleIn(world);
    if (!elected?.ballot) return true;
    const standing = ballots.some(({ ballot, calledOff }) => ballot === elected.ballot && !calledOff);
    return standing && phaseOf(world.stateOf(`ballot-${elected.ballot}`)) === 'counted';
  },
  17: ({ world, events }) => {
    const { units, departures } = cycleIn(world);
    const bloc = world.stateOf(ofBloc) as RegisteredBloc;
    const listed = [
      ...dataOf(events, 'BallotOpened').flatMap(({ roll }) => roll),
      ...dataOf(events, 'RankingDeclared').flatMap(({ places }) => places.map(({ unit }) => unit)),
      ...dataOf(events, 'NominationMade').map(({ unit }) => unit),
    ];
    return departures.every(({ unit, on, into }) => {
      const terms = bloc.members.filter((member) => member.unit === unit);
      const recorded = terms.some((term) => term.until === on && term.into === into);
      return recorded && !units.includes(unit) && !listed.includes(unit) && into !== unit;
    });
  },
};
