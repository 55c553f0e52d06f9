import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BallotId, UnitId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import { act, inCycle } from '../testing/acts.js';
import { ballotCounted, ballotAfter, ballotOpened } from '../testing/ballots.js';
import {
  excluded,
  inVoting,
  inVotingBy,
  settled,
  sheet,
  votingCloses,
  votingOpened,
} from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { ballot, clerk, cycle, east, headOf, north, south, units, west } from '../testing/names.js';
import { refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import { tiedGroups } from './ties.js';

const given = specFor(cycleDecider, noFacts);
const declare = (data: object = {}) => act('DeclareRanking', data);
const second = `${cycle}-2` as BallotId;
/** East and west are equal by score, on a rank within a slot. */
const tie = [east, west];

const places = (...expected: readonly (readonly [UnitId, number])[]) => ({
  events: [{ data: { places: expected.map(([unit, rank]) => ({ unit, rank })) } }],
});

describe('a tie', () => {
  test('is shared by default, and the ranking says so', () => {
    expect(given(...inVotingBy('score')).when(declare())).toMatchObject({
      events: [{ data: { ties: [{ rank: 3, units: tie, method: 'share', order: [tie] }] } }],
    });
  });
  test('that no slot provides for is shared, whatever the rule', () => {
    const slots = [{ award: 'ProvinceFlag', fromRank: 1, toRank: 2 }] as const;
    expect(given(...inVotingBy('score', { ties: { method: 'head' }, slots })).when(declare())).toMatchObject({
      events: [{ data: { ties: [{ method: 'share' }] } }],
    });
  });
  test('is broken by the points of a group of items', () => {
    const items = defaultValues.scoreTable.items.map((item) =>
      item.id === 'thi-dua' ? { ...item, group: 'phong-trao' } : item,
    );
    const byGroup = inVotingBy('score', {
      scoreTable: { ...defaultValues.scoreTable, items },
      ties: { method: 'score-group', group: 'phong-trao' },
    });
    const lower = { ...sheet(51_00), points: { ...sheet(51_00).points, 'thi-dua': 14_00 } };
    const history = byGroup.map((event) =>
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
      expect(given(...inVotingBy('score', rules)).when(declare({ womenShares }))).toMatchObject({
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
      expect(given(...inVotingBy('score', rules)).when(declare())).toEqual(
        refused({ code: 'WOMEN_SHARE_MISSING', rule: 'ties', units: tie }),
      );
    });
  });
  test('is decided by the head with a reason, where that is the rule', () => {
    const spec = given(...inVotingBy('score', { ties: { method: 'head' } }));
    expect(spec.when(declare())).toEqual(refused({ code: 'TIE_UNDECIDED', rule: 'ties', units: tie }));
    const ties = [{ order: [[west], [east]], reason: 'Có mô hình mới' }];
    expect(spec.when(declare({ ties }))).toMatchObject({
      events: [{ data: { ties: [{ method: 'head', reason: 'Có mô hình mới', order: [[west], [east]] }] } }],
    });
  });
});

describe('a second ballot', () => {
  const main = ballotCounted(ballot, { north: 4, south: 4, east: 3, west: 3 }, { question: 'approve' });
  const voted = [...inVotingBy('score-then-ballot', { ties: { method: 'second-ballot' } }), votingOpened];
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
    const shared = [...inVotingBy('score-then-ballot'), votingOpened];
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
    const state = ballotCounted(second, { west: 3, east: 1 }, { question: 'elect' });
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
    expect(given(...inVotingBy('consensus')).when(declare(data))).toMatchObject({
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
    const spec = given(...inVotingBy('score'));
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
    expect(given(...inVotingBy('score')).when(declare({ withheld }))).toMatchObject({
      events: [{ data: { places: [{ rank: 2 }, { rank: 3 }, { rank: 4 }, { rank: 4 }], withheld } }],
    });
  });
  const all = declare({ withheld: { what: 'all', reason: 'Các đơn vị đều không được xét' } });
  test('of everybody closes the vote without one, where all units are barred', () => {
    const history = [...inVotingBy('ballot'), ...units.map(excluded)];
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
    const main = ballotCounted(ballot, { west: 2, south: 3, north: 3, east: 2 });
    const history = [...inVotingBy('ballot-then-score'), votingOpened];
    expect(given(...history).when(declare(), { ballot: main })).toMatchObject({
      ...places([north, 1], [south, 2], [west, 3], [east, 3]),
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
