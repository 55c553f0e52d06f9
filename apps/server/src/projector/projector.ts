import type { EventStore } from '@so-vang/event-store';
import { follow, type ReadModels } from '@so-vang/read-models';

/** Follows the log from the read models' checkpoint for as long as the process runs. */
export class Projector {
  readonly #stop = new AbortController();
  readonly #caughtUp = Promise.withResolvers<undefined>();
  #running: Promise<void> | undefined;
  #incident: string | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
    private readonly report: (incident: string) => void,
  ) {}

  start(): void {
    const onCaughtUp = () => this.#caughtUp.resolve(undefined);
    this.#running = follow(this.store, this.models, { signal: this.#stop.signal, onCaughtUp }).catch(
      (error: unknown) => {
        if (this.#stop.signal.aborted) return;
        this.#incident = error instanceof Error ? error.message : String(error);
        this.report(this.#incident);
      },
    );
  }

  /** Resolves once everything that was in the log at the start is in the read models. */
  caughtUp(): Promise<undefined> {
    return this.#caughtUp.promise;
  }

  /** What stopped the projector: it stays stopped until somebody has looked. */
  get incident(): string | undefined {
    return this.#incident;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }
}
