/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { FlagShown, FlagsRow } from '@so-vang/api-contract';
import type { CycleEvent } from '@so-vang/domain';
import { CyclePage } from '../cycles/cycle-page.js';
import type { SoVangProvider } from '../provider/data-provider.js';
import { providerWith, show } from '../testing/on-screen.js';
import {
  cycleId,
  day2,
  drafted,
  officer,
  opened,
  planned,
  signed,
  south,
  viewAfter,
} from '../testing/views.js';

afterEach(cleanup);

const corrected: CycleEvent = {
  type: 'FactCorrected',
  data: {
    cycle: cycleId,
    fact: { revision: 2, type: 'PledgeDrafted' },
    was: { contents: ['Hoàn thành nhiệm vụ'] },
    follows: true,
    ...{ act: 'Quy chế', article: 'Điều 12', reason: 'Nhập nhầm' },
    dependents: [{ stream: `cycle-${cycleId}`, revision: 3, type: 'PledgeSigned' }],
    at: day2,
  },
};

const ofYear = `cycle-${cycleId}` as const;
const flag: FlagShown = {
  ...{ stream: ofYear, revision: 3, type: 'PledgeSigned', at: day2 },
  because: { revision: 2, type: 'PledgeDrafted' },
  ...{ act: 'Quy chế', article: 'Điều 12', reason: 'Nhập nhầm' },
  by: { person: officer.id, role: 'office' },
};
const another: FlagShown = { ...flag, revision: 4, type: 'PledgeSealed' };
const flagsRow: FlagsRow = { id: ofYear, at: day2, open: true, flags: [flag, another] };
const listing = (...rows: readonly FlagsRow[]) =>
  (async (resource: string) => ({
    data: resource === 'flags' ? rows : [],
    total: 0,
  })) as unknown as SoVangProvider['getList'];

test('what a correction touched is listed, and somebody decides on it', async () => {
  const sent: unknown[] = [];
  const act = ((type: string, stream: string, data: unknown) => {
    sent.push([type, stream, data]);
    return Promise.resolve({ stream, position: '7', revision: 5, repeated: false });
  }) as SoVangProvider['act'];
  const view = () => viewAfter([opened, planned, drafted, signed(south), corrected]);
  show(<Resource name="cycles" show={CyclePage} />, {
    provider: providerWith({ view, act, getList: listing(flagsRow) }),
    person: officer,
    at: `/${cycleId}/show`,
  });

  expect(await screen.findByText('Việc bị ảnh hưởng bởi đính chính')).toBeDefined();
  expect(screen.getByText('• Ký giao ước thi đua')).toBeDefined();
  expect(screen.getByText('• Chốt giao ước')).toBeDefined();
  expect(screen.getByText(/^• có việc bị ảnh hưởng bởi đính chính chưa được quyết định/)).toBeDefined();

  // Once, for all that the correction touched.
  expect(screen.getByText(/Quy chế, Điều 12 · Nhập nhầm/).textContent).toContain(officer.name);

  const name = 'Quyết định về việc bị ảnh hưởng';
  fireEvent.click(await screen.findByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.mouseDown(dialog.getByLabelText(/^Quyết định/));
  fireEvent.click(await screen.findByRole('option', { name: 'giữ nguyên' }));
  fireEvent.change(dialog.getByLabelText(/^Lý do/), { target: { value: 'Nội dung không đổi' } });
  fireEvent.click(dialog.getByRole('button', { name }));
  await waitFor(() =>
    expect(sent).toEqual([
      ['DecideFlag', `cycle-${cycleId}`, { decision: 'stands', reason: 'Nội dung không đổi' }],
    ]),
  );
});

test('what another stream holds is decided there, and what is owed is called redone', async () => {
  const sent: unknown[] = [];
  const act = ((type: string, stream: string, data: unknown) => {
    sent.push([type, stream, data]);
    return Promise.resolve({ stream, position: '7', revision: 5, repeated: false });
  }) as SoVangProvider['act'];
  const elsewhere = { ...flag, stream: 'cycle-khoi-9-2019' };
  const owed = { ...flag, decided: { decision: 'redo', reason: 'Ký lại', at: day2 } } as const;
  show(<Resource name="cycles" show={CyclePage} />, {
    provider: providerWith({
      view: () => viewAfter([opened, planned, drafted, signed(south)]),
      act,
      getList: listing({ id: 'bloc-khoi-1', at: day2, open: true, flags: [elsewhere, owed] }),
    }),
    person: officer,
    at: `/${cycleId}/show`,
  });

  expect(await screen.findByText('Phải làm lại')).toBeDefined();
  expect(screen.getAllByText('• Ký giao ước thi đua')).toHaveLength(1);
  const name = 'Quyết định về việc bị ảnh hưởng';
  fireEvent.click(await screen.findByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.mouseDown(dialog.getByLabelText(/^Quyết định/));
  fireEvent.click(await screen.findByRole('option', { name: 'đã làm lại hoặc đã đính chính' }));
  fireEvent.change(dialog.getByLabelText(/^Lý do/), { target: { value: 'Đã ký lại' } });
  fireEvent.click(dialog.getByRole('button', { name }));
  await waitFor(() =>
    expect(sent).toEqual([
      [
        'DecideFlag',
        'bloc-khoi-1',
        { flags: [{ stream: ofYear, revision: 3 }], decision: 'redone', reason: 'Đã ký lại' },
      ],
    ]),
  );
});
