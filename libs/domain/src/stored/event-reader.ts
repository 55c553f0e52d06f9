import type { RecordedEvent } from '../recorded.js';
import { metadataForm } from './event-forms.js';
import type { UnreadableEvent } from './unreadable-event.js';

type Fields = Readonly<Record<string, unknown>>;

/** An event as the log holds it, before anybody has looked whether this program knows it. */
export type StoredEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly data: Fields;
  readonly metadata: Fields;
};

export type EventReading =
  | { readonly ok: true; readonly event: RecordedEvent }
  | { readonly ok: false; readonly incident: UnreadableEvent };
export type EventReader = (stored: StoredEvent) => EventReading;

/** Takes an event's data from one version to the next. */
export type Upcaster = (data: Fields) => Fields;

export type EventReaderOptions = {
  /** The version that this program writes of each type, and understands. */
  readonly currentVersions: Readonly<Record<string, number>>;
  /** By type and the version they start from. */
  readonly upcasters: Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;
  /** What is wrong with data of a type in its current version. */
  readonly flawIn: (type: string, data: Fields) => string | undefined;
};

/** Every event that is read passes here: old versions become the current one, step by step. */
export const createEventReader =
  ({ currentVersions, upcasters, flawIn }: EventReaderOptions): EventReader =>
  (stored) => {
    const { type, version } = stored;
    const current = Object.hasOwn(currentVersions, type) ? currentVersions[type] : undefined;
    if (current === undefined) return unreadable(stored, 'EVENT_TYPE_UNKNOWN', 'this type is not known');

    let { data } = stored;
    for (let at = version; at !== current; at += 1) {
      const upcast = at < current ? upcasters[type]?.[at] : undefined;
      if (!upcast)
        return unreadable(stored, 'EVENT_VERSION_UNKNOWN', `known are versions up to ${current}, not ${at}`);
      try {
        data = upcast(data);
      } catch {
        return unreadable(stored, 'EVENT_BODY_BROKEN', `its data cannot be taken from version ${at} on`);
      }
    }
    const inData = flawIn(type, data);
    if (inData !== undefined) return unreadable(stored, 'EVENT_BODY_BROKEN', `data${inData}`);
    const inMetadata = metadataForm.flaw(stored.metadata);
    if (inMetadata !== undefined) return unreadable(stored, 'EVENT_BODY_BROKEN', `metadata${inMetadata}`);
    const event = version === current ? stored : { ...stored, version: current, data };
    return { ok: true, event: event as unknown as RecordedEvent };
  };

const unreadable = (
  { stream, revision, type, version }: StoredEvent,
  code: UnreadableEvent['code'],
  flaw: string,
): EventReading => ({ ok: false, incident: { code, stream, revision, type, version, flaw } });
