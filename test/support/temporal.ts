import { Connection } from '@temporalio/client';
import { freePort } from './free-port.js';
import { Child } from './process.js';
import { until } from './until.js';

export type TemporalServer = { readonly address: string; readonly child: Child; stop(): Promise<void> };

/** A real Temporal dev server, in memory unless a file is named. `npm test` says where the CLI is. */
export const startTemporal = async (
  options: { file?: string; port?: number } = {},
): Promise<TemporalServer> => {
  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const child = new Child(process.env['TEMPORAL_CLI_PATH'] ?? 'temporal', [
    ...[
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'error',
    ],
    ...(options.file
      ? [
          '--db-filename',
          options.file,
          '--sqlite-pragma',
          'journal_mode=wal',
          '--sqlite-pragma',
          'synchronous=normal',
        ]
      : []),
  ]);
  await until('the Temporal server', async () => {
    if (!child.running) throw new Error(child.output);
    const connection = await Connection.connect({ address, connectTimeout: 500 });
    await connection.workflowService.describeNamespace({ namespace: 'default' });
    await connection.close();
    return true;
  });
  return { address, child, stop: () => child.end('SIGTERM') };
};
