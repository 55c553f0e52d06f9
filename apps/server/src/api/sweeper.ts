import type { Instant, StreamName } from '@so-vang/domain';
import type { ReadModels } from '@so-vang/read-models';
import pLimit from 'p-limit';
import type { Conductor } from './conductor.js';

/** How often, in milliseconds: no wake-up that was missed lasts longer. */
export const sweepEvery = 60_000;

/**
 * Wakes whoever has something to do: a time that ends before the next sweep, or something owed to another stream. Which
 * streams these are the read models tell from the log alone, whatever became of their workflows.
 */
export class Sweeper {
  #sweeping: Promise<number> | undefined;

  constructor(
    private readonly models: Pick<ReadModels, 'waiting'>,
    private readonly conductor: Pick<Conductor, 'wake'>,
    private readonly now: () => Instant,
  ) {}

  /** How many were woken. One that cannot be woken keeps nobody else from it. */
  sweep(): Promise<number> {
    this.#sweeping ??= this.#wakeAll().finally(() => (this.#sweeping = undefined));
    return this.#sweeping;
  }

  async #wakeAll(): Promise<number> {
    const until = new Date(Date.parse(this.now()) + sweepEvery).toISOString() as Instant;
    const streams = await this.models.waiting(until);
    const limit = pLimit(8);
    const wake = (stream: StreamName) => limit(() => this.conductor.wake(stream));
    const failed = (await Promise.allSettled(streams.map(wake))).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return streams.length;
  }
}
