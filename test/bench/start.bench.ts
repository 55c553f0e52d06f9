import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '../support/api.js';
import { freePort } from '../support/free-port.js';
import { Child } from '../support/process.js';
import { until } from '../support/until.js';
import { persist, wholeYear } from '../support/whole-year.js';
import type { Row } from './row.js';

type Ready = { url: string; pids: Record<string, number>; parts: Record<string, number> };

const residentMb = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

/** A second start of everything, to "ready", and what the processes weigh after a year was played. */
export const benchStart = async (): Promise<readonly Row[]> => {
  const data = await mkdtemp(join(tmpdir(), 'so-vang-'));
  const readyFile = join(data, 'ready.json');
  const script = join(import.meta.dirname, '..', '..', '..', 'infra', 'start.mjs');
  const [port, temporalPort] = [await freePort(), await freePort()];
  const start = async () => {
    await rm(readyFile, { force: true });
    const args = [
      script,
      '--data',
      data,
      '--empty',
      '--port',
      String(port),
      '--temporal-port',
      String(temporalPort),
    ];
    const child = new Child(process.execPath, [...args, '--ready-file', readyFile]);
    const read = async () => JSON.parse(await readFile(readyFile, 'utf8')) as Ready;
    return { child, ready: await until('the start', read, 120_000) };
  };
  try {
    const first = await start();
    const api = new Api(first.ready.url, (await readFile(join(data, 'clerk-token'), 'utf8')).trim());
    for (const act of wholeYear('m').acts) await persist(api, act);
    const pids = [first.child.pid, ...Object.values(first.ready.pids)];
    const memory = (await Promise.all(pids.map(residentMb))).reduce((sum, mb) => sum + mb, 0);
    await first.child.end('SIGINT');
    const second = await start();
    await second.child.end('SIGINT');
    const { total = 0, ...parts } = second.ready.parts;
    return [
      {
        what: 'start to "ready", warm',
        measured: `${(total / 1000).toFixed(1)} s (${Object.entries(parts)
          .map(([part, ms]) => `${part} ${ms} ms`)
          .join(', ')})`,
        baseline: '10 s',
        ratio: total / 10_000,
        goal: 1,
        atMost: true,
      },
      {
        what: 'memory of all processes after a year',
        measured: `${memory.toFixed(0)} MB resident`,
        baseline: '900 MB',
        ratio: memory / 900,
        goal: 1,
        atMost: true,
      },
    ];
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};
