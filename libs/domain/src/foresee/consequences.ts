import type { NamedFact } from '../correction/correction.js';
import type { OpenedBallot } from '../ballot/ballot.js';
import type { BallotId, DossierId, StreamName, UnitId } from '../ids.js';
import { rankByScore } from '../cycle/declaring.js';
import type { OpenedCycle, Stage } from '../cycle/cycle.js';
import { missingToAdvance, type Missing } from '../cycle/missing.js';
import type { Place } from '../cycle/ranking.js';
import type { AnnulmentConsequence } from '../dossier/annulment.js';
import type { DossierPhase } from '../dossier/phases.js';
import type { AnyEvent, AnyState } from '../registry.js';
import type { Award } from '../rules/awards.js';

/** What would be different afterwards, as the people of a bloc see it. */
export type Consequence =
  | { readonly code: 'STAGE'; readonly from?: Stage; readonly to: Stage }
  /** `provisional`: by the scores settled so far, before a ranking is declared. */
  | {
      readonly code: 'RANK';
      readonly unit: UnitId;
      readonly from?: number;
      readonly to?: number;
      readonly provisional: boolean;
    }
  | {
      readonly code: 'NOMINATION';
      readonly unit: UnitId;
      readonly award: Award;
      readonly change: 'added' | 'dropped';
    }
  | {
      readonly code: 'DOSSIER';
      readonly dossier: DossierId;
      readonly from?: DossierPhase;
      readonly to: DossierPhase;
    }
  | {
      readonly code: 'BALLOT';
      readonly ballot: BallotId;
      readonly from?: OpenedBallot['phase'];
      readonly to: OpenedBallot['phase'];
    }
  /** What an annulment leaves for people to settle. */
  | { readonly code: 'TO_SETTLE'; readonly consequence: AnnulmentConsequence }
  /** What a correction leaves for people to decide on. */
  | { readonly code: 'FLAGGED'; readonly facts: readonly NamedFact[] }
  | { readonly code: 'STILL_MISSING'; readonly missing: readonly Missing[] };

/** By the events that would be recorded. */
export const flaggedBy = (events: readonly { readonly event: AnyEvent }[]): readonly Consequence[] =>
  events.flatMap(({ event }) =>
    event.type === 'FactCorrected' && event.data.dependents.length > 0
      ? [{ code: 'FLAGGED', facts: event.data.dependents }]
      : [],
  );

type States = ReadonlyMap<StreamName, AnyState>;

export const consequencesOf = (before: States, after: States): readonly Consequence[] =>
  [...after].flatMap(([stream, state]) => {
    const earlier = before.get(stream);
    if (earlier === state) return [];
    if ('signatures' in state)
      return ofCycle(earlier && 'signatures' in earlier ? earlier : undefined, state, after);
    if ('votes' in state) {
      const from = earlier && 'votes' in earlier ? earlier.phase : undefined;
      return from === state.phase
        ? []
        : [{ code: 'BALLOT', ballot: state.ballot, ...(from && { from }), to: state.phase }];
    }
    if ('award' in state && 'submissions' in state) {
      const from = earlier && 'submissions' in earlier ? earlier.phase : undefined;
      if (from === state.phase) return [];
      const toSettle = state.phase === 'annulled' ? (state.annulment?.consequences ?? []) : [];
      return [
        { code: 'DOSSIER', dossier: state.dossier, ...(from && { from }), to: state.phase },
        ...toSettle.map((consequence) => ({ code: 'TO_SETTLE' as const, consequence })),
      ];
    }
    return [];
  });

const ofCycle = (
  before: OpenedCycle | undefined,
  after: OpenedCycle,
  states: States,
): readonly Consequence[] => [
  ...(before?.phase === after.phase
    ? []
    : [{ code: 'STAGE' as const, ...(before && { from: before.phase }), to: after.phase }]),
  ...rankChanges(before?.ranking ?? [], after.ranking, false),
  ...(after.ranking.length > 0 || !before ? [] : rankChanges(rankByScore(before), rankByScore(after), true)),
  ...nominationChanges(before, after, 'added'),
  ...(before ? nominationChanges(after, before, 'dropped') : []),
  ...stillMissing(after, states),
];

const rankChanges = (
  before: readonly Place[],
  after: readonly Place[],
  provisional: boolean,
): readonly Consequence[] => {
  const rankIn = (places: readonly Place[], unit: UnitId) =>
    places.find((place) => place.unit === unit)?.rank;
  const units = new Set([...after, ...before].map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const [from, to] = [rankIn(before, unit), rankIn(after, unit)];
    if (from === to) return [];
    return {
      code: 'RANK',
      unit,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      provisional,
    };
  });
};

const nominationChanges = (
  before: OpenedCycle | undefined,
  after: OpenedCycle,
  change: 'added' | 'dropped',
): readonly Consequence[] =>
  after.nominations
    .filter(({ dossier }) => !before?.nominations.some((earlier) => earlier.dossier === dossier))
    .map(({ unit, award }) => ({ code: 'NOMINATION', unit, award, change }));

const stillMissing = (cycle: OpenedCycle, states: States): readonly Consequence[] => {
  const newest = states.get(`ballot-${cycle.ballots.at(-1)?.ballot}`);
  const missing = missingToAdvance(cycle, newest && 'votes' in newest ? newest : undefined);
  return missing.length > 0 ? [{ code: 'STILL_MISSING', missing }] : [];
};
