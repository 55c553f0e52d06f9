import type { Command, Event } from '../decider.js';
import {
  streamOf,
  type BallotId,
  type CycleId,
  type DossierId,
  type StreamName,
  type UnitId,
} from '../ids.js';
import type { Instant } from '../time.js';

type Json = null | boolean | number | string | readonly Json[] | Fields;
/** What an event says, as plain JSON. */
export type Fields = { readonly [name: string]: Json };
/** An event by its place in the log, which stays the same wherever the log is copied. */
export type FactRef = { readonly stream: string; readonly revision: number };
export type NamedFact = FactRef & { readonly type: string };

/** A counter-event: the event corrected stays as it was, and this one says what holds instead. */
export type Correction = {
  readonly fact: { readonly revision: number; readonly type: string };
  /** What held until now; missing where it had been voided. */
  readonly was?: Fields;
  /** What holds from now on; missing where it is voided. */
  readonly becomes?: Fields;
  /** Whether the state follows; where not, the correction is a note, and what it means is for people to do. */
  readonly follows: boolean;
  /** The legal ground. */
  readonly act: string;
  readonly article: string;
  readonly reason: string;
};
/** Something recorded later that rests on a fact that was corrected. */
export type Flag = NamedFact & {
  /** What was corrected. */
  readonly because: { readonly revision: number; readonly type: string };
  readonly at: Instant;
  readonly decided?: Decided;
};
/** `redone`: since when what was to be redone is; until then it is owed. */
type Decided = {
  readonly decision: Exclude<FlagDecision, 'redone'>;
  readonly reason: string;
  readonly at: Instant;
  readonly redone?: { readonly reason?: string; readonly at: Instant };
};
/** `stands`: as it is. `redo`: it is to be corrected in turn, or done again. `redone`: that has happened. */
export const flagDecisions = ['stands', 'redo', 'redone'] as const;
export type FlagDecision = (typeof flagDecisions)[number];

export type CorrectionState = {
  readonly corrections?: readonly (Correction & { readonly at: Instant })[];
  readonly flags?: readonly Flag[];
};

/** The newest event of that type, of that unit where one is named. */
export type FactSought = { readonly type: string; readonly unit?: UnitId; readonly by?: UnitId };
export type CorrectionCommand =
  | Command<
      'CorrectFact',
      {
        /** In the stream of the act; a correction stands for what it corrected. */
        readonly fact: { readonly revision: number } | FactSought;
        /** The fields that change, with what is right. On a voided fact it brings back the rest, too. */
        readonly correction: 'void' | Fields;
        readonly act: string;
        readonly article: string;
        readonly reason: string;
      }
    >
  | Command<
      'DecideFlag',
      {
        /** Left out: all that are open; with `redone` all that are to be redone. */
        readonly flags?: readonly FactRef[];
        readonly decision: FlagDecision;
        readonly reason: string;
      }
    >;

type Of = {
  readonly cycle?: CycleId;
  /** Of whose stream it is, where it is not the cycle's own. */
  readonly ballot?: BallotId;
  readonly dossier?: DossierId;
  /** Of which stream it is, where that is around no cycle. */
  readonly stream?: StreamName;
  readonly at: Instant;
};
export type CorrectionEvent =
  | Event<'FactCorrected', Of & Correction & { readonly dependents: readonly NamedFact[] }>
  | Event<
      'FlagDecided',
      Of & {
        readonly flags: readonly FactRef[];
        readonly decision: FlagDecision;
        readonly reason: string;
      }
    >;
export type CorrectionData<Type extends CorrectionEvent['type']> = Extract<
  CorrectionEvent,
  { type: Type }
>['data'];

export type CorrectionRejection =
  | { readonly code: 'FACT_UNKNOWN' }
  | { readonly code: 'FACT_NOT_CORRECTABLE'; readonly type: string }
  | { readonly code: 'NOTHING_CORRECTED'; readonly type: string }
  | { readonly code: 'FIELD_NOT_CORRECTABLE'; readonly type: string; readonly field: string }
  | { readonly code: 'CORRECTION_MALFORMED'; readonly type: string; readonly flaw: string }
  | { readonly code: 'NO_OPEN_FLAG' }
  | { readonly code: 'NOT_REDONE'; readonly facts: readonly NamedFact[] }
  | RedoOwed;
/** What was decided to be redone, and is not yet. */
export type RedoOwed = { readonly code: 'REDO_OWED'; readonly facts: readonly NamedFact[] };

export const openFlags = ({ flags = [] }: CorrectionState): readonly Flag[] =>
  flags.filter(({ decided }) => !decided);

/** What is to be redone, by what streams hold; of some of it only, where `of` says so. Each fact once. */
export const redoOwed = (
  holders: readonly (CorrectionState | undefined)[],
  of: (flag: Flag) => boolean = () => true,
): readonly NamedFact[] => {
  const owed = holders.flatMap((state) => (state?.flags ?? []).filter((flag) => isOwed(flag) && of(flag)));
  return [
    ...new Map(
      owed.map(({ stream, revision, type }) => [`${stream}@${revision}`, { stream, revision, type }]),
    ).values(),
  ];
};
export const isOwed = ({ decided }: Flag): boolean => decided?.decision === 'redo' && !decided.redone;

export const isSameFact = (a: FactRef, b: FactRef): boolean =>
  a.stream === b.stream && a.revision === b.revision;

/** What facts of a type said that do not hold any more. */
export const voidedFacts = (type: string, { corrections = [] }: CorrectionState): readonly Fields[] => {
  const newest = corrections.filter(
    ({ fact }, i) => !corrections.slice(i + 1).some((later) => later.fact.revision === fact.revision),
  );
  return newest.flatMap(({ fact, was, becomes }) => (fact.type === type && was && !becomes ? [was] : []));
};

/** How a state takes a corrected fact; undefined where it does not follow. */
export type Take<State> = (
  state: State,
  type: string,
  change: Pick<Correction, 'was' | 'becomes'>,
) => State | undefined;

/** The stream that an event of correction stands in. */
const streamIn = ({ cycle, ballot, dossier, stream }: Of): StreamName | undefined => {
  if (dossier !== undefined) return streamOf('dossier', dossier);
  if (ballot !== undefined) return streamOf('ballot', ballot);
  return cycle !== undefined ? streamOf('cycle', cycle) : stream;
};

/** What both events make of a stream's state. Correcting what was to be redone does it. */
export const correctionSteps = <State extends CorrectionState>(take: Take<State>) => ({
  FactCorrected: (state: State, data: CorrectionData<'FactCorrected'>): State => {
    const { cycle: _, ballot: __, dossier: ___, stream: ____, dependents, ...correction } = data;
    const { fact, at, follows } = correction;
    const taken = follows ? (take(state, fact.type, correction) ?? state) : state;
    const self = { stream: streamIn(data) ?? '', revision: fact.revision };
    const flags = dependents.map((dependent): Flag => ({ ...dependent, because: fact, at }));
    return {
      ...taken,
      corrections: [...(state.corrections ?? []), correction],
      flags: [
        ...(state.flags ?? []).map((flag) =>
          isOwed(flag) && isSameFact(flag, self) ? redone(flag, { at }) : flag,
        ),
        ...flags,
      ],
    };
  },
  FlagDecided: (state: State, { flags, decision, reason, at }: CorrectionData<'FlagDecided'>): State => ({
    ...state,
    flags: (state.flags ?? []).map((flag) => {
      if (!flags.some((decided) => isSameFact(decided, flag))) return flag;
      if (decision === 'redone') return isOwed(flag) ? redone(flag, { reason, at }) : flag;
      return !flag.decided || (isOwed(flag) && decision === 'stands')
        ? { ...flag, decided: { decision, reason, at } }
        : flag;
    }),
  }),
});

const redone = (flag: Flag, how: NonNullable<Decided['redone']>): Flag =>
  flag.decided ? { ...flag, decided: { ...flag.decided, redone: how } } : flag;
