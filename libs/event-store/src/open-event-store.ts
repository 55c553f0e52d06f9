import type { EventStore } from './event-store.js';
import { openKurrentDbEventStore } from './kurrentdb/open.js';
import { isKurrentDbUrl, readKurrentDbUrl, urlInvalid } from './kurrentdb/url.js';
import { openSqliteEventStore } from './sqlite/sqlite-event-store.js';

export type OpenOptions = { readonly readOnly?: boolean };

const sqliteFile = (url: string): string | undefined => /^sqlite:(.+)$/.exec(url.trim())?.[1];

/** Picks the engine by the address: `sqlite:<file>`, or `kurrentdb://…` under any of its names. */
export const openEventStore = async (url: string, options: OpenOptions = {}): Promise<EventStore> => {
  checkEventStoreUrl(url);
  const file = sqliteFile(url);
  return file === undefined
    ? openKurrentDbEventStore({ url, ...options })
    : openSqliteEventStore({ file, ...options });
};

/** Refuses what `openEventStore` could not even try, with LOG_URL_INVALID. */
export const checkEventStoreUrl = (url: string): void => {
  if (isKurrentDbUrl(url)) readKurrentDbUrl(url);
  else if (sqliteFile(url) === undefined) throw urlInvalid('begins with none of the names of an event store');
};
