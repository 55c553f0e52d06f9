import { describe, expect, test } from '@jest/globals';
import type { UnitId } from '../ids.js';
import { act, inBallot } from '../testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened, voteCast } from '../testing/ballots.js';
import { votingCloses } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, clerk, day, east, headOf, north, on, south, today, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { ballotDecider, waitingFor, type BallotEvent, type BallotTerms } from './ballot.js';
import { countBallot } from './count.js';

const given = specFor(ballotDecider, noFacts);
const opened = (terms: Partial<BallotTerms> = {}) =>
  ballotOpened({ absentVotes: 'written-opinion', ...terms });
const cast = (unit: UnitId, inFavour: readonly UnitId[] = [], more: object = {}) =>
  act('CastVote', { unit, for: inFavour, against: [], ...more }, today, headOf(unit));
const write = (unit: UnitId, inFavour: readonly UnitId[] = []) =>
  act('GiveWrittenOpinion', { unit, for: inFavour, against: [], document: '21/CV' }, today, headOf(unit));
const wrote = (unit: UnitId, inFavour: readonly UnitId[] = []) =>
  inBallot('WrittenOpinionGiven', {
    ...{ unit, voter: headOf(unit), for: inFavour, against: [], document: '21/CV' },
  });
const tallyOf = (terms: Partial<BallotTerms>, ...history: readonly BallotEvent[]) => {
  const state = ballotAfter(opened(terms), ...history);
  if (state.phase === 'unopened') throw new Error('not open');
  return countBallot(state);
};

describe('voting for the head of a unit', () => {
  const officer = {
    now: today,
    appointments: [{ role: 'unit-officer', unit: north, from: day('2019-01-01') }],
  } as const;
  const authorisation = { by: headOf(north), number: '15/GUQ', date: day('2019-12-16') };
  test('needs a paper', () => {
    expect(given(opened()).when(cast(north), officer)).toEqual(
      refused({ code: 'AUTHORISATION_NEEDED', unit: north }),
    );
  });
  test('is recorded with it', () => {
    const command = act('CastVote', { unit: north, for: [], against: [], authorisation });
    expect(given(opened()).when(command, officer)).toEqual(
      accepted(inBallot('VoteCast', { unit: north, for: [], against: [], authorisation, voter: clerk })),
    );
  });
});

describe('an opinion in writing', () => {
  test('is recorded with its letter, and its unit is waited for no longer', () => {
    expect(given(opened()).when(write(north, [south]))).toEqual(accepted(wrote(north, [south])));
    const state = ballotAfter(opened(), wrote(north, [south]));
    expect(state.phase !== 'unopened' && waitingFor(state)).toEqual([south, east, west]);
  });
  test.each([
    [
      'where the rules do not ask for it',
      [ballotOpened()],
      refused({ code: 'WRITTEN_OPINIONS_OFF', rule: 'absentVotes' }),
    ],
    [
      'beside a vote',
      [opened(), voteCast(north)],
      refused({ code: 'ALREADY_VOTED', unit: north, at: on('2019-12-14') }),
    ],
    [
      'once it is closed',
      [opened(), ballotClosed],
      refused({ code: 'VOTING_CLOSED', closesAt: votingCloses }),
    ],
  ] as const)('is refused %s', (_name, history, refusal) => {
    expect(given(...history).when(write(north))).toEqual(refusal);
  });
  test.each([
    ['all', { counted: 3, base: 4, approved: true }],
    ['present', { counted: 2, base: 2, approved: true }],
    ['valid', { counted: 2, base: 2, approved: true }],
  ] as const)(
    'counts where the share is taken of %s as it should, and never for the quorum',
    (base, expected) => {
      const threshold = { num: 3, den: 4, base, compare: 'at-least' } as const;
      const result = tallyOf(
        { candidates: [north], threshold },
        voteCast(south, { for: [north] }),
        voteCast(east, { for: [north] }),
        wrote(west, [north]),
      );
      expect(result).toMatchObject({ present: 2, quorumNeeded: 3, quorumMet: false, written: 1 });
      expect(result.tallies[0]).toMatchObject({ ...expected, for: 2, writtenFor: 1 });
    },
  );
});

describe('recusal', () => {
  test.each(['abstain-own-unit', 'leave-room'] as const)('by %s refuses a vote on oneself', (recusal) => {
    expect(given(opened({ recusal })).when(cast(north, [north]))).toEqual(
      refused({ code: 'OWN_UNIT_VOTED', unit: north, recusal }),
    );
    expect(given(opened({ recusal })).when(cast(north, [south]))).toMatchObject({ ok: true });
  });
  const votes = [voteCast(north), voteCast(south, { for: [north] }), voteCast(east, { for: [north] })];
  test.each([
    ['none', 'all', { base: 4, abstained: 1 }],
    ['none', 'present', { base: 3, abstained: 1 }],
    ['abstain-own-unit', 'all', { base: 4, abstained: 1 }],
    ['abstain-own-unit', 'present', { base: 3, abstained: 1 }],
    ['leave-room', 'all', { base: 3, abstained: 0 }],
    ['leave-room', 'present', { base: 2, abstained: 0 }],
    ['leave-room', 'valid', { base: 2, abstained: 0 }],
  ] as const)('by %s takes the share of %s from %j', (recusal, base, expected) => {
    const threshold = { num: 1, den: 2, base, compare: 'more-than' } as const;
    const result = tallyOf({ recusal, candidates: [north], threshold }, ...votes);
    expect(result.tallies[0]).toMatchObject({ for: 2, ...expected });
    expect(result).toMatchObject({ present: 3, quorumMet: true });
  });
});

describe('other questions', () => {
  test('one of them is elected', () => {
    const electing = given(opened({ question: 'elect', maxChoices: 1 }));
    expect(electing.when(cast(north, [north, south]))).toEqual(
      refused({ code: 'TOO_MANY_CHOICES', max: 1, given: 2 }),
    );
  });
  test('an order is counted by the sum of places; who is not named stands last', () => {
    const result = tallyOf(
      { question: 'rank' },
      voteCast(north, { for: [south, north, east, west] }),
      voteCast(south, { for: [south, east] }),
      wrote(west, [north]),
    );
    expect(result.tallies.map(({ unit, points }) => [unit, points])).toEqual([
      [north, 2 + 3],
      [south, 3 + 3],
      [east, 1 + 2],
      [west, 0],
    ]);
  });
});

describe('a consensus', () => {
  const agreed = { present: [north, south, east], for: [south], document: '01/BB' };
  const consenting = opened({ method: 'consensus' });
  test('is recorded with who was there, and counts for all of them', () => {
    expect(given(consenting).when(act('RecordConsensus', agreed))).toEqual(
      accepted(inBallot('ConsensusRecorded', agreed)),
    );
    const result = tallyOf({ method: 'consensus' }, inBallot('ConsensusRecorded', agreed));
    expect(result).toMatchObject({ cast: 3, present: 3, quorumMet: true });
    expect(result.tallies[1]).toMatchObject({ unit: south, for: 3, base: 4, approved: true });
  });
  test.each([
    [
      'with a stranger',
      consenting,
      { ...agreed, present: [abroad] },
      refused({ code: 'NOT_ON_ROLL', unit: abroad }),
    ],
    [
      'on a stranger',
      consenting,
      { ...agreed, for: [abroad] },
      refused({ code: 'NOT_A_CANDIDATE', unit: abroad }),
    ],
    ['at an open vote', opened(), agreed, refused({ code: 'NOT_BY_THIS_METHOD', method: 'open' })],
  ] as const)('is refused %s', (_name, history, data, refusal) => {
    expect(given(history).when(act('RecordConsensus', data))).toEqual(refusal);
  });
  test('leaves no opinion in writing to who was there', () => {
    const history = [consenting, inBallot('ConsensusRecorded', agreed)];
    expect(given(...history).when(write(north, [south]))).toEqual(
      refused({ code: 'ALREADY_VOTED', unit: north, at: today }),
    );
    expect(given(...history).when(write(west, [south]))).toMatchObject({ ok: true });
  });
  test('has to be there to be counted, and takes no votes by name', () => {
    expect(given(consenting, ballotClosed).when(act('CountBallot', {}))).toEqual(
      refused({ code: 'CONSENSUS_NOT_RECORDED' }),
    );
    expect(given(consenting).when(cast(north))).toEqual(
      refused({ code: 'NOT_BY_THIS_METHOD', method: 'consensus' }),
    );
  });
});

describe('calling a ballot off', () => {
  const reason = 'Danh sách thiếu một đơn vị';
  const command = act('CallOffBallot', { reason });
  const result = { rollSize: 4, cast: 0, quorumMet: false, tallies: [] };
  test.each([
    ['ends it before its count', [opened()], 'BallotCalledOff', 'called-off'],
    ['ends it when it is closed', [opened(), ballotClosed], 'BallotCalledOff', 'called-off'],
    [
      'annuls it after its count',
      [opened(), ballotClosed, inBallot('BallotCounted', { result })],
      'BallotAnnulled',
      'annulled',
    ],
  ] as const)('%s', (_name, history, type, phase) => {
    const event = inBallot(type, { reason });
    expect(given(...history).when(command)).toEqual(accepted(event));
    const ended = given(...history, event);
    expect(ended.state()).toMatchObject({ phase, ended: { reason, at: today } });
    for (const later of [cast(north), act('CountBallot', {}), command])
      expect(ended.when(later)).toEqual(refused({ code: 'BALLOT_CALLED_OFF', reason }));
  });
});
