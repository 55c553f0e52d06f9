import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Day, RecordedEvent, UnitId } from '@so-vang/domain';
import { call } from '../testing/call.js';
import { makeFolder, record, year } from '../testing/data-folder.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let data: string;
beforeAll(async () => {
  folder = await makeFolder();
  data = folder.path('data');
  await record(data, year);
});
afterAll(() => folder.remove());

const cycle = (year.find(({ type }) => type === 'CycleOpened')?.stream ?? '').replace('cycle-', '');
const ranked = year.find((event) => event.type === 'RankingDeclared');
const first = ranked?.type === 'RankingDeclared' ? (ranked.data.places[0]?.unit ?? '') : '';
const explain = (...argv: readonly string[]) => call('explain', ...argv, '--data', data, '--lang', 'en');

describe('so-vang explain', () => {
  test('says why a unit is ranked: the rule, the scores behind it, and who recorded them', async () => {
    const { code, out, error } = await explain(cycle, '--about', 'rank', '--unit', first);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const [finding = '', ...grounds] = out.split('\n');
    expect(finding).toContain('is ranked 1');
    expect(grounds.find((line) => line.includes('Ranking declared'))).toMatch(/^ {2}← /);
    expect(grounds.find((line) => line.includes('Score settled'))).toMatch(/^ {4}← /);
  });
  test('names a unit as it was called when it was ranked, whatever it is called since', async () => {
    const registered = year.find(
      ({ type, stream }) => type === 'UnitRegistered' && stream === `unit-${first}`,
    );
    if (registered?.type !== 'UnitRegistered') throw new Error('the unit is not registered');
    const rename = (name: string, from: string, revision: number): RecordedEvent => ({
      ...registered,
      ...{ type: 'UnitRenamed', id: randomUUID(), revision },
      data: { unit: first as UnitId, name, from: from as Day, at: registered.data.at },
      metadata: { ...registered.metadata, commandId: randomUUID() },
    });
    await record(data, [rename('Cục A', '2019-01-01', 1), rename('Cục B', '2030-01-01', 2)]);
    const { out } = await explain(cycle, '--about', 'rank', '--unit', first);
    expect(out).toContain('Cục A is ranked 1');
    expect(out).not.toContain('Cục B');
    expect(out).not.toContain(registered.data.name);
  });
  test('says it in Vietnamese unless told otherwise', async () => {
    const { out } = await call('explain', cycle, '--about', 'rank', '--unit', first, '--data', data);
    expect(out).toContain('xếp thứ 1');
  });
  test('says why an act was refused', async () => {
    const refusal = year.find(({ type }) => type === 'CommandRefused');
    const { code, out } = await explain(cycle, '--about', 'act', '--position', refusal?.position ?? '');
    expect(code).toBe(0);
    expect(out).toContain(': refused');
  });

  test.each([
    [['no-cycle'], 'There is no cycle "no-cycle"'],
    [[cycle, '--about', 'luck'], '--about is one of: stage, rank'],
    [[cycle, '--about', 'rank'], '--about rank needs a right --unit'],
    [[cycle, '--about', 'stage', '--unit', 'x'], '--about stage takes no --unit'],
    [[cycle, '--about', 'act', '--position', '999999'], 'There is nothing of that name'],
    [[], '"explain" needs <cycle>'],
  ])('%j says what is wrong', async (argv, message) => {
    expect(await explain(...argv)).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining(message),
    });
  });
});
