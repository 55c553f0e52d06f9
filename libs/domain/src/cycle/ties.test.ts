import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ballot } from '../ballot/ballot.js';
import type { BallotId, UnitId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import type { ChoiceMethod, Rules } from '../rules/rules.js';
import { act, inBallot, inCycle } from '../testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened, voteCast } from '../testing/ballots.js';
import {
  excluded,
  inVoting,
  settled,
  sheet,
  votingCloses,
  votingOpened,
  withdrawn,
} from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import {
  ballot,
  clerk,
  cycle,
  east,
  headOf,
  north,
  on,
  south,
  today,
  units,
  west,
} from '../testing/names.js';
import { refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import { tiedGroups } from './ties.js';

const given = specFor(cycleDecider, noFacts);
const by = (method: ChoiceMethod, rules: Partial<Rules> = {}): Partial<Rules> => ({
  choice: { method, maxChoices: 4 },
  ...rules,
});
const byScore = (rules: Partial<Rules> = {}) => inVoting(by('score', rules));
const declare = (data: object = {}) => act('DeclareRanking', data);
const second = `${cycle}-2` as BallotId;
const third = `${cycle}-3` as BallotId;
/** East and west are equal by score, on a rank within a slot. */
const tie = [east, west];

const counted = (id: BallotId, forEach: Readonly<Record<string, number>>, more: object = {}): Ballot =>
  ballotAfter(
    ballotOpened({ ballot: id, candidates: Object.keys(forEach) as UnitId[], question: 'choose', ...more }),
    ballotClosed,
    inBallot('BallotCounted', {
      result: {
        ...{ rollSize: 4, cast: 4, quorumMet: true },
        tallies: Object.entries(forEach).map(([unit, votes]) => ({
          ...{ unit: unit as UnitId, for: votes, against: 0, abstained: 4 - votes, approved: votes > 2 },
        })),
      },
    }),
  );
const places = (...expected: readonly (readonly [UnitId, number])[]) => ({
  events: [{ data: { places: expected.map(([unit, rank]) => ({ unit, rank })) } }],
});

describe('a tie', () => {
  test('is shared by default, and the ranking says so', () => {
    expect(given(...byScore()).when(declare())).toMatchObject({
      events: [{ data: { ties: [{ rank: 3, units: tie, method: 'share', order: [tie] }] } }],
    });
  });
  test('that no slot provides for is shared, whatever the rule', () => {
    const slots = [{ award: 'ProvinceFlag', fromRank: 1, toRank: 2 }] as const;
    expect(given(...byScore({ ties: { method: 'head' }, slots })).when(declare())).toMatchObject({
      events: [{ data: { ties: [{ method: 'share' }] } }],
    });
  });
  test('is broken by the points of a group of items', () => {
    const items = defaultValues.scoreTable.items.map((item) =>
      item.id === 'thi-dua' ? { ...item, group: 'phong-trao' } : item,
    );
    const rules = by('score', {
      scoreTable: { ...defaultValues.scoreTable, items },
      ties: { method: 'score-group', group: 'phong-trao' },
    });
    const lower = { ...sheet(51_00), points: { ...sheet(51_00).points, 'thi-dua': 14_00 } };
    const history = inVoting(rules).map((event) =>
      event.type === 'ScoreSettled' && event.data.unit === east
        ? { ...settled(east, 50_00), data: { ...event.data, sheet: lower } }
        : event,
    );
    expect(given(...history).when(declare())).toMatchObject({
      ...places([north, 1], [south, 2], [west, 3], [east, 4]),
    });
  });
  describe('where the share of women decides', () => {
    const rules = { ties: { method: 'women', women: { num: 7, den: 10 } } } as const;
    test('goes to the unit with at least seven in ten, and says who told', () => {
      const womenShares = [
        { unit: west, share: { num: 7, den: 10 }, statedBy: headOf(west) },
        { unit: east, share: { num: 69, den: 100 } },
      ];
      expect(given(...byScore(rules)).when(declare({ womenShares }))).toMatchObject({
        events: [
          {
            data: {
              places: [{ unit: north }, { unit: south }, { unit: west, rank: 3 }, { unit: east, rank: 4 }],
              ties: [{ rank: 3, method: 'women', order: [[west], [east]] }],
              womenShares: [{ statedBy: headOf(west) }, { statedBy: clerk }],
            },
          },
        ],
      });
    });
    test('is not decided without it', () => {
      expect(given(...byScore(rules)).when(declare())).toEqual(
        refused({ code: 'WOMEN_SHARE_MISSING', rule: 'ties', units: tie }),
      );
    });
  });
  test('is decided by the head with a reason, where that is the rule', () => {
    const spec = given(...byScore({ ties: { method: 'head' } }));
    expect(spec.when(declare())).toEqual(refused({ code: 'TIE_UNDECIDED', rule: 'ties', units: tie }));
    const ties = [{ order: [[west], [east]], reason: 'Có mô hình mới' }];
    expect(spec.when(declare({ ties }))).toMatchObject({
      events: [{ data: { ties: [{ method: 'head', reason: 'Có mô hình mới', order: [[west], [east]] }] } }],
    });
  });
});

describe('a second ballot', () => {
  const rules = by('score-then-ballot', { ties: { method: 'second-ballot' } });
  const main = counted(ballot, { north: 4, south: 4, east: 3, west: 3 }, { question: 'approve' });
  const voted = [...inVoting(rules), votingOpened];
  const open = (candidates: readonly UnitId[]) =>
    act('OpenVoting', { closesAt: votingCloses, candidates, purpose: 'tie', method: 'open' });

  test('is opened among the tied units alone', () => {
    expect(given(...voted).when(open(tie), { ballot: main })).toMatchObject({
      events: [
        {
          data: {
            ballot: second,
            candidates: tie,
            question: 'elect',
            maxChoices: 1,
            purpose: 'tie',
            round: 1,
          },
        },
      ],
    });
    expect(given(...voted).when(open([south, east]), { ballot: main })).toEqual(
      refused({ code: 'NOT_A_TIE', units: [south, east] }),
    );
  });
  test('needs the rule', () => {
    const shared = [...inVoting(by('score-then-ballot')), votingOpened];
    expect(given(...shared).when(open(tie), { ballot: main })).toEqual(
      refused({ code: 'TIE_BALLOT_NOT_BY_RULE', rule: 'ties' }),
    );
  });
  test('is waited for, and orders just them', () => {
    expect(given(...voted).when(declare(), { ballot: main, ballots: [main] })).toEqual(
      refused({ code: 'TIE_UNDECIDED', rule: 'ties', units: tie }),
    );
    const opened = inCycle('VotingOpened', {
      ...votingOpened.data,
      ...({ ballot: second, candidates: tie, question: 'elect', purpose: 'tie' } as const),
    });
    const state = counted(second, { west: 3, east: 1 }, { question: 'elect' });
    expect(given(...voted, opened).when(declare(), { ballot: state, ballots: [main, state] })).toMatchObject({
      events: [
        {
          data: {
            places: [{ unit: north }, { unit: south }, { unit: west, rank: 3 }, { unit: east, rank: 4 }],
            ballot,
            approved: units,
            ties: [{ rank: 3, units: tie, method: 'second-ballot', ballot: second, order: [[west], [east]] }],
          },
        },
      ],
    });
  });
});

describe('an order without an order', () => {
  test('is agreed for the places after the first', () => {
    const data = { order: [[south]], unordered: [north, east, west] };
    expect(given(...inVoting(by('consensus'))).when(declare(data))).toMatchObject({
      events: [
        {
          data: {
            places: [
              { unit: south, rank: 1 },
              ...[north, east, west].map((unit) => ({ unit, rank: 2, unordered: true })),
            ],
          },
        },
      ],
    });
  });
  test('of computed places holds them together, and nobody else with them', () => {
    const spec = given(...byScore());
    expect(spec.when(declare({ unordered: [south, east, west] }))).toMatchObject({
      events: [
        {
          data: {
            places: [
              { unit: north, rank: 1 },
              ...[south, east, west].map((unit) => ({ unit, rank: 2, unordered: true })),
            ],
          },
        },
      ],
    });
    expect(spec.when(declare({ unordered: [south, east] }))).toMatchObject({
      rejection: { code: 'RANKING_DIFFERS' },
    });
  });
});

describe('a withheld first prize', () => {
  test('lets the order begin at rank 2', () => {
    const withheld = { what: 'first', reason: 'Không đơn vị nào xuất sắc' };
    expect(given(...byScore()).when(declare({ withheld }))).toMatchObject({
      events: [{ data: { places: [{ rank: 2 }, { rank: 3 }, { rank: 4 }, { rank: 4 }], withheld } }],
    });
  });
  const all = declare({ withheld: { what: 'all', reason: 'Các đơn vị đều không được xét' } });
  test('of everybody closes the vote without one, where all units are barred', () => {
    const history = [...inVoting(by('ballot')), ...units.map(excluded)];
    expect(given(...history).when(act('OpenVoting', { closesAt: votingCloses }))).toEqual(
      refused({ code: 'NO_CANDIDATES', rule: 'slots' }),
    );
    expect(given(...history).when(all)).toMatchObject({ events: [{ data: { places: [], approved: [] } }] });
  });
  test('waits for a ballot under way', () => {
    expect(given(...inVoting(), votingOpened).when(all, { ballot: ballotAfter(ballotOpened()) })).toEqual(
      refused({ code: 'BALLOT_NOT_COUNTED', ballot }),
    );
  });
});

describe('ballot, then score', () => {
  test('puts equal votes in the order of their scores', () => {
    const main = counted(ballot, { west: 2, south: 3, north: 3, east: 2 });
    const history = [...inVoting(by('ballot-then-score')), votingOpened];
    expect(given(...history).when(declare(), { ballot: main })).toMatchObject({
      ...places([north, 1], [south, 2], [west, 3], [east, 3]),
    });
  });
});

describe('opening voting', () => {
  const open = (data: object = {}) => act('OpenVoting', { closesAt: votingCloses, ...data });
  const voted = [...inVoting(), votingOpened];
  const good = counted(ballot, { north: 3 }, { question: 'approve' });

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
    const none = counted(ballot, { north: 1, south: 2 }, { question: 'approve', candidates: [north, south] });
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
  const agreeing = [...inVoting(by('consensus')), votingOpened];
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
    const history = [...byScore(), inCycle('RankingDeclared', { places: [] }, today), voted];
    const off = act('CallOffVoting', { ballot, reason: 'Nhầm' });
    expect(given(...history).when(off)).toMatchObject({ ok: true });
    expect(given(...history, elected).when(off)).toEqual(
      refused({ code: 'HEAD_ALREADY_ELECTED', head: west }),
    );
  });
  test('is voted on once the ranking is declared, among all units', () => {
    const history = [...byScore(), inCycle('RankingDeclared', { places: [] }, today)];
    const open = act('OpenVoting', { closesAt: votingCloses, purpose: 'head', method: 'open' });
    expect(given(...history).when(open)).toMatchObject({
      events: [{ data: { candidates: units, question: 'elect', maxChoices: 1, purpose: 'head' } }],
    });
  });
});

test('tied groups are the ranks with more than one unit', () => {
  const ranks = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(ranks, (given) => {
      const all = given.map((rank, i) => ({ unit: `u-${i}` as UnitId, rank }));
      for (const group of tiedGroups(all)) expect(group.length).toBeGreaterThan(1);
      const tied = tiedGroups(all).flat();
      for (const place of all)
        expect(tied.includes(place.unit)).toBe(all.filter(({ rank }) => rank === place.rank).length > 1);
    }),
  );
});
