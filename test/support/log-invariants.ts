import { join } from 'node:path';
import { openEventStore } from '@so-vang/event-store';

type Contents = { readonly events: number; readonly types: Readonly<Record<string, number>> };

/**
 * Reads the whole log of a data folder and throws where a revision is missing or a key has taken effect twice: the
 * events of one act stand one after the other and were written at one moment.
 */
export const checkLog = (data: string): Promise<Contents> => checkLogAt(`sqlite:${join(data, 'log.sqlite')}`);

/** The same of a log anywhere. */
export const checkLogAt = async (url: string): Promise<Contents> => {
  const store = await openEventStore(url, { readOnly: true });
  const lengths = new Map<string, number>();
  /** Where a key took effect last; one append may hold several events. */
  const keys = new Map<string, { readonly revision: number; readonly recordedAt: string }>();
  const types: Record<string, number> = {};
  let events = 0;
  try {
    for await (const { stream, revision, metadata, type, position, recordedAt } of store.readAll('0')) {
      if (revision !== (lengths.get(stream) ?? 0))
        throw new Error(`${stream} lacks a revision before ${revision}`);
      lengths.set(stream, revision + 1);
      const key = `${stream} ${JSON.stringify(metadata['commandId'])}`;
      const last = keys.get(key);
      if (last && (last.revision !== revision - 1 || last.recordedAt !== recordedAt))
        throw new Error(`${key} took effect twice, at ${position} (${type})`);
      keys.set(key, { revision, recordedAt });
      types[type] = (types[type] ?? 0) + 1;
      events += 1;
    }
  } finally {
    await store.close();
  }
  return { events, types };
};
