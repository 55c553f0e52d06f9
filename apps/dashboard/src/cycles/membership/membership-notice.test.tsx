/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { CycleView } from '@so-vang/api-contract';
import type { Day, UnitId } from '@so-vang/domain';
import { accepting, formOf } from '../../testing/forms.js';
import { providerWith, show } from '../../testing/on-screen.js';
import { blocRow, cycleId, opened, south, viewAfter, west } from '../../testing/views.js';
import { CyclePage } from '../cycle-page.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const on = '2019-01-15' as Day;
const open = (members: CycleView['bloc']['members'], at = `/${cycleId}/show`) => {
  const { act, sent } = accepting();
  const view = () => ({ ...viewAfter([opened]), bloc: { ...blocRow, members } });
  show(<Resource name="cycles" show={CyclePage} />, { provider: providerWith({ act, view }), at });
  return sent;
};
const merged = blocRow.members.map((member) =>
  member.unit === west ? { ...member, until: on, into: south } : member,
);
const title = 'Đơn vị của khối và của năm thi đua đang khác nhau';

describe('a year whose bloc has changed', () => {
  test('says who was merged away, and lets the year follow', async () => {
    const sent = open(merged);
    expect(await screen.findByText(title)).toBeDefined();
    expect(
      await screen.findByText(
        'Liên minh HTX đã hợp nhất vào Cục Thuế từ 15/01/2019 nhưng vẫn ở trong năm thi đua.',
      ),
    ).toBeDefined();
    const form = await formOf('Đưa đơn vị ra khỏi năm thi đua');
    form.send();
    await form.closed();
    expect(sent).toEqual([{ act: 'LeaveCycle', stream: `cycle-${cycleId}`, data: { unit: west } }]);
  });
  test('says who has joined', async () => {
    const sent = open([...blocRow.members, { unit: 'hai-quan' as UnitId, from: on }]);
    expect(
      await screen.findByText(
        'hai-quan là thành viên của khối từ 15/01/2019 nhưng chưa ở trong năm thi đua.',
      ),
    ).toBeDefined();
    const form = await formOf('Đưa đơn vị vào năm thi đua');
    form.send();
    await form.closed();
    expect(sent).toMatchObject([{ act: 'AdmitToCycle', data: { unit: 'hai-quan' } }]);
  });
  test('brings a new unit in with the first that was merged into it', async () => {
    const successor = 'so-moi' as UnitId;
    const members = merged.map((member) => (member.until ? { ...member, into: successor } : member));
    open([...members, { unit: successor, from: on }]);
    await screen.findByText(title);
    expect(screen.queryByRole('button', { name: 'Đưa đơn vị vào năm thi đua' })).toBeNull();
  });
  test('says nothing while they are the same, or on a page of the past', async () => {
    open(blocRow.members);
    await screen.findByText('Năm thi đua 2019');
    expect(screen.queryByText(title)).toBeNull();
    cleanup();
    open(merged, `/${cycleId}/show?asOf=9`);
    await screen.findByText('Năm thi đua 2019');
    expect(screen.queryByText(title)).toBeNull();
  });
});
