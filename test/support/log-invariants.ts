import { join } from 'node:path';
import { openSqliteEventStore } from '@so-vang/event-store';

/** Reads the whole log and throws where a revision is missing or a key has taken effect twice. */
export const checkLog = async (
  data: string,
): Promise<{ readonly events: number; readonly types: Readonly<Record<string, number>> }> => {
  const store = await openSqliteEventStore({ file: join(data, 'log.sqlite'), readOnly: true });
  const lengths = new Map<string, number>();
  const keys = new Map<string, number>();
  const types: Record<string, number> = {};
  let events = 0;
  try {
    for await (const { stream, revision, metadata, type, position } of store.readAll('0')) {
      if (revision !== (lengths.get(stream) ?? 0))
        throw new Error(`${stream} lacks a revision before ${revision}`);
      lengths.set(stream, revision + 1);
      const key = `${stream} ${JSON.stringify(metadata['commandId'])}`;
      if (keys.has(key)) throw new Error(`${key} took effect twice, at ${position} (${type})`);
      keys.set(key, revision);
      types[type] = (types[type] ?? 0) + 1;
      events += 1;
    }
  } finally {
    await store.close();
  }
  return { events, types };
};
