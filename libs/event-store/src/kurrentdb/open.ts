import type { EventStore } from '../event-store.js';
import type { KurrentDbEventStoreOptions } from './options.js';

/**
 * A log on a KurrentDB server or cluster (24.10 or later), shared by as many programs as have its URL. The client comes
 * with native code, and is loaded only where it is needed.
 */
export const openKurrentDbEventStore = async (options: KurrentDbEventStoreOptions): Promise<EventStore> => {
  const { connectKurrentDb } = await import('./kurrentdb-event-store.js');
  return connectKurrentDb(options);
};
