/**
 * Appends until five events are in, one after another, each again with the same key until it is; prints of each attempt
 * the answer, and after how many milliseconds another connection saw the event. Argument: the store's file.
 */
import { EventStoreError, openSqliteEventStore } from '../index.js';

const file = process.argv[2]!;
const store = await openSqliteEventStore({ file });
const reader = await openSqliteEventStore({ file, readOnly: true });

const attempt = async (length: number): Promise<boolean> => {
  const asked = performance.now();
  const id = `e-${length}`;
  const event = { id, type: 'PledgeSigned', version: 1, data: { id }, metadata: {} };
  let answer: string | undefined;
  const answered = store.append('unit-1', length, { commandId: id, requestHash: id }, [event]).then(
    ({ outcome }) => (answer = outcome),
    (error: unknown) => (answer = error instanceof EventStoreError ? error.code : String(error)),
  );
  let visibleAfter: number | undefined;
  const look = async (): Promise<void> => {
    if (visibleAfter === undefined && Number(await reader.head()) > length)
      visibleAfter = performance.now() - asked;
  };
  while (answer === undefined && visibleAfter === undefined) {
    await look();
    await new Promise(setImmediate);
  }
  await answered;
  await look();
  console.log(JSON.stringify({ visibleAfter: visibleAfter ?? null, answer, head: await reader.head() }));
  return answer === 'appended';
};

for (let length = 0; length < 5;) if (await attempt(length)) length++;
await reader.close();
await store.close();
