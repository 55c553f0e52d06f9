import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { EventStoreError, type AppendResult } from '../event-store.js';
import { reasonOf, refusal, unwritten, type Fault } from './refusals.js';
import { migrations } from './schema.js';
import { checks } from './soundness.js';

export type WriterData = {
  readonly file: string;
  readonly migrations: readonly string[];
  readonly checks: readonly string[];
};
export type Append = {
  readonly stream: string;
  readonly expected: number;
  readonly commandId: string;
  readonly requestHash: string;
  /** Milliseconds since 1970; kept as it is where `copied`, otherwise never before what was recorded last. */
  readonly now: number;
  readonly copied: boolean;
  /** Of each event its id, type, version, data and metadata: flat, which takes half as long to hand to another thread. */
  readonly fields: readonly (string | number)[];
};
export type ToWriter =
  { readonly kind: 'append'; readonly appends: readonly Append[] } | { readonly kind: 'close' };
/** `written` and `failed` answer the oldest appends not yet answered, in their order. */
export type FromWriter =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'written'; readonly results: readonly AppendResult[] }
  | { readonly kind: 'failed'; readonly count: number; readonly fault: Fault };

export type Writer = {
  append(append: Append): Promise<AppendResult>;
  /** Answers what was handed in before, then frees the file. */
  close(): Promise<void>;
};

type Waiting = { readonly resolve: (result: AppendResult) => void; readonly reject: (error: Error) => void };

/** How many appends one message carries at most: the worker writes these while the next are prepared. */
const load = 16;

export const openWriter = async (file: string): Promise<Writer> => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const workerData: WriterData = { file, migrations, checks };
  const worker = new Worker(new URL(`./writer.worker.${extension}`, import.meta.url), { workerData });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  const [opened] = (await once(worker, 'message').catch((error: unknown) => {
    throw refusal(file, { reason: reasonOf(error) }, error);
  })) as [FromWriter];
  if (opened.kind === 'refused') {
    await worker.terminate();
    throw refusal(file, opened.fault);
  }

  const waiting: Waiting[] = [];
  let batch: Append[] = [];
  let broken: EventStoreError | undefined;

  const reject = (count: number, fault: Fault): void => {
    const error = unwritten(file, fault);
    for (const append of waiting.splice(0, count)) append.reject(error);
  };
  const settle = (message: FromWriter): void => {
    if (message.kind === 'written') {
      const answered = waiting.splice(0, message.results.length);
      message.results.forEach((result, index) => answered[index]?.resolve(result));
    }
    if (message.kind === 'failed') reject(message.count, message.fault);
    if (waiting.length === 0) worker.unref();
  };
  const send = (): void => {
    if (batch.length === 0) return;
    const message: ToWriter = { kind: 'append', appends: batch };
    batch = [];
    worker.postMessage(message);
  };

  worker.on('message', settle);
  worker.on('error', (error: Error) => {
    broken = new EventStoreError(
      'STORE_UNAVAILABLE',
      `${file}: its writer has ended; start the program again.`,
      {
        cause: error,
      },
    );
    reject(waiting.length, { reason: reasonOf(error) });
  });
  worker.unref(); // an idle store keeps no process alive, a waiting append does

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        if (waiting.push({ resolve, reject }) === 1) worker.ref();
        // At the end of the turn, so that appends made together travel together; a full load sets out at once.
        if (batch.push(append) === 1) process.nextTick(send);
        else if (batch.length === load) send();
      }),
    close: async () => {
      worker.ref();
      process.nextTick(() => worker.postMessage({ kind: 'close' } satisfies ToWriter));
      await ended;
    },
  };
};
