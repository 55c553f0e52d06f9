import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Act } from '@so-vang/api-contract';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The first six digits of a file's SHA-256: each version of a scenario plays in a world of its own. */
export const suffixOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

/**
 * A UUIDv7 that follows from what is sent: its time is the act's, the rest a hash of world, file and content.
 * `nth` tells acts of the same content apart.
 */
export const keyOf = (
  act: Act & { readonly at: string },
  scenario: string,
  suffix: string,
  nth: number,
): string => {
  const time = Date.parse(act.at).toString(16).padStart(12, '0');
  const bytes = createHash('sha256')
    .update(canonicalize({ suffix, scenario, nth, act }) ?? '')
    .digest()
    .subarray(0, 10);
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const rest = hex(bytes);
  return [time.slice(0, 8), time.slice(8), rest.slice(0, 4), rest.slice(4, 8), rest.slice(8)].join('-');
};
