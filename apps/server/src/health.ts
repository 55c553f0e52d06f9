import type { EventStore } from '@so-vang/event-store';
import type { VirusScan } from '@so-vang/evidence';
import type { ReadModels } from '@so-vang/read-models';
import type { Connection } from '@temporalio/client';
import type { Health, PartHealth } from './api/parts.js';
import type { Projector } from './projector/projector.js';
import type { Mailer } from './notices/mailer.js';
import type { WorkflowWorker } from './worker/worker.js';

type Watched = {
  readonly store: EventStore;
  readonly models: ReadModels;
  readonly projector: Projector;
  readonly temporal: Connection;
  readonly worker: WorkflowWorker;
  readonly virusScan: VirusScan;
  readonly mailer: Mailer | undefined;
};

const failing = (error: unknown): PartHealth => ({
  ok: false,
  detail: error instanceof Error ? error.message.slice(0, 300) : String(error),
});

/** How each part is, asked afresh each time. */
export const healthOf =
  ({ store, models, projector, temporal, worker, virusScan, mailer }: Watched) =>
  async (): Promise<Health> => {
    const [eventStore, readModels, temporalHealth] = await Promise.all([
      store.head().then((head): PartHealth => ({ ok: true, detail: `head ${head}` }), failing),
      models.position().then((at): PartHealth => {
        if (projector.incident) return { ok: false, detail: projector.incident };
        return { ok: true, detail: `position ${at}` };
      }, failing),
      temporal
        .withDeadline(Date.now() + 2_000, () => temporal.workflowService.getSystemInfo({}))
        .then((): PartHealth => ({ ok: true }), failing),
    ]);
    const running = worker.state === 'RUNNING';
    const parts = {
      eventStore,
      readModels,
      temporal: temporalHealth,
      worker: { ok: running, detail: worker.state },
      evidence: { ok: true, detail: `virus scan: ${virusScan.name}` },
      notices: mailer?.health() ?? { ok: true, detail: 'no e-mail' },
    };
    return { status: Object.values(parts).every(({ ok }) => ok) ? 'ok' : 'degraded', parts };
  };
