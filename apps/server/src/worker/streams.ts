import {
  deciderOf,
  mustRead,
  readEvent,
  type AnyEvent,
  type AnyState,
  type EventReader,
  type RecordedEvent,
  type Rejection,
  type StreamName,
} from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';

/** What became of an earlier act under the same key. */
export type EarlierAct = { readonly requestHash: string } & (
  | { readonly refused: false; readonly position: string; readonly revision: number }
  | { readonly refused: true; readonly rejection: Rejection }
);

export type Folded = {
  readonly state: AnyState;
  readonly length: number;
  readonly acts: ReadonlyMap<string, EarlierAct>;
};

type Fold = { state: AnyState; length: number; readonly acts: Map<string, EarlierAct> };

/** `refused-<stream>`: the refused acts of people on a stream. */
export const refusedStreamOf = (stream: StreamName) => `refused-${stream}`;

/** Folded streams, kept so that only the tail is read again; the least recently used are let go. */
export class Streams {
  readonly #folds = new Map<string, Fold>();
  readonly #refusals = new Map<string, Fold>();

  constructor(
    private readonly store: EventStore,
    private readonly capacity = 2_000,
    private readonly reader: EventReader = readEvent,
  ) {}

  /** Throws `EventUnreadable`: nothing is decided on half a state. */
  async fold(stream: StreamName): Promise<Folded> {
    const { initialState, evolve } = deciderOf(stream);
    return this.#readTail(this.#folds, stream, initialState, (fold, event) => {
      fold.state = evolve(fold.state, { type: event.type, data: event.data } as AnyEvent);
      remember(fold, event, { refused: false, position: event.position, revision: event.revision });
    });
  }

  async refusals(stream: StreamName): Promise<Folded> {
    const { initialState } = deciderOf(stream);
    return this.#readTail(this.#refusals, refusedStreamOf(stream), initialState, (fold, event) => {
      if (event.type !== 'CommandRefused') return;
      remember(fold, event, { refused: true, rejection: event.data.rejection });
    });
  }

  async #readTail(
    folds: Map<string, Fold>,
    stream: string,
    state: AnyState,
    apply: (fold: Fold, event: RecordedEvent) => void,
  ): Promise<Folded> {
    const fold = folds.get(stream) ?? { state, length: 0, acts: new Map() };
    for await (const event of this.store.read(stream, { from: fold.length })) {
      if (event.revision !== fold.length) continue; // another call has folded it meanwhile
      apply(fold, mustRead(event, this.reader));
      fold.length += 1;
    }
    folds.delete(stream);
    if (fold.length > 0) folds.set(stream, fold);
    for (const oldest of folds.keys()) {
      if (folds.size <= this.capacity) break;
      folds.delete(oldest);
    }
    return { state: fold.state, length: fold.length, acts: fold.acts };
  }
}

type Earlier =
  { refused: false; position: string; revision: number } | { refused: true; rejection: Rejection };

const remember = (fold: Fold, { metadata }: RecordedEvent, earlier: Earlier) => {
  const { commandId, requestHash } = metadata;
  const before = fold.acts.get(commandId);
  // An act of several events has been read where the last of them is.
  if (!before || (!before.refused && !earlier.refused && before.requestHash === requestHash))
    fold.acts.set(commandId, { ...earlier, requestHash });
};
