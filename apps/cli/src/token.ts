import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The clerk's token: the file named, else SO_VANG_TOKEN, else data/clerk-token. Nothing, where there is none. */
export const tokenFrom = (file: string | undefined, environment: Environment): string | undefined => {
  const own = environment['SO_VANG_TOKEN']?.trim();
  if (file === undefined && own) return own;
  try {
    return readFileSync(file ?? 'data/clerk-token', 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
};
