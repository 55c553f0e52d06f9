import {
  beginning,
  comparePositions,
  type CaughtUp,
  type EventStore,
  type Filter,
  type Recorded,
} from '@so-vang/event-store';
import { exitCodes } from '../exit-codes.js';
import { openToRead, type LogPlace } from '../log-place.js';
import type { Terminal } from './terminal.js';

/** Which events, and how many of them. */
export type EventsAsked = {
  readonly stream?: string;
  readonly prefix?: string;
  readonly types?: readonly string[];
  readonly after?: string;
  readonly limit?: number;
  readonly backwards: boolean;
  readonly follow: boolean;
};

/** Prints events as lines of JSON, beside a server that is writing. */
export const events = async (
  { place, ...asked }: EventsAsked & { readonly place: LogPlace },
  { write, error }: Terminal,
): Promise<number> => {
  const store = await openToRead(place);
  try {
    const { limit = Infinity } = asked;
    let found = 0;
    for await (const event of limit > 0 ? source(store, asked) : []) {
      if (!('stream' in event) || !isMeant(event, asked)) continue;
      await write(`${JSON.stringify(event)}\n`);
      if (++found >= limit) break;
    }
    if (found > 0 || asked.stream === undefined || (await hasEvents(store, asked.stream)))
      return exitCodes.asExpected;
    error(
      `The log has no events in "${asked.stream}". Streams are named <kind>-<id>, such as cycle-<bloc>-2019 or unit-<id>.`,
    );
    return exitCodes.wrongInput;
  } finally {
    await store.close();
  }
};

const source = (
  store: EventStore,
  { stream, prefix = stream, types, after = beginning, backwards, follow }: EventsAsked,
): AsyncIterable<Recorded | CaughtUp> => {
  if (stream !== undefined && !follow)
    return store.read(stream, { direction: backwards ? 'backwards' : 'forwards' });
  const filter: Filter = { ...(prefix !== undefined && { streamPrefix: prefix }), ...(types && { types }) };
  return follow ? store.subscribe(after, { filter }) : store.readAll(after, { filter });
};

/** What the source could not sort out by itself. */
const isMeant = ({ stream, type, position }: Recorded, asked: EventsAsked): boolean =>
  (asked.stream === undefined || stream === asked.stream) &&
  (asked.types?.includes(type) ?? true) &&
  (asked.after === undefined || comparePositions(position, asked.after) > 0);

const hasEvents = async (store: EventStore, stream: string): Promise<boolean> => {
  for await (const _first of store.read(stream, { limit: 1 })) return true;
  return false;
};
