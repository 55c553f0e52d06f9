import { beginning, type EventStore } from '../event-store.js';
import { canonicalEvent, eventLine, firstChain, firstLine, lastLine, nextChain } from './format.js';

/** The lines of a log file, without their ends: the whole log as it is when reading begins. */
export async function* exportLog(store: EventStore): AsyncGenerator<string, void> {
  yield firstLine;
  let chain = firstChain;
  let events = 0;
  for await (const event of store.readAll(beginning)) {
    const canonical = canonicalEvent(event);
    chain = nextChain(chain, canonical);
    events += 1;
    yield eventLine(canonical, chain);
  }
  yield lastLine(events, chain);
}
