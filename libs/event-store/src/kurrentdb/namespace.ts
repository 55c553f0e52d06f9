/** Which streams of a server are the log's own. */
import {
  eventTypeFilter,
  streamNameFilter,
  type AllStreamRecordedEvent,
  type Filter as ServerFilter,
} from '@kurrent/kurrentdb-client';
import type { Filter } from '../event-store.js';
import { urlInvalid } from './url.js';

export type Namespace = {
  /** The stream's name on the server. */
  storedName(stream: string): string;
  /** Our name of a stream on the server. */
  nameOf(storedName: string): string;
  /** What the server is asked for: never less than fits, perhaps more. */
  serverFilter(filter: Filter): ServerFilter;
  /** The rest of the filter. */
  fits(event: AllStreamRecordedEvent, filter: Filter): boolean;
};

export const namespaceOf = (name: string | undefined): Namespace => {
  if (name !== undefined && !/^[A-Za-z0-9._-]{1,100}$/.test(name))
    throw urlInvalid('has a namespace that is none (1 to 100 of A-Z a-z 0-9 . _ -)');
  const prefix = name === undefined ? '' : `${name}/`;
  // Our names have neither `/`, which ends a namespace, nor `$`, with which the server's own begin.
  const isOurs = (storedName: string): boolean =>
    storedName.startsWith(prefix) && !/[$/]/.test(storedName.slice(prefix.length));

  return {
    storedName: (stream) => prefix + stream,
    nameOf: (storedName) => storedName.slice(prefix.length),
    serverFilter: ({ streamPrefix = '', types = [] }) => {
      const wanted = prefix + streamPrefix;
      if (wanted !== '') return streamNameFilter({ prefixes: [wanted] });
      return types.length > 0
        ? eventTypeFilter({ prefixes: [...types] })
        : streamNameFilter({ regex: '^[^$/]+$' });
    },
    fits: ({ streamId, type }, { streamPrefix = '', types }) =>
      isOurs(streamId) && streamId.startsWith(prefix + streamPrefix) && (types?.includes(type) ?? true),
  };
};
