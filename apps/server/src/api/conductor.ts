import type { StreamKind, StreamName } from '@so-vang/domain';
import { kindOf } from '@so-vang/domain';
import {
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import type { Activities, Envelope, Outcome, Standing } from '@so-vang/workflows';
import pLimit, { type LimitFunction } from 'p-limit';

/** Temporal did not take the act in time. It may still be recorded: the same key finds out. */
export class WorkflowUnavailable extends Error {
  override readonly name = 'WorkflowUnavailable';
}

const workflows: Partial<Record<StreamKind, string>> = {
  cycle: 'cycleWorkflow',
  ballot: 'ballotWorkflow',
  dossier: 'dossierWorkflow',
  council: 'councilWorkflow',
};

/** Temporal lets ten Updates run in one workflow and fails further ones. */
const inFlight = 8;
const patience = 20_000;

/** Brings acts to their streams: through the stream's workflow where it has one. */
export class Conductor {
  readonly #queues = new Map<StreamName, LimitFunction>();

  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly activities: Pick<Activities, 'record' | 'load'>,
  ) {}

  async act(stream: StreamName, envelope: Envelope): Promise<Outcome> {
    const workflow = workflows[kindOf(stream)];
    if (!workflow) return this.#recordAndFollow(stream, envelope);
    const queue = this.#queues.get(stream) ?? pLimit(inFlight);
    this.#queues.set(stream, queue);
    try {
      const outcome = await queue(() => this.#update(workflow, stream, envelope));
      // Temporal may hold the refusal of another content under this key; the log knows whose the key is.
      return answersAnother(outcome, envelope) ? await this.#recordPast(stream, envelope) : outcome;
    } finally {
      if (queue.activeCount === 0 && queue.pendingCount === 0) this.#queues.delete(stream);
    }
  }

  /** Without a workflow, what a stream's events call for elsewhere is brought there from here. */
  async #recordAndFollow(stream: StreamName, envelope: Envelope): Promise<Outcome> {
    const outcome = await this.activities.record(stream, envelope);
    const position = await this.#follow(outcome.standing.owed);
    return outcome.ok && position !== undefined ? { ...outcome, position } : outcome;
  }

  /** Does what the stream's events call for elsewhere by now, and was not done yet. */
  async follow(stream: StreamName): Promise<void> {
    await this.#follow((await this.activities.load(stream)).owed);
  }

  /** What does not succeed is still called for: it is done by the next one who looks. */
  async #follow(owed: Standing['owed']): Promise<string | undefined> {
    let position: string | undefined;
    for (const { stream, envelope } of owed) {
      const outcome = await this.act(stream, envelope).catch((error: unknown) => {
        if (error instanceof WorkflowUnavailable) return undefined;
        throw error;
      });
      if (outcome?.ok) position = outcome.position;
    }
    return position;
  }

  /** Records without the stream's workflow, which then learns of it. */
  async #recordPast(stream: StreamName, envelope: Envelope): Promise<Outcome> {
    const outcome = await this.activities.record(stream, envelope);
    if (outcome.ok && !outcome.repeated) await this.wake(stream);
    return outcome;
  }

  /**
   * Has somebody look at what the stream has to do, as the log tells it: its workflow, started where none runs (one with
   * nothing to do ends again at once), or this process where there is none.
   */
  async wake(stream: StreamName): Promise<void> {
    const workflow = workflows[kindOf(stream)];
    if (!workflow) return this.follow(stream);
    const { workflowId, taskQueue, args, workflowTaskTimeout } = this.#startOptions(stream);
    const options = { workflowId, taskQueue, args, workflowTaskTimeout };
    await this.client.workflow.signalWithStart(workflow, { ...options, signal: 'wake', signalArgs: [] });
  }

  async #update(workflow: string, stream: StreamName, envelope: Envelope): Promise<Outcome> {
    const until = Date.now() + patience;
    for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
      try {
        return await this.client.withDeadline(until, () =>
          this.client.workflow.executeUpdateWithStart<Workflow, Outcome, [Envelope]>('act', {
            updateId: envelope.key,
            args: [envelope],
            startWorkflowOperation: new WithStartWorkflowOperation(workflow, this.#startOptions(stream)),
          }),
        );
      } catch (error) {
        if (!passing(error)) throw error;
        if (Date.now() + wait >= until)
          throw new WorkflowUnavailable('Temporal does not answer', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  #startOptions(stream: StreamName) {
    return {
      workflowId: stream,
      taskQueue: this.taskQueue,
      args: [stream],
      workflowIdConflictPolicy: 'USE_EXISTING' as const,
      workflowTaskTimeout: '3 seconds' as const,
    };
  }
}

const answersAnother = (outcome: Outcome, { requestHash }: Envelope): boolean =>
  !outcome.ok && outcome.rejection.code === 'KEY_REUSED' && outcome.requestHash === requestHash;

/** Faults that the same key may be tried again after; an act's own failure is none of them. */
const passing = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  (error instanceof Error &&
    /not processed|workflow execution already completed|Unavailable/i.test(error.message));
