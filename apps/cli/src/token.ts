import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The clerk's token with the file or variable that it comes from; without a text where there is none. */
export type Token = { readonly from: string; readonly text: string | undefined };

/** From the file named, else from SO_VANG_TOKEN, else from data/clerk-token. */
export const tokenFrom = (file: string | undefined, environment: Environment): Token => {
  const own = environment['SO_VANG_TOKEN']?.trim();
  if (file === undefined && own) return { from: 'SO_VANG_TOKEN', text: own };
  const from = file ?? 'data/clerk-token';
  try {
    return { from, text: readFileSync(from, 'utf8').trim() || undefined };
  } catch {
    return { from, text: undefined };
  }
};
