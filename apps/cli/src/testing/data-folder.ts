import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '@so-vang/domain';
import { openSqliteEventStore, type Recorded } from '@so-vang/event-store';
import { playedYear } from '@so-vang/projections/testing';

/** A folder of one's own, to be thrown away. */
export const makeFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'so-vang-cli-'));
  return {
    path: (...names: readonly string[]): string => join(path, ...names),
    remove: () => rm(path, { recursive: true }),
  };
};

export const year = playedYear({ units: 4, crossScores: 1, evidencePerUnit: 1 });

/** Adds events to the log of a data folder, which is made where there is none. */
export const record = async (data: string, events: readonly RecordedEvent[]): Promise<void> => {
  await mkdir(data, { recursive: true });
  const store = await openSqliteEventStore({ file: join(data, 'log.sqlite') });
  for (const event of events) {
    const { commandId, requestHash, ...metadata } = event.metadata;
    const { id, type, version, data: body, stream, revision } = event as unknown as Recorded;
    const added = { id, type, version, data: body, metadata: metadata as unknown as Recorded['metadata'] };
    await store.append(stream, revision, { commandId, requestHash }, [added]);
  }
  await store.close();
};

export const putEvidence = async (data: string, content: string): Promise<string> => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await mkdir(join(data, 'evidence', sha256.slice(0, 2)), { recursive: true });
  await writeFile(join(data, 'evidence', sha256.slice(0, 2), sha256), content);
  return sha256;
};
