import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** @param {string} file */
export const sha256OfFile = async (file) => {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(part);
  return hash.digest('hex');
};
