import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  StreamNotFoundError,
  type AllStreamRecordedEvent,
  type Direction,
  type Position as ServerPosition,
} from '@kurrent/kurrentdb-client';
import { EventStoreError, beginning, type Filter, type Position } from '../event-store.js';
import { patientWith, type Clients } from './clients.js';
import { lastingFailure, reasonOf } from './failures.js';
import type { Namespace } from './namespace.js';
import { within, type Patience } from './patience.js';
import { positionOf } from './stored-form.js';

export type Event = AllStreamRecordedEvent;
/** `last`: there was no more when the server looked. */
export type Page = { readonly events: readonly Event[]; readonly last: boolean };

/** Reads one page at a time, and again until the patience is over: a page that fails has had no effect. */
export type Reader = {
  stream(name: string, from: number | undefined, direction: Direction, count: number): Promise<Page>;
  /** Events after the position that the server's part of the filter lets through. */
  log(after: Position, filter: Filter, count: number): Promise<Page>;
  /** The newest event of the namespace. */
  newest(): Promise<Event | undefined>;
  /** Position of the newest event on the server, whosever it is. */
  serverHead(): Promise<Position>;
};

/** A page comes within this, in milliseconds, or sooner where patience ends; a server that is slower is taken for gone. */
const pageWithin = 10_000;
const pageWithinAtLeast = 1_000;

/** What `after` is to the server, which includes the event that stands there. */
export const serverPosition = (after: Position): ServerPosition | typeof START =>
  after === beginning ? START : { commit: BigInt(after), prepare: BigInt(after) };

// Only the leader is sure to have all that was acknowledged.
const requiresLeader = true;

export const readerOf = (
  clients: Clients,
  { storedName, serverFilter }: Namespace,
  patience: Patience,
): Reader => {
  const read = async (
    open: (client: ReturnType<Clients['current']>) => AsyncIterable<{ event?: unknown }>,
  ): Promise<Event[]> => {
    for (let attempt = 1; ; attempt++) {
      const client = clients.current();
      const time = Math.min(pageWithin, Math.max(pageWithinAtLeast, patience.left()));
      try {
        return await within(
          time,
          gather(open(client)),
          () => new Error(`no page within ${Math.round(time)} ms`),
        );
      } catch (error) {
        if (error instanceof StreamNotFoundError) return [];
        const failure = lastingFailure(error);
        if (failure) throw failure;
        if (attempt > patientWith) clients.exchange(client);
        if (!(await patience.pause())) throw unreadable(error);
      }
    }
  };

  return {
    stream: async (name, from, direction, count) => {
      const fromRevision = from === undefined ? (direction === FORWARDS ? START : END) : BigInt(from);
      const events = await read((client) =>
        client.readStream(storedName(name), { fromRevision, direction, maxCount: count, requiresLeader }),
      );
      return { events, last: events.length < count };
    },
    log: async (after, filter, count) => {
      const maxCount = count + 1; // the one that stands at `after` may come too
      const events = await read((client) =>
        client.readAll({
          fromPosition: serverPosition(after),
          filter: serverFilter(filter),
          ...{ maxCount, requiresLeader },
        }),
      );
      const last = events.length < maxCount;
      return { events: events[0] && positionOf(events[0]) === after ? events.slice(1) : events, last };
    },
    newest: async () => {
      const options = { direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader } as const;
      const [event] = await read((client) => client.readAll({ ...options, filter: serverFilter({}) }));
      return event;
    },
    serverHead: async () => {
      const options = { direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader } as const;
      const [event] = await read((client) => client.readAll(options));
      return event ? positionOf(event) : beginning;
    },
  };
};

/** Always to the end: the client goes on reading behind the back of one who stops early. */
const gather = async (resolved: AsyncIterable<{ event?: unknown }>): Promise<Event[]> => {
  const events: Event[] = [];
  for await (const { event } of resolved) if (event) events.push(event as Event);
  return events;
};

const unreadable = (cause: unknown): EventStoreError =>
  new EventStoreError(
    'STORE_UNAVAILABLE',
    `KurrentDB cannot be read (${reasonOf(cause)}): check that the cluster has a leader and can be reached.`,
    { cause },
  );
