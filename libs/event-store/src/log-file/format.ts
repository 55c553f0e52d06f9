import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject, Recorded } from '../event-store.js';

/** A published format, described in docs/log-format.md: what is written here is read for ever. */
export const firstLine = '{"format":"so-vang-log","version":1}';

/** A log's events in a file: positions are each engine's own and stay behind. */
export type LogFileEvent = Omit<Recorded, 'position'>;

/** RFC 8785: members in the order of their names, of which `data` is the first. `data`, `metadata`: canonical texts. */
export const canonicalText = (
  { id, recordedAt, revision, stream, type, version }: LogFileEvent,
  data: string,
  metadata: string,
): string =>
  `{"data":${data},"id":${JSON.stringify(id)},"metadata":${metadata},"recordedAt":${JSON.stringify(recordedAt)},` +
  `"revision":${revision},"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)},"version":${version}}`;

export const canonicalEvent = (event: LogFileEvent): string =>
  canonicalText(event, textOf(event.data), textOf(event.metadata));

const textOf = (value: JsonObject): string => canonicalize(value) ?? '{}';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the chain is before the first event. */
export const firstChain = sha256(firstLine);
/** SHA-256 of the chain so far, as its 64 digits, followed by the event's canonical bytes. */
export const nextChain = (chain: string, canonical: string): string => sha256(chain + canonical);

/** The event's canonical text with the chain in it, which is canonical as well: `chain` comes before `data`. */
export const eventLine = (canonical: string, chain: string): string =>
  `{"chain":"${chain}",${canonical.slice(1)}`;
export const lastLine = (events: number, chain: string): string => `{"chain":"${chain}","events":${events}}`;

/** What a line after the first one holds, by its shape alone. */
export const lineParts = (
  line: string,
):
  | { readonly chain: string; readonly canonical: string }
  | { readonly chain: string; readonly events: number }
  | undefined => {
  const last = /^\{"chain":"([0-9a-f]{64})","events":(0|[1-9][0-9]*)\}$/.exec(line);
  if (last) return { chain: last[1]!, events: Number(last[2]) };
  const event = /^\{"chain":"([0-9a-f]{64})",(?="data":)/.exec(line);
  return event ? { chain: event[1]!, canonical: `{${line.slice(event[0].length)}` } : undefined;
};
