/** An event that this program must not act upon: it would decide, or show, half of what happened. */
export type UnreadableEvent = {
  readonly code: 'EVENT_TYPE_UNKNOWN' | 'EVENT_VERSION_UNKNOWN' | 'EVENT_BODY_BROKEN';
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  /** What is wrong with the event. */
  readonly flaw: string;
};

const remedies: Readonly<Record<UnreadableEvent['code'], string>> = {
  EVENT_TYPE_UNKNOWN: 'It was written by a newer program: update this one and start it again.',
  EVENT_VERSION_UNKNOWN: 'It was written by a newer program: update this one and start it again.',
  EVENT_BODY_BROKEN:
    'No release of this program writes that: keep the log as it is, compare it with a backup, and restore that one.',
};

/** For whoever runs the program. */
export const sayUnreadable = ({ code, stream, revision, type, version, flaw }: UnreadableEvent): string =>
  `${code}: revision ${revision} of ${stream}, ${type} in version ${version}, cannot be read: ${flaw}. ${remedies[code]}`;

/** The fault of going on where an event cannot be read: nothing is decided or written on what comes after it. */
export class EventUnreadable extends Error {
  override readonly name = 'EventUnreadable';
  constructor(readonly incident: UnreadableEvent) {
    super(sayUnreadable(incident));
  }
}
