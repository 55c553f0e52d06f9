import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { EventStoreError } from '../event-store.js';
import { urlInvalid } from './url.js';

/** A client that can be exchanged for a new one where it does not find back to the server by itself. */
export type Clients = {
  current(): KurrentDBClient;
  /** At most once a second; does nothing where another call has exchanged the client already. */
  exchange(failed: KurrentDBClient): void;
  dispose(): Promise<void>;
};

const exchangeEvery = 1_000;
/** After so many failures one after another, a client is exchanged. */
export const patientWith = 5;

export const openClients = (connection: string): Clients => {
  let client = connect(connection);
  let exchangedAt = -Infinity;
  const disposing = new Set<Promise<void>>();
  const dispose = (old: KurrentDBClient): void => {
    const disposed = old
      .dispose()
      .catch(() => undefined)
      .finally(() => disposing.delete(disposed));
    disposing.add(disposed);
  };
  return {
    current: () => client,
    exchange: (failed) => {
      if (failed !== client || performance.now() - exchangedAt < exchangeEvery) return;
      exchangedAt = performance.now();
      client = connect(connection);
      dispose(failed);
    },
    dispose: async () => {
      dispose(client);
      await Promise.all(disposing);
    },
  };
};

const connect = (connection: string): KurrentDBClient => {
  try {
    return KurrentDBClient.connectionString(connection);
  } catch (error) {
    throw unreadable(error);
  }
};

/** The client's message quotes the URL; where and what it expected can be said. */
const unreadable = (error: unknown): EventStoreError => {
  const { location, expected } = error as { location?: readonly number[]; expected?: string };
  if (location?.[0] !== undefined && expected !== undefined)
    return urlInvalid(`cannot be read from character ${location[0] + 1} on, where ${expected} should be`);
  return urlInvalid('cannot be used; where it names files of certificates, check that they are there');
};
