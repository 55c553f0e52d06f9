import { describe, expect, test } from '@jest/globals';
import type { CycleEvent, OpenedCycle } from './cycle.js';
import type { BallotId, DossierId, UnitId } from '../ids.js';
import type { Award } from '../rules/awards.js';
import { authorityOf } from '../rules/awards.js';
import { act, inBallot, inCycle } from '../testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened, voteCast } from '../testing/ballots.js';
import {
  conference,
  conferenceHeld,
  excluded,
  inEvaluation,
  inMovements,
  inNomination,
  inVoting,
  votingOpened,
} from '../testing/cycles.js';
import { blocWith, noFacts } from '../testing/facts.js';
import {
  abroad,
  ballot,
  clerk,
  cycle,
  day,
  east,
  headOf,
  north,
  on,
  south,
  today,
  west,
} from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { minutesAreOutdated, minutesOf } from './conference.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, { ...noFacts, bloc: blocWith() });
const result = {
  rollSize: 4,
  cast: 1,
  quorumMet: true,
  tallies: [{ unit: north, for: 1, against: 0, abstained: 0, approved: true }],
};
const counted = ballotAfter(
  ballotOpened(),
  voteCast(north, { for: [north] }),
  ballotClosed,
  inBallot('BallotCounted', { result }),
);
const nominated = (n: number, unit: UnitId, award: Award, rank: number) =>
  inCycle('NominationMade', {
    ...{ dossier: `${cycle}-${n}` as DossierId, unit, award, authority: authorityOf[award], rank },
  });
const elected = inCycle('HeadElected', { head: south, forYear: 2020, method: 'election' });
const stateAfter = (...history: readonly CycleEvent[]) => given(...history).state() as OpenedCycle;

describe('the preparatory meeting', () => {
  const meeting = { heldOn: day('2019-12-12'), place: 'Phòng họp', chair: headOf(north) };

  test('records where and when it was, and the draft order with its ties', () => {
    const order = [[north], [south, east]];
    const places = [
      { unit: north, rank: 1 },
      { unit: south, rank: 2 },
      { unit: east, rank: 2 },
    ];
    expect(given(...inVoting()).when(act('HoldPreparatoryMeeting', { ...meeting, order }))).toEqual(
      accepted(inCycle('PreparatoryMeetingHeld', { ...meeting, places })),
    );
  });
  test('needs no draft order, and may be held while scores are settled', () => {
    expect(given(...inEvaluation()).when(act('HoldPreparatoryMeeting', meeting))).toEqual(
      accepted(inCycle('PreparatoryMeetingHeld', meeting)),
    );
  });
  test('is refused in other stages, for a barred unit and for one named twice', () => {
    const hold = (...order: readonly (readonly UnitId[])[]) =>
      act('HoldPreparatoryMeeting', { ...meeting, order });
    expect(given(...inMovements()).when(hold())).toMatchObject({ rejection: { code: 'CYCLE_NOT_IN_STAGE' } });
    expect(given(...inVoting(), excluded(east)).when(hold([east]))).toMatchObject({
      rejection: { code: 'UNIT_EXCLUDED' },
    });
    expect(given(...inVoting()).when(hold([north], [north]))).toEqual(
      refused({ code: 'UNIT_NAMED_TWICE', unit: north }),
    );
  });
  test('comes before the ranking where the rules ask for it', () => {
    const rules = { preparatoryMeeting: 'required', choice: { method: 'score', maxChoices: 3 } } as const;
    const declare = act('DeclareRanking', {});
    expect(given(...inVoting(rules)).when(declare)).toEqual(
      refused({
        code: 'STAGE_NOT_COMPLETE',
        missing: [{ code: 'PREPARATORY_MEETING', rule: 'preparatoryMeeting' }],
      }),
    );
    const held = inCycle('PreparatoryMeetingHeld', meeting);
    expect(given(...inVoting(rules), held).when(declare)).toMatchObject({ ok: true });
  });
});

describe('the closing conference', () => {
  const hold = (change: Partial<typeof conference> = {}) =>
    act('HoldClosingConference', { ...conference, ...change });

  test.each([
    ['voting', inVoting()],
    ['nomination', inNomination()],
  ])('records who was there and who was not, in the stage of %s', (_stage, history) => {
    expect(given(...history).when(hold())).toEqual(accepted(conferenceHeld));
  });
  test('accounts for each member once', () => {
    expect(given(...inVoting()).when(hold({ absent: [] }))).toEqual(
      refused({ code: 'ATTENDANCE_MISSING', units: [west] }),
    );
    expect(given(...inVoting()).when(hold({ absent: [{ unit: north, reason: 'Bận' }] }))).toEqual(
      refused({ code: 'UNIT_NAMED_TWICE', unit: north }),
    );
    expect(given(...inVoting()).when(hold({ present: [{ unit: abroad }] }))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('has a chair and a secretary who are two people, and ends after it begins', () => {
    expect(given(...inVoting()).when(hold({ secretary: headOf(north) }))).toEqual(
      refused({ code: 'CHAIR_IS_SECRETARY', person: headOf(north) }),
    );
    const to = on('2019-12-19');
    expect(given(...inVoting()).when(hold({ to }))).toEqual(
      refused({ code: 'ENDS_BEFORE_IT_BEGINS', from: conference.from, to }),
    );
  });
  test('recorded again takes the place of what was recorded before', () => {
    const again = inCycle('ClosingConferenceHeld', { ...conference, place: 'Hội trường lớn' });
    expect(stateAfter(...inVoting(), conferenceHeld, again).conference).toMatchObject({
      place: 'Hội trường lớn',
    });
  });
});

describe('what the minutes tell', () => {
  const history = [...inNomination(), conferenceHeld, nominated(1, north, 'GovernmentFlag', 1), elected];

  test('is nothing before the conference', () => {
    expect(minutesOf(stateAfter(...inNomination()), [], 'Khối 1')).toBeUndefined();
  });
  test('is attendance, scores, votes, ranking, nominations and head; for the Government flag the bloc led', () => {
    expect(minutesOf(stateAfter(...history), [ballotAfter(ballotOpened()), counted], 'Khối 1')).toEqual({
      conference,
      scores: [
        { unit: north, total: 88_00 },
        { unit: south, total: 85_00 },
        { unit: east, total: 80_00 },
        { unit: west, total: 80_00 },
      ],
      votes: [{ ballot, result }],
      ranking: [
        { unit: north, rank: 1 },
        { unit: south, rank: 2 },
        { unit: east, rank: 3 },
        { unit: west, rank: 3 },
      ],
      nominations: [{ unit: north, award: 'GovernmentFlag', rank: 1, leads: 'Khối 1' }],
      head: { head: south, method: 'election' },
    });
  });
});

describe('drawing up and signing the minutes', () => {
  const before = [...inNomination(), conferenceHeld, nominated(1, north, 'GovernmentFlag', 1), elected];
  const data = { number: '05/BB', baseDocuments: ['Quy chế hoạt động của khối'] };
  const drawUp = act('DrawUpMinutes', data);
  const content = (...history: readonly CycleEvent[]) => {
    const found = minutesOf(stateAfter(...history), [counted], 'Khối thi đua số 1');
    if (!found) throw new Error('no conference');
    return found;
  };
  const drawnUp = (...history: readonly CycleEvent[]) =>
    inCycle('MinutesDrawnUp', { ...data, blocName: 'Khối thi đua số 1', content: content(...history) });
  const sign = (signer: 'chair' | 'secretary') => act('SignMinutes', { signer }, today, conference[signer]);
  const signed = (signer: 'chair' | 'secretary') =>
    inCycle('MinutesSigned', { signer, person: conference[signer] });
  const close = act('CloseCycle', {});
  const missing = (...items: readonly object[]) => ({
    rejection: { code: 'STAGE_NOT_COMPLETE', missing: items.map((item) => ({ ...item, rule: 'minutes' })) },
  });
  const drawn = [...before, drawnUp(...before)];

  test('takes what the log knows, and the bloc by name', () => {
    expect(given(...before).when(drawUp, { ballots: [counted] })).toEqual(accepted(drawnUp(...before)));
  });
  test('is refused before the conference was recorded', () => {
    expect(given(...inNomination()).when(drawUp)).toEqual(refused({ code: 'CONFERENCE_NOT_HELD' }));
    expect(given(...inNomination()).when(sign('chair'))).toEqual(refused({ code: 'MINUTES_NOT_DRAWN_UP' }));
  });
  test('is signed by the chair and the secretary of the conference, each once', () => {
    expect(given(...drawn).when(sign('secretary'))).toEqual(accepted(signed('secretary')));
    expect(given(...drawn).when(act('SignMinutes', { signer: 'chair' }, today, clerk))).toEqual(
      refused({ code: 'NOT_THE_SIGNER', signer: 'chair', person: conference.chair }),
    );
    expect(given(...drawn, signed('chair')).when(sign('chair'))).toEqual(
      refused({ code: 'MINUTES_ALREADY_SIGNED', signer: 'chair', at: today }),
    );
  });
  test('comes before the end of the year: the conference, the minutes, both signatures', () => {
    expect(given(...inNomination(), elected).when(close)).toMatchObject(
      missing({ code: 'CONFERENCE' }, { code: 'MINUTES' }),
    );
    expect(given(...before).when(close)).toMatchObject(missing({ code: 'MINUTES' }));
    expect(given(...drawn).when(close)).toMatchObject(
      missing({ code: 'MINUTES_SIGNATURES', signers: ['chair', 'secretary'] }),
    );
    expect(given(...drawn, signed('chair')).when(close)).toMatchObject(
      missing({ code: 'MINUTES_SIGNATURES', signers: ['secretary'] }),
    );
    expect(given(...drawn, signed('chair'), signed('secretary')).when(close)).toMatchObject({ ok: true });
  });
  test.each([
    ['a nomination', nominated(2, south, 'ProvinceFlag', 2)],
    ['another head', inCycle('HeadElected', { head: east, forYear: 2020, method: 'election' } as const)],
    ['another ranking', inCycle('RankingDeclared', { places: [{ unit: south, rank: 1 }] })],
    ['another attendance', inCycle('ClosingConferenceHeld', { ...conference, guests: [] })],
  ])('is outdated by %s after it, and must be done again', (_what, later) => {
    const history = [...drawn, signed('chair'), signed('secretary'), later];
    expect(minutesAreOutdated(stateAfter(...drawn))).toBe(false);
    expect(given(...history).when(close)).toMatchObject(missing({ code: 'MINUTES_OUTDATED' }));
    expect(given(...drawn, later).when(sign('chair'))).toEqual(refused({ code: 'MINUTES_OUTDATED' }));
    const again = given(...history).when(drawUp, { ballots: [counted] });
    expect(again).toMatchObject({ ok: true });
    const redrawn = again.ok ? [...history, ...again.events] : history;
    expect(given(...redrawn).when(close)).toMatchObject(
      missing({ code: 'MINUTES_SIGNATURES', signers: ['chair', 'secretary'] }),
    );
  });
  test('is outdated by a ballot that it does not tell of, or that was annulled', () => {
    const votedHead = inCycle('VotingOpened', {
      ...votingOpened.data,
      ...{ ballot: `${cycle}-2` as BallotId, purpose: 'head', question: 'elect' },
    });
    expect(given(...drawn, votedHead).when(sign('chair'))).toEqual(refused({ code: 'MINUTES_OUTDATED' }));
    const called = inCycle('VotingCalledOff', {
      ballot: votedHead.data.ballot,
      reason: 'Nhầm',
      counted: false,
    });
    expect(given(...drawn, votedHead, called).when(sign('chair'))).toMatchObject({ ok: true });
  });
  test('a second time, once signed by both and still true, is refused', () => {
    expect(given(...drawn, signed('chair')).when(drawUp)).toMatchObject({ ok: true });
    expect(given(...drawn, signed('chair'), signed('secretary')).when(drawUp)).toEqual(
      refused({ code: 'MINUTES_ALREADY_SIGNED', signer: 'secretary', at: today }),
    );
  });
  test('a year does not end while a ballot is under way', () => {
    const history = [...inNomination({ minutes: 'optional' }), elected, votingOpened];
    expect(given(...history).when(close, { ballot: ballotAfter(ballotOpened()) })).toEqual(
      refused({ code: 'STAGE_NOT_COMPLETE', missing: [{ code: 'COUNT', rule: 'headship' }] }),
    );
    expect(given(...history).when(close, { ballot: counted })).toMatchObject({ ok: true });
  });
  test('is left out where the rules do not ask for it', () => {
    expect(given(...inNomination({ minutes: 'optional' }), elected).when(close)).toMatchObject({ ok: true });
  });
});
