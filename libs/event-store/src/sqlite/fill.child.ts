/**
 * Appends to 8 streams at once until each was refused; prints what was acknowledged and refused, and what a reader then
 * sees. On a line of input asks for the refused ones again, with the same keys. Argument: the store's file.
 */
import { once } from 'node:events';
import { beginning, EventStoreError, openSqliteEventStore } from '../index.js';

const store = await openSqliteEventStore({ file: process.argv[2]! });
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const append = async (stream: string, revision: number): Promise<boolean> => {
  const id = `${stream}/${revision}`;
  const event = { id, type: 'PledgeSigned', version: 1, data: { text: 'ồ'.repeat(700) }, metadata: {} };
  try {
    const { outcome } = await store.append(stream, revision, { commandId: id, requestHash: id }, [event]);
    say({ id, answer: outcome });
    return true;
  } catch (error) {
    say({ id, answer: error instanceof EventStoreError ? error.code : String(error) });
    return false;
  }
};
const visible = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of store.readAll(beginning)) ids.push(id);
  return ids;
};

const streams = Array.from({ length: 8 }, (_, index) => `unit-${index}`);
const refused = await Promise.all(
  streams.map(async (stream) => {
    let revision = 0;
    while (await append(stream, revision)) revision++;
    return revision;
  }),
);
say({ visible: await visible() });
await once(process.stdin, 'data');
await Promise.all(streams.map((stream, index) => append(stream, refused[index]!)));
say({ visible: await visible() });
await store.close();
process.stdin.destroy();
