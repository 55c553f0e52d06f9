/**
 * Appends to 16 streams at once, each batch named after its first event, and prints the name of each once it is
 * acknowledged. Before that it asks again for the last batch of each stream. Arguments: the store's file, how many
 * batches for each stream (left out: without end).
 */
import { createHash } from 'node:crypto';
import { openSqliteEventStore } from '../index.js';

const store = await openSqliteEventStore({ file: process.argv[2]! });
const limit = Number(process.argv[3] ?? Infinity);

const append = (stream: string, expected: number, first: number) => {
  const batch = `${stream}/${first}`;
  const key = { commandId: batch, requestHash: createHash('sha256').update(batch).digest('hex') };
  const size = 1 + (first % 3);
  const events = Array.from({ length: size }, (_, index) => {
    const id = `${stream}/${first + index}`;
    return { id, type: 'PledgeSigned', version: 1, data: { batch, id, size }, metadata: {} };
  });
  return store.append(stream, expected, key, events).then((result) => ({ ...result, batch, size }));
};

const appender = async (stream: string): Promise<void> => {
  let length = 0;
  for await (const { revision, data } of store.read(stream, { direction: 'backwards', limit: 1 })) {
    length = revision + 1;
    const again = await append(stream, length, length - Number(data['size']));
    if (again.outcome !== 'already-appended') throw new Error(`${again.batch} again: ${again.outcome}`);
  }
  for (let done = 0; done < limit; done++) {
    const { outcome, batch, size } = await append(stream, length, length);
    if (outcome !== 'appended') throw new Error(`${batch}: ${outcome}`);
    length += size;
    await new Promise((resolve) => process.stdout.write(`${batch}\n`, resolve)); // no faster than it is read
  }
};
await Promise.all(Array.from({ length: 16 }, (_, index) => appender(`unit-${index}`)));
await store.close();
