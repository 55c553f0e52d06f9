/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure, fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ActScopeProvider } from '../acts/act-scope.js';
import { accepting, formOf, listing } from '../testing/forms.js';
import { providerWith, show } from '../testing/on-screen.js';
import { blocRow, east, north, south, units } from '../testing/views.js';
import { MembershipActs } from './bloc-acts.js';
import { RegisterBlocButton } from './register-bloc-button.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const open = (acts: ReactNode) => {
  const { act, sent } = accepting();
  show(<ActScopeProvider clock="live">{acts}</ActScopeProvider>, {
    provider: providerWith({ act, getList: listing({ units, blocs: [blocRow] }) }),
  });
  return sent;
};

describe('registering a bloc', () => {
  test('takes the decision that formed it, whole or not at all', async () => {
    const sent = open(<RegisterBlocButton />);
    const form = await formOf('Lập khối, cụm thi đua');
    await form.choose(/^Loại/, 'Cụm thi đua');
    form.type(/^Tên khối, cụm/, 'Cụm số 1');
    form.type(/^Tỉnh, thành phố/, 'Lạng Sơn');
    form.type(/^Số quyết định/, '12/QĐ');
    form.send();
    expect(await form.findAllByText('Cần điền ô này')).toHaveLength(2);
    form.type(/^Ngày quyết định/, '2026-01-02');
    form.type(/^Cơ quan, người ban hành/, 'Chủ tịch UBND tỉnh');
    form.send();
    await form.closed();
    expect(sent).toEqual([
      {
        act: 'RegisterBloc',
        stream: 'bloc-cum-so-1',
        data: {
          ...{ bloc: 'cum-so-1', kind: 'cluster', name: 'Cụm số 1', province: 'Lạng Sơn', clock: 'live' },
          formation: { number: '12/QĐ', date: '2026-01-02', issuer: 'Chủ tịch UBND tỉnh' },
        },
      },
    ]);
  });
});

describe('merging members', () => {
  test('takes several units at once, and none into itself', async () => {
    const sent = open(<MembershipActs bloc={blocRow} />);
    const form = await formOf('Hợp nhất đơn vị trong khối');
    await form.choose(/^Đơn vị nhận/, 'Cục Thuế');
    form.type(/^Hợp nhất từ ngày/, '2026-03-01');
    form.send();
    expect(await form.findByText('Cần chọn ít nhất một đơn vị hợp nhất ở trên')).toBeDefined();
    for (const name of ['Cục Thống kê', 'Cục Thuế', 'Kho bạc Nhà nước'])
      fireEvent.click(form.getByLabelText(name));
    form.send();
    expect(await form.findByText('Đơn vị nhận phải khác các đơn vị hợp nhất')).toBeDefined();
    fireEvent.click(form.getByLabelText('Cục Thuế'));
    form.send();
    await form.closed();
    expect(sent).toMatchObject([
      { act: 'MergeMembers', data: { units: [north, east], into: south, on: '2026-03-01' } },
    ]);
  });
});
