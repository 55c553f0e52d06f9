import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Event, Page } from './reader.js';

/** What a page should hold, in bytes: pages shrink where events are large, so that memory stays bounded. */
const pageBytes = 4_000_000;
const firstPage = 64;
const largestPage = 512;

/** The smallest page where not every event of it may fit. */
const siftedPage = 16;

/** Page by page from `from` on, until a page was the last one or `limit` events were given. */
export async function* paged<From>(
  from: From,
  pageFrom: (from: From, count: number) => Promise<Page>,
  next: (last: Event) => From | undefined,
  limit = Infinity,
  fits?: (event: Event) => boolean,
): AsyncGenerator<Event> {
  let left = limit;
  let count = firstPage;
  for (let at = from; left > 0; await nextTurn()) {
    const wanted = fits ? Math.max(left, siftedPage) : left;
    const { events, last } = await pageFrom(at, Math.min(count, wanted));
    for (const event of events)
      if (fits?.(event) ?? true) {
        yield event;
        if (--left === 0) return;
      }
    const end = events.at(-1);
    const after = end && next(end);
    if (last || after === undefined) return;
    at = after;
    count = countFor(events);
  }
}

const countFor = (events: readonly Event[]): number => {
  const bytes = events.reduce((sum, { data }) => sum + (data instanceof Uint8Array ? data.length : 0), 0);
  const average = 500 + bytes / events.length;
  return Math.max(4, Math.min(largestPage, Math.floor(pageBytes / average)));
};
