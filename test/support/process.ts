import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A child process of a test: its output kept, ended by its own id. */
export class Child {
  output = '';
  readonly #process: ChildProcess;
  readonly exited: Promise<number | null>;

  constructor(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    cwd?: string,
  ) {
    this.#process = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd && { cwd }),
    });
    const keep = (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-20_000));
    this.#process.stdout?.on('data', keep);
    this.#process.stderr?.on('data', keep);
    this.exited = once(this.#process, 'exit').then(([code]) => code as number | null);
    this.exited.catch(() => undefined);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    this.#process.kill(signal);
    await this.exited;
  }
}
