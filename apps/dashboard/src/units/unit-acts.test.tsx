/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { ActScopeProvider } from '../acts/act-scope.js';
import { accepting, formOf, listing } from '../testing/forms.js';
import { providerWith, show } from '../testing/on-screen.js';
import { headOfNorth, north, south, units } from '../testing/views.js';
import { RegisterSubUnitButton, RegisterUnitButton, RenameUnitButton } from './unit-acts.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const [unit] = units as [(typeof units)[number]];
const open = (button: React.ReactNode, person?: typeof headOfNorth) => {
  const { act, sent } = accepting();
  show(<ActScopeProvider clock="live">{button}</ActScopeProvider>, {
    provider: providerWith({ act, getList: listing({ units }) }),
    ...(person && { person }),
  });
  return sent;
};

describe('registering a unit', () => {
  test('makes its id out of its name, apart from those there are', async () => {
    const sent = open(<RegisterUnitButton />);
    const form = await formOf('Thêm đơn vị');
    form.type(/^Tên đơn vị/, 'Cục Thuế – tỉnh');
    form.type(/^Cơ quan cấp trên/, 'Tổng cục Thuế');
    form.send();
    await form.closed();
    expect(sent).toEqual([
      {
        act: 'RegisterUnit',
        stream: 'unit-cuc-thue-tinh',
        data: { unit: 'cuc-thue-tinh', name: 'Cục Thuế – tỉnh', superior: 'Tổng cục Thuế', clock: 'live' },
      },
    ]);
  });
  test('is not sent without a name, or with one that is taken', async () => {
    const sent = open(<RegisterUnitButton />);
    const form = await formOf('Thêm đơn vị');
    form.send();
    expect(await form.findByText('Cần điền ô này')).toBeDefined();
    form.type(/^Tên đơn vị/, 'Cục Thuế');
    form.send();
    expect(await form.findByText('Tên này đã có')).toBeDefined();
    expect(sent).toEqual([]);
  });
});

describe('an existing unit', () => {
  test('gets a new name from a day on', async () => {
    const sent = open(<RenameUnitButton unit={unit} />);
    const form = await formOf('Đổi tên đơn vị');
    form.type(/^Tên mới/, 'Thống kê tỉnh');
    form.type(/^Dùng tên mới từ ngày/, '2025-03-01');
    form.send();
    await form.closed();
    expect(sent).toMatchObject([
      { stream: `unit-${north}`, data: { unit: north, name: 'Thống kê tỉnh', from: '2025-03-01' } },
    ]);
  });
  test('has its offices registered by its own head, and by no other', async () => {
    const sent = open(<RegisterSubUnitButton unit={unit} />, headOfNorth);
    const form = await formOf('Thêm bộ phận trực thuộc');
    form.type(/^Tên bộ phận/, 'Văn phòng');
    form.send();
    await form.closed();
    expect(sent).toMatchObject([{ act: 'RegisterSubUnit', data: { unit: north, name: 'Văn phòng' } }]);
    cleanup();
    open(<RegisterSubUnitButton unit={{ ...unit, id: south }} />, headOfNorth);
    expect(screen.queryByRole('button', { name: 'Thêm bộ phận trực thuộc' })).toBeNull();
  });
});
