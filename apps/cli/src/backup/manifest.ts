import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const manifestName = 'manifest.json';
export const logName = 'log.sqlite';
export const accountsName = 'accounts.sqlite';
export const evidenceName = 'evidence';

/** A file of evidence is named by its content, in a folder named by its first two digits. */
export const evidencePath = (sha256: string): string => `${evidenceName}/${sha256.slice(0, 2)}/${sha256}`;

/** Nothing outside these names is ever read from a backup, or written from one. */
const path = z.union([
  z.literal([logName, accountsName]),
  z.string().regex(/^evidence\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/),
]);

const manifestSchema = z.object({
  format: z.literal('so-vang-backup'),
  version: z.literal(1),
  /** When the log was copied. */
  madeAt: z.iso.datetime(),
  log: z.object({ head: z.string(), events: z.int().nonnegative() }),
  files: z
    .array(z.object({ path, size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .refine((files) => files.some((file) => file.path === logName), 'the log is missing')
    .refine(
      (files) => new Set(files.map((file) => file.path)).size === files.length,
      'a file is named twice',
    ),
});
/** What a backup holds. It is written last: a folder without one is no backup. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpFile = Manifest['files'][number];

export const textOfManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Nothing, where the folder has none or it is not one that this program knows. */
export const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  } catch {
    return undefined;
  }
};

/** Size and SHA-256 of a file, or nothing where there is none. */
export const sumOf = async (
  file: string,
): Promise<{ readonly size: number; readonly sha256: string } | undefined> => {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { size, sha256: hash.digest('hex') };
};
