/**
 * Looks at a copy of a log in a thread of its own: that takes seconds for a long one. Runs as source and compiled, under
 * the same limits as `writer.worker.ts`.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Fault } from './refusals.js';
import type { Inspected, InspectorData } from './inspect.js';

const { file, checks } = workerData as InspectorData;

const inspect = (db: DatabaseSync): Inspected => {
  // The copy is then one file, which also opens where nothing may be written beside it.
  db.exec('PRAGMA journal_mode = DELETE');
  for (const check of checks) {
    const flaw = db.prepare(check).get()?.['flaw'];
    if (flaw !== undefined) return { fault: { code: 'STORE_DAMAGED', reason: String(flaw) } };
  }
  const found = db.prepare('SELECT count(*) AS events, coalesce(max(position), 0) AS head FROM events').get();
  return { events: Number(found?.['events']), head: String(found?.['head']) };
};

const faultOf = (error: unknown): Fault => ({
  errcode: (error as { errcode?: number }).errcode,
  reason: error instanceof Error ? error.message : String(error),
});

try {
  const db = new DatabaseSync(file);
  const inspected = inspect(db);
  db.close();
  parentPort!.postMessage(inspected);
} catch (error) {
  parentPort!.postMessage({ fault: faultOf(error) } satisfies Inspected);
}
