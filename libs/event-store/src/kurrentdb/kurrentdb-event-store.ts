import { BACKWARDS, FORWARDS } from '@kurrent/kurrentdb-client';
import { admit, beyondEnd, checkPosition, checkReading, checkStreamName, instantOf } from '../admission.js';
import {
  EventStoreError,
  beginning,
  comparePositions,
  type EventStore,
  type Filter,
  type Position,
  type Recorded,
} from '../event-store.js';
import { createSubscriptions } from '../subscriptions.js';
import { createAppender, type Append } from './appender.js';
import { openClients, type Clients } from './clients.js';
import { namespaceOf, type Namespace } from './namespace.js';
import type { KurrentDbEventStoreOptions } from './options.js';
import { paged } from './pages.js';
import { patienceOf } from './patience.js';
import { readerOf, type Event, type Reader } from './reader.js';
import { senderOf } from './sender.js';
import { keptIn, positionOf, toRecorded } from './stored-form.js';
import { follow } from './subscription.js';
import { readKurrentDbUrl } from './url.js';

/** `shared`: clients of several stores, whose owner disposes of them; they wait for the first read only once. */
export const connectKurrentDb = async (
  options: KurrentDbEventStoreOptions,
  shared?: Clients,
): Promise<EventStore> => {
  const { connection, namespace: named, hosts } = readKurrentDbUrl(options.url);
  const namespace = namespaceOf(options.namespace ?? named);
  const clients = shared ? { ...shared, dispose: async () => undefined } : openClients(connection);
  try {
    // The first read of a client takes half a second whatever the server; nobody shall wait for it later.
    const newest = await readerOf(clients, namespace, patienceOf(options.openWithin ?? 10_000)).newest();
    return storeOf(options, clients, namespace, newest ? keptIn(newest).recordedAt : '');
  } catch (error) {
    await clients.dispose();
    if (!(error instanceof EventStoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
    throw new EventStoreError('STORE_UNAVAILABLE', `${hosts}: ${error.message}`, { cause: error.cause });
  }
};

/** Also how the store is asked for its health: nobody waits long for that. */
const headWithin = 2_000;

const storeOf = (
  { now = Date.now, patience = 20_000, answerWithin = 5_000, readOnly = false }: KurrentDbEventStoreOptions,
  clients: Clients,
  namespace: Namespace,
  newest: string,
): EventStore => {
  const reader = (): Reader => readerOf(clients, namespace, patienceOf(patience));
  const appender = createAppender({
    ...{ namespace, now, newest, patience, answerWithin },
    readerFor: (patient) => readerOf(clients, namespace, patient),
    send: senderOf(clients),
    maxKeys: 200_000,
  });
  const subscriptions = createSubscriptions();
  const appending = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const checkOpen = (): void => {
    if (closed) throw new EventStoreError('STORE_CLOSED', 'The event store was closed: open it again.');
  };
  /** What a page of events becomes, for as long as the store is open. */
  async function* recorded(events: AsyncGenerator<Event>): AsyncGenerator<Recorded> {
    checkOpen();
    for await (const event of events) {
      yield toRecorded(event, namespace);
      checkOpen();
    }
  }

  async function* log(after: Position, filter: Filter, limit?: number): AsyncGenerator<Recorded> {
    let found = false;
    const pageFrom = async (at: Position, count: number) => {
      checkOpen();
      const page = await reader().log(at, filter, count);
      found ||= page.events.length > 0;
      if (!found && after !== beginning) await checkWithin(after);
      return page;
    };
    const fits = (event: Event): boolean => namespace.fits(event, filter);
    yield* recorded(paged(after, pageFrom, positionOf, limit, fits));
  }

  const checkWithin = async (after: Position): Promise<void> => {
    const head = await reader().serverHead();
    if (comparePositions(after, head) > 0) throw beyondEnd(after, head);
  };
  const head = async (patient = patienceOf(patience)): Promise<Position> => {
    const event = await readerOf(clients, namespace, patient).newest();
    return event ? positionOf(event) : beginning;
  };

  const append = async (one: Append): Promise<Awaited<ReturnType<typeof appender>>> => {
    const answer = appender(one);
    appending.add(answer);
    try {
      return await answer;
    } finally {
      appending.delete(answer);
    }
  };

  return {
    append: async (stream, expected, { commandId, requestHash }, newEvents, recordedAt) => {
      const key = { commandId, requestHash };
      const events = admit(stream, key, newEvents);
      checkOpen();
      if (recordedAt !== undefined) instantOf(recordedAt);
      if (readOnly)
        throw new EventStoreError('STORE_UNAVAILABLE', 'Opened read-only: append where the log is written.');
      return append({ stream, expected, key, events, recordedAt });
    },
    read: (stream, { from, direction = 'forwards', limit } = {}) => {
      checkStreamName(stream);
      checkReading({ from, limit });
      checkOpen();
      const [way, step] = direction === 'backwards' ? ([BACKWARDS, -1] as const) : ([FORWARDS, 1] as const);
      const pageFrom = (at: number | undefined, count: number) => reader().stream(stream, at, way, count);
      const next = ({ revision }: Event): number | undefined => {
        const at = Number(revision) + step;
        return at < 0 ? undefined : at;
      };
      return recorded(paged(from ?? (step > 0 ? 0 : undefined), pageFrom, next, limit));
    },
    readAll: (after, { filter = {}, limit } = {}) => {
      checkReading({ limit });
      checkPosition(after);
      checkOpen();
      return log(after, filter, limit);
    },
    subscribe: (after, { filter = {}, signal } = {}) => {
      checkPosition(after);
      checkOpen();
      const begin = async (): Promise<Position> => {
        if (after !== beginning) await checkWithin(after);
        return head();
      };
      async function* followed(ended: AbortSignal): ReturnType<typeof follow> {
        const over = new Promise<undefined>((resolve) => {
          ended.addEventListener('abort', () => resolve(undefined));
        });
        const end = ended.aborted ? undefined : await Promise.race([begin(), over]);
        if (end !== undefined) yield* follow(clients, namespace, { after, head: end, filter, ended });
      }
      return { [Symbol.asyncIterator]: () => subscriptions.start(followed, signal) };
    },
    head: async () => {
      checkOpen();
      return head(patienceOf(Math.min(patience, headWithin)));
    },
    close: () =>
      (closed ??= (async () => {
        subscriptions.end();
        await Promise.allSettled(appending);
        await clients.dispose();
      })()),
  };
};
