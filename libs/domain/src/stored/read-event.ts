import type { RecordedEvent } from '../recorded.js';
import { dataForms, type StoredType } from './event-forms.js';
import { createEventReader, type EventReader, type StoredEvent } from './event-reader.js';
import { EventUnreadable } from './unreadable-event.js';

const types = Object.keys(dataForms) as readonly StoredType[];

/** The version in which each type is written. A new one needs an upcaster from the one before, and a sample. */
export const currentVersions = Object.fromEntries(types.map((type) => [type, 1])) as Readonly<
  Record<StoredType, number>
>;

/** Reads what this program knows. */
export const readEvent: EventReader = createEventReader({
  currentVersions,
  upcasters: {},
  flawIn: (type, data) => dataForms[type as StoredType].flaw(data),
});

/** For readers that cannot go on without it. Throws `EventUnreadable`. */
export const mustRead = (stored: StoredEvent, read: EventReader = readEvent): RecordedEvent => {
  const reading = read(stored);
  if (!reading.ok) throw new EventUnreadable(reading.incident);
  return reading.event;
};
