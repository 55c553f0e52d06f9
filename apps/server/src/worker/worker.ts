import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Activities } from '@so-vang/workflows';
import type { Config } from '../config.js';

const bundle = () =>
  fileURLToPath(new URL('dist/workflow-bundle.js', import.meta.resolve('@so-vang/workflows/package.json')));

/** Runs the workflows and their activities, and goes on when Temporal was away. */
export class WorkflowWorker {
  #stopped = false;
  #worker: Worker | undefined;
  #running: Promise<void> | undefined;
  #state = 'starting';

  constructor(
    private readonly config: Config['temporal'],
    private readonly activities: Activities,
    private readonly report: (fault: unknown) => void,
    private readonly options: Partial<WorkerOptions> = { workflowBundle: { codePath: bundle() } },
  ) {}

  start(): void {
    this.#running = this.#keepRunning();
  }

  get state(): string {
    return this.#worker?.getState() ?? this.#state;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    await this.#running;
  }

  async #keepRunning(): Promise<void> {
    for (let wait = 200; !this.#stopped; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.#run(() => (wait = 200));
      } catch (error) {
        if (this.#stopped) return;
        this.#state = 'waiting for Temporal';
        this.report(error);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  async #run(connected: () => void): Promise<void> {
    const connection = await NativeConnection.connect({ address: this.config.address });
    try {
      this.#worker = await Worker.create({
        connection,
        namespace: this.config.namespace,
        taskQueue: this.config.taskQueue,
        activities: { ...this.activities },
        // A worker that was killed is waited for no longer than this.
        stickyQueueScheduleToStartTimeout: '1 second',
        maxConcurrentWorkflowTaskExecutions: 40,
        maxConcurrentLocalActivityExecutions: 100,
        shutdownGraceTime: '3 seconds',
        ...this.options,
      });
      connected();
      if (!this.#stopped) await this.#worker.run();
    } finally {
      this.#worker = undefined;
      await connection.close();
    }
  }
}

/** Warnings of the SDK and worse go to standard error; signals are `main`'s affair. */
export const quietRuntime = (): void => {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
};
