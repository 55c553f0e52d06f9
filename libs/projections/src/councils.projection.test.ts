import { describe, expect, test } from '@jest/globals';
import { defaultValues, type DossierId, type PersonId, type SittingId } from '@so-vang/domain';
import { councils } from './councils.projection.js';
import { fold } from './projection.js';
import { clerk, cycle, day1, day2, khoi, north, recorded } from './testing/recorded.js';

type Events = ReturnType<typeof recorded>[];
const council = 'thai-binh-2019-1' as SittingId;
const stream = `council-${council}`;
const of = { council, at: day2 };
const item = { item: 1, dossier: 'tong-hop-2019-1' as DossierId, cycle, bloc: khoi, unit: north };
const called = recorded(stream, 'SittingCalled', {
  ...{ council, province: 'Thái Bình', year: 2019, number: 1, session: 'award', heldAt: day2 },
  ...{
    place: 'UBND tỉnh',
    members: [{ person: clerk, role: 'chair' }],
    clock: 'played',
    rules: defaultValues,
  },
  ...{ ruleVersions: {}, at: day1 },
});
const placed = recorded(stream, 'ItemsPlaced', {
  ...{ ...of, items: [{ ...item, award: 'GovernmentFlag' }], leaders: [{ bloc: khoi, units: 1 }] },
});
const attended = recorded(stream, 'AttendanceRecorded', { ...of, present: [clerk], absent: [] });
const vote = {
  ...{ item: 1, for: 1, against: 0, invalid: 0, abstained: 0 },
  ...{ members: 1, voters: 1, recused: [], votesFor: 1, base: 1, passed: true },
};
const voted = recorded(stream, 'ItemVotesRecorded', { ...of, method: 'open', votes: [vote] });
const minutes = { number: '05', discussion: 'Đã thảo luận', chair: clerk, secretary: 'thu-ky' as PersonId };
const none = { count: 0, allowed: 0, over: false };
const rowAfter = (...events: Events) => fold(councils, [called, placed, ...events])[0];

describe('the list of sittings', () => {
  test('shows what is on the agenda, and the share of Government flags before it closes', () => {
    expect(rowAfter()).toMatchObject({
      ...{ id: council, province: 'thai-binh', year: 2019, phase: 'called', items: 1, passed: 0, cut: 0 },
      missing: [{ code: 'ATTENDANCE' }, { code: 'RESULTS', items: [1] }, { code: 'MINUTES' }],
      figures: { proposed: 1, blocLeaders: { count: 1, allowed: 0, over: true } },
    });
  });
  test.each([
    [attended, { phase: 'sitting', missing: [{ code: 'RESULTS' }, { code: 'MINUTES' }] }],
    [
      recorded(stream, 'ItemsPresented', { ...of, items: [1], presenter: clerk }),
      { state: { agenda: [{ presented: { presenter: clerk } }] } },
    ],
    [voted, { passed: 1, cut: 0 }],
    [recorded(stream, 'ItemCut', { ...of, item: 1, reason: 'Chưa đủ' }), { passed: 0, cut: 1 }],
    [
      recorded(stream, 'SittingMinutesDrafted', { ...of, ...minutes }),
      {
        missing: [
          { code: 'ATTENDANCE' },
          { code: 'RESULTS' },
          { code: 'MINUTES_SIGNED', people: [clerk, 'thu-ky'] },
        ],
      },
    ],
    [
      recorded(stream, 'SittingClosed', {
        ...{ ...of, answers: [], figures: { proposed: 7, standardMet: none, blocLeaders: none } },
      }),
      { phase: 'closed', missing: [], figures: { proposed: 7 } },
    ],
  ])('takes up %j', (event, expected) => {
    expect(rowAfter(event)).toMatchObject(expected);
  });
  test('knows who has signed the minutes', () => {
    const row = rowAfter(
      attended,
      voted,
      recorded(stream, 'SittingMinutesDrafted', { ...of, ...minutes }),
      recorded(stream, 'SittingMinutesSigned', { ...of, person: clerk }),
    );
    expect(row?.missing).toEqual([{ code: 'MINUTES_SIGNED', people: ['thu-ky'] }]);
  });
});
