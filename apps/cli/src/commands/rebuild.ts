import { join } from 'node:path';
import { EventUnreadable } from '@so-vang/domain';
import { openReadModels, rebuild as rebuildFrom, ReadModelGap } from '@so-vang/read-models';
import { exitCodes } from '../exit-codes.js';
import { mustBeThere, openToWrite } from '../log-place.js';
import type { Terminal } from './terminal.js';

/** Makes the read models anew from the log. Holds the log's lock meanwhile, so that no server writes beside it. */
export const rebuild = async (
  data: string,
  url: string | undefined,
  { out, error }: Terminal,
): Promise<number> => {
  mustBeThere({ data });
  const store = await openToWrite({ data });
  try {
    const models = await openReadModels({ url: url ?? `sqlite:${join(data, 'read-models.sqlite')}` });
    const { events, ms } = await rebuildFrom(store, models).finally(() => models.close());
    out(`Read models rebuilt from ${events} events in ${(ms / 1000).toFixed(1)} s.`);
    return exitCodes.asExpected;
  } catch (cause) {
    if (!(cause instanceof ReadModelGap || cause instanceof EventUnreadable)) throw cause;
    error(cause.message);
    return exitCodes.unavailable;
  } finally {
    await store.close();
  }
};
