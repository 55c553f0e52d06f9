import type { ClosingConference } from '../cycle/conference.js';
import type { CycleEvent } from '../cycle/cycle.js';
import { rankByOrder } from '../cycle/ranking.js';
import type { UnitId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import type { ChoiceMethod, Rules } from '../rules/rules.js';
import { endOf, type Clock } from '../time.js';
import { inCycle } from './acts.js';
import { ballot, bloc, day, east, headOf, north, on, south, units, west } from './names.js';

/** Histories of a cycle: each of `in…` brings it to the start of that stage. */
type History = readonly CycleEvent[];

export const pledgeDue = endOf(day('2019-03-31'));
export const selfScoreDue = endOf(day('2019-12-10'));

export const opened = (rules: Partial<Rules> = {}, clock: Clock = 'played') =>
  inCycle(
    'CycleOpened',
    { bloc, year: 2019, clock, units, rules: { ...defaultValues, ...rules } },
    on('2019-01-10'),
  );
export const planned = inCycle(
  'PlanAdopted',
  { theme: 'Đoàn kết, sáng tạo', deadlines: { pledge: pledgeDue, selfScore: selfScoreDue } },
  on('2019-02-01'),
);
export const pledgeDrafted = inCycle('PledgeDrafted', { contents: ['Thi đua'] }, on('2019-02-02'));
export const signed = (unit: UnitId, at = on('2019-03-01')) =>
  inCycle('PledgeSigned', { unit, signatory: headOf(unit), late: false }, at);
export const excluded = (unit: UnitId) =>
  inCycle('UnitExcluded', { unit, reason: 'Kỷ luật' }, on('2019-11-01'));
export const withdrawn = (unit: UnitId) =>
  inCycle('UnitWithdrew', { unit, reason: 'Đã nhận cờ năm trước' }, on('2019-12-15'));

export const inPledging = (rules: Partial<Rules> = {}, clock: Clock = 'played'): History => [
  opened(rules, clock),
  planned,
  pledgeDrafted,
];

export const inMovements = (rules: Partial<Rules> = {}): History => [
  ...inPledging(rules),
  ...units.map((unit) => signed(unit)),
  inCycle('PledgingClosed', {}, on('2019-04-01')),
];

export const inEvaluation = (rules: Partial<Rules> = {}): History => [
  ...inMovements(rules),
  inCycle('EvaluationOpened', {}, on('2019-11-20')),
];

/** Points for the first item of the table; the two others are full. */
export const sheet = (points: number) => ({
  points: { 'nhiem-vu': points, 'xay-dung': 15_00, 'thi-dua': 15_00 },
  bonus: 0,
  deduction: 0,
});
export const selfScored = (unit: UnitId, points: number) =>
  inCycle(
    'SelfScoreSubmitted',
    { unit, sheet: sheet(points), total: points + 30_00, late: false },
    on('2019-12-01'),
  );
export const crossScored = (unit: UnitId, by: UnitId, points: number) =>
  inCycle('CrossScoreSubmitted', { unit, by, sheet: sheet(points), total: points + 30_00 }, on('2019-12-05'));
export const rechecked = (unit: UnitId, points: number) =>
  inCycle('ScoreRechecked', { unit, sheet: sheet(points), total: points + 30_00 }, on('2019-12-08'));
export const objected = (unit: UnitId, item?: string) =>
  inCycle('ScoreObjected', { unit, ...(item && { item }), reason: 'Thiếu điểm' }, on('2019-12-12'));
export const settled = (unit: UnitId, points: number) =>
  inCycle('ScoreSettled', { unit, sheet: sheet(points), total: points + 30_00 }, on('2019-12-11'));

/** North leads, south follows, east and west share the third place. */
export const settledPoints = [
  [north, 58_00],
  [south, 55_00],
  [east, 50_00],
  [west, 50_00],
] as const;
export const placesByScore = [
  { unit: north, rank: 1, value: 88_00 },
  { unit: south, rank: 2, value: 85_00 },
  { unit: east, rank: 3, value: 80_00 },
  { unit: west, rank: 3, value: 80_00 },
];

export const inVoting = (rules: Partial<Rules> = {}): History => [
  ...inEvaluation(rules),
  ...settledPoints.map(([unit, points]) => settled(unit, points)),
  inCycle('EvaluationClosed', {}, on('2019-12-12')),
];
/** Where each may name four. */
export const inVotingBy = (method: ChoiceMethod, rules: Partial<Rules> = {}): History =>
  inVoting({ choice: { method, maxChoices: 4 }, ...rules });

export const votingCloses = on('2019-12-25');
export const votingOpened = inCycle(
  'VotingOpened',
  {
    ballot,
    question: 'approve',
    candidates: units,
    maxChoices: 3,
    quorum: { num: 2, den: 3 },
    threshold: { num: 1, den: 2, base: 'all', compare: 'more-than' },
    closesAt: votingCloses,
  },
  on('2019-12-13'),
);

/** The ranking declared, in this order; `approved` where a ballot said who passed. */
export const inNomination = (
  rules: Partial<Rules> = {},
  order: readonly (readonly UnitId[])[] = [[north], [south], [east, west]],
  approved?: readonly UnitId[],
): History => [
  ...inVoting(rules),
  inCycle('RankingDeclared', { places: rankByOrder(order), ...(approved && { approved }) }, on('2019-12-18')),
];

/** North leads it, south's head writes; west is absent. */
export const conference: ClosingConference = {
  from: on('2019-12-20'),
  place: 'Hội trường Cục Thống kê tỉnh',
  chair: headOf(north),
  secretary: headOf(south),
  present: [{ unit: north, person: headOf(north) }, { unit: south }, { unit: east }],
  absent: [{ unit: west, reason: 'Dự họp Bộ' }],
  guests: ['Ban Thi đua - Khen thưởng tỉnh'],
};
export const conferenceHeld = inCycle('ClosingConferenceHeld', conference);
