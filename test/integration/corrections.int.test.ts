import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData, FlagsRow, Page, PersonRow, BlocRow, TimelineRow } from '@so-vang/api-contract';
import { type Api } from '../support/api.js';
import { startStack, type Stack } from '../support/server.js';
import { accepted, makeWorld, openYear, type World } from '../support/world.js';

let stack: Stack;
let api: Api;
beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
});
afterAll(() => stack.stop());

const ground = { act: 'Quyết định 348/QĐ-UBND', article: 'Điều 1', reason: 'Nhập nhầm ngày' };
const later = '2019-06-01T01:00:00.000Z';
const correct = (world: World, stream: string, fact: object, correction: object) =>
  api.act(stream, 'CorrectFact', { fact, correction, ...ground } as ActData<'CorrectFact'>, {
    ...{ by: world.office, at: later },
  });
const decide = (world: World, stream: string, decision: string, reason = 'Số liệu không đổi') =>
  api.act(stream, 'DecideFlag', { decision, reason } as ActData<'DecideFlag'>, {
    ...{ by: world.office, at: later },
  });
const openFlagsOn = async (stream: string, atLeast: string) => {
  const rows = await api.get<Page<FlagsRow>>('/api/flags?open=true&perPage=100', atLeast);
  return rows.data.flatMap(({ id, flags }) =>
    flags.filter((flag) => flag.stream === stream).map((flag) => ({ ...flag, holder: id })),
  );
};

describe('a correction in a register', () => {
  test('of a membership flags the year that took its members, until somebody decides', async () => {
    const world = await makeWorld(api);
    await openYear(world);
    const [, , , last = ''] = world.units;
    const stream = `bloc-${world.bloc}`;
    const sought = { type: 'MemberAdmitted', unit: last };
    const asked = { fact: sought, correction: { from: '2020-01-01' }, ...ground };
    const foreseen = await api.preview(stream, 'CorrectFact', asked as object as ActData<'CorrectFact'>, {
      by: world.office,
      at: later,
    });
    expect(foreseen).toMatchObject({
      consequences: [
        { code: 'FLAGGED', facts: [{ stream: `cycle-${world.cycle}`, revision: 0, type: 'CycleOpened' }] },
      ],
    });
    const corrected = accepted(await correct(world, stream, sought, { from: '2020-01-01' }));

    const bloc = await api.get<BlocRow>(`/api/blocs/${world.bloc}`, corrected.position);
    expect(bloc.members.find(({ unit }) => unit === last)).toMatchObject({ from: '2020-01-01' });
    expect(await openFlagsOn(`cycle-${world.cycle}`, corrected.position)).toMatchObject([
      { type: 'CycleOpened', holder: stream, ...ground, by: { person: world.office, role: 'office' } },
    ]);
    const rows = await api.get<Page<TimelineRow>>(
      `/api/timeline?stream=${stream}&type=MemberAdmitted&perPage=100`,
      corrected.position,
    );
    expect(rows.data.map(({ event }) => event.data)).toContainEqual(
      expect.objectContaining({ unit: last, from: '2018-01-01' }),
    );

    accepted(await decide(world, stream, 'redo'));
    expect(await decide(world, stream, 'redone')).toMatchObject({
      status: 409,
      code: 'NOT_REDONE',
    });
    const stands = await api.act(
      stream,
      'DecideFlag',
      {
        ...{ flags: [{ stream: `cycle-${world.cycle}`, revision: 0 }], decision: 'stands' },
        reason: 'Đơn vị thôi tham gia năm nay bằng văn bản riêng',
      },
      { by: world.office, at: later },
    );
    expect(await openFlagsOn(`cycle-${world.cycle}`, accepted(stands).position)).toEqual([]);
  });

  test('of an appointment flags what was done by it in the year', async () => {
    const world = await makeWorld(api);
    await openYear(world);
    const [unit = ''] = world.units;
    const head = world.headOf(unit);
    const signed = await world.act('SignPledge', { unit } as ActData<'SignPledge'>, {
      ...{ by: head, at: '2019-03-01T01:00:00.000Z' },
    });
    accepted(signed);
    const corrected = accepted(
      await correct(world, `person-${head}`, { type: 'PersonAppointed' }, { from: '2019-04-01' }),
    );
    expect(await openFlagsOn(`cycle-${world.cycle}`, corrected.position)).toMatchObject([
      { type: 'PledgeSigned', holder: `person-${head}` },
    ]);
  });

  test('of a name leaves nothing of it in the log but what is sealed', async () => {
    const world = await makeWorld(api);
    const [unit = ''] = world.units;
    const head = world.headOf(unit);
    const stream = `person-${head}`;
    const name = 'Nguyễn Thị Đính Chính';
    const corrected = accepted(await correct(world, stream, { type: 'PersonRegistered' }, { name }));
    expect(await api.get<PersonRow>(`/api/people/${head}`, corrected.position)).toMatchObject({ name });
    const timeline = await api.get<Page<TimelineRow>>(`/api/timeline?stream=${stream}&perPage=100`);
    expect(JSON.stringify(timeline)).not.toContain(name);
    expect(timeline.data).toHaveLength(3);
    expect(await correct(world, stream, { type: 'PersonRegistered' }, { sealed: name })).toMatchObject({
      status: 422,
      code: 'FIELD_NOT_CORRECTABLE',
    });
  });
});
