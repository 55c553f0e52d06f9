import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkMediaType } from './media-type.js';
import { noVirusScan, type Scanned, type VirusScan } from './virus-scan.js';

export type StoredFile = { readonly sha256: string; readonly size: number; readonly scan: Scanned };
export type Declared = { readonly mediaType: string; readonly maxBytes: number };

/** The file was larger than allowed; nothing of it was kept. */
export class EvidenceTooLarge extends Error {
  override readonly name = 'EvidenceTooLarge';
  constructor(readonly maxBytes: number) {
    super(`A file of evidence may have at most ${maxBytes} bytes`);
  }
}

/** Files named by their content: an event holds the SHA-256, the file can be checked against it for ever. */
export interface EvidenceStore {
  /**
   * Kept only where it is no larger than allowed, is what it is said to be, and is not known to be infected. Durable when
   * it answers; storing the same bytes again changes nothing.
   */
  put(bytes: AsyncIterable<Uint8Array>, declared: Declared): Promise<StoredFile>;
  has(sha256: string): Promise<boolean>;
  /** Its size, once its bytes are what they are said to be; nothing, where no such file is stored. */
  check(sha256: string, mediaType: string): Promise<number | undefined>;
  /** The bytes, or nothing where no such file is stored. */
  read(sha256: string): Promise<NodeJS.ReadableStream | undefined>;
}

const namePattern = /^[0-9a-f]{64}$/;

/** A folder: `<first two digits>/<sha256>`. */
export const openEvidenceFolder = async (
  folder: string,
  virusScan: VirusScan = noVirusScan,
): Promise<EvidenceStore> => {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const has = async (sha256: string): Promise<boolean> =>
    namePattern.test(sha256) &&
    (await access(pathOf(sha256)).then(
      () => true,
      () => false,
    ));

  return {
    has,
    async put(bytes, { mediaType, maxBytes }) {
      const temporary = join(incoming, randomUUID());
      try {
        const sha256 = await write(temporary, bytes, maxBytes);
        const { size } = await stat(temporary);
        await checkMediaType(temporary, mediaType);
        const scan = await virusScan.scan(temporary);
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await rename(temporary, pathOf(sha256));
        return { sha256, size, scan };
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async check(sha256, mediaType) {
      if (!(await has(sha256))) return undefined;
      await checkMediaType(pathOf(sha256), mediaType);
      return (await stat(pathOf(sha256))).size;
    },
    async read(sha256) {
      return (await has(sha256)) ? createReadStream(pathOf(sha256)) : undefined;
    },
  };
};

/** Writes, counts and hashes in one pass; flushed to disk before it returns. */
const write = async (path: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> => {
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes) throw new EvidenceTooLarge(maxBytes);
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
};
