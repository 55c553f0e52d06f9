/** Reads a whole log and prints what that took. Argument: the store's file. */
import { beginning, openSqliteEventStore } from '@so-vang/event-store';

const residentMb = (): number => process.memoryUsage.rss() / 1e6;

const store = await openSqliteEventStore({ file: process.argv[2] ?? '', readOnly: true });
const emptyMb = residentMb();
const start = performance.now();
let [events, peakMb] = [0, emptyMb];
for await (const { revision } of store.readAll(beginning)) {
  if (revision >= 0) events += 1;
  if (events % 500 === 0) peakMb = Math.max(peakMb, residentMb());
}
await store.close();
console.log(JSON.stringify({ events, emptyMb, peakMb, seconds: (performance.now() - start) / 1_000 }));
