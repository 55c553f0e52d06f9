import { setImmediate as turn } from 'node:timers/promises';

/**
 * What a source has ready, in batches of at most `most`: never waits for more than one. The source is read ahead by
 * as much; whoever stops early ends the source too.
 */
export async function* batches<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const ready: T[] = [];
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  let changed = Promise.withResolvers<void>();
  const change = () => {
    changed.resolve();
    changed = Promise.withResolvers();
  };

  const readAhead = async () => {
    for await (const item of source) {
      ready.push(item);
      change();
      while (ready.length >= most && !ended) await changed.promise;
      if (ended) return;
    }
  };
  void readAhead()
    .catch((error: unknown) => (failure = { error }))
    .finally(() => {
      ended = true;
      change();
    });

  try {
    for (;;) {
      while (ready.length === 0 && !ended) await changed.promise;
      await turn(); // what is on its way already comes along
      if (ready.length === 0) break;
      yield ready.splice(0, most);
      change();
    }
    if (failure) throw failure.error;
  } finally {
    ended = true;
    change();
  }
}
