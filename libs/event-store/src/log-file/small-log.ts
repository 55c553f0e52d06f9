import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, eventOf, keyOf } from '../event-store.contract.js';
import type { EventStore } from '../event-store.js';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store.js';
import { exportLog } from './export-log.js';
import { linesOf, type Line } from './lines.js';

/** New logs in a folder of their own. */
export const makeStores = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'so-vang-log-file-'));
  const opened: EventStore[] = [];
  return {
    async open(): Promise<EventStore> {
      const store = await openSqliteEventStore({ file: join(folder, `log-${opened.length}.sqlite`) });
      opened.push(store);
      return store;
    },
    async dispose(): Promise<void> {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true });
    },
  };
};

export const exported = async (store: EventStore): Promise<string> => joined(await collect(exportLog(store)));
export const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** The file as it comes from a disk: in pieces that end anywhere. */
export const fileOf = (text: string | Uint8Array, piece = 700): AsyncIterable<Line> => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return linesOf(
    (async function* () {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
    })(),
  );
};

const times = [
  '2019-01-01T00:00:00.000Z',
  '2019-01-01T00:00:00.001Z',
  '2019-01-02T00:00:00.000Z',
  '2019-01-03T00:00:00.000Z',
] as const;
export const named = (...ids: string[]) => ids.map((id) => eventOf(id, { id, note: `Lễ ký "${id}"\n` }));

/** Three streams, one append of three events among them: always the same log. */
export const writeSmallLog = async (store: EventStore, appends = 4): Promise<EventStore> => {
  const writing = [
    () => store.append('unit-a', 0, keyOf('k1'), named('a0'), times[0]),
    () => store.append('unit-b', 0, keyOf('k1'), named('b0', 'b1', 'b2'), times[1]),
    () => store.append('unit-a', 1, keyOf('k2'), named('a1'), times[2]),
    () => store.append('cycle-c-2019', 0, keyOf('k3'), named('c0'), times[3]),
  ];
  for (const write of writing.slice(0, appends)) await write();
  return store;
};
/** How many events that log has after so many appends. */
export const eventsAfter = [0, 1, 4, 5, 6] as const;
