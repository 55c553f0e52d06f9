import { describe, expect, test } from '@jest/globals';
import { defaultValues, type BallotId, type DossierId, type Instant } from '@so-vang/domain';
import { ballots } from './ballots.projection.js';
import { dossiers } from './dossiers.projection.js';
import { fold } from './projection.js';
import { clerk, cycle, day1, day2, khoi, north, recorded, south } from './testing/recorded.js';

type Events = ReturnType<typeof recorded>[];
const closesAt = '2019-03-01T01:00:00.000Z' as Instant;

describe('the list of ballots', () => {
  const ballot = 'tong-hop-2019-1' as BallotId;
  const stream = 'ballot-tong-hop-2019-1';
  const of = { cycle, ballot, at: day2 };
  const opened = recorded(stream, 'BallotOpened', {
    ...{ ballot, cycle, bloc: khoi, year: 2019, question: 'approve', candidates: [north], maxChoices: 3 },
    ...{ roll: [north, south], quorum: defaultValues.quorum, threshold: defaultValues.threshold },
    ...{ closesAt, clock: 'live', at: day1 },
  });
  const rowAfter = (...events: Events) => fold(ballots, [opened, ...events])[0];
  const result = { rollSize: 2, cast: 2, quorumMet: true, tallies: [] };

  test('shows how many may vote until when', () => {
    expect(rowAfter()).toMatchObject({ id: ballot, cycle, phase: 'open', closesAt, roll: 2, cast: 0 });
  });
  test.each([
    [
      recorded(stream, 'VoteCast', { ...of, unit: north, voter: clerk, for: [north], against: [] }),
      { cast: 1, state: { votes: [{ unit: north, for: [north] }] } },
    ],
    [recorded(stream, 'BallotClosed', of), { phase: 'closed' }],
    [recorded(stream, 'BallotCounted', { ...of, result }), { phase: 'counted', state: { result } }],
    [recorded(stream, 'BallotClockAdvanced', of), { phase: 'open', state: { at: day2 } }],
    [recorded(stream, 'VotingDeadlinePassed', { ...of, due: closesAt }), { state: { deadlinePassed: true } }],
  ])('takes up %j', (event, expected) => {
    expect(rowAfter(event)).toMatchObject(expected);
  });
});

describe('the list of dossiers', () => {
  const dossier = 'tong-hop-2019-1' as DossierId;
  const stream = 'dossier-tong-hop-2019-1';
  const of = { cycle, dossier, at: day2 };
  const award = { unit: north, award: 'ProvinceFlag', authority: 'province' } as const;
  const drafted = recorded(stream, 'DossierDrafted', {
    ...{ dossier, cycle, bloc: khoi, year: 2019, ...award, clock: 'live', at: day1 },
  });
  const rowAfter = (...events: Events) => fold(dossiers, [drafted, ...events])[0];

  test('shows a nomination on its way', () => {
    const { state: _, ...columns } = rowAfter() ?? { state: undefined };
    expect(columns).toEqual({
      ...{ id: dossier, cycle, bloc: khoi, year: 2019, ...award, phase: 'drafted', at: day1 },
      ...{ late: false, held: false, open: true, missing: [] },
    });
  });
  test.each([
    [
      recorded(stream, 'DossierSubmitted', { ...of, number: '01/TTr', submittedBy: clerk }),
      { phase: 'submitted', at: day2, state: { number: '01/TTr', submissions: 1 } },
    ],
    [
      recorded(stream, 'DossierReceived', {
        ...of,
        regime: 'R2003a',
        regimeReason: 'received-for-appraisal',
      }),
      { phase: 'received', state: { regime: 'R2003a' } },
    ],
    [
      recorded(stream, 'DossierReturned', { ...of, reason: 'Thiếu biên bản' }),
      { phase: 'returned', state: { returnReason: 'Thiếu biên bản' } },
    ],
    [
      recorded(stream, 'DossierResubmitted', { ...of, number: '02/TTr' }),
      { phase: 'submitted', state: { number: '02/TTr' } },
    ],
    [
      recorded(stream, 'AwardDecided', { ...of, outcome: 'refused', number: '9/QĐ', reason: 'Hết chỉ tiêu' }),
      { phase: 'refused', state: { decision: { number: '9/QĐ', reason: 'Hết chỉ tiêu' } } },
    ],
    [
      recorded(stream, 'AwardAnnulled', { ...of, ground: 'Điều 93', reason: 'Kê khai sai', number: '11/QĐ' }),
      { phase: 'annulled', state: { annulment: { ground: 'Điều 93' } } },
    ],
    [recorded(stream, 'DossierClockAdvanced', of), { phase: 'drafted', at: day2 }],
    [
      recorded(stream, 'DossierDeadlinePassed', { ...of, name: 'receipt', due: day1 }),
      { phase: 'drafted', at: day2 },
    ],
  ])('takes up %j', (event, expected) => {
    expect(rowAfter(event)).toMatchObject(expected);
  });
});
