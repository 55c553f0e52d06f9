/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DossierRow, NoticeRow } from '@so-vang/api-contract';
import type { SoVangProvider } from '../provider/data-provider.js';
import { providerWith, show } from '../testing/on-screen.js';
import { cycleId, day1, day2, north, units } from '../testing/views.js';
import { NoticeBell } from './notice-bell.js';

afterEach(cleanup);

const dossier = `${cycleId}-1`;
const about = { cycle: cycleId, dossier, to: { roles: ['office'] }, office: true, chairman: false, at: day2 };
const near = {
  ...about,
  id: `${dossier}.submit.deadline-near.1`,
  kind: 'deadline-near',
  clock: 'submit',
  due: day1,
};
const arrived = { ...about, id: '12', kind: 'dossier-arrived' };
const held = { ...about, id: '9', kind: 'dossier-held' };

const bell = (...notices: object[]) => {
  const rows = notices as NoticeRow[];
  const dossiers = [{ id: dossier, unit: north, award: 'ProvinceFlag' }] as unknown as DossierRow[];
  const provider = providerWith({
    getList: (async () => ({ data: rows, total: rows.length })) as unknown as SoVangProvider['getList'],
    getMany: (async (resource: string) => ({
      data: resource === 'dossiers' ? dossiers : units,
    })) as unknown as SoVangProvider['getMany'],
  });
  show(<NoticeBell />, { provider });
  return rows;
};
const openIt = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog', { name: 'Thông báo' }));
};

describe('the bell', () => {
  test('says how many are unread, and leads from each to its dossier', async () => {
    bell(near, arrived, held);
    const list = await openIt('Thông báo: 3 chưa đọc');
    const link = await list.findByRole('link', { name: /Có hồ sơ mới trình.*Cục Thống kê/ });
    expect(link.getAttribute('href')).toBe(`/dossiers/${dossier}/show`);
    expect(list.getByText(/Hồ sơ sắp đến hạn: Nộp hồ sơ \(hạn /)).toBeDefined();
  });

  test('has them read once the list is closed, for this person, until something new comes', async () => {
    const rows = bell(near, arrived);
    await openIt('Thông báo: 2 chưa đọc');
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(await screen.findByRole('button', { name: 'Thông báo' })).toBeDefined();
    rows.push({ ...arrived, id: '100' } as unknown as NoticeRow);
    await openIt('Thông báo');
    await waitFor(() => expect(screen.getByLabelText('Thông báo: 1 chưa đọc')).toBeDefined());
    expect(Object.keys(localStorage).filter((key) => key.startsWith('so-vang.notices.'))).toEqual([
      'so-vang.notices.mai-thi-thu',
    ]);
  });

  test('says so where there is nothing', async () => {
    bell();
    const list = await openIt('Thông báo');
    expect(await list.findByText('Chưa có thông báo nào.')).toBeDefined();
  });
});
