/**
 * How an event of ours stands in KurrentDB: the type is the type; the data are our canonical bytes, as binary content,
 * since the client would serialise JSON anew and sort names like `"10"` as numbers; the custom metadata is one canonical
 * object with our metadata inside, so that they may have any names. KurrentDB's own id of the event is not ours.
 */
import { binaryEvent, type AllStreamRecordedEvent, type EventData } from '@kurrent/kurrentdb-client';
import type { AdmittedEvent } from '../admission.js';
import { EventStoreError, type JsonObject, type Recorded } from '../event-store.js';
import type { Namespace } from './namespace.js';

type Kept = {
  readonly id: string;
  readonly metadata: JsonObject;
  readonly recordedAt: string;
  readonly version: number;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `id`: KurrentDB's own. */
export const toStored = (event: AdmittedEvent, id: string, recordedAt: string): EventData =>
  binaryEvent({
    id,
    type: event.type,
    data: encoder.encode(event.data),
    // A Uint8Array and nothing derived from it: anything else the client would serialise again.
    metadata: encoder.encode(
      `{"id":${JSON.stringify(event.id)},"metadata":${event.metadata},` +
        `"recordedAt":${JSON.stringify(recordedAt)},"version":${event.version}}`,
    ),
  });

export const positionOf = ({ position }: AllStreamRecordedEvent): string => String(position.commit);

export const keptIn = (event: AllStreamRecordedEvent): Kept => {
  const kept = event.metadata as Partial<Kept> | undefined;
  if (
    event.isJson ||
    typeof kept?.id !== 'string' ||
    typeof kept.recordedAt !== 'string' ||
    typeof kept.version !== 'number' ||
    typeof kept.metadata !== 'object'
  )
    throw new EventStoreError(
      'EVENT_FOREIGN',
      `Event ${event.revision} of the stream ${event.streamId} was not written by this program: ` +
        'give the log a namespace of its own on this server.',
    );
  return kept as Kept;
};

export const toRecorded = (event: AllStreamRecordedEvent, namespace: Namespace): Recorded => {
  const { id, metadata, recordedAt, version } = keptIn(event);
  return {
    id,
    type: event.type,
    version,
    stream: namespace.nameOf(event.streamId),
    revision: Number(event.revision),
    position: positionOf(event),
    recordedAt,
    data: JSON.parse(decoder.decode(event.data as Uint8Array)) as JsonObject,
    metadata,
  };
};
