import { flagsAmong, holdersAmong } from '../correction/flags-on.js';
import { ballotDecider, type Ballot, type BallotEvent } from '../ballot/ballot.js';
import { cycleDecider } from '../cycle/cycle.decider.js';
import type { Cycle, CycleEvent, OpenedCycle } from '../cycle/cycle.js';
import { missingByFlags, missingToAdvance } from '../cycle/missing.js';
import { dossierDecider } from '../dossier/dossier.decider.js';
import type { Dossier, DossierEvent, OpenedDossier } from '../dossier/dossier.js';
import { streamOf, type DossierId, type UnitId } from '../ids.js';
import type { Instant } from '../time.js';
import type { RecordedEvent } from '../recorded.js';
import { needed, type BallotResult, type Tally } from '../ballot/count.js';
import type { Rejection } from '../registry.js';
import type { RuleKey, ThresholdBase } from '../rules/rules.js';
import type { Explanation, Finding, Because, Subject } from './explanation.js';
import { groundsOf } from './refusals.js';
import { asCorrected, restsOn, startOf } from './rests-on.js';
import { lawOf, rulesHeld } from './rules-held.js';
import { rulesTold } from './rules-told.js';

/** What the explanation needs beside the events: the rule that a refusal names. */
export type ExplainOptions = { readonly ruleOf: (rejection: Rejection) => RuleKey | undefined };

/**
 * Why something is so: the rules it follows from, and the recorded acts, each with who did it and what it rests on in turn.
 * `events` are those of one cycle, of its bloc, ballots and dossiers and of what was refused there, in the order of the log.
 * Undefined where there is nothing of that name to explain.
 */
export const explain = (
  events: readonly RecordedEvent[],
  subject: Subject,
  { ruleOf }: ExplainOptions,
): Explanation | undefined => {
  const { cycle, ballot } = fold(events);
  /** By which entry the rule holds in this cycle. */
  const versionOf = (rule: RuleKey | undefined): readonly string[] =>
    rule ? [cycle?.ruleVersions[rule] ?? rule] : [];
  const from = (
    finding: Finding,
    roots: readonly (RecordedEvent | undefined)[],
    rules?: readonly (RuleKey | undefined)[],
    unit?: UnitId,
  ): Explanation => {
    const because = roots.flatMap((root) =>
      root ? [groundOf(asCorrected(root, events), events, unit)] : [],
    );
    const named = rules?.flatMap(versionOf) ?? because.flatMap((ground) => ground.rules);
    const at = subject.about === 'stage' ? stageShown(cycle) : (because[0]?.event.data.at ?? cycle?.at);
    const cited = because.flatMap(citedIn);
    return {
      ...{ subject, finding, ...(at && { at }), rules: [...new Set(named)] },
      held: rulesHeld([...named, ...cited], events),
      because,
    };
  };
  const last = <T extends RecordedEvent['type']>(
    type: T,
    fits: (data: Extract<RecordedEvent, { type: T }>['data']) => boolean,
  ) =>
    events.findLast((event) => event.type === type && fits(event.data as never)) as
      Extract<RecordedEvent, { type: T }> | undefined;

  switch (subject.about) {
    case 'stage': {
      if (!cycle) return undefined;
      const own = missingToAdvance(cycle, ballot);
      const others = cycle.phase === 'nomination' ? [...holdersAmong(events).values()] : [];
      const missing = [
        ...own,
        ...missingByFlags(others, cycle.cycle).filter(({ code }) => !own.some((item) => item.code === code)),
      ];
      const opened = events.find(({ type }) => type === 'CycleOpened');
      if (missing.length === 0) return from({ code: 'STAGE_FREE', stage: cycle.phase }, [opened], []);
      return from(
        { code: 'STAGE_BLOCKED', stage: cycle.phase, missing },
        [opened],
        missing.map(({ rule }) => rule),
      );
    }
    case 'rank': {
      const { unit } = subject;
      const declared = last('RankingDeclared', () => true);
      const place = cycle?.ranking.find((entry) => entry.unit === unit);
      const barred = last('UnitExcluded', (data) => data.unit === unit);
      if (!cycle?.units.includes(unit)) return undefined;
      if (!place) return from({ code: 'NOT_RANKED', unit }, [barred ?? declared], undefined, unit);
      const { rank, value } = place;
      return from(
        {
          ...({ code: 'RANKED', unit, rank } as const),
          ...(value !== undefined && { value, of: rankedOf(cycle, declared) }),
        },
        [declared],
        undefined,
        unit,
      );
    }
    case 'exclusion': {
      const { unit } = subject;
      const exclusion = cycle?.exclusions.find((entry) => entry.unit === unit);
      if (!cycle?.units.includes(unit)) return undefined;
      const lifted = last('ExclusionLifted', (data) => data.unit === unit);
      if (!exclusion) return from({ code: 'NOT_EXCLUDED', unit }, [lifted]);
      return from({ code: 'EXCLUDED', unit, reason: exclusion.reason }, [
        last('UnitExcluded', (data) => data.unit === unit),
      ]);
    }
    case 'nomination': {
      const made = last('NominationMade', (data) => data.dossier === subject.dossier);
      if (!made) return undefined;
      const { unit, award, rank } = asHeld(made, events).data;
      return from(
        { code: 'NOMINATED', unit, award, ...(rank !== undefined && { rank }) },
        [made],
        undefined,
        unit,
      );
    }
    case 'approval': {
      const counted = last('BallotCounted', (data) => data.ballot === subject.ballot);
      const opened = last('BallotOpened', (data) => data.ballot === subject.ballot);
      if (!counted || !opened) return undefined;
      const { result } = asHeld(counted, events).data;
      const tally = result.tallies.find(({ unit }) => unit === subject.unit);
      if (!tally) return undefined;
      const threshold = result.threshold ?? opened.data.threshold;
      const of = tally.base ?? baseOf(result, tally, threshold.base);
      return from(
        {
          ...({ code: tally.approved ? 'APPROVED' : 'NOT_APPROVED', tally, of } as const),
          votes: tally.counted ?? tally.for,
          inWriting: (tally.counted ?? tally.for) - tally.for,
          needed: tally.needed ?? needed(of, threshold, threshold.compare),
          ...threshold,
          ...{ present: result.present ?? result.cast, roll: result.rollSize, quorumMet: result.quorumMet },
        },
        [counted],
      );
    }
    case 'deadline': {
      const { name, dossier } = subject;
      if (dossier !== undefined) {
        const clock = foldDossier(events, dossier)?.clocks.findLast((each) => each.name === name);
        if (!clock) return undefined;
        const { at: due, passedAt, metAt, extended } = clock;
        const finding = {
          ...({ code: 'DEADLINE', name, due, passed: passedAt !== undefined } as const),
          ...(metAt !== undefined && { metAt }),
          ...(extended && { extended: extended.length }),
        };
        return from(finding, startOf({ events }, streamOf('dossier', dossier), { name, due }));
      }
      const due = Object.entries(cycle?.deadlines ?? {}).find(([each]) => each === name)?.[1];
      if (!due) return undefined;
      const passed = last('DeadlinePassed', (data) => data.name === name);
      const planned = last('PlanAdopted', () => true);
      return from({ code: 'DEADLINE', name, due, passed: passed !== undefined }, [passed ?? planned]);
    }
    case 'act': {
      const event = events.find(({ position }) => position === subject.position);
      if (!event) return undefined;
      if (event.type !== 'CommandRefused') return from({ code: 'DONE', event }, [event]);
      const { rejection } = event.data;
      return from({ code: 'REFUSED', rejection }, [event], [ruleOf(rejection)]);
    }
  }
};

/** With what the newest correction says was so, where there is one; what was struck out is told as it was recorded. */
const asHeld = <E extends RecordedEvent>(event: E, events: readonly RecordedEvent[]): E => {
  const corrected = asCorrected(event, events);
  return corrected.type === 'FactCorrected' && corrected.data.becomes
    ? { ...event, data: corrected.data.becomes as E['data'] }
    : event;
};

const citedIn = ({ rules, because }: Because): readonly string[] => [...rules, ...because.flatMap(citedIn)];

/** What the places of a ranking were given by: the rule of that moment, and what the ballot counted. */
const rankedOf = (
  { ranked }: OpenedCycle,
  declared: Extract<RecordedEvent, { type: 'RankingDeclared' }> | undefined,
): 'score' | 'votes' | 'places' => {
  if (!ranked?.by.method.startsWith('ballot')) return 'score';
  const { result } = declared?.data ?? {};
  return result?.tallies.some(({ points }) => points !== undefined) ? 'places' : 'votes';
};

/** Where a live year stands is so today, a played one as of its last act. */
const stageShown = (cycle: OpenedCycle | undefined): Instant | undefined =>
  cycle?.clock === 'live' && cycle.phase !== 'closed' ? undefined : cycle?.at;

/** An act with what it rests on, however deep; an event that comes up again is not unfolded again. */
const groundOf = (
  root: RecordedEvent,
  events: readonly RecordedEvent[],
  unit: UnitId | undefined,
): Because => {
  const seen = new Set<string>();
  const flagsOn = flagsAmong(events);
  const unfold = (event: RecordedEvent): Because => {
    seen.add(event.position);
    const earlier = events.slice(0, events.indexOf(event));
    const grounds =
      event.type === 'CommandRefused'
        ? groundsOf(event.data.rejection, earlier, event.data.stream)
        : restsOn(event, { events: earlier, ...(unit && { unit }) });
    const because = grounds.filter(({ position }) => !seen.has(position)).map(unfold);
    const flags = flagsOn(event);
    const rules = rulesTold(event, events);
    const isAsRecorded = rules.join() === event.metadata.rules.join();
    return {
      ...{ event, rules, because },
      ...(rules.length > 0 && { lawOn: lawOf(event, events) }),
      ...(!isAsRecorded && { citedAs: event.metadata.rules }),
      ...(flags.length > 0 && { flags }),
    };
  };
  return unfold(root);
};

const fold = (events: readonly RecordedEvent[]): { cycle?: OpenedCycle; ballot?: Ballot } => {
  const cycle = events
    .filter(({ stream }) => stream.startsWith('cycle-'))
    .reduce<Cycle>(
      (state, event) => cycleDecider.evolve(state, event as CycleEvent),
      cycleDecider.initialState,
    );
  if (cycle.phase === 'unopened') return {};
  const newest = cycle.ballots.at(-1)?.ballot;
  const ballot = events
    .filter(({ stream }) => stream === `ballot-${newest}`)
    .reduce<Ballot>(
      (state, event) => ballotDecider.evolve(state, event as BallotEvent),
      ballotDecider.initialState,
    );
  return { cycle, ballot };
};

const foldDossier = (events: readonly RecordedEvent[], id: DossierId): OpenedDossier | undefined => {
  const dossier = events
    .filter(({ stream }) => stream === streamOf('dossier', id))
    .reduce<Dossier>(
      (state, event) => dossierDecider.evolve(state, event as DossierEvent),
      dossierDecider.initialState,
    );
  return dossier.phase === 'undrafted' ? undefined : dossier;
};

/** The base of a count that was recorded before it said so itself. */
const baseOf = ({ rollSize, cast }: BallotResult, tally: Tally, base: ThresholdBase): number =>
  ({ all: rollSize, present: cast, valid: tally.for + tally.against })[base];
