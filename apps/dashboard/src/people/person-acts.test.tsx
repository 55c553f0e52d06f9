/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ActScopeProvider } from '../acts/act-scope.js';
import { accepting, formOf, listing } from '../testing/forms.js';
import { providerWith, show } from '../testing/on-screen.js';
import { headOfNorth, north, officer, south, units } from '../testing/views.js';
import { AppointButton, EndAppointmentButton, RegisterPersonButton } from './person-acts.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const open = (button: ReactNode) => {
  const { act, sent } = accepting();
  show(<ActScopeProvider clock="live">{button}</ActScopeProvider>, {
    provider: providerWith({ act, getList: listing({ units }) }),
  });
  return sent;
};

describe('registering people', () => {
  test('gives each an id that tells nothing of the name', async () => {
    const sent = open(<RegisterPersonButton />);
    for (const name of ['Lê Văn An', 'Lê Thị Bình']) {
      const form = await formOf('Thêm cá nhân');
      form.type(/^Họ và tên/, name);
      form.send();
      await form.closed();
    }
    const ids = sent.map(({ data }) => (data as { person: string }).person);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^p-[0-9a-f]{12}$/);
    expect(sent[0]).toMatchObject({ stream: `person-${ids[0]}`, data: { name: 'Lê Văn An', clock: 'live' } });
  });
});

describe('appointing somebody', () => {
  test('asks for the unit where the role is one of a unit', async () => {
    const sent = open(<AppointButton person={officer} />);
    const form = await formOf('Giao nhiệm vụ');
    await form.choose(/^Nhiệm vụ/, 'Cán bộ thi đua của đơn vị');
    form.type(/^Từ ngày/, '2026-01-01');
    form.send();
    expect(await form.findByText('Cần điền ô này')).toBeDefined();
    await form.choose(/^Đơn vị/, 'Cục Thuế');
    form.send();
    await form.closed();
    expect(sent).toEqual([
      {
        act: 'Appoint',
        stream: `person-${officer.id}`,
        data: { person: officer.id, role: 'unit-officer', unit: south, from: '2026-01-01' },
      },
    ]);
  });
  test('ends with a last day and a reason', async () => {
    const sent = open(<EndAppointmentButton person={headOfNorth} />);
    const form = await formOf('Kết thúc nhiệm vụ');
    form.type(/^Ngày cuối/, '2017-12-31');
    form.type(/^Lý do/, 'Nghỉ hưu');
    form.send();
    expect(await form.findByText('Ngày cuối phải từ ngày đầu trở đi')).toBeDefined();
    form.type(/^Ngày cuối/, '2026-06-30');
    form.send();
    await form.closed();
    expect(sent).toMatchObject([
      {
        act: 'EndAppointment',
        data: { role: 'unit-head', unit: north, to: '2026-06-30', reason: 'Nghỉ hưu' },
      },
    ]);
  });
});
