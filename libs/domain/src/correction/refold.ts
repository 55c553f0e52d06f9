import type { Decider, Event } from '../decider.js';
import type { Facts } from '../facts.js';
import { latest, type Instant } from '../time.js';
import { correctionSteps, type CorrectionEvent, type CorrectionState } from './correction.js';

type Some = { readonly type: string; readonly data: object };

/** With these a stream begins, or has answered others: setting them right is one thing, undoing them another. */
const neverVoided: readonly string[] = [
  ...['UnitRegistered', 'PersonRegistered', 'BlocRegistered', 'SittingCalled', 'SittingClosed'],
];

/** All events of a stream, in the place of each what holds of it now. Their order is that of their revisions. */
export const asTheyStand = <E extends Some>(events: readonly E[]): readonly E[] => {
  const corrections = events.flatMap((event) =>
    event.type === 'FactCorrected' ? [(event as unknown as Event<'FactCorrected', Corrected>).data] : [],
  );
  return events.flatMap((event, revision) => {
    if (event.type === 'FactCorrected' || event.type === 'FlagDecided') return [];
    const newest = corrections.findLast(({ fact }) => fact.revision === revision);
    if (!newest) return [event];
    const { was, becomes } = newest;
    const data = becomes ?? (neverVoided.includes(event.type) ? (was ?? event.data) : undefined);
    return data ? [{ ...event, data }] : [];
  });
};
type Corrected = Extract<CorrectionEvent, { type: 'FactCorrected' }>['data'];

/** What a state keeps of the events of its stream, so that they can be folded again. */
export type Recollected<E extends Some> = CorrectionState & {
  readonly recorded?: readonly (E | CorrectionEvent)[];
};

/**
 * The decider of a small stream whose state follows every correction: with one, all its events are folded anew, the
 * corrected one in the place of the original.
 */
export const withCorrections = <
  State extends object,
  C,
  E extends Event<string, { readonly at: Instant }>,
  R,
>({
  initialState,
  decide,
  evolve,
}: Decider<State, C, E, R, Facts>): Decider<State & Recollected<E>, C, E | CorrectionEvent, R, Facts> => ({
  initialState,
  decide,
  evolve(state, event) {
    const said = { type: event.type, data: event.data } as typeof event;
    const recorded = [...(state.recorded ?? []), said];
    const { corrections, flags } = state;
    const kept = { recorded, ...(corrections && { corrections }), ...(flags && { flags }) };
    if (isFlagDecided(event)) return steps.FlagDecided({ ...state, ...kept }, event.data) as never;
    if (!isFactCorrected(event)) return { ...evolve(state, event), ...kept };
    const anew = (asTheyStand(recorded) as readonly E[]).reduce<State>(evolve, initialState);
    const moved = 'at' in anew ? { ...anew, at: latestOf(state, event.data.at) } : anew;
    return steps.FactCorrected({ ...moved, ...kept }, event.data) as never;
  },
});

const steps = correctionSteps<CorrectionState>((state) => state);
const latestOf = (state: object, at: Instant): Instant =>
  'at' in state ? latest(state.at as Instant, at) : at;
const isFactCorrected = (event: Some): event is Extract<CorrectionEvent, { type: 'FactCorrected' }> =>
  event.type === 'FactCorrected';
const isFlagDecided = (event: Some): event is Extract<CorrectionEvent, { type: 'FlagDecided' }> =>
  event.type === 'FlagDecided';
