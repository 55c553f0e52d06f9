import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreError, openSqliteEventStore } from '@so-vang/event-store';
import { exitCodes } from '../exit-codes.js';
import type { Terminal } from './terminal.js';

/** Prints a stream's events as lines of JSON, beside a server that is writing. */
export const events = async (stream: string, data: string, { out, error }: Terminal): Promise<number> => {
  const file = join(data, 'log.sqlite');
  if (!existsSync(file)) {
    error(`There is no log at ${file}. Name the data folder with --data.`);
    return exitCodes.unavailable;
  }
  try {
    const store = await openSqliteEventStore({ file, readOnly: true });
    let found = 0;
    for await (const event of store.read(stream)) {
      out(JSON.stringify(event));
      found += 1;
    }
    await store.close();
    if (found > 0) return exitCodes.asExpected;
    error(
      `The log has no events in "${stream}". Streams are named <kind>-<id>, such as cycle-<bloc>-2019 or unit-<id>.`,
    );
    return exitCodes.wrongInput;
  } catch (cause) {
    if (!(cause instanceof EventStoreError)) throw cause;
    error(`${cause.code}: ${cause.message}`);
    return cause.code === 'STREAM_NAME_INVALID' ? exitCodes.wrongInput : exitCodes.unavailable;
  }
};
