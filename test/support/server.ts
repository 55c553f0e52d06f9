import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, startServer, type RunningServer } from '@so-vang/server';
import { Api } from './api.js';
import { freePort } from './free-port.js';
import { startTemporal, type TemporalServer } from './temporal.js';
import { until } from './until.js';

type Status = 'ok' | 'degraded';

export type Stack = {
  readonly api: Api;
  readonly url: string;
  readonly token: string;
  readonly data: string;
  readonly temporal: TemporalServer;
  /** Stops and starts the server on the same data; `meanwhile` is done while it is stopped. */
  restart(meanwhile?: () => Promise<void>, status?: Status): Promise<void>;
  stop(): Promise<void>;
};

/** A whole server in this process, on a real Temporal server and a data folder of its own, or one that is there. */
export const startStack = async (
  environment: Readonly<Record<string, string>> = {},
  existing?: string,
): Promise<Stack> => {
  const [temporal, data, port] = await Promise.all([
    startTemporal(),
    existing ?? mkdtemp(join(tmpdir(), 'so-vang-')),
    freePort(),
  ]);
  const config = loadConfig({
    SO_VANG_DATA: data,
    SO_VANG_PORT: String(port),
    SO_VANG_TEMPORAL_ADDRESS: temporal.address,
    SO_VANG_SAMPLE: '1',
    ...environment,
  });
  const url = `http://127.0.0.1:${port}`;
  const start = async (status: Status): Promise<RunningServer> => {
    const server = await startServer(config);
    await until(`the server to be ${status}`, async () => (await statusOf(url)) === status);
    return server;
  };
  let server = await start('ok');
  const token = (await readFile(join(data, 'clerk-token'), 'utf8')).trim();
  return {
    api: new Api(url, token),
    url,
    token,
    data,
    temporal,
    async restart(meanwhile = async () => undefined, status = 'ok') {
      await server.close();
      await meanwhile();
      server = await start(status);
    },
    async stop() {
      await server.close();
      await temporal.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
};

const statusOf = async (url: string): Promise<string> =>
  ((await (await fetch(`${url}/health`)).json()) as { status: string }).status;
