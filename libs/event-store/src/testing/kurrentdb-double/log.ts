/** KurrentDB's log, in memory: what an append does to it, to the letter of the server's own rules. */
import { EventEmitter } from 'node:events';

export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};
export type Stored = Proposed & {
  readonly stream: string;
  readonly revision: number;
  /** Strictly increasing over the whole log, with gaps. */
  readonly position: bigint;
  /** Milliseconds since 1970. */
  readonly created: number;
};
/** A revision, or -1 for a stream that must not be there. */
export type Expected = number | 'any' | 'exists';
export type Written =
  | { readonly outcome: 'success'; readonly revision: number; readonly position: bigint }
  | { readonly outcome: 'wrong-expected-version'; readonly current: number };

/** So many events apart the server writes one of its own. */
const systemEventEvery = 7;

export class KurrentDbLog {
  readonly #all: Stored[] = [];
  readonly #streams = new Map<string, Stored[]>();
  readonly #grown = new EventEmitter().setMaxListeners(0);
  #end = 1_000n;

  constructor() {
    this.#writeSystemEvent();
  }

  get all(): readonly Stored[] {
    return this.#all;
  }

  stream(name: string): readonly Stored[] {
    return this.#streams.get(name) ?? [];
  }

  /** Index in `all` of the first event at or after a position. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Ids that already stand where they would be written are a repeat and answered as the first time, whatever they hold.
   * At the head nothing stands there yet: known ids are written again.
   */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Written {
    const written = this.stream(stream);
    const current = written.length - 1;
    if (expected === 'exists' && current < 0) return { outcome: 'wrong-expected-version', current };
    const before = typeof expected === 'number' ? expected : this.#lastBefore(written, events[0]!);
    if (before > current) return { outcome: 'wrong-expected-version', current };
    if (before === current) return this.#write(stream, events);

    const known = events.every(({ id }, index) => written[before + 1 + index]?.id === id);
    const last = written[before + events.length];
    return known && last
      ? { outcome: 'success', revision: last.revision, position: last.position }
      : { outcome: 'wrong-expected-version', current };
  }

  /** Calls back after every append; the answer stops that. */
  onGrown(listener: () => void): () => void {
    this.#grown.on('grown', listener);
    return () => this.#grown.off('grown', listener);
  }

  #lastBefore(written: readonly Stored[], first: Proposed): number {
    const found = written.findIndex(({ id }) => id === first.id);
    return found < 0 ? written.length - 1 : found - 1;
  }

  #write(stream: string, events: readonly Proposed[]): Written {
    for (const event of events) this.#push(stream, event);
    const { revision, position } = this.#all.at(-1)!;
    if (this.#all.length % systemEventEvery === 0) this.#writeSystemEvent();
    this.#grown.emit('grown');
    return { outcome: 'success', revision, position };
  }

  #writeSystemEvent(): void {
    const nothing = new Uint8Array();
    const [id, type] = [crypto.randomUUID(), '$statsCollected'];
    this.#push('$stats-double', {
      ...{ id, type, contentType: 'application/json', data: nothing, metadata: nothing },
    });
  }

  #push(stream: string, event: Proposed): void {
    const events = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, events);
    const stored = {
      ...event,
      stream,
      revision: events.length,
      position: this.#end,
      created: Date.now(),
    };
    events.push(stored);
    this.#all.push(stored);
    this.#end += BigInt(100 + event.data.length + event.metadata.length);
  }
}
