import { createHash } from 'node:crypto';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * The id of an event: a UUIDv7 (RFC 9562) whose time is the key's (the act's, where the key is none), and whose rest
 * is a hash of stream, key and index: the same act makes the same ids, and ids sort by time.
 */
export const eventId = (stream: string, key: string, at: string, index: number): string => {
  const hash = createHash('sha256').update(`${stream}\n${key}\n${index}`).digest('hex');
  const time = uuidV7.test(key)
    ? key.slice(0, 8) + key.slice(9, 13)
    : Math.max(0, Date.parse(at)).toString(16).padStart(12, '0');
  const variant = ((parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
};
