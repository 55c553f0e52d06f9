import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import { openReadModels, type Dump } from '@so-vang/read-models';
import { soVang } from '../support/command-line.js';
import { startStack, type Stack } from '../support/server.js';
import { accepted, makeWorld, openYear, signAll, type World } from '../support/world.js';

let stack: Stack;
let world: World;
let folder: string;
const others: Stack[] = [];
beforeAll(async () => {
  stack = await startStack();
  folder = await mkdtemp(join(tmpdir(), 'so-vang-carried-'));
  world = await makeWorld(stack.api);
  await openYear(world);
  await signAll(world);
  accepted(await world.act('ClosePledging', {}));
  accepted(
    await world.act('LaunchMovement', { movement: 'm1', name: 'Hiến máu' } as ActData<'LaunchMovement'>),
  );
  for (const unit of world.units)
    accepted(
      await world.act('JoinMovement', { movement: 'm1', unit } as ActData<'JoinMovement'>, {
        by: world.headOf(unit),
      }),
    );
});
afterAll(async () => {
  for (const other of others) await other.stop();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});
const startOn = async (data: string): Promise<Stack> => {
  const other = await startStack({}, data);
  others.push(other);
  return other;
};

const auth = (of: Stack) => ({ Authorization: `Bearer ${of.token}` });

/** Uploads a file and files it; answers its hash and the act's position. */
const fileEvidence = async (content: string) => {
  const [unit = ''] = world.units;
  const uploaded = await fetch(`${stack.url}/api/evidence`, {
    method: 'PUT',
    headers: { ...auth(stack), 'Content-Type': 'text/plain' },
    body: content,
  });
  const { scan: _, ...file } = (await uploaded.json()) as Record<'sha256' | 'scan', string>;
  const data = { movement: 'm1', unit, title: content, ...file } as unknown as ActData<'FileEvidence'>;
  const { position } = accepted(await world.act('FileEvidence', data, { by: world.headOf(unit) }));
  return { sha256: file.sha256, position };
};

/** Files evidence again and again until it is told to end. */
const keepFiling = (name: string) => {
  let going = true;
  const filing = (async () => {
    let last = await fileEvidence(`${name} 0`);
    for (let n = 1; going; n += 1) last = await fileEvidence(`${name} ${n}`);
    return last;
  })();
  return async () => {
    going = false;
    return filing;
  };
};

const dumpOf = async (data: string): Promise<Dump> => {
  const models = await openReadModels({ url: `sqlite:${join(data, 'read-models.sqlite')}` });
  return models.dump().finally(() => models.close());
};
const headOf = (dump: Dump): unknown => dump['checkpoint']?.[0];

describe('a running server', () => {
  test('is backed up while acts go on, and each backup has all that its log names', async () => {
    const stop = keepFiling('bản');
    for (const n of [1, 2, 3]) {
      const kept = join(folder, `kept-${n}`);
      expect(await soVang('backup', kept, '--data', stack.data)).toMatchObject({ code: 0, error: '' });
      expect(await soVang('restore', kept, '--data', join(folder, `back-${n}`))).toMatchObject({ code: 0 });
    }
    await stop();
    const whole = (await soVang('export', '--data', stack.data)).out;
    for (const n of [1, 2, 3]) {
      const part = (await soVang('export', '--data', join(folder, `back-${n}`))).out;
      expect(whole.startsWith(withoutEnd(part))).toBe(true);
    }
  });

  test('is restored on another machine: the same rows, names and evidence, and the year goes on', async () => {
    const { sha256, position } = await fileEvidence('Báo cáo cuối');
    const view = await stack.api.view(world.cycle, position);
    const rows = await dumpOf(stack.data);
    const [kept, data] = [join(folder, 'kept'), join(folder, 'back')];
    expect(await soVang('backup', kept, '--data', stack.data)).toMatchObject({ code: 0 });
    expect(await soVang('restore', kept, '--data', data)).toMatchObject({ code: 0 });

    const restored = await startOn(data);
    expect(await restored.api.view(world.cycle, position)).toEqual(view);
    const rebuilt = await dumpOf(data);
    expect(headOf(rebuilt)).toEqual(headOf(rows));
    expect(rebuilt).toEqual(rows);
    const path = `/api/people/${world.headOf(world.units[0] ?? '')}`;
    expect(await restored.api.get(path)).toEqual(await stack.api.get(path));
    expect(await restored.api.get(path)).toMatchObject({ name: expect.stringContaining('Head 1 of') });
    const file = await fetch(`${restored.url}/api/evidence/${sha256}`, { headers: auth(restored) });
    expect(await file.text()).toBe('Báo cáo cuối');
    accepted(await restored.api.act(`cycle-${world.cycle}`, 'OpenEvaluation', {}, { by: world.office }));
  });

  test('exports its log twice, the first a beginning of the second, and another server shows the same year', async () => {
    const stop = keepFiling('xuất');
    const first = await soVang('export', '--data', stack.data);
    const { position } = await stop();
    const [file, data] = [join(folder, 'log.jsonl'), join(folder, 'imported')];
    expect(await soVang('export', '--data', stack.data, '--to', file)).toMatchObject({ code: 0 });
    const second = await soVang('export', '--data', stack.data);
    expect(second.out.startsWith(withoutEnd(first.out))).toBe(true);
    expect(second.out.length).toBeGreaterThan(first.out.length);

    expect(await soVang('import', file, '--data', data)).toMatchObject({ code: 0 });
    expect((await soVang('export', '--data', data)).out).toBe(second.out);
    const imported = await startOn(data);
    expect(await imported.api.view(world.cycle, position)).toEqual(
      await stack.api.view(world.cycle, position),
    );
    expect(await dumpOf(data)).toEqual(await dumpOf(stack.data));
  });
});

/** An export without the line that ends it. */
const withoutEnd = (text: string): string => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
