import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';
import { Child } from './process.js';
import { startTemporal, type TemporalServer } from './temporal.js';
import { until } from './until.js';

const mainFile = fileURLToPath(new URL('dist/main.js', import.meta.resolve('@so-vang/server/package.json')));

/** Server and Temporal as processes of their own, each of which may be killed at any moment and started again. */
export class TwoProcesses {
  server!: Child;
  temporal!: TemporalServer;

  private constructor(
    readonly data: string,
    readonly port: number,
    readonly temporalPort: number,
  ) {}

  static async start(): Promise<TwoProcesses> {
    const data = await mkdtemp(join(tmpdir(), 'so-vang-'));
    const both = new TwoProcesses(data, await freePort(), await freePort());
    await both.startTemporal();
    await both.startServer();
    return both;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async token(): Promise<string> {
    return (await readFile(join(this.data, 'clerk-token'), 'utf8')).trim();
  }

  async startTemporal(): Promise<void> {
    this.temporal = await startTemporal({
      file: join(this.data, 'temporal.sqlite'),
      port: this.temporalPort,
    });
  }

  async startServer(): Promise<void> {
    this.server = new Child(process.execPath, [mainFile], {
      SO_VANG_DATA: this.data,
      SO_VANG_PORT: String(this.port),
      SO_VANG_TEMPORAL_ADDRESS: `127.0.0.1:${this.temporalPort}`,
      SO_VANG_SAMPLE: '1',
      NODE_OPTIONS: '',
    });
    await until('the server to answer', async () => {
      if (!this.server.running) throw new Error(this.server.output);
      return (await fetch(`${this.url}/health`)).ok;
    });
  }

  async killServer(): Promise<void> {
    await this.server.end('SIGKILL');
  }

  async killTemporal(): Promise<void> {
    await this.temporal.child.end('SIGKILL');
  }

  /** Deletes files of the data folder, with SQLite's own beside them. */
  async forget(name: string): Promise<void> {
    for (const end of ['', '-wal', '-shm']) await rm(join(this.data, `${name}${end}`), { force: true });
  }

  async stop(): Promise<void> {
    await this.server.end('SIGTERM');
    await this.temporal.stop();
    await rm(this.data, { recursive: true, force: true });
  }
}
