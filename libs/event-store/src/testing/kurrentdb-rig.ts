import { randomUUID } from 'node:crypto';
import type { EventStore } from '../event-store.js';
import { openClients, type Clients } from '../kurrentdb/clients.js';
import { connectKurrentDb } from '../kurrentdb/kurrentdb-event-store.js';
import type { KurrentDbEventStoreOptions } from '../kurrentdb/options.js';
import {
  startKurrentDbDouble,
  type KurrentDbDouble,
  type KurrentDbDoubleOptions,
} from './kurrentdb-double/kurrentdb-double.js';

/** A double, and stores on it that share their clients, each as impatient as a test likes it. */
export type KurrentDbRig = {
  readonly double: KurrentDbDouble;
  newNamespace(): string;
  /** `process`: stores of one process share a client, those of another have another. */
  open(options: Omit<KurrentDbEventStoreOptions, 'url'>, process?: 'this' | 'another'): Promise<EventStore>;
  stop(): Promise<void>;
};

export const startKurrentDbRig = async (options?: KurrentDbDoubleOptions): Promise<KurrentDbRig> => {
  const double = await startKurrentDbDouble(options);
  const { url } = double;
  const clients: Record<'this' | 'another', Clients> = {
    this: openClients(url),
    another: openClients(url),
  };
  const opened: EventStore[] = [];
  return {
    double,
    newNamespace: () => randomUUID(),
    open: async (more, process = 'this') => {
      const store = await connectKurrentDb(
        { url, patience: 5_000, answerWithin: 200, ...more },
        clients[process],
      );
      opened.push(store);
      return store;
    },
    stop: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await Promise.all([clients.this.dispose(), clients.another.dispose()]);
      await double.stop();
    },
  };
};
