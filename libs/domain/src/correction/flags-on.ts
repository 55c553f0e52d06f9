import type { RecordedEvent } from '../recorded.js';
import {
  correctionSteps,
  isOwed,
  isSameFact,
  type Correction,
  type CorrectionState,
  type Flag,
} from './correction.js';

/** What hangs over a recorded fact: which corrected fact it rests on, on what ground that was corrected, and what is owed. */
export type Hanging = Flag['because'] &
  Pick<Correction, 'act' | 'article' | 'reason'> & { readonly owed: boolean };

const steps = correctionSteps<CorrectionState>((state) => state);

/** What is undecided, or to be redone, by the corrections among those events. */
export const flagsAmong = (
  events: readonly RecordedEvent[],
): ((event: RecordedEvent) => readonly Hanging[]) => {
  const holders = holdersAmong(events);
  return (event) =>
    [...holders.values()].flatMap(({ flags = [], corrections = [] }) =>
      flags
        .filter((flag) => isSameFact(flag, event) && (!flag.decided || isOwed(flag)))
        .flatMap((flag) => {
          const correction = corrections.findLast(
            ({ fact, at }) => fact.revision === flag.because.revision && at === flag.at,
          );
          if (!correction) return [];
          const { act, article, reason } = correction;
          return [{ ...flag.because, act, article, reason, owed: isOwed(flag) }];
        }),
    );
};

/** The corrections and flags that each stream holds. */
export const holdersAmong = (events: readonly RecordedEvent[]): ReadonlyMap<string, CorrectionState> => {
  const holders = new Map<string, CorrectionState>();
  for (const event of events) {
    const state = holders.get(event.stream) ?? {};
    if (event.type === 'FactCorrected') holders.set(event.stream, steps.FactCorrected(state, event.data));
    if (event.type === 'FlagDecided') holders.set(event.stream, steps.FlagDecided(state, event.data));
  }
  return holders;
};
