import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycleDecider } from '../cycle/cycle.decider.js';
import { membersOn } from '../bloc/bloc.js';
import type { Facts } from '../facts.js';
import type { UnitId } from '../ids.js';
import { act, inBallot, inBloc } from '../testing/acts.js';
import { ballotOpened, voteCast } from '../testing/ballots.js';
import { inVoting, votingOpened } from '../testing/cycles.js';
import { blocWith, noFacts } from '../testing/facts.js';
import { day, east, headOf, north, on, south, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { ballotDecider, type BallotEvent, type BallotTerms } from './ballot.js';

const left = day('2019-12-15');
const by = (at: string) => on(at);
/** West leaves the bloc on the fifteenth; the year has not followed yet. */
const facts = (...gone: readonly UnitId[]): Facts => {
  const events = gone.map((unit) => inBloc('MemberLeft', { unit, on: left, reason: 'R' }, on('2019-12-14')));
  const cycle = [...inVoting(), votingOpened].reduce(cycleDecider.evolve, cycleDecider.initialState);
  const bloc = blocWith('played', ...events);
  expect(membersOn(bloc, left)).toEqual(units.filter((unit) => !gone.includes(unit)));
  return { ...noFacts, cycle, bloc };
};
const opened = (terms: Partial<BallotTerms> = {}) => ballotOpened({ departedMembers: 'leave', ...terms });
const given = specFor(ballotDecider, facts(west));
const cast = (unit: UnitId, at: string, choice: object = {}) =>
  act('CastVote', { unit, for: [], against: [], ...choice }, by(at), headOf(unit));
const votedBefore = voteCast(west, { for: [north] }, on('2019-12-14'));
const others = [north, south, east].map((unit) => voteCast(unit, { for: [north] }, on('2019-12-16')));
const closed = inBallot('BallotClosed', {}, on('2019-12-17'));
const result = (history: readonly BallotEvent[]) => {
  const decision = given(...history).when(act('CountBallot', {}, on('2019-12-18')));
  if (!decision.ok || decision.events[0]?.type !== 'BallotCounted') throw new Error(JSON.stringify(decision));
  return decision.events[0].data.result;
};

describe('who has left the bloc while a ballot is open', () => {
  const gone = { code: 'UNIT_HAS_LEFT', unit: west, on: left, rule: 'departedMembers' } as const;

  test('votes until the day before, and not from that day on', () => {
    expect(given(opened()).when(cast(west, '2019-12-14'))).toMatchObject({ ok: true });
    expect(given(opened()).when(cast(west, '2019-12-15'))).toEqual(refused(gone));
  });
  test('is chosen by nobody from that day on', () => {
    expect(given(opened()).when(cast(north, '2019-12-14', { for: [west] }))).toMatchObject({ ok: true });
    for (const choice of [{ for: [west] }, { against: [west] }])
      expect(given(opened()).when(cast(north, '2019-12-16', choice))).toEqual(refused(gone));
  });
  test('writes no opinion, and is not present where all agree', () => {
    const written = { unit: west, for: [], against: [], document: '1/CV' };
    const opinion = act('GiveWrittenOpinion', written, on('2019-12-16'), headOf(west));
    expect(given(opened({ absentVotes: 'written-opinion' })).when(opinion)).toEqual(refused(gone));
    const agreed = (present: readonly UnitId[], chosen: readonly UnitId[]) =>
      act('RecordConsensus', { present, for: chosen }, on('2019-12-16'));
    const consensus = given(opened({ method: 'consensus' }));
    expect(consensus.when(agreed([north, west], [north]))).toEqual(refused(gone));
    expect(consensus.when(agreed([north, south], [west]))).toEqual(refused(gone));
    expect(consensus.when(agreed([north, south], [north]))).toMatchObject({ ok: true });
  });
  test('is not waited for', () => {
    expect(given(opened(), ...others).when(act('CloseBallot', {}, on('2019-12-17')))).toEqual(
      accepted(closed),
    );
    expect(given(opened(), ...others).when(act('CloseBallot', {}, on('2019-12-14')))).toMatchObject({
      ok: false,
    });
  });
  test('is out of roll, quorum and threshold where it had not voted, and in no tally', () => {
    expect(result([opened(), ...others, closed])).toMatchObject({
      ...{ rollSize: 3, cast: 3, present: 3, quorumNeeded: 2, quorumMet: true },
      tallies: [
        { unit: north, for: 3, base: 3, needed: 2, approved: true },
        { unit: south, base: 3 },
        { unit: east, base: 3 },
      ],
      departed: [{ unit: west, on: left, onRoll: false }],
    });
  });
  test('stays in the base with a vote that it cast before', () => {
    expect(result([opened(), votedBefore, ...others, closed])).toMatchObject({
      ...{ rollSize: 4, cast: 4, quorumNeeded: 3 },
      tallies: [{ unit: north, for: 4, base: 4, needed: 3 }, {}, {}],
      departed: [{ unit: west, on: left, onRoll: true }],
    });
  });
  test('stays in the base where it left once the voting was over, and is not chosen', () => {
    const early = inBallot('BallotClosed', {}, on('2019-12-14'));
    expect(result([opened(), voteCast(north), early])).toMatchObject({
      ...{ rollSize: 4, cast: 1 },
      departed: [{ unit: west, on: left, onRoll: true }],
    });
  });
  test('stays altogether where the rule says so, and in ballots of before there was one', () => {
    for (const terms of [{ departedMembers: 'stay' as const }, {}]) {
      const before = ballotOpened(terms);
      expect(given(before).when(cast(west, '2019-12-16'))).toMatchObject({ ok: true });
      const decision = given(before, ...others, closed).when(act('CountBallot', {}, on('2019-12-18')));
      expect(decision).toMatchObject({ events: [{ data: { result: { rollSize: 4 } } }] });
      expect(JSON.stringify(decision)).not.toContain('departed');
    }
  });
  test('by the year alone has left it, too', () => {
    const bare = facts();
    if (!bare.cycle || bare.cycle.phase === 'unopened') throw new Error('no year');
    const departures = [{ unit: west, on: left, at: on('2019-12-15') }];
    const cycle = { ...bare.cycle, departures, units: [north, south, east] };
    const decided = ballotDecider.decide(
      cast(west, '2019-12-16'),
      ballotDecider.evolve(ballotDecider.initialState, opened()),
      { ...noFacts, cycle },
    );
    expect(decided).toEqual(refused(gone));
  });
});

describe('papers, where somebody has left', () => {
  const members = [headOf(north), headOf(south), headOf(east)] as const;
  const terms = { method: 'paper', countingCommittee: { members: 3, signers: 2 } } as const;
  const counting = [
    opened(terms),
    inBallot('CountingCommitteeAppointed', { members }, on('2019-12-14')),
    closed,
  ];
  const count = (issued: number, more: object = {}, listed: readonly UnitId[] = [north, south, east]) => ({
    papers: { issued, returned: issued, valid: issued, invalid: 0 },
    lines: listed.map((unit) => ({ unit, for: issued, against: 0, abstained: 0 })),
    ...{ sheet: 'ab'.repeat(32), ...more },
  });
  const enter = (typed: ReturnType<typeof count>) =>
    given(...counting).when(act('EnterCount', typed, on('2019-12-18'), members[0]));

  test('are one fewer, and one line fewer', () => {
    expect(enter(count(3))).toMatchObject({ ok: true });
    expect(enter(count(4))).toMatchObject(refused({ code: 'COUNT_PAPERS_DISAGREE', most: 3 } as never));
  });
  test('are as many as before where it is known that it had handed its own in', () => {
    expect(enter(count(4, { leftAfterVoting: [west] }))).toMatchObject({ ok: true });
    expect(enter(count(4, { leftAfterVoting: [south] }))).toEqual(refused({ code: 'NOT_LEFT', unit: south }));
    const history = [...counting, inBallot('CountEntered', count(4, { leftAfterVoting: [west] }))];
    const signed = members.slice(0, 2).map((person) => inBallot('CountSigned', { person }));
    const decision = given(...history, ...signed).when(act('CountBallot', {}, on('2019-12-21')));
    expect(decision).toMatchObject({
      events: [{ data: { result: { rollSize: 4, present: 4, departed: [{ unit: west, onRoll: true }] } } }],
    });
  });
  test('may have a line for it, which counts for nothing', () => {
    expect(enter(count(3, {}, units))).toMatchObject({ ok: true });
  });
});

test('whoever leaves, before or after voting: every vote is in the base, once', () => {
  const some = fc.subarray([...units]);
  fc.assert(
    fc.property(some, some, (leaving, voting) => {
      const votes = voting.map((unit) => voteCast(unit, { for: [north] }, on('2019-12-14')));
      const decision = specFor(ballotDecider, facts(...leaving))(opened(), ...votes, closed).when(
        act('CountBallot', {}, on('2019-12-18')),
      );
      const stay = units.filter((unit) => !leaving.includes(unit) || voting.includes(unit));
      expect(decision).toMatchObject({
        events: [{ data: { result: { rollSize: stay.length, cast: voting.length } } }],
      });
    }),
  );
});
