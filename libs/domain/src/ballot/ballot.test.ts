import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { act, inBallot } from '../testing/acts.js';
import { ballotClosed, ballotOpened, ballotTerms, voteCast } from '../testing/ballots.js';
import { votingCloses } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, east, headOf, north, on, south, today, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import type { Instant } from '../time.js';
import { ballotDecider, type Choice } from './ballot.js';

const given = specFor(ballotDecider, noFacts);
const afterwards = '2019-12-25T02:00:00.001Z' as Instant;
const cast = (choice: Partial<Choice> = {}, unit = north, at = today) =>
  act('CastVote', { unit, for: [], against: [], ...choice }, at, headOf(unit));
const allVoted = [ballotOpened(), ...units.map((unit) => voteCast(unit, { for: [north] }))];
const { quorum, threshold } = ballotTerms;
const result = {
  ...{ rollSize: 4, cast: 4, quorumMet: true, present: 4, quorum, quorumNeeded: 3, threshold },
  tallies: [
    { ...{ unit: north, for: 4, against: 0, abstained: 0, approved: true }, counted: 4, base: 4, needed: 3 },
    ...[south, east, west].map((unit) => ({
      ...{ unit, for: 0, against: 0, abstained: 4, approved: false },
      ...{ counted: 0, base: 4, needed: 3 },
    })),
  ],
};
const counted = [...allVoted, ballotClosed, inBallot('BallotCounted', { result })];

describe('opening a ballot', () => {
  test("records the cycle's terms", () => {
    expect(given().when(act('OpenBallot', ballotTerms))).toEqual(
      accepted({ type: 'BallotOpened', data: { ...ballotTerms, at: today } }),
    );
  });
  test('a second time is refused', () => {
    expect(given(ballotOpened()).when(act('OpenBallot', ballotTerms))).toEqual(
      refused({ code: 'BALLOT_ALREADY_OPENED' }),
    );
  });
});

describe('a ballot that nobody opened', () => {
  test.each([
    cast(),
    act('CloseBallot', {}),
    act('CountBallot', {}),
    act('AdvanceClock', {}),
    act('PassDeadline', { name: 'voting', due: votingCloses }),
  ])('refuses $type', (command) => {
    expect(given().when(command)).toEqual(refused({ code: 'BALLOT_UNKNOWN' }));
  });
});

describe('casting a vote', () => {
  test('records who voted for the unit, and how', () => {
    const choice = { for: [north, south], against: [east] };
    expect(given(ballotOpened()).when(cast(choice))).toEqual(
      accepted(inBallot('VoteCast', { unit: north, voter: headOf(north), ...choice })),
    );
  });
  test('may pass over every candidate', () => {
    expect(given(ballotOpened()).when(cast())).toEqual(
      accepted(inBallot('VoteCast', { unit: north, voter: headOf(north), for: [], against: [] })),
    );
  });
  test('is possible up to the instant of closing, and refused from then on', () => {
    expect(given(ballotOpened()).when(cast({}, north, votingCloses))).toMatchObject({ ok: true });
    expect(given(ballotOpened()).when(cast({}, north, afterwards))).toEqual(
      refused({ code: 'VOTING_CLOSED', closesAt: votingCloses }),
    );
  });
  test.each([
    ['closed', [ballotOpened(), voteCast(south), ballotClosed]],
    ['counted', [ballotOpened(), ballotClosed, inBallot('BallotCounted', { result })]],
  ])('is refused once the ballot is %s', (_phase, history) => {
    expect(given(...history).when(cast())).toEqual(
      refused({ code: 'VOTING_CLOSED', closesAt: votingCloses }),
    );
  });
  test('is refused for a unit that is not on the roll', () => {
    expect(given(ballotOpened()).when(cast({}, abroad))).toEqual(
      refused({ code: 'NOT_ON_ROLL', unit: abroad }),
    );
  });
  test('a second time is refused with the first date, whoever voted in between', () => {
    const unit = fc.constantFrom(...units);
    const lists = fc.record({ for: fc.subarray([...units]) });
    fc.assert(
      fc.property(unit, fc.uniqueArray(unit), lists, (repeating, between, choice) => {
        const others = between.filter((each) => each !== repeating);
        const history = [
          voteCast(repeating, {}, on('2019-12-14')),
          ...others.map((each) => voteCast(each, choice, on('2019-12-15'))),
        ];
        expect(given(ballotOpened(), ...history).when(cast(choice, repeating))).toEqual(
          refused({ code: 'ALREADY_VOTED', unit: repeating, at: on('2019-12-14') }),
        );
      }),
    );
  });
  test.each([
    ['for a stranger', { for: [abroad] }, refused({ code: 'NOT_A_CANDIDATE', unit: abroad })],
    ['against a stranger', { against: [abroad] }, refused({ code: 'NOT_A_CANDIDATE', unit: abroad })],
    [
      'for and against one unit',
      { for: [south], against: [south] },
      refused({ code: 'CHOICE_CONTRADICTS', unit: south }),
    ],
    ['for one unit twice', { for: [south, south] }, refused({ code: 'CHOICE_CONTRADICTS', unit: south })],
  ])('is refused %s', (_name, choice, refusal) => {
    expect(given(ballotOpened()).when(cast(choice))).toEqual(refusal);
  });
  test('may name any number of candidates where each is to be approved', () => {
    expect(given(ballotOpened()).when(cast({ for: units }))).toMatchObject({ ok: true });
  });
  test('names no more candidates than are to be chosen', () => {
    const choosing = given(ballotOpened({ question: 'choose' }));
    expect(choosing.when(cast({ for: [north, south] }))).toMatchObject({ ok: true });
    expect(choosing.when(cast({ for: [north, south, east] }))).toEqual(
      refused({ code: 'TOO_MANY_CHOICES', max: 2, given: 3 }),
    );
  });
  test('is never against anybody where some are to be chosen', () => {
    expect(given(ballotOpened({ question: 'choose' })).when(cast({ against: [east] }))).toEqual(
      refused({ code: 'AGAINST_NOT_ASKED' }),
    );
  });
});

describe('closing a ballot', () => {
  const close = (at = today) => act('CloseBallot', {}, at);

  test('is possible as soon as all have voted', () => {
    expect(given(...allVoted).when(close())).toEqual(accepted(inBallot('BallotClosed', {})));
  });
  test('is refused while somebody may still vote, and says who', () => {
    const history = [ballotOpened(), voteCast(south)];
    const refusal = refused({
      code: 'VOTING_STILL_OPEN',
      closesAt: votingCloses,
      waitingFor: [north, east, west],
    });
    expect(given(...history).when(close())).toEqual(refusal);
    expect(given(...history).when(close(votingCloses))).toEqual(refusal);
    expect(given(...history).when(close(afterwards))).toEqual(
      accepted(inBallot('BallotClosed', {}, afterwards)),
    );
  });
  test.each([
    ['closed', [...allVoted, ballotClosed]],
    ['counted', counted],
  ])('is refused once it is %s', (_phase, history) => {
    expect(given(...history).when(close())).toEqual(refused({ code: 'BALLOT_ALREADY_CLOSED' }));
  });
});

describe('counting a ballot', () => {
  const count = act('CountBallot', {});

  test('records the result', () => {
    expect(given(...allVoted, ballotClosed).when(count)).toEqual(
      accepted(inBallot('BallotCounted', { result })),
    );
  });
  test('is refused while it is open', () => {
    expect(given(...allVoted).when(count)).toEqual(refused({ code: 'BALLOT_NOT_CLOSED' }));
  });
  test('a second time is refused', () => {
    expect(given(...counted).when(count)).toEqual(refused({ code: 'BALLOT_ALREADY_COUNTED' }));
  });
});

describe("a ballot's clock", () => {
  test('is moved where it is played', () => {
    expect(given(ballotOpened()).when(act('AdvanceClock', {}))).toEqual(
      accepted(inBallot('BallotClockAdvanced', {})),
    );
  });
  test("is nobody's to move where it is live", () => {
    expect(given(ballotOpened({ clock: 'live' })).when(act('AdvanceClock', {}))).toEqual(
      refused({ code: 'CLOCK_IS_LIVE' }),
    );
  });
  test('records that the time to vote is over, and closes nothing by that', () => {
    const passed = inBallot('VotingDeadlinePassed', { due: votingCloses }, votingCloses);
    const pass = act('PassDeadline', { name: 'voting', due: votingCloses }, votingCloses);
    expect(given(ballotOpened()).when(pass)).toEqual(accepted(passed));
    expect(given(ballotOpened(), passed).state()).toEqual({
      ...ballotTerms,
      ...{ phase: 'open', openedAt: ballotOpened().data.at },
      ...{ votes: [], written: [], committee: [], countSignatures: [] },
      deadlinePassed: true,
      at: votingCloses,
    });
  });
});
