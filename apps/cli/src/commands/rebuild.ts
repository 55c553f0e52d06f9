import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreError, openSqliteEventStore } from '@so-vang/event-store';
import { openReadModels, rebuild as rebuildFrom, ReadModelGap } from '@so-vang/read-models';
import { exitCodes } from '../exit-codes.js';
import type { Terminal } from './terminal.js';

/** Makes the read models anew from the log. Holds the log's lock meanwhile, so that no server writes beside it. */
export const rebuild = async (
  data: string,
  url: string | undefined,
  { out, error }: Terminal,
): Promise<number> => {
  const file = join(data, 'log.sqlite');
  if (!existsSync(file)) {
    error(`There is no log at ${file}. Name the data folder with --data.`);
    return exitCodes.unavailable;
  }
  const store = await openSqliteEventStore({ file }).catch((cause: unknown) => {
    if (cause instanceof EventStoreError) return cause;
    throw cause;
  });
  if (store instanceof EventStoreError) {
    error(
      store.code === 'STORE_IN_USE'
        ? `STORE_IN_USE: a server holds the data folder ${data}. Stop it, then rebuild.`
        : `${store.code}: ${store.message}`,
    );
    return exitCodes.unavailable;
  }
  try {
    const models = await openReadModels({ url: url ?? `sqlite:${join(data, 'read-models.sqlite')}` });
    const { events, ms } = await rebuildFrom(store, models).finally(() => models.close());
    out(`Read models rebuilt from ${events} events in ${(ms / 1000).toFixed(1)} s.`);
    return exitCodes.asExpected;
  } catch (cause) {
    if (!(cause instanceof ReadModelGap)) throw cause;
    error(cause.message);
    return exitCodes.unavailable;
  } finally {
    await store.close();
  }
};
