import type { CycleView } from '@so-vang/api-contract';
import {
  achievementStreamOf,
  cancelledIn,
  partsOfEntryId,
  streamOf,
  voidedFacts,
  type OpenedCycle,
  type RecordedEvent,
  type StreamName,
} from '@so-vang/domain';
import { ballots } from './ballots.projection.js';
import { blocs } from './blocs.projection.js';
import { cycles } from './cycles.projection.js';
import { dossiers } from './dossiers.projection.js';
import { isCycleEvent } from './event-kinds.js';
import { fold } from './projection.js';

/**
 * From the events of one cycle, of its ballots and dossiers, and of its bloc, in the order of the log.
 * Undefined where the cycle was not opened yet.
 */
export const foldView = (events: readonly RecordedEvent[]): Omit<CycleView, 'asOf'> | undefined => {
  const [cycle] = fold(cycles, events);
  const [bloc] = fold(blocs, events);
  return cycle && bloc && { cycle, bloc, ballots: fold(ballots, events), dossiers: fold(dossiers, events) };
};

/** The streams that make up that view, the rulebooks that it took rules over from, and the achievements that it names. */
export const streamsOfView = (state: OpenedCycle): readonly StreamName[] => {
  const { bloc, cycle, ruleVersions, ballots, nominations } = state;
  const cancelled = cancelledIn(state);
  return [
    streamOf('bloc', bloc),
    ...new Set(
      Object.values(ruleVersions).flatMap((id) => {
        const entry = partsOfEntryId(id);
        return entry ? [streamOf('rulebook', entry.scope)] : [];
      }),
    ),
    streamOf('cycle', cycle),
    ...ballots.map(({ ballot }) => streamOf('ballot', ballot)),
    ...nominations.map(({ dossier }) => streamOf('dossier', dossier)),
    ...cancelled.map(({ dossier }) => streamOf('dossier', dossier)),
    ...voidedFacts('NominationMade', state).flatMap(({ dossier }) =>
      typeof dossier === 'string' ? [streamOf('dossier', dossier)] : [],
    ),
    ...new Set(
      [...nominations, ...cancelled].flatMap(({ achievements = [] }) =>
        achievements.map(({ id }) => achievementStreamOf(id)),
      ),
    ),
  ];
};

/** The sittings of the council before which those events say that a dossier came. */
export const sittingStreamsIn = (events: readonly RecordedEvent[]): readonly StreamName[] => [
  ...new Set(
    events.flatMap((event) =>
      event.type === 'DossierPutToCouncil' ? [streamOf('council', event.data.council)] : [],
    ),
  ),
];

const comparePositions = (a: string, b: string): number =>
  a.length === b.length ? (a < b ? -1 : a > b ? 1 : 0) : a.length - b.length;

/** The order of the log, for events read from several streams. */
export const inLogOrder = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.toSorted((a, b) => comparePositions(a.position, b.position));

/**
 * The events of one cycle and its surroundings that had happened by then. `moment` is a position, or an instant:
 * of recording on a live cycle, of the acts themselves on a played one.
 */
export const eventsAsOf = (events: readonly RecordedEvent[], moment: string): readonly RecordedEvent[] => {
  if (/^\d+$/.test(moment)) return events.filter((event) => comparePositions(event.position, moment) <= 0);
  const opening = events.find((event) => isCycleEvent(event) && event.type === 'CycleOpened');
  const played = opening?.type === 'CycleOpened' && opening.data.clock === 'played';
  return events.filter((event) => (played ? event.data.at : event.recordedAt) <= moment);
};
