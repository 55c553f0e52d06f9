import { EventStoreError, type EventStore } from './event-store.js';
import { openSqliteEventStore } from './sqlite/sqlite-event-store.js';

export type OpenOptions = { readonly readOnly?: boolean };

/** Picks the engine by the address: `sqlite:<file>`. */
export const openEventStore = async (
  url: string,
  { readOnly = false }: OpenOptions = {},
): Promise<EventStore> => {
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  if (file === undefined)
    throw new EventStoreError(
      'LOG_URL_INVALID',
      'The log is kept in "sqlite:<file>"; the address names no such file.',
    );
  return openSqliteEventStore({ file, readOnly });
};
