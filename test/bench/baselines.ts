import { createReadStream } from 'node:fs';
import { open as openFile, type FileHandle } from 'node:fs/promises';

export type LogEvent = {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: object;
  readonly metadata: object;
};
type Line = LogEvent & { readonly stream: string; readonly revision: number; readonly position: number };
type Outcome = { readonly outcome: 'appended' | 'already-appended' | 'conflict' | 'key-reused' };

/**
 * The least a durable log with the store's contract can do: one file of lines of JSON, its index in memory, one
 * write and one fdatasync for each group of waiting appends.
 */
export const openFileLog = async (file: string) => {
  const handle: FileHandle = await openFile(file, 'a');
  const lengths = new Map<string, number>();
  const keys = new Map<string, string>();
  let position = 0;
  let waiting: { lines: string; outcome: Outcome; resolve: (outcome: Outcome) => void }[] = [];
  let writing = false;

  const writeWaiting = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await handle.write(group.map(({ lines }) => lines).join(''));
      await handle.datasync();
      for (const { resolve, outcome } of group) resolve(outcome);
    }
    writing = false;
  };

  const judge = (stream: string, expected: number, key: string, requestHash: string): Outcome['outcome'] => {
    const known = keys.get(`${stream} ${key}`);
    if (known !== undefined) return known === requestHash ? 'already-appended' : 'key-reused';
    return (lengths.get(stream) ?? 0) === expected ? 'appended' : 'conflict';
  };

  return {
    append: (
      stream: string,
      expected: number,
      key: { commandId: string; requestHash: string },
      events: readonly LogEvent[],
    ): Promise<Outcome> =>
      new Promise((resolve) => {
        const outcome = judge(stream, expected, key.commandId, key.requestHash);
        let lines = '';
        if (outcome === 'appended') {
          keys.set(`${stream} ${key.commandId}`, key.requestHash);
          lengths.set(stream, expected + events.length);
          events.forEach((event, index) => {
            const metadata = { ...event.metadata, ...key };
            const line: Line = {
              ...event,
              metadata,
              stream,
              revision: expected + index,
              position: ++position,
            };
            lines += `${JSON.stringify(line)}\n`;
          });
        }
        waiting.push({ lines, outcome: { outcome }, resolve });
        if (!writing) process.nextTick(() => (writing ? undefined : void writeWaiting()));
      }),
    close: () => handle.close(),
  };
};

/** The least that reading can cost: the file from the front, each line parsed, up to `limit` of them. */
export const scan = async (file: string, limit = Infinity): Promise<number> => {
  let events = 0;
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { data } = JSON.parse(line) as LogEvent;
      if (typeof data === 'object' && ++events === limit) return events;
    }
  }
  return events;
};
