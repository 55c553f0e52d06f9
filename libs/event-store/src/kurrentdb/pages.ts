import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Event, Page } from './reader.js';

/** What a page should hold, in bytes: pages shrink where events are large, so that memory stays bounded. */
const pageBytes = 4_000_000;
const firstPage = 64;
const largestPage = 2_048;

/** The smallest page where not every event of it may fit. */
const siftedPage = 16;

/**
 * Page by page from `from` on, until a page was the last one or `limit` events were given. The next page is asked for
 * while this one is taken.
 */
export async function* paged<From>(
  from: From,
  pageFrom: (from: From, count: number) => Promise<Page>,
  next: (last: Event) => From | undefined,
  limit = Infinity,
  fits?: (event: Event) => boolean,
): AsyncGenerator<Event> {
  if (limit === 0) return;
  const ask = (at: From, count: number, left: number): Promise<Page> => {
    const page = pageFrom(at, Math.min(count, fits ? Math.max(left, siftedPage) : left));
    page.catch(() => undefined); // whoever stops early does not hear of it
    return page;
  };
  let left = limit;
  for (let coming: Promise<Page> | undefined = ask(from, firstPage, left); coming; await nextTurn()) {
    const page: Page = await coming;
    const { events, last } = page;
    const fitting = (fits ? events.filter(fits) : events).slice(0, left);
    left -= fitting.length;
    const end = events.at(-1);
    const after = end && next(end);
    const isOver = last || after === undefined || left === 0;
    coming = isOver ? undefined : ask(after, countFor(events), left);
    yield* fitting;
  }
}

const countFor = (events: readonly Event[]): number => {
  const bytes = events.reduce((sum, { data }) => sum + (data instanceof Uint8Array ? data.length : 0), 0);
  const average = 500 + bytes / events.length;
  return Math.max(4, Math.min(largestPage, Math.floor(pageBytes / average)));
};
