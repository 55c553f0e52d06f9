import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { EventStoreError } from '../event-store.js';
import { checkFolder, copyLog, type Progress } from './copy.js';
import type { Contents } from './inspect.js';

export type BackupOptions = {
  /** The log, which may be written meanwhile, in this process or another. */
  readonly from: string;
  /** A name that is free. */
  readonly to: string;
  readonly onProgress?: (progress: Progress) => void;
};

/** A copy of the log as it was at one moment, checked as a whole and durable when it answers. */
export const backupSqliteEventStore = async ({ from, to, onProgress }: BackupOptions): Promise<Contents> => {
  const target = resolve(to);
  const checkFree = (): void => {
    if (existsSync(target))
      throw new EventStoreError(
        'BACKUP_TARGET_EXISTS',
        `${target} is there already and is kept as it is: name a new file.`,
      );
  };
  checkFree();
  checkFolder(target);
  return copyLog(resolve(from), target, checkFree, onProgress);
};
