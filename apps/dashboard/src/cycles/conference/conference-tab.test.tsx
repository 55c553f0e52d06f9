/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { ActAnswer, PersonRow, UnitRow } from '@so-vang/api-contract';
import {
  cycleDecider,
  minutesOf,
  type BallotId,
  type BallotResult,
  type CycleEvent,
  type Day,
  type DossierId,
  type MinutesContent,
  type OpenedCycle,
} from '@so-vang/domain';
import type { SoVangProvider } from '../../provider/data-provider.js';
import { providerWith, show } from '../../testing/on-screen.js';
import {
  blocRow,
  cycleId,
  day2,
  east,
  headOfNorth,
  north,
  officer,
  opened,
  south,
  units,
  viewAfter,
  west,
} from '../../testing/views.js';
import { CyclePage } from '../cycle-page.js';

afterEach(cleanup);

const of = { cycle: cycleId, at: day2 };
const ranked: readonly CycleEvent[] = [
  opened,
  { type: 'PledgingClosed', data: of },
  { type: 'EvaluationOpened', data: of },
  { type: 'EvaluationClosed', data: of },
  {
    type: 'RankingDeclared',
    data: {
      ...of,
      places: [
        { unit: north, rank: 1 },
        { unit: south, rank: 1 },
        { unit: east, rank: 3 },
      ],
      approved: [north, south],
    },
  },
  {
    type: 'NominationMade',
    data: {
      ...{ ...of, dossier: `${cycleId}-1` as DossierId, unit: north },
      ...{ award: 'GovernmentFlag', authority: 'government', rank: 1 },
    },
  },
];
const held: CycleEvent = {
  type: 'ClosingConferenceHeld',
  data: {
    ...{ ...of, from: day2, place: 'Hội trường', chair: headOfNorth.id, secretary: officer.id },
    present: [{ unit: north }, { unit: south }, { unit: east }],
    absent: [{ unit: west, reason: 'Dự họp Bộ' }],
  },
};
const contentOf = (events: readonly CycleEvent[]): MinutesContent => {
  const state = events.reduce(cycleDecider.evolve, cycleDecider.initialState) as OpenedCycle;
  const content = minutesOf(state, [], blocRow.name);
  if (!content) throw new Error('no conference');
  return content;
};
const drawnUp: CycleEvent = {
  type: 'MinutesDrawnUp',
  data: {
    ...{ ...of, blocName: blocRow.name, baseDocuments: ['Quy chế hoạt động của khối'] },
    content: contentOf([...ranked, held]),
  },
};

const answer: ActAnswer = { stream: `cycle-${cycleId}`, position: '7', revision: 4, repeated: false };
/** As the register has it today: Cục Thuế has had another name since the year after. */
const renamed: readonly UnitRow[] = units.map((unit) =>
  unit.id === south
    ? { ...unit, name: 'Thuế tỉnh', names: [...unit.names, { name: 'Thuế tỉnh', from: '2020-03-01' as Day }] }
    : unit,
);
const knowing = (rows: readonly UnitRow[]): SoVangProvider['getMany'] =>
  (async (resource: string, { ids }: { ids: string[] }) => ({
    data: resource === 'units' ? rows.filter(({ id }) => ids.includes(id)) : [],
  })) as unknown as SoVangProvider['getMany'];
const open = (
  events: readonly CycleEvent[],
  tab: string,
  person: PersonRow = headOfNorth,
  own: Partial<SoVangProvider> = {},
) => {
  const sent: { type: string; data: unknown }[] = [];
  const act = (async (type: string, _stream: string, data: unknown) => {
    sent.push({ type, data });
    return answer;
  }) as SoVangProvider['act'];
  const view = () => {
    const shown = viewAfter(events);
    const headship = { year: 2019, head: north, method: 'agreed' } as const;
    return { ...shown, bloc: { ...shown.bloc, headships: [headship] } };
  };
  show(<Resource name="cycles" show={CyclePage} />, {
    provider: providerWith({ view, act, ...own }),
    person,
    at: `/${cycleId}/show?tab=${tab}`,
  });
  return sent;
};
const panel = async () => within(await screen.findByRole('tabpanel'));

describe('a unit that the ballot did not approve', () => {
  test('cannot be nominated, and the reason stands beside the button', async () => {
    open(ranked, 'nominations');
    const row = await screen.findByRole('row', { name: /Kho bạc Nhà nước/ });
    const button = await within(row).findByRole<HTMLButtonElement>('button', { name: 'Đề nghị' });
    expect(button.disabled).toBe(true);
    expect(within(row).getByText('Không đạt tỷ lệ phiếu đồng ý')).toBeDefined();
  });
});

describe('a nomination over its slots', () => {
  test('shows the figures and is not sent without a reason', async () => {
    const sent = open(ranked, 'nominations');
    const row = await screen.findByRole('row', { name: /Cục Thuế/ });
    fireEvent.click(await within(row).findByRole('button', { name: 'Đề nghị' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Khối có 4 đơn vị, được đề nghị 1; đây là đề nghị thứ 2.')).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Đề nghị' }));
    expect(sent).toEqual([]);
    fireEvent.change(dialog.getByLabelText(/^Lý do/), { target: { value: 'Cùng hạng nhất' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Đề nghị' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      type: 'Nominate',
      data: { unit: south, award: 'GovernmentFlag', reason: 'Cùng hạng nhất' },
    });
  });
  test('names an achievement that was claimed for it first', async () => {
    const sent = open(ranked, 'nominations');
    const row = await screen.findByRole('row', { name: /Cục Thuế/ });
    fireEvent.click(await within(row).findByRole('button', { name: 'Đề nghị' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText(/^Lý do/), { target: { value: 'Cùng hạng nhất' } });
    fireEvent.change(dialog.getByLabelText(/^Thành tích/), { target: { value: 'Sáng kiến số 12' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Đăng ký thành tích' }));
    expect(await dialog.findByText('Đã đăng ký: Sáng kiến số 12')).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Đề nghị' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      { type: 'ClaimAchievement', data: { achievement: 'sang-kien-so-12', unit: south } },
      { type: 'Nominate', data: { achievements: ['sang-kien-so-12'] } },
    ]);
  });
});

describe('the minutes', () => {
  test('are drawn up only after the conference', async () => {
    open(ranked, 'conference');
    const tab = await panel();
    const button = await tab.findByRole<HTMLButtonElement>('button', { name: 'Lập biên bản' });
    expect(button.disabled).toBe(true);
    expect(tab.getByText('Ghi nhận hội nghị tổng kết trước.')).toBeDefined();
  });
  test('read as a paper that names the bloc led, and are signed by whose turn it is', async () => {
    const sent = open([...ranked, held, drawnUp], 'conference');
    const tab = await panel();
    expect(tab.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeDefined();
    expect(tab.getByText(`Đơn vị dẫn đầu ${blocRow.name}`)).toBeDefined();
    expect(await tab.findByText('Vắng mặt: Liên minh HTX (Dự họp Bộ).')).toBeDefined();
    const other = await tab.findByRole<HTMLButtonElement>('button', { name: 'Ký biên bản (thư ký)' });
    expect(other.disabled).toBe(true);
    await waitFor(() =>
      expect(tab.getByRole<HTMLButtonElement>('button', { name: 'Ký biên bản (chủ trì)' }).disabled).toBe(
        false,
      ),
    );
    fireEvent.click(tab.getByRole('button', { name: 'Ký biên bản (chủ trì)' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Ký biên bản (chủ trì)' }));
    await waitFor(() => expect(sent).toEqual([{ type: 'SignMinutes', data: { signer: 'chair' } }]));
  });
  test('name a unit as it was called on the day of the conference, whatever it is called since', async () => {
    open([...ranked, held, drawnUp], 'conference', headOfNorth, { getMany: knowing(renamed) });
    const tab = await panel();
    expect((await tab.findAllByText(/Cục Thuế/)).length).toBeGreaterThan(0);
    expect(tab.queryByText(/Thuế tỉnh/)).toBeNull();
  });
  test('name a unit by a name that it took before', async () => {
    const earlier = renamed.map((unit) =>
      unit.id === south ? { ...unit, names: [{ name: 'Chi cục' }, ...unit.names.slice(1)] } : unit,
    );
    const since = earlier.map((unit) => ({
      ...unit,
      names: unit.names.map(({ name, from }) => ({ name, ...(from && { from: '2019-03-01' as Day }) })),
    }));
    open([...ranked, held, drawnUp], 'nominations', headOfNorth, { getMany: knowing(since) });
    const tab = await panel();
    expect((await tab.findAllByText(/Thuế tỉnh/)).length).toBeGreaterThan(0);
  });
  test('tell of a vote all that the count tells: papers, opinions in writing, base and needed number', async () => {
    const result: BallotResult = {
      ...{ rollSize: 4, cast: 3, present: 3, quorumMet: true, quorumNeeded: 3, written: 1 },
      papers: { issued: 3, returned: 3, valid: 2, invalid: 1 },
      tallies: [
        {
          ...{ unit: north, for: 2, against: 0, abstained: 0, approved: true },
          ...{ writtenFor: 1, writtenAgainst: 0, counted: 3, base: 4, needed: 3 },
        },
      ],
    };
    const content = {
      ...contentOf([...ranked, held]),
      votes: [{ ballot: `${cycleId}-1` as BallotId, result }],
    };
    open([...ranked, held, { ...drawnUp, data: { ...drawnUp.data, content } }], 'conference');
    const tab = await panel();
    await tab.findByText('3/4 đơn vị tham gia, cần ít nhất 3: đủ số lượng theo quy định.');
    expect(tab.getByText('Phát ra 3 phiếu, thu về 3, hợp lệ 2, không hợp lệ 1.')).toBeDefined();
    expect(tab.getByText('1 ý kiến bằng văn bản.')).toBeDefined();
    const paper = within(tab.getByText('Cần ít nhất').closest('table') as HTMLElement);
    await waitFor(() =>
      expect(paper.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
        ...['Cục Thống kê', '2', '0', '0', '1/0', '3/4', '3', 'Đạt'],
      ]),
    );
  });
  test('list the scores from the highest down', async () => {
    const content = {
      ...contentOf([...ranked, held]),
      scores: [
        { unit: north, total: 70_00 },
        { unit: south, total: 90_50 },
      ],
    };
    open([...ranked, held, { ...drawnUp, data: { ...drawnUp.data, content } }], 'conference');
    const tab = await panel();
    await tab.findByText('Vắng mặt: Liên minh HTX (Dự họp Bộ).');
    const paper = within(tab.getByText('90,5').closest('table') as HTMLElement);
    expect(paper.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'Đơn vịĐiểm',
      'Cục Thuế90,5',
      'Cục Thống kê70',
    ]);
  });
  test('that no longer hold say so', async () => {
    const elected: CycleEvent = {
      type: 'HeadElected',
      data: { ...of, head: south, forYear: 2020, method: 'election' },
    };
    open([...ranked, held, drawnUp, elected], 'conference');
    const tab = await panel();
    expect((await tab.findAllByText(/^Biên bản không còn đúng/)).length).toBeGreaterThan(0);
    expect(await tab.findByRole('button', { name: 'Lập lại biên bản' })).toBeDefined();
  });
});
