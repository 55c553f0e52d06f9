/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { providerWith, show } from '../testing/on-screen.js';
import { drafted, members, opened, planned, signed, viewAfter } from '../testing/views.js';
import { StageBoard } from './stage-board.js';

afterEach(cleanup);

const column = async (name: string) => within(await screen.findByRole('region', { name }));
const board = (...events: Parameters<typeof viewAfter>[0]) =>
  show(<StageBoard cycles={[viewAfter(events).cycle]} />, { provider: providerWith({}) });

describe('the stage board', () => {
  test('shows a cycle under its stage, how far it has got and what blocks the next one', async () => {
    board(opened, drafted, ...members.slice(0, 3).map((unit) => signed(unit)));
    const pledging = await column('Ký kết giao ước');
    expect(await pledging.findByText('Khối cơ quan tổng hợp')).toBeDefined();
    expect(pledging.getByText('2019')).toBeDefined();
    expect(pledging.getByText('3/4 đơn vị đã ký')).toBeDefined();
    expect(pledging.getByText('• chưa thông qua kế hoạch và chủ đề năm')).toBeDefined();
    expect(pledging.getByText('• chưa ký giao ước (1 đơn vị)')).toBeDefined();
    expect((await column('Phong trào thi đua')).getByText('Không có')).toBeDefined();
  });

  test('says that nothing blocks it', async () => {
    board(opened, planned, drafted, ...members.map((unit) => signed(unit)));
    expect((await column('Ký kết giao ước')).getByText('Đủ điều kiện sang giai đoạn sau')).toBeDefined();
  });
});
