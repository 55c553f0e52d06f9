/** What is known of the streams: their length and whose keys are in them. Events only come at the end, so it stays true. */
import type { CommandKey, Position } from '../event-store.js';
import type { Event } from './reader.js';
import { keptIn, positionOf } from './stored-form.js';

/** The first event under a key. `attempt`: the id that KurrentDB knows it by. */
export type First = {
  readonly requestHash: string;
  readonly position: Position;
  readonly revision: number;
  readonly attempt: string;
};

export type KnownStream = {
  readonly name: string;
  readonly length: number;
  /** Of its newest event. */
  readonly recordedAt: string;
  first(commandId: string): First | undefined;
  /** Takes in the next event of the stream; one that is known already changes nothing. */
  add(event: Event): void;
  /** Takes in the `count` events that were just appended. */
  addOwn(key: CommandKey, first: Omit<First, 'requestHash'>, count: number, recordedAt: string): void;
};

export type KeyIndex = {
  of(stream: string): KnownStream;
  /** Begins anew with a stream that is not what it was. */
  forget(known: KnownStream): void;
};

/** The streams used longest ago are forgotten when there are more keys than `maxKeys`. */
export const createKeyIndex = (maxKeys: number): KeyIndex => {
  const streams = new Map<string, { readonly known: KnownStream; readonly keys: Map<string, First> }>();
  let total = 0;

  const forget = (name: string): void => {
    total -= streams.get(name)?.keys.size ?? 0;
    streams.delete(name);
  };
  const forgetOldest = (kept: string): void => {
    for (const name of streams.keys()) {
      if (total <= maxKeys) return;
      if (name !== kept) forget(name);
    }
  };

  const learn = (name: string) => {
    const keys = new Map<string, First>();
    let [length, recordedAt] = [0, ''];
    const grow = (commandId: string, first: First): void => {
      if (keys.has(commandId)) return;
      keys.set(commandId, first);
      if (streams.get(name)?.keys !== keys) return;
      total += 1;
      forgetOldest(name);
    };
    const known: KnownStream = {
      name,
      get length() {
        return length;
      },
      get recordedAt() {
        return recordedAt;
      },
      first: (commandId) => keys.get(commandId),
      add: (event) => {
        const revision = Number(event.revision);
        if (revision < length) return;
        const { metadata, recordedAt: time } = keptIn(event);
        const first = { position: positionOf(event), revision, attempt: event.id };
        const { commandId, requestHash } = metadata as CommandKey;
        grow(commandId, { ...first, requestHash });
        [length, recordedAt] = [revision + 1, time];
      },
      addOwn: ({ commandId, requestHash }, first, count, time) => {
        grow(commandId, { ...first, requestHash });
        [length, recordedAt] = [first.revision + count, time];
      },
    };
    return { known, keys };
  };

  return {
    of: (name) => {
      const found = streams.get(name) ?? learn(name);
      streams.delete(name);
      streams.set(name, found);
      return found.known;
    },
    forget: ({ name }) => forget(name),
  };
};
