import type { OpenedBallot } from '../../ballot/ballot.js';
import type { Tally } from '../../ballot/count.js';
import { cancelledIn } from '../../cycle/cancellation.js';
import { summarise } from '../../conduct.js';
import { clockOf } from '../../decide-act.js';
import type { DeadlineName } from '../../cycle/cycle.js';
import { dayOf, type Instant } from '../../time.js';
import type { OpenedDossier } from '../../dossier/dossier.js';
import { nameOfYears } from '../../dossier/holds.js';
import { dossierPhases } from '../../dossier/phases.js';
import { deciderOf, type AnyState } from '../../registry.js';
import type { StreamName, UnitId } from '../../ids.js';
import { nationalRules } from '../../rules/national-rules.js';
import { dossiersIn } from './acts-of-dossiers.js';
import { ofBloc, ofCycle } from './beginning.js';
import { cycleIn, dataOf, isRising, isUnique, phaseOf, type Invariants, type Look } from './invariants.js';
import type { World } from '../world.js';

const ballotsIn = (world: World): readonly OpenedBallot[] =>
  world.streams().flatMap((stream) => {
    const state = world.stateOf(stream);
    return 'votes' in state ? [state] : [];
  });

const addsUp = (tally: Tally, { result }: OpenedBallot): boolean => {
  const { cast = 0, rollSize = 0, papers } = result ?? {};
  const marks = tally.for + tally.against + tally.abstained + (tally.invalid ?? 0);
  const written = (tally.writtenFor ?? 0) + (tally.writtenAgainst ?? 0);
  const most = papers ? papers.valid : cast;
  return (
    [tally.for, tally.against, tally.abstained].every((n) => n >= 0) &&
    (marks === most || marks === most - 1) &&
    marks + written <= rollSize &&
    (tally.counted ?? 0) <= rollSize &&
    (tally.counted ?? 0) <= (tally.base ?? 0) &&
    (tally.base ?? 0) <= rollSize
  );
};

/** By fractions of whole numbers alone. */
const approved = ({ counted = 0, base = 0 }: Tally, { threshold }: OpenedBallot): boolean => {
  const [ours, theirs] = [BigInt(counted * threshold.den), BigInt(base * threshold.num)];
  return base > 0 && (threshold.compare === 'at-least' ? ours >= theirs : ours > theirs);
};

export const invariantsOfBallots: Invariants = {
  20: ({ world }) =>
    ballotsIn(world).every(({ votes, written, roll, consensus }) => {
      const voters = [...votes, ...written].map(({ unit }) => unit).concat(consensus?.present ?? []);
      return isUnique(voters) && voters.every((unit) => roll.includes(unit));
    }),
  21: ({ world }) =>
    ballotsIn(world).every((ballot) => {
      const { result, roll, candidates } = ballot;
      if (!result) return true;
      const listed = result.tallies.map(({ unit }) => unit);
      const gone = (result.departed ?? []).map(({ unit }) => unit);
      return (
        result.cast + (result.written ?? 0) <= result.rollSize &&
        result.rollSize <= roll.length &&
        listed.join() === candidates.filter((unit) => !gone.includes(unit)).join() &&
        result.tallies.every((tally) => addsUp(tally, ballot))
      );
    }),
  22: ({ world }) =>
    ballotsIn(world).every((ballot) => {
      const { result, quorum } = ballot;
      if (!result) return true;
      const present = result.present ?? result.cast;
      return (
        result.quorumMet === present * quorum.den >= quorum.num * result.rollSize &&
        result.tallies.every((tally) => tally.approved === approved(tally, ballot))
      );
    }),
  23: ({ world, events, before }) => {
    const off = cycleIn(world).ballots.filter(({ calledOff }) => calledOff);
    const dead = events.some(({ stream, event }) => {
      const state = before(stream);
      const goesOn = /^(BallotClockAdvanced|FactCorrected|FlagDecided)$/.test(event.type);
      return 'votes' in state && state.ended && !goesOn;
    });
    return off.every(({ ballot }) => 'ended' in world.stateOf(`ballot-${ballot}`)) && !dead;
  },
  25: ({ events, before, world }) =>
    events.every(({ stream, event: { type, data } }) => {
      const ballot = before(stream);
      if (!('votes' in ballot) || ballot.departedMembers !== 'leave') return true;
      const gone = goneFromBloc(before(ofBloc), dayOf(data.at));
      const isGone = (units: readonly UnitId[]) => units.some((unit) => gone.includes(unit));
      if (type === 'VoteCast' || type === 'WrittenOpinionGiven')
        return !isGone([data.unit, ...data.for, ...data.against]);
      if (type === 'ConsensusRecorded') return !isGone([...data.present, ...data.for]);
      const counted = world.stateOf(stream);
      if (type !== 'BallotCounted' || !('votes' in counted) || !counted.result) return true;
      const { departed = [], tallies, rollSize } = counted.result;
      const out = departed.filter(({ unit, onRoll }) => !onRoll && ballot.roll.includes(unit));
      const voters = [...ballot.votes, ...ballot.written].map(({ unit }) => unit);
      return (
        rollSize === ballot.roll.length - out.length &&
        out.every(({ unit }) => !voters.includes(unit)) &&
        !isGone(tallies.map(({ unit }) => unit))
      );
    }),
  24: ({ world }) =>
    isUnique(dataOf(world.log, 'BallotCounted').map(({ ballot }) => ballot)) &&
    ballotsIn(world).every(({ closesAt, votes, written }) =>
      [...votes, ...written].every(({ at }) => at <= closesAt),
    ),
};

/** Members of the bloc who had left by a day, within the calendar year. */
const goneFromBloc = (bloc: AnyState, day: string): readonly UnitId[] =>
  'headships' in bloc
    ? bloc.members
        .filter(({ unit }, i) => !bloc.members.slice(i + 1).some((later) => later.unit === unit))
        .flatMap(({ unit, until }) => (until && until <= day && until <= '2019-12-31' ? [unit] : []))
    : [];

const upTo = ({ world, events }: Look, id: string) => {
  const all = world.log.filter(({ stream }) => stream === `dossier-${id}`);
  return all.slice(0, all.findIndex((entry) => events.includes(entry)) + 1);
};

/** How often a time of that name began that was to end then. */
const begunWith = (clocks: OpenedDossier['clocks'], name: string, due: string): number =>
  clocks.filter(
    (clock) =>
      clock.name === name &&
      [clock.at, ...(clock.extended ?? []).map(({ from }) => from)].includes(due as never),
  ).length;

export const invariantsOfDossiers: Invariants = {
  30: ({ world }) => {
    const corrected = new Set(
      dataOf(world.log, 'FactCorrected')
        .filter(({ fact }) => fact.type === 'NominationMade')
        .map(({ was, becomes }) => (becomes ?? was)?.['dossier']),
    );
    const asMade = <T extends { dossier: string }>(list: readonly T[]) =>
      list.filter(({ dossier }) => !corrected.has(dossier));
    const cycle = cycleIn(world);
    const cancelled = asMade(cancelledIn(cycle));
    const nominations = [...asMade(cycle.nominations), ...cancelled];
    const dossiers = asMade(dossiersIn(world));
    return (
      dossiers.length === nominations.length &&
      dossiers.every(
        ({ dossier, phase }) =>
          (phase === 'cancelled') === cancelled.some((each) => each.dossier === dossier),
      ) &&
      nominations.every(({ dossier, unit, award }) =>
        dossiers.some((each) => each.dossier === dossier && each.unit === unit && each.award === award),
      )
    );
  },
  31: (look) =>
    dataOf(look.events, 'AwardDecided').every(({ dossier, outcome }) => {
      const past = upTo(look, dossier);
      return (
        dataOf(past, 'DossierReceived').length > 0 &&
        (outcome === 'awarded' || phaseOf(look.before(`dossier-${dossier}`)) !== 'drafted')
      );
    }),
  32: (look) =>
    dataOf(look.events, 'AwardDecided')
      .filter(({ outcome }) => outcome === 'awarded')
      .every(({ dossier }) => {
        const state = dossiersIn(look.world).find((each) => each.dossier === dossier)!;
        const up = state.upward.map(({ to }) => to).join();
        return (
          state.appraisal?.finding === 'eligible' &&
          (!state.rules?.council || state.council?.result?.outcome === 'passed') &&
          (state.authority !== 'government' || up === 'central-board,prime-minister')
        );
      }),
  33: ({ events, before }) =>
    events.every(({ stream, event }) => {
      if (event.type !== 'AwardDecided' && event.type !== 'DossierSubmittedUpward') return true;
      const state = before(stream);
      return !('holds' in state) || !('award' in state) || state.holds.every(({ cleared }) => cleared);
    }),
  34: ({ world, events, before }) =>
    dossiersIn(world).every(({ dossier, regime, receivedForAppraisalAt, rules }) => {
      const past = before(`dossier-${dossier}`);
      if (!('award' in past) || past.receivedForAppraisalAt === undefined) return true;
      const fixed = past.regime === regime && past.receivedForAppraisalAt === receivedForAppraisalAt;
      return fixed && JSON.stringify(past.rules) === JSON.stringify(rules) && events !== undefined;
    }),
  35: ({ events, before, world }) =>
    events.every(({ stream, event }) => {
      if (event.type !== 'AwardAnnulled') return true;
      const decided = world.log.some(
        (entry) => entry.stream === stream && entry.event.type === 'AwardDecided',
      );
      const past = before(stream);
      const byItsAuthority = 'authority' in past && past.authority === event.data.authority;
      return phaseOf(past) === 'awarded' && decided && byItsAuthority;
    }),
  36: ({ world }) => dossiersIn(world).every(({ numbers }) => isUnique(numbers)),
  37: ({ world }) => {
    const passed = dataOf(world.log, 'DossierDeadlinePassed');
    return dossiersIn(world).every(({ dossier, clocks }) => {
      const own = passed.filter((each) => each.dossier === dossier);
      return own.every(
        ({ name, due }) =>
          own.filter((each) => each.name === name && each.due === due).length <= begunWith(clocks, name, due),
      );
    });
  },
  39: ({ world }) =>
    cycleIn(world).holds.every(({ hold, dossiers, cleared }) =>
      dossiersIn(world)
        .filter(({ dossier }) => dossiers.includes(dossier))
        .every(({ phase, holds }) => {
          const own = holds.find((entry) => entry.hold === nameOfYears(hold));
          const isUnderWay = dossierPhases.HoldDossier.some((each) => each === phase);
          return (
            !isUnderWay || (own !== undefined && (own.cleared !== undefined) === (cleared !== undefined))
          );
        }),
    ),
  38: ({ world, events }) =>
    events.every(({ event }) => event.type !== 'DossierSubmitted' && event.type !== 'DossierResubmitted') ||
    dossiersIn(world)
      .filter(({ phase }) => phase === 'submitted')
      .every(
        ({ signature, rules, papers }) =>
          signature && rules!.papers.every((needed) => papers.some(({ paper }) => paper === needed)),
      ),
};

const known = new Set<string>(nationalRules.map(({ id }) => id));

/** By what a time that has an end is kept. */
const limitOf: Readonly<Record<string, DeadlineName>> = {
  ...{ TitlesRegistered: 'pledge', PledgeSigned: 'pledge', PledgeRefused: 'pledge' },
  ...{ SelfScoreSubmitted: 'selfScore', CrossScoreSubmitted: 'crossScore' },
};
const waitedFor: Readonly<Record<string, string>> = {
  ...{ submit: 'DossierSubmitted', receive: 'DossierReceived', 'complete-again': 'DossierResubmitted' },
  ...{ appraise: 'DossierAppraised', decide: 'AwardDecided', present: 'AwardPresented' },
};

const isDeadline = (type: string): boolean => type.endsWith('DeadlinePassed');
const isReached = (type: string): boolean =>
  /^(DossierHeld|DossierHoldCleared|DossierCancelled|DossierPutToCouncil|CouncilResultRecorded|BallotCalledOff|BallotAnnulled)$/.test(
    type,
  );

export const invariantsOfTheLog: Invariants = {
  40: ({ events, world }) => {
    const rules = events.flatMap(({ recorded }) => recorded.metadata.rules);
    const adopted = dataOf(world.log, 'RulesAdopted').flatMap(({ versions }) => Object.values(versions));
    const taken = Object.values(cycleIn(world).ruleVersions);
    return [...rules, ...taken].every((id) => known.has(id) || adopted.includes(id));
  },
  70: ({ events, before }) =>
    [...new Set(events.map(({ stream }) => stream))].every((stream) => {
      const state = before(stream);
      const { due } = 'clock' in state ? summarise(state) : {};
      if (!due) return true;
      const own = events.filter((entry) => entry.stream === stream).map(({ event }) => event);
      const end = own.findIndex(({ type, data }) => isDeadline(type) && 'due' in data && data.due === due.at);
      const later = own.findIndex(({ type, data }) => !isDeadline(type) && data.at > due.at);
      const behind =
        end < 0 ? [] : own.slice(end).filter(({ type }) => !isDeadline(type) && !isReached(type));
      return (
        (later < 0 || (end >= 0 && end < later)) &&
        (clockOf(state) === 'live' || behind.every(({ data }) => data.at > due.at))
      );
    }),
  71: ({ events, before, onPaper }) =>
    events.every(({ stream, event: { type, data } }) => {
      const state = before(stream);
      if (!('openedAt' in state) || state.clock !== 'live') return true;
      const inTime = (due: Instant | undefined, isRecorded: boolean) =>
        !due || !isRecorded || data.at > due || onPaper;
      if ('votes' in state)
        return (
          !['VoteCast', 'WrittenOpinionGiven', 'ConsensusRecorded'].includes(type) ||
          (data.at >= state.openedAt &&
            ['open', 'closed'].includes(state.phase) &&
            inTime(state.closesAt, state.deadlinePassed))
        );
      if ('award' in state)
        return state.clocks
          .filter(({ name, metAt }) => type === waitedFor[name] && metAt === undefined)
          .every(({ at, passedAt }) => inTime(at, passedAt !== undefined));
      const name = 'signatures' in state ? limitOf[type] : undefined;
      return (
        !name ||
        !('signatures' in state) ||
        (data.at >= state.openedAt && inTime(state.deadlines[name], state.deadlinesPassed.includes(name)))
      );
    }),
  41: ({ events, before, world }) => {
    const own = events.filter(({ event }) => !isDeadline(event.type) && !isReached(event.type));
    const clocked = own.filter(({ stream }) => stream === ofCycle || /^(ballot|dossier)-/.test(stream));
    return (
      cycleIn(world).clock === 'live' ||
      clocked.every(({ stream, event }) => {
        const past = before(stream);
        return !('at' in past) || isRising([past.at, event.data.at]);
      })
    );
  },
};

/** The log again from its beginning, as it was read back. */
export const foldsAgain = (stream: StreamName, world: World): boolean => {
  const { initialState, evolve } = deciderOf(stream);
  const own = world.log.filter((entry) => entry.stream === stream);
  const again = own.reduce((state, { event }) => evolve(state, event), initialState);
  return JSON.stringify(again) === JSON.stringify(world.stateOf(stream));
};
