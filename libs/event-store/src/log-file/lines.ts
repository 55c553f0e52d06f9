import { maxEventBytes } from '../admission.js';

/** `whole` is false for a line without its end: the file stops there, or the line is longer than any event. */
export type Line = { readonly bytes: Buffer; readonly whole: boolean };

/** Room for the envelope around the largest event. */
const maxLine = maxEventBytes + 10_000;
const newline = 0x0a;

/** Cuts a file into its lines; holds one line at a time. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void> {
  let begun: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      begun.push(chunk.subarray(from, end));
      yield { bytes: Buffer.concat(begun), whole: true };
      begun = [];
      size = 0;
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > maxLine) break;
  }
  if (size > 0) yield { bytes: Buffer.concat(begun), whole: false };
}
