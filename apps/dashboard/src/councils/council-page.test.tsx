/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CouncilRow } from '@so-vang/api-contract';
import {
  defaultValues,
  flagFigures,
  missingAtSitting,
  sittingDecider,
  type CalledSitting,
  type Day,
  type DossierId,
  type SittingEvent,
  type SittingId,
} from '@so-vang/domain';
import { Resource } from 'react-admin';
import type { SoVangProvider } from '../provider/data-provider.js';
import { providerWith, show } from '../testing/on-screen.js';
import { bloc, cycleId, day1, headOfNorth, north, officer, south, units } from '../testing/views.js';
import { CouncilPage } from './council-page.js';

const council = 'thai-binh-2019-1' as SittingId;
const of = { council, at: day1 };
const item = (n: number, unit: typeof north, award: 'GovernmentFlag' | 'ProvinceFlag') => ({
  ...{ item: n, dossier: `${cycleId}-${n}` as DossierId, cycle: cycleId, bloc, unit, award },
});
const rules = { ...defaultValues, countingCommittee: { members: 2, signers: 1 } };
const history: readonly SittingEvent[] = [
  {
    type: 'SittingCalled',
    data: {
      ...{ ...of, province: 'Thái Bình', year: 2019, number: 1, session: 'award', heldAt: day1 },
      ...{ place: 'UBND tỉnh', clock: 'played', rules, ruleVersions: {} },
      members: [
        { person: officer.id, role: 'chair' },
        { person: headOfNorth.id, role: 'secretary' },
      ],
    },
  },
  {
    type: 'ItemsPlaced',
    data: {
      ...{ ...of, leaders: [{ bloc, units: 1 }] },
      items: [item(1, north, 'GovernmentFlag'), item(2, south, 'ProvinceFlag')],
    },
  },
  { type: 'AttendanceRecorded', data: { ...of, present: [officer.id, headOfNorth.id], absent: [] } },
  { type: 'ItemsPresented', data: { ...of, items: [1, 2], presenter: headOfNorth.id } },
];

const rowAfter = (...more: readonly SittingEvent[]): CouncilRow => rowAfterAll([...history, ...more]);
const rowAfterAll = (all: readonly SittingEvent[]): CouncilRow => {
  const state = all.reduce(sittingDecider.evolve, sittingDecider.initialState) as CalledSitting;
  return {
    ...{ id: council, province: state.province, year: 2019, number: 1, session: 'award', clock: 'played' },
    ...{ phase: state.phase, heldAt: day1, at: day1, items: 2, passed: 0, cut: 0 },
    missing: missingAtSitting(state),
    figures: flagFigures([state], state.rules.flagQuota),
    state,
  };
};

const page = (row: CouncilRow, own: Partial<SoVangProvider> = {}) =>
  show(<Resource name="councils" show={CouncilPage} />, {
    provider: providerWith({
      getOne: (async () => ({ data: row })) as unknown as SoVangProvider['getOne'],
      ...own,
    }),
    at: `/${council}/show`,
  });

afterEach(cleanup);

describe('the page of a sitting', () => {
  test('shows quorum, agenda, thresholds and the share of flags by both bases', async () => {
    page(rowAfter());
    await screen.findByText('Có mặt 2/2; cần ít nhất 4/5 số thành viên');
    await screen.findByRole('link', { name: 'Cục Thống kê' });
    expect(screen.getAllByText('ít nhất 4/5 tổng số thành viên')).toHaveLength(2);
    screen.getByText('Đơn vị dẫn đầu khối, cụm (đang áp dụng)');
    screen.getByText('Tập thể đạt tiêu chuẩn cờ thi đua');
    screen.getByText('• mục chưa có kết quả: 1 và 2');
  });

  test('names a unit as it was called on the day of the sitting, and says how many votes an item needed', async () => {
    const later = { name: 'Thống kê tỉnh', from: '2020-03-01' as Day };
    const renamed = units.map((unit) =>
      unit.id === north ? { ...unit, name: later.name, names: [...unit.names, later] } : unit,
    );
    const getMany = (async (resource: string, { ids }: { ids: string[] }) => ({
      data: resource === 'units' ? renamed.filter(({ id }) => ids.includes(id)) : [],
    })) as unknown as SoVangProvider['getMany'];
    const vote = { item: 1, for: 2, against: 0, invalid: 0, abstained: 0 };
    const counted = { members: 2, voters: 2, recused: [], votesFor: 2, base: 2, passed: true };
    page(
      rowAfter({
        type: 'ItemVotesRecorded',
        data: { ...of, method: 'paper', votes: [{ ...vote, ...counted }] },
      }),
      { getMany },
    );
    await screen.findByRole('link', { name: 'Cục Thống kê' });
    expect(screen.queryByText(/Thống kê tỉnh/)).toBeNull();
    screen.getByText(/^2\/2 đồng ý, cần ít nhất 2 \(tại phiên họp 2, bằng văn bản 0\)/);
  });

  test('takes the count sheet as a table', async () => {
    const sent: unknown[] = [];
    const act = (async (...given: unknown[]) => {
      sent.push(given.slice(0, 3));
      return { stream: '', position: '1', revision: 0, repeated: false };
    }) as SoVangProvider['act'];
    const uploadEvidence = (async () => ({
      ...{ sha256: 'ab'.repeat(32), size: 3, mediaType: 'application/pdf' },
    })) as SoVangProvider['uploadEvidence'];
    page(rowAfter(), { act, uploadEvidence });
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi kết quả bỏ phiếu' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText(/^1\. Cục Thống kê.*: Đồng ý$/), { target: { value: '2' } });
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Trần Thị Bình' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả bỏ phiếu' }));
    await dialog.findByText('Phiếu giấy cần ban kiểm phiếu 2 người');
    for (const box of dialog.getAllByRole('checkbox'))
      if (!(box as HTMLInputElement).checked) fireEvent.click(box);
    const file = new File(['pdf'], 'bien-ban.pdf', { type: 'application/pdf' });
    fireEvent.change(dialog.getByLabelText('Chọn tệp'), { target: { files: [file] } });
    await dialog.findByText(/bien-ban\.pdf/);
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi kết quả bỏ phiếu' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual([
      'RecordVotes',
      `council-${council}`,
      {
        ...{ method: 'paper', committee: [officer.id, headOfNorth.id], sheet: 'ab'.repeat(32) },
        votes: [{ item: 1, for: 2, against: 0, invalid: 0, abstained: 0 }],
      },
    ]);
  });

  describe('for a member who votes itself', () => {
    const council = { ...defaultValues, councilVotingMethods: ['paper', 'own-vote'] as const };
    const [called, ...rest] = history;
    const own = (...more: readonly SittingEvent[]) => {
      const first = called as Extract<SittingEvent, { type: 'SittingCalled' }>;
      return rowAfterAll([{ ...first, data: { ...first.data, rules: council } }, ...rest, ...more]);
    };
    test('has three choices an item, and says what was cast', async () => {
      const sent: unknown[] = [];
      const act = (async (...given: unknown[]) => {
        sent.push(given.slice(0, 3));
        return { stream: '', position: '1', revision: 0, repeated: false };
      }) as SoVangProvider['act'];
      const cast = {
        type: 'CouncilVoteCast',
        data: { ...of, person: officer.id, votes: [{ item: 2, opinion: 'against' }] },
      } as const;
      page(own(cast), { act });
      const items = await screen.findAllByRole('group', { name: /^1\. Cục Thống kê/ });
      const choices = within(items[0]!).getAllByRole('button');
      expect(choices.map(({ textContent }) => textContent)).toEqual([
        ...['Đồng ý', 'Không đồng ý', 'Không có ý kiến'],
      ]);
      expect(screen.queryByRole('group', { name: /^2\./ })).toBeNull();
      screen.getByText('không đồng ý');
      fireEvent.click(choices[0]!);
      fireEvent.click(screen.getByRole('button', { name: 'Gửi biểu quyết (1 mục)' }));
      const dialog = within(await screen.findByRole('dialog'));
      dialog.getByText('đồng ý');
      fireEvent.click(dialog.getByRole('button', { name: 'Gửi biểu quyết (1 mục)' }));
      await waitFor(() => expect(sent).toHaveLength(1));
      expect(sent[0]).toEqual([
        'CastCouncilVote',
        `council-${of.council}`,
        { votes: [{ item: 1, opinion: 'for' }] },
      ]);
    });
    test('is not offered where the rules do not let members vote so', async () => {
      page(rowAfter());
      await screen.findByText('1.', { exact: false });
      expect(screen.queryByText('Biểu quyết của tôi')).toBeNull();
    });
  });
});
