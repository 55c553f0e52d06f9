import { describe, expect, test } from '@jest/globals';
import type { Ballot, OpenedBallot, Question } from '../ballot/ballot.js';
import type { UnitId } from '../ids.js';
import { act, inCycle } from '../testing/acts.js';
import { ballotAfter, ballotOpened } from '../testing/ballots.js';
import { excluded, inNomination, votingOpened } from '../testing/cycles.js';
import { blocWith, noFacts } from '../testing/facts.js';
import { abroad, ballot, east, north, south, today, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import type { CycleEvent } from './cycle.js';

const given = specFor(cycleDecider, noFacts);
type Counted = { readonly question: Question; readonly quorumMet: boolean; readonly least: number };

describe('electing the head', () => {
  const elected = inCycle('HeadElected', {
    head: south,
    deputy: north,
    forYear: 2020,
    method: 'election',
  });
  const elect = act('ElectHead', { head: south, deputy: north, method: 'election' });

  test('records head and deputy for the next year', () => {
    expect(given(...inNomination()).when(elect)).toEqual(accepted(elected));
    expect(given(...inNomination(), elected).state()).toMatchObject({
      elected: { head: south, deputy: north, method: 'election', at: today },
    });
  });
  test('is possible without a deputy, and for an excluded unit', () => {
    const agreed = act('ElectHead', { head: south, method: 'agreed', reason: 'Hội nghị thống nhất' });
    expect(given(...inNomination(), excluded(south)).when(agreed)).toEqual(
      accepted(inCycle('HeadElected', { ...agreed.data, forYear: 2020 })),
    );
  });
  test('a second time is refused with the first head', () => {
    expect(
      given(...inNomination(), elected).when(act('ElectHead', { head: west, method: 'election' })),
    ).toEqual(refused({ code: 'HEAD_ALREADY_ELECTED', head: south }));
  });
  test.each([
    ['head', { head: abroad, deputy: north }],
    ['deputy', { head: north, deputy: abroad }],
  ])('is refused when the %s is no member', (_office, headship) => {
    expect(given(...inNomination()).when(act('ElectHead', { ...headship, method: 'election' }))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('is refused when one unit would be both', () => {
    expect(
      given(...inNomination()).when(act('ElectHead', { head: west, deputy: west, method: 'rotation' })),
    ).toEqual(refused({ code: 'HEAD_IS_DEPUTY', unit: west }));
  });
  test.each([
    ['winner', north, south],
    ['rank-2', south, north],
  ] as const)('by the method %s is for that rank alone, whatever reason is given', (method, right, wrong) => {
    const history = inNomination({ headSelection: { method, inRotation: false, termYears: 1 } });
    expect(given(...history).when(act('ElectHead', { head: right, method }))).toMatchObject({ ok: true });
    expect(given(...history).when(act('ElectHead', { head: wrong, method, reason: 'Thống nhất' }))).toEqual(
      refused({ code: 'HEAD_NOT_OF_THAT_RANK', head: wrong, method }),
    );
  });
  test('by another method than the rule has needs a reason, which is kept', () => {
    expect(given(...inNomination()).when(act('ElectHead', { head: north, method: 'winner' }))).toEqual(
      refused({ code: 'HEAD_NEEDS_REASON', head: north, doubt: 'other-method', method: 'winner' }),
    );
    const reasoned = act('ElectHead', { head: north, method: 'winner', reason: 'Quy chế khối' });
    expect(given(...inNomination()).when(reasoned)).toMatchObject({
      events: [{ data: { reason: 'Quy chế khối' } }],
    });
  });
  test('out of turn needs a reason: north leads now', () => {
    const again = act('ElectHead', { head: north, method: 'election' });
    expect(given(...inNomination()).when(again, { bloc: blocWith() })).toEqual(
      refused({ code: 'HEAD_NEEDS_REASON', head: north, doubt: 'out-of-turn', method: 'election' }),
    );
    const reasoned = act('ElectHead', { ...again.data, reason: 'Các đơn vị khác xin rút' });
    expect(given(...inNomination()).when(reasoned, { bloc: blocWith() })).toMatchObject({ ok: true });
  });
});

describe('electing the head by ballot', () => {
  const by = (head: UnitId) => act('ElectHead', { head, method: 'election', ballot });
  const voted = inCycle('VotingOpened', { ...votingOpened.data, question: 'elect', purpose: 'head' });
  const after = (...more: readonly CycleEvent[]) => given(...inNomination(), voted, ...more);
  const counted = (
    votes: Readonly<Record<string, number>>,
    { question = 'elect', quorumMet = true, least = 2 }: Partial<Counted> = {},
  ): Ballot => ({
    ...(ballotAfter(ballotOpened()) as OpenedBallot),
    question,
    phase: 'counted',
    result: {
      ...{ rollSize: 4, cast: 4, quorumMet },
      tallies: [south, west].map((unit) => ({
        ...{ unit, for: votes[unit] ?? 0, against: 0, abstained: 0 },
        approved: (votes[unit] ?? 0) >= least,
      })),
    },
  });
  const clear = counted({ [south]: 3, [west]: 1 });

  test('names the ballot that elected', () => {
    expect(after().when(by(south), { election: clear })).toMatchObject({
      events: [{ data: { head: south, ballot } }],
    });
  });
  test('is refused while the ballot is not counted', () => {
    const refusal = refused({ code: 'BALLOT_NOT_COUNTED', ballot });
    expect(after().when(by(south))).toEqual(refusal);
    expect(after().when(by(south), { election: ballotAfter(ballotOpened()) })).toEqual(refusal);
  });
  test('is refused without naming the ballot that was held', () => {
    const unnamed = act('ElectHead', { head: south, method: 'election' });
    expect(after().when(unnamed)).toEqual(refused({ code: 'HEAD_BALLOT_NOT_NAMED', ballot }));
    const calledOff = inCycle('VotingCalledOff', { ballot, reason: 'Lỗi phiếu', counted: true });
    expect(after(calledOff).when(unnamed)).toMatchObject({ ok: true });
  });
  test('leaves another method open, with a reason', () => {
    const agreed = act('ElectHead', { head: west, method: 'agreed', reason: 'Bầu không có kết quả' });
    expect(after().when(agreed)).toMatchObject({ ok: true });
  });
  test.each([
    ['has fewer votes than another', west, clear],
    ['has as many votes as another', south, counted({ [south]: 2, [west]: 2 })],
    ['has the most votes, and too few', south, counted({ [south]: 2, [west]: 1 }, { least: 3 })],
    ['was no candidate', east, clear],
    ['was voted on with another question', south, counted({ [south]: 3 }, { question: 'approve' })],
    ['was voted on without a quorum', south, counted({ [south]: 3 }, { quorumMet: false })],
  ])('is refused for a unit that %s', (_name, head, election) => {
    expect(after().when(by(head), { election })).toEqual(
      refused({ code: 'HEAD_NOT_ELECTED_BY_BALLOT', head, ballot }),
    );
  });
  test('is refused by a ballot that was about something else', () => {
    expect(given(...inNomination(), votingOpened).when(by(south), { election: clear })).toEqual(
      refused({ code: 'HEAD_NOT_ELECTED_BY_BALLOT', head: south, ballot }),
    );
  });
});
