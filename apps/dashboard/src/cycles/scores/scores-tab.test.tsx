/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import type { CycleEvent, Day, UnitId } from '@so-vang/domain';
import { providerWith, show } from '../../testing/on-screen.js';
import {
  cycleId,
  day2,
  east,
  headOfNorth,
  members,
  north,
  officer,
  opened,
  planned,
  signed,
  south,
  viewAfter,
  west,
} from '../../testing/views.js';
import { CyclePage } from '../cycle-page.js';

afterEach(cleanup);

const of = { cycle: cycleId, at: day2 };
const sheet = (bonus = 0) => ({
  points: { 'nhiem-vu': 50_00, 'xay-dung': 15_00, 'thi-dua': 15_00 },
  ...{ bonus, deduction: 0 },
  ...(bonus > 0 && { bonuses: [{ name: 'Cờ của ngành', points: bonus, reason: 'QĐ 5' }] }),
});
const scored = (unit: UnitId, by: UnitId): readonly CycleEvent[] => [
  { type: 'SelfScoreSubmitted', data: { ...of, unit, sheet: sheet(5_00), total: 85_00, late: false } },
  { type: 'CrossScoreSubmitted', data: { ...of, unit, by, sheet: sheet(), total: 80_00 } },
];
const evaluation: readonly CycleEvent[] = [
  opened,
  planned,
  ...members.map((unit) => signed(unit)),
  { type: 'PledgingClosed', data: of },
  { type: 'EvaluationOpened', data: of },
];
const open = (events: readonly CycleEvent[], person: PersonRow) =>
  show(<Resource name="cycles" show={CyclePage} />, {
    provider: providerWith({ view: () => viewAfter(events) }),
    person,
    at: `/${cycleId}/show?tab=scores`,
  });

describe('the tab of scores', () => {
  test('offers the office the re-check of what is scored, and the settlement after it', async () => {
    const rechecked: CycleEvent = {
      type: 'ScoreRechecked',
      data: { ...of, unit: north, sheet: sheet(), total: 80_00 },
    };
    open([...evaluation, ...scored(north, south), rechecked], officer);
    const recheck = await screen.findAllByRole('button', { name: 'Thẩm định điểm' });
    expect(recheck.map((button) => (button as HTMLButtonElement).disabled)).toEqual([true, true, true]);
    const settle = screen.getAllByRole('button', { name: 'Chốt điểm' });
    expect(settle.map((button) => (button as HTMLButtonElement).disabled)).toEqual([false, true, true, true]);
  });

  test('lets only the unit that was scored object, and shows what is open', async () => {
    const objected: CycleEvent = {
      type: 'ScoreObjected',
      data: { ...of, unit: north, item: 'bonus', reason: 'Thiếu điểm cờ' },
    };
    open([...evaluation, ...scored(north, south), ...scored(south, east), objected], headOfNorth);
    expect(await screen.findAllByRole('button', { name: 'Kiến nghị về điểm' })).toHaveLength(1);
    expect(await screen.findByText('Cục Thống kê – Điểm thưởng: Thiếu điểm cờ')).toBeDefined();
  });

  test('says who was drawn to score whom, what never came, and who is on hold', async () => {
    const drawn: CycleEvent = {
      type: 'CrossScorersAssigned',
      data: {
        ...{ ...of, seed: 7 },
        pairs: [
          { unit: north, by: south },
          { unit: south, by: west },
        ],
      },
    };
    const missing: CycleEvent = {
      type: 'SheetRecordedMissing',
      data: { ...of, unit: east, kind: 'self', reason: 'Không nộp' },
    };
    const hold: CycleEvent = {
      type: 'HoldPlaced',
      data: {
        ...{ ...of, hold: 'thanh-tra', unit: west, ground: 'dieu-tra-thanh-tra' },
        ...{ source: 'Thanh tra tỉnh', openedAt: '2019-02-01' as Day },
      },
    };
    open([...evaluation, drawn, ...scored(north, south), missing, hold], officer);
    expect(await screen.findByText('Người chấm: Cục Thuế ✓')).toBeDefined();
    expect(screen.getByText('Kho bạc Nhà nước: bảng tự chấm')).toBeDefined();
    expect(screen.getByText('Từ 01/02/2019; nguồn: Thanh tra tỉnh')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Kết luận việc tạm dừng xét' })).toBeDefined();
  });
});
