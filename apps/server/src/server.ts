import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant, PersonId } from '@so-vang/domain';
import { openEventStore } from '@so-vang/event-store';
import { noVirusScan, openEvidenceFolder, scanByProgram } from '@so-vang/evidence';
import { openReadModels } from '@so-vang/read-models';
import { Client, Connection } from '@temporalio/client';
import { Accounts } from './accounts.js';
import { createApplication } from './api/application.js';
import { Conductor } from './api/conductor.js';
import { Sweeper, sweepEvery } from './api/sweeper.js';
import type { Config } from './config.js';
import { healthOf } from './health.js';
import { Mailer } from './notices/mailer.js';
import { Outbox } from './notices/outbox.js';
import { smtpPost } from './notices/post.js';
import { Projector } from './projector/projector.js';
import { createRecord } from './worker/record.js';
import { Streams } from './worker/streams.js';
import { WorkflowWorker } from './worker/worker.js';

export type RunningServer = { readonly url: string; close(): Promise<void> };

const now = (): Instant => new Date().toISOString() as Instant;
const warn = (what: string) => (detail: unknown) =>
  console.error(`${now()} ${what}: ${detail instanceof Error ? detail.message : String(detail)}`);

/** Opens every part, wires them, listens; `close` goes back in reverse. */
export const startServer = async (config: Config): Promise<RunningServer> => {
  const { dataFolder, temporal } = config;
  await mkdir(dataFolder, { recursive: true });
  const store = await openEventStore(config.eventStore);
  const models = await openReadModels({ url: config.readModels });
  const accounts = new Accounts(join(dataFolder, 'accounts.sqlite'));
  const virusScan = config.virusScan === undefined ? noVirusScan : scanByProgram(config.virusScan);
  const evidence = await openEvidenceFolder(join(dataFolder, 'evidence'), virusScan);
  await writeClerkToken(accounts, join(dataFolder, 'clerk-token'));

  const streams = new Streams(store);
  const activities = createRecord({ store, now, streams });
  const connection = Connection.lazy({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });
  const conductor = new Conductor(client, temporal.taskQueue, activities);
  const worker = new WorkflowWorker(temporal, activities, warn('worker'));
  const projector = new Projector(store, models, warn('projector stopped'));
  const sweeper = new Sweeper(models, conductor, now);
  const outbox = config.mail && new Outbox(join(dataFolder, 'outbox.sqlite'));
  const mailer =
    config.mail &&
    outbox &&
    new Mailer({
      ...{ store, models, accounts, outbox, now, report: warn('e-mail') },
      post: smtpPost(config.mail),
      ...(config.publicUrl && { publicUrl: config.publicUrl }),
    });
  const health = healthOf({ store, models, projector, temporal: connection, worker, virusScan, mailer });

  projector.start();
  worker.start();
  const app = await createApplication({
    ...{ store, streams, models, projector, accounts, evidence, conductor, sweeper, health, now },
    sampleSignIn: config.sampleSignIn,
    dashboard: fileURLToPath(new URL('dist', import.meta.resolve('@so-vang/dashboard/package.json'))),
  });
  await app.listen(config.port, config.host);
  mailer?.start();
  const sweep = () => sweeper.sweep().catch(warn('waking who has something to do'));
  void projector.caughtUp().then(sweep);
  const everyMinute = setInterval(() => void sweep(), sweepEvery);

  return {
    url: `http://${config.host}:${config.port}`,
    async close() {
      clearInterval(everyMinute);
      await app.close();
      await mailer?.stop();
      outbox?.close();
      await worker.stop();
      await projector.stop();
      await connection.close();
      await models.close();
      accounts.close();
      await store.close();
    },
  };
};

/** A token for the command line, limited to played cycles; made once and kept in the data folder, for its owner alone. */
const writeClerkToken = async (accounts: Accounts, file: string): Promise<void> => {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (accounts.callerOf(kept.trim())) return;
  const token = accounts.open({ kind: 'clerk', person: 'clerk' as PersonId }, now());
  await writeFile(file, `${token}\n`, { mode: 0o600 });
};
