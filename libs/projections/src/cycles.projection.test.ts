import { describe, expect, test } from '@jest/globals';
import {
  defaultValues,
  type BallotId,
  type Day,
  type DossierId,
  type Instant,
  type MovementId,
  type PersonId,
} from '@so-vang/domain';
import { cycles } from './cycles.projection.js';
import { fold } from './projection.js';
import { clerk, cycle, day1, day2, khoi, north, recorded, south, type DataOf } from './testing/recorded.js';

const stream = 'cycle-tong-hop-2019';
const of = { cycle, at: day2 };
const movement = 'chuyen-doi-so' as MovementId;
const ballot = 'tong-hop-2019-1' as BallotId;
const second = 'tong-hop-2019-2' as BallotId;
const closesAt = '2019-03-01T01:00:00.000Z' as Instant;
const sheet = { points: { a: 100 }, bonus: 0, deduction: 0 };
const chair = 'chu-tri' as PersonId;
const conference = {
  ...{ from: day2, place: 'Hội trường', chair, secretary: clerk },
  ...{ present: [{ unit: north }], absent: [{ unit: south, reason: 'Bận' }] },
};
const terms = {
  question: 'approve',
  candidates: [north],
  maxChoices: 3,
  quorum: defaultValues.quorum,
  threshold: defaultValues.threshold,
  closesAt,
} as const;

const opened = recorded(stream, 'CycleOpened', {
  cycle,
  bloc: khoi,
  year: 2019,
  clock: 'live',
  units: [north, south],
  rules: defaultValues,
  at: day1,
});
const rowAfter = (...events: ReturnType<typeof recorded>[]) => fold(cycles, [opened, ...events])[0];
const on = <Type extends keyof DataOf>(type: Type, data: DataOf[Type]) => recorded(stream, type, data);

const votingOpened = (id: BallotId) => on('VotingOpened', { ...of, ballot: id, ...terms });
const ballotOpened = (id: BallotId) =>
  recorded(`ballot-${id}`, 'BallotOpened', {
    ...{ ...terms, ballot: id, cycle, bloc: khoi, year: 2019, roll: [north, south], clock: 'live', at: day2 },
  });
const toVoting = [on('PledgingClosed', of), on('EvaluationOpened', of), on('EvaluationClosed', of)];

describe('the stage board', () => {
  test('shows an opened cycle and what it lacks', () => {
    const row = rowAfter();
    expect({ ...row, state: undefined }).toEqual({
      ...{ id: cycle, bloc: khoi, year: 2019, clock: 'live', phase: 'pledging', at: day1 },
      ...{ units: 2, signed: 0, state: undefined, earlierBallots: [] },
      missing: [
        { code: 'PLAN' },
        { code: 'PLEDGE_TEXT' },
        { code: 'SIGNATURES', rule: 'noPledge', units: [north, south] },
      ],
    });
  });

  test.each([
    [on('PlanAdopted', { ...of, theme: 'Đoàn kết', deadlines: {} }), { theme: 'Đoàn kết', at: day2 }],
    [on('PledgeDrafted', { ...of, contents: ['Một'] }), { state: { pledge: ['Một'] } }],
    [on('PledgeSigned', { ...of, unit: north, signatory: clerk, late: false }), { signed: 1 }],
    [on('PledgingClosed', of), { phase: 'movements', missing: [] }],
    [on('EvaluationOpened', of), { phase: 'evaluation' }],
    [
      on('SelfScoreSubmitted', { ...of, unit: north, sheet, total: 100, late: true }),
      { state: { selfScores: [{ unit: north, total: 100, late: true }] } },
    ],
    [
      on('CrossScoreSubmitted', { ...of, unit: north, by: south, sheet, total: 90 }),
      { state: { crossScores: [{ of: north, by: south, total: 90 }] } },
    ],
    [
      on('ScoreSettled', { ...of, unit: north, sheet, total: 95 }),
      { state: { settledScores: [{ unit: north, total: 95 }] } },
    ],
    [
      on('UnitExcluded', { ...of, unit: north, reason: 'Vi phạm' }),
      { state: { exclusions: [{ unit: north, reason: 'Vi phạm' }] } },
    ],
    [on('EvaluationClosed', of), { phase: 'voting', missing: [{ code: 'BALLOT', rule: 'choice' }] }],
    [votingOpened(ballot), { state: { ballots: [{ ballot, closesAt }] } }],
    [
      on('RankingDeclared', { ...of, places: [{ unit: north, rank: 1 }] }),
      {
        phase: 'nomination',
        missing: [{ code: 'HEAD' }, { code: 'CONFERENCE' }, { code: 'MINUTES' }],
        state: { ranking: [{ unit: north, rank: 1 }] },
      },
    ],
    [
      on('NominationMade', {
        ...{ ...of, dossier: 'tong-hop-2019-1' as DossierId, unit: north },
        ...{ award: 'ProvinceFlag', authority: 'province' },
      }),
      { state: { nominations: [{ unit: north, award: 'ProvinceFlag' }] } },
    ],
    [
      on('UnitWithdrew', { ...of, unit: south, reason: 'Đã có cờ' }),
      { state: { withdrawals: [{ unit: south, reason: 'Đã có cờ' }] } },
    ],
    [
      on('HeadElected', { ...of, head: south, forYear: 2020, method: 'election' }),
      { state: { elected: { head: south, method: 'election' } } },
    ],
    [
      on('PreparatoryMeetingHeld', { ...of, heldOn: '2019-12-12' as Day, place: 'Phòng họp', chair }),
      { state: { preparatoryMeeting: { place: 'Phòng họp', chair } } },
    ],
    [
      on('ClosingConferenceHeld', { ...of, ...conference }),
      { state: { conference: { place: 'Hội trường', present: [{ unit: north }] } } },
    ],
    [
      on('MinutesDrawnUp', {
        ...{ ...of, blocName: 'Khối tổng hợp', baseDocuments: ['Quy chế'] },
        content: { conference, scores: [], votes: [], ranking: [], nominations: [] },
      }),
      { state: { minutes: { baseDocuments: ['Quy chế'], signatures: [] } } },
    ],
    [on('CycleClosed', of), { phase: 'closed', missing: [] }],
    [on('ClockAdvanced', of), { at: day2 }],
    [on('DeadlinePassed', { ...of, name: 'pledge', due: day2 }), { state: { deadlinesPassed: ['pledge'] } }],
  ])('takes up %j', (event, expected) => {
    expect(rowAfter(event)).toMatchObject(expected);
  });

  test('takes up movements, who joins and what is filed', () => {
    const file = { title: 'Báo cáo', sha256: '0'.repeat(64), size: 1, mediaType: 'application/pdf' };
    const row = rowAfter(
      on('MovementLaunched', { ...of, movement, name: 'Chuyển đổi số' }),
      on('UnitJoinedMovement', { ...of, movement, unit: north }),
      on('EvidenceFiled', { ...of, movement, unit: north, ...file }),
    );
    expect(row?.state.movements).toMatchObject([
      { name: 'Chuyển đổi số', joined: [north], evidence: [{ unit: north, title: 'Báo cáo' }] },
    ]);
  });

  test('follows the newest ballot, and tells what the count still needs', () => {
    const voting = [...toVoting, votingOpened(ballot), ballotOpened(ballot)];
    const vote = { cycle, ballot, unit: north, voter: clerk, for: [north], against: [], at: day2 };
    const result = { rollSize: 2, cast: 1, quorumMet: false, tallies: [] };
    const on1 = `ballot-${ballot}`;
    const missingAfter = (...events: ReturnType<typeof recorded>[]) =>
      rowAfter(...voting, ...events)?.missing.map(({ code }) => code);
    const cast = recorded(on1, 'VoteCast', vote);
    const closed = recorded(on1, 'BallotClosed', { cycle, ballot, at: day2 });
    const counted = recorded(on1, 'BallotCounted', { cycle, ballot, result, at: day2 });

    expect(missingAfter()).toEqual(['VOTES', 'COUNT']);
    expect(rowAfter(...voting, cast)?.missing[0]).toMatchObject({ code: 'VOTES', units: [south] });
    expect(missingAfter(cast, closed)).toEqual(['COUNT']);
    expect(missingAfter(cast, closed, counted)).toEqual(['QUORUM']);
    expect(missingAfter(cast, closed, counted, votingOpened(second))).toEqual(['COUNT']);
    const again = [cast, closed, counted, votingOpened(second), ballotOpened(second)];
    expect(missingAfter(...again)).toEqual(['VOTES', 'COUNT']);
    expect(rowAfter(...voting, ...again)?.ballot).toMatchObject({ ballot: second, phase: 'open' });
    expect(rowAfter(...voting, ...again, cast)).toEqual(rowAfter(...voting, ...again));
  });

  test.each(['BallotClockAdvanced', 'VotingDeadlinePassed'] as const)('takes up %s of its ballot', (type) => {
    const event = recorded(`ballot-${ballot}`, type, { cycle, ballot, at: closesAt, due: closesAt });
    expect(rowAfter(...toVoting, votingOpened(ballot), ballotOpened(ballot), event)?.ballot).toMatchObject({
      at: closesAt,
      deadlinePassed: type === 'VotingDeadlinePassed',
    });
  });

  test('shows no cycle of which only later acts are known', () => {
    expect(fold(cycles, [on('CycleClosed', of), ballotOpened(ballot)])).toEqual([]);
  });
});
