import { describe, expect, test } from '@jest/globals';
import type { BallotId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import { act, inCycle } from '../testing/acts.js';
import { ballotCounted, ballotAfter, ballotOpened, voteCast } from '../testing/ballots.js';
import { inVoting, inVotingBy, votingCloses, votingOpened, withdrawn } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { ballot, cycle, east, north, on, south, today, units, west } from '../testing/names.js';
import { refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const declare = (data: object = {}) => act('DeclareRanking', data);
const second = `${cycle}-2` as BallotId;
const third = `${cycle}-3` as BallotId;

describe('opening voting', () => {
  const open = (data: object = {}) => act('OpenVoting', { closesAt: votingCloses, ...data });
  const voted = [...inVoting(), votingOpened];
  const good = ballotCounted(ballot, { north: 3 }, { question: 'approve' });

  test.each([
    ['by a method to come', { method: 'secret-electronic' }, { code: 'METHOD_NOT_YET_AVAILABLE' }],
    ['with a question that scores leave no room for', { question: 'rank' }, { code: 'QUESTION_NOT_BY_RULE' }],
  ])('is refused %s', (_name, data, rejection) => {
    expect(given(...inVoting()).when(open(data))).toMatchObject({ rejection });
  });
  test('is refused by a method that is not in the rules', () => {
    expect(given(...inVoting({ votingMethods: ['paper'] })).when(open({ method: 'open' }))).toEqual(
      refused({ code: 'METHOD_NOT_BY_RULE', rule: 'votingMethods', method: 'open', allowed: ['paper'] }),
    );
  });
  test('again after a good count needs a reason, which is recorded', () => {
    expect(given(...voted).when(open(), { ballot: good })).toEqual(refused({ code: 'REASON_NEEDED' }));
    expect(given(...voted).when(open({ reason: 'Khiếu nại' }), { ballot: good })).toMatchObject({
      events: [{ data: { ballot: second, round: 2, reason: 'Khiếu nại' } }],
    });
  });
  test('again where nobody was approved is a new round on the same candidates', () => {
    const none = ballotCounted(
      ballot,
      { north: 1, south: 2 },
      { question: 'approve', candidates: [north, south] },
    );
    const opened = inCycle('VotingOpened', { ...votingOpened.data, candidates: [north, south] });
    expect(given(...inVoting(), opened).when(open(), { ballot: none })).toMatchObject({
      events: [{ data: { ballot: second, round: 2, method: 'open', candidates: [north, south] } }],
    });
  });
  test('leaves out who has withdrawn, and who is below the floor of an item', () => {
    const items = defaultValues.scoreTable.items.map((item) =>
      item.id === 'nhiem-vu' ? { ...item, floor: { num: 90, den: 100 } } : item,
    );
    const rules = { scoreTable: { ...defaultValues.scoreTable, items } };
    const spec = given(...inVoting(rules), withdrawn(north));
    expect(spec.when(open())).toMatchObject({ events: [{ data: { candidates: [south] } }] });
    expect(spec.when(open({ candidates: [east] }))).toEqual(
      refused({
        ...{ code: 'BELOW_FLOOR', unit: east, item: 'nhiem-vu', points: 50_00 },
        ...{ floor: { num: 90, den: 100 }, max: 60_00, rule: 'scoreTable' },
      }),
    );
    expect(spec.when(open({ candidates: [north] }))).toMatchObject({
      rejection: { code: 'UNIT_HAS_WITHDRAWN' },
    });
  });
});

describe('calling voting off', () => {
  const off = (id = ballot) => act('CallOffVoting', { ballot: id, reason: 'Thiếu một đơn vị' });
  const agreeing = [...inVotingBy('consensus'), votingOpened];
  const state = ballotAfter(ballotOpened(), voteCast(north));
  const calledOff = inCycle('VotingCalledOff', { ballot, reason: 'Thiếu một đơn vị', counted: false });

  test('is recorded, and a consensus is not held up by it any more', () => {
    expect(given(...agreeing).when(off(), { ballot: state })).toMatchObject({ events: [calledOff] });
    expect(given(...agreeing).when(declare({ order: [[north]] }), { ballot: state })).toMatchObject({
      rejection: { code: 'STAGE_NOT_COMPLETE' },
    });
    expect(given(...agreeing, calledOff).when(declare({ order: [[north]] }))).toMatchObject({ ok: true });
  });
  test('lets another be opened, under a number of its own', () => {
    expect(
      given(...inVoting(), votingOpened, calledOff).when(act('OpenVoting', { closesAt: votingCloses })),
    ).toMatchObject({ events: [{ data: { ballot: second, round: 1 } }] });
  });
  test('is refused for a ballot that does not stand, and once it decided the ranking', () => {
    expect(given(...agreeing, calledOff).when(off())).toEqual(
      refused({ code: 'BALLOT_NOT_STANDING', ballot }),
    );
    expect(given(...agreeing).when(off(third))).toEqual(
      refused({ code: 'BALLOT_NOT_STANDING', ballot: third }),
    );
    const ranked = inCycle('RankingDeclared', { places: [] }, on('2019-12-18'));
    expect(given(...agreeing, ranked).when(off())).toMatchObject({
      rejection: { code: 'CYCLE_NOT_IN_STAGE' },
    });
  });
});

describe("next year's head", () => {
  test('keeps the ballot that elected it', () => {
    const voted = inCycle('VotingOpened', { ...votingOpened.data, purpose: 'head', question: 'elect' });
    const elected = inCycle('HeadElected', { head: west, forYear: 2020, method: 'election', ballot });
    const history = [...inVotingBy('score'), inCycle('RankingDeclared', { places: [] }, today), voted];
    const off = act('CallOffVoting', { ballot, reason: 'Nhầm' });
    expect(given(...history).when(off)).toMatchObject({ ok: true });
    expect(given(...history, elected).when(off)).toEqual(
      refused({ code: 'HEAD_ALREADY_ELECTED', head: west }),
    );
  });
  test('is voted on once the ranking is declared, among all units', () => {
    const history = [...inVotingBy('score'), inCycle('RankingDeclared', { places: [] }, today)];
    const open = act('OpenVoting', { closesAt: votingCloses, purpose: 'head', method: 'open' });
    expect(given(...history).when(open)).toMatchObject({
      events: [{ data: { candidates: units, question: 'elect', maxChoices: 1, purpose: 'head' } }],
    });
  });
});
