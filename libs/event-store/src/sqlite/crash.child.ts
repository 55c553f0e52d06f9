/** Appends for ever, 16 at a time, and prints the id of each event once it is acknowledged. Argument: the store's file. */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '../index.js';

const store = await openSqliteEventStore({ file: process.argv[2]! });
const limit = Number(process.argv[3] ?? Infinity);

const appender = async (stream: string): Promise<void> => {
  let revision = 0;
  for await (const event of store.read(stream)) revision = event.revision + 1;
  for (let done = 0; done < limit; done++, revision++) {
    const id = `${stream}/${revision}`;
    const key = { commandId: id, requestHash: createHash('sha256').update(id).digest('hex') };
    const result = await store.append(stream, revision, key, [
      { id, type: 'PledgeSigned', version: 1, data: { id }, metadata: {} },
    ]);
    if (result.outcome !== 'appended') throw new Error(`${id}: ${result.outcome}`);
    writeSync(1, `${id}\n`);
  }
};
await Promise.all(Array.from({ length: limit === 1 ? 1 : 16 }, (_, index) => appender(`unit-${index}`)));
await store.close();
