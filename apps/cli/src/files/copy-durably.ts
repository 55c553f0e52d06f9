import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** On the disk when it answers; for its owner alone. The file must not be there yet. */
export const copyDurably = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await settleFile(to);
};

/** Makes a file that another program has written last, and takes others' rights away. */
export const settleFile = async (path: string): Promise<void> => {
  await chmod(path, 0o600);
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
};
