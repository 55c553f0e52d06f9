import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Instant, PersonId, UnitId } from '@so-vang/domain';
import { north, noticeWorld, south, type NoticeWorld } from '../testing/notice-world.js';
import { noticesFor } from './mine.js';

let world: NoticeWorld;
beforeEach(async () => {
  world = await noticeWorld();
  await world.person('can-bo', undefined, { role: 'office' });
  await world.person('truong-khoi', undefined, { role: 'unit-head', unit: north });
  await world.person('cuc-truong', undefined, { role: 'unit-head', unit: south });
  await world.person('nguoi-khac', undefined, { role: 'council' });
});
afterEach(() => world.end());

const kindsFor = async (person: string, now = '2026-12-21T01:00:00.000Z') =>
  (await noticesFor(world.models, person as PersonId, now as Instant)).data.map(({ kind }) => kind);

describe('the notices of a person', () => {
  test('are those meant for them, the newest first', async () => {
    const first = await world.dossier(1);
    await world.submit(first);
    await world.dossier(2);
    expect(await kindsFor('cuc-truong')).toEqual(['dossier-to-make-up', 'dossier-to-make-up']);
    expect(await kindsFor('truong-khoi')).toHaveLength(2);
    expect(await kindsFor('can-bo')).toEqual(['dossier-arrived']);
    expect(await kindsFor('nguoi-khac')).toEqual([]);
    expect(await kindsFor('khong-ai')).toEqual([]);
  });

  test('begin with what is to be called to mind, as long as it is', async () => {
    const dossier = await world.dossier(1, '2026-12-23');
    expect(await kindsFor('cuc-truong')).toEqual(['deadline-near', 'dossier-to-make-up']);
    expect(await kindsFor('can-bo')).toEqual([]);
    await world.submit(dossier);
    expect(await kindsFor('cuc-truong')).toEqual(['dossier-to-make-up']);
  });

  test('read no more dossiers than concern the person', async () => {
    for (const n of [1, 2, 3]) await world.dossier(n, '2026-12-23');
    const read: string[] = [];
    const { models } = world;
    const counting = {
      ...{ get: models.get.bind(models), getMany: models.getMany.bind(models) },
      list: async (table: 'dossiers', query: object) => {
        const page = await models.list(table, query);
        if (table === 'dossiers') read.push(...page.data.map(({ id }) => id));
        return page;
      },
    } as unknown as typeof models;
    const readBy = async (person: string, now = '2026-12-21T01:00:00.000Z') => {
      read.length = 0;
      await noticesFor(counting, person as PersonId, now as Instant);
      return read.length;
    };
    await world.person('dung-ngoai', undefined, { role: 'unit-head', unit: 'west' as UnitId });
    expect(await readBy('dung-ngoai')).toBe(0);
    expect(await readBy('nguoi-khac')).toBe(0);
    expect(await readBy('cuc-truong')).toBe(3);
    expect(await readBy('can-bo')).toBe(3);
    expect(await readBy('can-bo', '2026-10-01T01:00:00.000Z')).toBe(0);
  });

  test('of a played year are called to mind by its own clock', async () => {
    await world.dossier(1, '2027-03-15', 'played');
    expect(await kindsFor('cuc-truong', '2027-03-14T01:00:00.000Z')).toEqual(['dossier-to-make-up']);
  });

  test('stay with those who held the role when it happened, and come to those who hold it now', async () => {
    await world.submit(await world.dossier(1));
    await world.happened(
      'person-can-bo',
      'AppointmentEnded',
      { person: 'can-bo', role: 'office', to: '2026-12-31', reason: 'Nghỉ hưu' } as never,
      '2026-12-31T01:00:00.000Z',
    );
    await world.person('nguoi-moi', undefined, { role: 'office' });
    const later = '2027-01-10T01:00:00.000Z';
    await world.submit(await world.dossier(2), '2027-01-05T01:00:00.000Z');
    expect(await kindsFor('can-bo', later)).toEqual(['dossier-arrived']);
    expect(await kindsFor('nguoi-moi', later)).toEqual(['dossier-arrived', 'dossier-arrived']);
  });
});
