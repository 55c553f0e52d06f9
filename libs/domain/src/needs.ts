import type { Bloc } from './bloc/bloc.js';
import type { Claim } from './claim/claim.js';
import { releasedNeeds } from './claim/revived.js';
import { isBeforeCouncil } from './council/province.js';
import type { CorrectionState } from './correction/correction.js';
import { flagsMeant } from './correction/decide-flag.js';
import { revisionSought } from './correction/fact-sought.js';
import { goesBy, whereItMayBeUsed } from './correction/goes-by.js';
import { reservationsOf } from './council/reservation.js';
import type { OpenedCycle } from './cycle/cycle.js';
import { standing } from './cycle/standing.js';
import type { Facts, Needs } from './facts.js';
import {
  achievementStreamOf,
  type BlocId,
  blocOfCycle,
  cycleIdOf,
  cycleOfDossier,
  idOf,
  kindOf,
  type PersonId,
  type StreamName,
  streamOf,
  type UnitId,
} from './ids.js';
import { readProvince } from './places/provinces.js';
import { type AnyCommand, type AnyEvent, type AnyState, isOfClaim } from './registry.js';
import type { RecordedEvent } from './recorded.js';
import { councilScopes, rulebookScopes } from './rulebook/resolve-for.js';
import { blocOfScope } from './rules/rulebook.js';
import { dayOf, type Day, type Instant } from './time.js';

/** The bloc that an act is about, where its own stream does not tell. */
const blocOf = (command: AnyCommand, state: AnyState): BlocId | undefined => {
  if ('bloc' in state) return state.bloc;
  if ('entries' in state) return blocOfScope(state.scope);
  if (command.type === 'OpenCycle' || isOfClaim(command)) return command.data.bloc;
  return command.type === 'AdoptRules' ? blocOfScope(command.data.scope) : undefined;
};

/** Ballots hold their terms, older ones without naming their entries, which their year knows; everything else of a bloc is judged by the rules of the day. */
const goesByRules = (command: AnyCommand, state: AnyState): boolean =>
  ['OpenCycle', 'AdmitMember', 'SetHead'].includes(command.type) ||
  (command.type === 'AdoptRules' && blocOfScope(command.data.scope) !== undefined) ||
  ('bloc' in state && !('roll' in state));

/**
 * Which other streams a decision needs to have read. What one of them says may call for another: ask again, with the
 * states that are known by then, until nothing new is needed. `all`: every bloc and sitting that there is, for an act that
 * asks for them.
 */
export const needsOf = (
  command: AnyCommand,
  state: AnyState,
  stateOf: (stream: StreamName) => AnyState,
  all: readonly StreamName[] = [],
): Needs => {
  const blocs = all.filter((stream) => kindOf(stream) === 'bloc');
  const id = blocOf(command, state);
  const bloc = id && streamOf('bloc', id);
  const ballots = 'ballots' in state ? standing(state).map(({ ballot }) => streamOf('ballot', ballot)) : [];
  const newest = ballots.at(-1);
  const isChoosing = command.type === 'OpenVoting' || command.type === 'DeclareRanking';
  const before =
    command.type === 'OpenCycle' ? cycleIdOf(command.data.bloc, command.data.year - 1) : undefined;
  const authoriser = command.type === 'SignPledge' ? command.data.authorisation?.by : undefined;
  const unit = unitNeeded(command);
  const member = bloc ? stateOf(bloc) : state;
  return {
    ...(bloc && { bloc }),
    ...(before && { earlier: streamOf('cycle', before) }),
    ...(authoriser && { person: streamOf('person', authoriser) }),
    ...(newest && { ballot: newest, ...(isChoosing && { ballots }) }),
    ...(unit && { unit: streamOf('unit', unit) }),
    ...(command.type === 'RegisterBloc' && {
      rulebooks: rulesOfProvince(command.data.province, dayOf(command.at)),
    }),
    ...(goesByRules(command, state) && {
      rulebooks: rulebookScopes(member as Bloc, dayOf(command.at))
        .filter((scope) => command.type !== 'AdoptRules' || scope !== command.data.scope)
        .map((scope) => streamOf('rulebook', scope)),
    }),
    ...((command.type === 'Nominate' || command.type === 'NominateForTheme') && {
      claims: (command.data.achievements ?? []).map(achievementStreamOf),
    }),
    ...(command.type === 'DrawUpMinutes' &&
      'ballots' in state && { ballots: state.ballots.map(({ ballot }) => streamOf('ballot', ballot)) }),
    ...(isOfClaim(command) && {
      cycle: streamOf('cycle', cycleIdOf(command.data.bloc, command.data.year)),
    }),
    ...(('submissions' in state && command.type === 'CorrectFact') || 'roll' in state
      ? { cycle: streamOf('cycle', state.cycle) }
      : {}),
    ...(command.type === 'CorrectFact' &&
      'uses' in state && { cycles: state.uses.map(({ cycle }) => streamOf('cycle', cycle)) }),
    ...closingNeeds(command, state),
    ...((command.type === 'ReleaseAchievement' || command.type === 'CancelNomination') &&
      command.data.dossier && { dossier: streamOf('dossier', command.data.dossier) }),
    ...(command.type === 'SetSecretary' && { secretary: streamOf('person', command.data.secretary) }),
    ...(command.type === 'ElectHead' &&
      command.data.ballot && { election: streamOf('ballot', command.data.ballot) }),
    ...(command.type === 'SetHead' &&
      'headships' in state && { lastCycle: streamOf('cycle', cycleIdOf(state.id, command.data.year - 1)) }),
    ...annulmentNeeds(command, state, stateOf, blocs),
    ...councilNeeds(command, state, stateOf, blocs),
    ...sharedBySittings(command, state, all),
    ...ofAchievements(command, state, stateOf),
  };
};

const rulesOfProvince = (word: string, day: Day): readonly StreamName[] =>
  councilScopes({ province: readProvince(word, day) }, day).map((scope) => streamOf('rulebook', scope));

/** Whether a decision needs to know which sittings there are: they share numbers, dossiers and the quota of flags. */
export const asksForSittings = ({ type }: AnyCommand): boolean =>
  ['CallSitting', 'PlaceOnAgenda', 'CloseSitting'].includes(type);
/** Whether it needs to know which blocs there are: what it weighs reaches over all of them. */
export const asksForBlocs = ({ type }: AnyCommand): boolean =>
  ['AnnulAward', 'PlaceOnAgenda', 'CloseSitting'].includes(type);

/** What an act's achievements were released from, and, where a dossier's own are asked for, those themselves. */
const ofAchievements = (
  command: AnyCommand,
  state: AnyState,
  stateOf: (stream: StreamName) => AnyState,
): Needs => {
  const own = claimsOf(command, state, stateOf);
  const named =
    command.type === 'Nominate' || command.type === 'NominateForTheme'
      ? (command.data.achievements ?? []).map(achievementStreamOf)
      : own;
  const states = command.type === 'ClaimAchievement' ? [state] : named.map(stateOf);
  const claims = states.filter((each): each is Claim => 'uses' in each);
  const cycles = claims.flatMap((claim) => (claim.status === 'claimed' ? claim.uses : []));
  return {
    ...(own.length > 0 && { claims: own }),
    ...(command.type === 'CorrectFact' &&
      own.length > 0 && { cycles: [...new Set(cycles.map(({ cycle }) => streamOf('cycle', cycle)))] }),
    ...(command.type !== 'CorrectFact' && claims.length > 0 && releasedNeeds(claims, stateOf)),
  };
};

/** Of a dossier that is decided, or whose facts are corrected. */
const claimsOf = (
  command: AnyCommand,
  state: AnyState,
  stateOf: (stream: StreamName) => AnyState,
): readonly StreamName[] => {
  const isMeant = ['DecideDossier', 'SubmitUpward', 'CorrectFact'].includes(command.type);
  if (!isMeant || !('submissions' in state)) return [];
  const year = stateOf(streamOf('cycle', state.cycle));
  const nominations = 'nominations' in year ? year.nominations : [];
  const own = nominations.find(({ dossier }) => dossier === state.dossier);
  return (own?.achievements ?? []).map(({ id }) => achievementStreamOf(id));
};

/** From the year of the award on, all years of the blocs in which the unit has been, and its dossiers in them. */
const annulmentNeeds = (
  command: AnyCommand,
  state: AnyState,
  stateOf: (stream: StreamName) => AnyState,
  blocs: readonly StreamName[],
): Needs => {
  if (command.type !== 'AnnulAward' || !('submissions' in state)) return {};
  const { unit, bloc: own, year } = state;
  const last = Number(dayOf(command.at).slice(0, 4));
  const years = Array.from({ length: Math.max(1, last - year + 1) }, (_, i) => year + i);
  const itsBlocs = blocs.filter((stream) => {
    const bloc = stateOf(stream);
    return 'headships' in bloc && bloc.members.some((member) => member.unit === unit);
  });
  const cycles = [...new Set([streamOf('bloc', own), ...itsBlocs])].flatMap((stream) =>
    years.map((each) => streamOf('cycle', cycleIdOf(idOf(stream) as BlocId, each))),
  );
  const nominated = cycles.flatMap((stream) => {
    const cycle = stateOf(stream);
    return 'nominations' in cycle ? cycle.nominations.filter((entry) => entry.unit === unit) : [];
  });
  const named = command.data.later ?? [];
  const dossiers = [...nominated, ...named].filter(({ dossier }) => dossier !== state.dossier);
  return {
    ...{ blocs, cycles },
    dossiers: [...new Set(dossiers.map(({ dossier }) => streamOf('dossier', dossier)))],
  };
};

/** The unit whose own stream an act rests on. */
const unitNeeded = (command: AnyCommand): UnitId | undefined => {
  if (command.type === 'AdmitMember' || command.type === 'Appoint') return command.data.unit;
  if (command.type === 'MergeMembers') return command.data.into;
  const nominates = command.type === 'Nominate' || command.type === 'NominateForTheme';
  if (nominates && command.data.subUnit !== undefined) return command.data.unit;
  return undefined;
};

/** Where something may be owed that was to be redone in what is now to be closed or decided. */
const closingNeeds = (command: AnyCommand, state: AnyState): Needs => {
  if (command.type === 'CloseCycle' && 'signatures' in state) {
    return {
      ballots: state.ballots.map(({ ballot }) => streamOf('ballot', ballot)),
      dossiers: state.nominations.map(({ dossier }) => streamOf('dossier', dossier)),
    };
  }
  if ((command.type === 'DecideDossier' || command.type === 'SubmitUpward') && 'submissions' in state)
    return {
      cycle: streamOf('cycle', state.cycle),
      ...(state.council && { sittings: [streamOf('council', state.council.council)] }),
    };
  return {};
};

/** What sittings over one year hold, and, for an act that asks for them, the others of that year. */
const sharedBySittings = (command: AnyCommand, state: AnyState, all: readonly StreamName[]): Needs => {
  const terms = command.type === 'CallSitting' ? command.data : 'agenda' in state ? state : undefined;
  if (!terms) return {};
  // The id of a sitting ends with its year and number.
  const ofYear = new RegExp(`^council-.*-${terms.year}-\\d+$`);
  const sittings = all.filter(
    (stream) => ofYear.test(stream) && stream !== streamOf('council', terms.council),
  );
  const province = readProvince(terms.province, dayOf(terms.heldAt));
  return { reserved: reservationsOf({ ...terms, province }), ...(sittings.length > 0 && { sittings }) };
};

/** The items that an act of a sitting is about: their dossiers are to be before it still. */
const itemsNamed = (command: AnyCommand): readonly number[] | undefined => {
  if (command.type === 'PresentItems') return command.data.items;
  if (command.type === 'CutItem' || command.type === 'DropItem') return [command.data.item];
  if (command.type === 'RecordVotes' || command.type === 'CastCouncilVote')
    return (command.data.votes as readonly { readonly item: number }[]).map(({ item }) => item);
  return undefined;
};

const councilNeeds = (
  command: AnyCommand,
  state: AnyState,
  stateOf: (stream: StreamName) => AnyState,
  all: readonly StreamName[],
): Needs => {
  if (command.type === 'PutToCouncil' || command.type === 'RecordCouncilResult')
    return { sittings: [streamOf('council', command.data.council)] };
  const named = itemsNamed(command);
  if (named && 'agenda' in state)
    return {
      dossiers: state.agenda
        .filter(({ item }) => named.includes(item))
        .map(({ dossier }) => streamOf('dossier', dossier)),
    };
  if (command.type === 'CallSitting')
    return { rulebooks: rulesOfProvince(command.data.province, dayOf(command.data.heldAt)) };
  if (command.type === 'PlaceOnAgenda') {
    const { dossiers } = command.data;
    const cycles = [...new Set(dossiers.map(cycleOfDossier))];
    return withProvince(state, stateOf, all, {
      dossiers: dossiers.map((dossier) => streamOf('dossier', dossier)),
      cycles: cycles.map((cycle) => streamOf('cycle', cycle)),
      blocs: [...new Set(cycles.map(blocOfCycle))].map((bloc) => streamOf('bloc', bloc)),
    });
  }
  if (command.type === 'CloseSitting' && 'agenda' in state)
    return withProvince(state, stateOf, all, {
      dossiers: state.agenda.map(({ dossier }) => streamOf('dossier', dossier)),
    });
  return {};
};

/** Besides what an act names: the sitting's year of every bloc of its province, and all put up for a flag in it. */
const withProvince = (
  sitting: AnyState,
  stateOf: (stream: StreamName) => AnyState,
  all: readonly StreamName[],
  { dossiers = [], cycles = [], blocs = [] }: Pick<Needs, 'dossiers' | 'cycles' | 'blocs'>,
): Needs => {
  if (!('agenda' in sitting)) return { dossiers, cycles, blocs };
  const own = all.filter((stream) => {
    const bloc = stateOf(stream);
    return 'headships' in bloc && isBeforeCouncil(bloc, sitting);
  });
  const years = own.map((bloc) => streamOf('cycle', cycleIdOf(idOf(bloc) as BlocId, sitting.year)));
  const flags = years.flatMap((stream) => {
    const cycle = stateOf(stream);
    return 'nominations' in cycle && cycle.clock === sitting.clock
      ? cycle.nominations.filter(({ award }) => award !== 'ChairmanMerit')
      : [];
  });
  return {
    blocs: [...new Set([...blocs, ...all])],
    cycles: [...new Set([...cycles, ...years])],
    dossiers: [...new Set([...dossiers, ...flags.map(({ dossier }) => streamOf('dossier', dossier))])],
  };
};

/** The streams that those are, each once, with the actor's own. */
export const streamsOf = ({ by, onPaper }: AnyCommand, needs: Needs): readonly StreamName[] => [
  ...new Set([
    ...[by, ...(onPaper ? [onPaper.enteredBy] : [])].map((person) => streamOf('person', person)),
    ...Object.values(needs).flat(),
  ]),
];

/** The facts of a decision, once those streams have been read. */
export const factsOf = (
  command: AnyCommand,
  needs: Needs,
  now: Instant,
  stateOf: (stream: StreamName) => AnyState,
): Facts => {
  const appointmentsOf = (person: PersonId) => {
    const state = stateOf(streamOf('person', person));
    return 'appointments' in state ? state.appointments : [];
  };
  const states = Object.entries(needs).map(([name, given]: [string, StreamName | readonly StreamName[]]) => [
    name,
    typeof given === 'string' ? stateOf(given) : given.map(stateOf),
  ]);
  return {
    now,
    appointments: appointmentsOf(command.by),
    ...(command.onPaper && { enteredBy: appointmentsOf(command.onPaper.enteredBy) }),
    ...Object.fromEntries(states),
  } as Facts;
};

/** Events that a decision needs to have read. */
export type EventsNeeded = {
  /** All around these years. */
  readonly years: readonly OpenedCycle[];
  /** All of these streams. */
  readonly streams: readonly StreamName[];
  /** What was recorded after an event of the stream itself and goes by it, in streams whose names begin so. */
  readonly after?: {
    readonly revision: number;
    readonly prefixes: readonly string[];
    readonly rests: (event: RecordedEvent, fact: RecordedEvent) => boolean;
  };
};

export const eventsNeeded = (
  stream: StreamName,
  command: AnyCommand,
  state: AnyState,
  { cycle, cycles = [], claims = [] }: Facts,
): EventsNeeded | undefined => {
  if (command.type === 'DecideFlag') {
    if (command.data.decision !== 'redone') return undefined;
    const flagged = flagsMeant(command.data, state as CorrectionState).map(
      (flag) => flag.stream as StreamName,
    );
    return { years: [], streams: [...new Set([stream, ...flagged])] };
  }
  if (command.type !== 'CorrectFact') return undefined;
  if ('signatures' in state) return { years: [state], streams: [] };
  const opened = [...(cycle ? [cycle] : []), ...cycles].filter((year) => year.phase !== 'unopened');
  const used = claims.flatMap((claim) =>
    claim.status === 'claimed' ? [achievementStreamOf(claim.achievement)] : [],
  );
  if (!('recorded' in state)) return { years: opened, streams: [stream, ...used] };
  const revision = revisionSought(command.data.fact, state.recorded as readonly AnyEvent[]);
  if ('agenda' in state)
    return {
      years: [],
      streams: [stream, ...state.agenda.map(({ dossier }) => streamOf('dossier', dossier))],
      after: { revision, prefixes: ['council-'], rests: goesBy },
    };
  const type = (state.recorded as readonly AnyEvent[])[revision]?.type ?? '';
  return {
    ...{ years: opened, streams: [stream] },
    after: { revision, prefixes: whereItMayBeUsed({ stream, type }), rests: goesBy },
  };
};
