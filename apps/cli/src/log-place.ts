import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EventStoreError, openEventStore, type EventStore } from '@so-vang/event-store';

/** Where a log is kept: in a data folder, or at an address. */
export type LogPlace = { readonly data: string } | { readonly url: string };

/** The data folder, the log or the backup cannot be used as it is; the message says why, and what to do. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

const logFileIn = (data: string): string => join(data, 'log.sqlite');

const sqlite = 'sqlite:';
const urlOf = (place: LogPlace): string => ('url' in place ? place.url : `${sqlite}${logFileIn(place.data)}`);
export const isSqlite = (place: LogPlace): boolean => urlOf(place).startsWith(sqlite);

/** A log that must be there, to read beside a server that is writing. */
export const openToRead = async (place: LogPlace): Promise<EventStore> => {
  mustBeThere(place);
  return openEventStore(urlOf(place), { readOnly: true });
};

/** For writing; a log that is not there yet is made. */
export const openToWrite = async (place: LogPlace): Promise<EventStore> => {
  if ('data' in place) await mkdir(dirname(logFileIn(place.data)), { recursive: true, mode: 0o700 });
  return openEventStore(urlOf(place)).catch((error: unknown) => {
    if (error instanceof EventStoreError && error.code === 'STORE_IN_USE')
      throw new Unusable(
        `STORE_IN_USE: a server or another command is writing into ${nameOf(place)}. Stop it, then try again`,
      );
    throw error;
  });
};

export const mustBeThere = (place: LogPlace): void => {
  if ('data' in place && !existsSync(logFileIn(place.data)))
    throw new Unusable(`There is no log at ${logFileIn(place.data)}. Name the data folder with --data`);
};

/** For people to read: without the credentials that an address may hold. */
export const nameOf = (place: LogPlace): string =>
  'data' in place ? place.data : place.url.replace(/\/\/.*@/, '//');
