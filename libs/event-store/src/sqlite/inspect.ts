import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Position } from '../event-store.js';
import { refusal, type Fault } from './refusals.js';
import { checks } from './soundness.js';

export type InspectorData = { readonly file: string; readonly checks: readonly string[] };
export type Contents = { readonly head: Position; readonly events: number };
export type Inspected = Contents | { readonly fault: Fault };

/** What a copy of the log `of` holds; STORE_DAMAGED where it does not hold together. */
export const inspect = async (file: string, of: string): Promise<Contents> => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const workerData: InspectorData = { file, checks };
  const worker = new Worker(new URL(`./inspect.worker.${extension}`, import.meta.url), { workerData });
  const ended = once(worker, 'exit');
  const [inspected] = (await once(worker, 'message')) as [Inspected];
  await ended;
  if ('fault' in inspected) throw refusal(of, inspected.fault);
  return inspected;
};
