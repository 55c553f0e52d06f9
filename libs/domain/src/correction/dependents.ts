import type { RecordedEvent } from '../recorded.js';
import type { AnyState } from '../registry.js';
import { restsOn } from '../why/rests-on.js';
import { goesBy, ofCorrections } from './goes-by.js';

/**
 * What was recorded later and rests on an event, however deep: the inverse of why. `events` in the order of the log;
 * `after`: the state of the event's stream with its correction.
 */
export const dependentsOf = (
  fact: RecordedEvent,
  events: readonly RecordedEvent[],
  after?: AnyState,
): readonly RecordedEvent[] => {
  const resting = new Set([fact.position]);
  events.forEach((event, i) => {
    if (resting.has(event.position)) return;
    if (goesBy(event, fact, after)) resting.add(event.position);
    const grounds = restsOn(event, { events: events.slice(0, i) });
    if (grounds.some(({ position }) => resting.has(position))) resting.add(event.position);
  });
  return events.filter(
    (event) =>
      resting.has(event.position) &&
      event.position !== fact.position &&
      !ofCorrections.includes(event.type) &&
      !isVoided(event, events),
  );
};

const isVoided = ({ stream, revision }: RecordedEvent, events: readonly RecordedEvent[]): boolean => {
  const newest = events.findLast(
    (event) =>
      event.type === 'FactCorrected' && event.stream === stream && event.data.fact.revision === revision,
  );
  return newest?.type === 'FactCorrected' && newest.data.becomes === undefined;
};
