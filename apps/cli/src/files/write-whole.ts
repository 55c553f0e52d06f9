import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A file that is there with all of its content, or not at all: written under another name beside it, and renamed when it is
 * on the disk. For its owner alone.
 */
export const writeWhole = async (
  path: string,
  content: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      await content(async (text) => void (await file.write(text)));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(unfinished, { force: true });
  }
};

/** Makes the names in a folder last through a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined); // not on every system
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};
