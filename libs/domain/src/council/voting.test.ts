import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noFacts } from '../testing/facts.js';
import { act } from '../testing/acts.js';
import { north } from '../testing/names.js';
import {
  absentee,
  attended,
  called,
  chair,
  comers,
  everybody,
  march,
  members,
  ofSitting,
  paper,
  placed,
  presented,
  secretary,
  viceChair,
  vote,
  voted,
} from '../testing/sittings.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { flagFigures } from './figures.js';
import type { SittingCommand, SittingEvent, SittingRules } from './sitting.js';
import { sittingDecider } from './sitting.decider.js';
import type { VoteOnItem } from './voting.js';

const given = specFor(sittingDecider, noFacts);
const heardBy = (set: Partial<SittingRules> = {}, more = {}) => [
  called(set, more),
  placed(['ProvinceFlag', 'ChairmanMerit']),
  attended(),
  presented(1, 2),
];
const recordVotes = (
  votes: readonly VoteOnItem[],
  history: readonly SittingEvent[] = heardBy(),
  taking: Extract<SittingCommand, { type: 'RecordVotes' }>['data'] | object = paper,
) => given(...history).when(act('RecordVotes', { ...paper, ...taking, votes }, march));

describe('the vote on an item', () => {
  test('passes a flag at four fifths of all members, a certificate at seven tenths', () => {
    const decision = recordVotes([vote(1, 7), vote(2, 7)]);
    const common = { members: 10, voters: 9, recused: [], votesFor: 7, base: 10 };
    const votes = [
      { ...vote(1, 7), ...common, passed: false },
      { ...vote(2, 7), ...common, passed: true },
    ];
    expect(decision).toEqual(accepted(ofSitting('ItemVotesRecorded', { ...paper, votes })));
  });
  test('counts absent members by what they write', () => {
    const written = [{ person: absentee, opinion: 'for' as const }];
    expect(recordVotes([vote(1, 7, { written })])).toMatchObject({
      events: [{ data: { votes: [{ votesFor: 8, base: 10, passed: true }] } }],
    });
    expect(recordVotes([vote(1, 7, { written })], heardBy({ absentVotes: 'none' }))).toEqual(
      refused({ code: 'WRITTEN_OPINIONS_NOT_ASKED', rule: 'absentVotes' }),
    );
    const present = [{ person: chair, opinion: 'for' as const }];
    expect(recordVotes([vote(1, 7, { written: present })])).toEqual(
      refused({ code: 'WRITTEN_OPINION_OF_PRESENT', item: 1, person: chair }),
    );
  });
  test('is refused where the figures are not those of who is there', () => {
    expect(recordVotes([vote(1, 7, { against: 3 })])).toEqual(
      refused({ code: 'VOTES_DO_NOT_ADD_UP', item: 1, given: 10, voters: 9 }),
    );
  });
  test('on paper is counted by a committee as large as the rule says, with its sheet', () => {
    const committee = paper.committee;
    expect(recordVotes([vote(1, 7)], heardBy(), { committee: committee.slice(1) })).toEqual(
      refused({ code: 'COMMITTEE_SIZE', needed: 3, given: 2 }),
    );
    expect(recordVotes([vote(1, 7)], heardBy(), { committee: [secretary, secretary, viceChair] })).toEqual(
      refused({ code: 'COMMITTEE_MEMBER_TWICE', person: secretary }),
    );
    const noSheet = act('RecordVotes', { method: 'paper', committee, votes: [vote(1, 7)] }, march);
    expect(given(...heardBy()).when(noSheet)).toEqual(
      refused({ code: 'COUNT_SHEET_MISSING', rule: 'countingCommittee' }),
    );
  });
  test('on paper asks for neither sheet nor number where the sitting was called before there was a rule', () => {
    const [, ...rest] = heardBy();
    const [{ data, ...event }] = heardBy() as [Extract<SittingEvent, { type: 'SittingCalled' }>];
    const { countingCommittee: _, ...older } = data.rules;
    const noSheet = { method: 'paper', committee: [secretary], votes: [vote(1, 7)] } as const;
    const history = [{ ...event, data: { ...data, rules: older } }, ...rest];
    expect(given(...history).when(act('RecordVotes', noSheet, march))).toMatchObject({ ok: true });
  });
  test('has a counting committee where it is on paper', () => {
    expect(recordVotes([vote(1, 7)], heardBy(), { committee: [] })).toEqual(
      refused({ code: 'SITTING_COMMITTEE_MISSING' }),
    );
  });
  test('is taken by a method that the rules name', () => {
    expect(recordVotes([vote(1, 9)], heardBy(), { method: 'consensus' })).toMatchObject({
      rejection: { code: 'VOTING_METHOD_NOT_ALLOWED', rule: 'councilVotingMethods' },
    });
  });
  test('comes after its presentation, and once a table', () => {
    expect(recordVotes([vote(2, 9), vote(1, 9)], heardBy().slice(0, 3))).toEqual(
      refused({ code: 'ITEM_NOT_PRESENTED', items: [2, 1] }),
    );
    expect(recordVotes([vote(1, 9), vote(1, 9)])).toEqual(refused({ code: 'ITEM_VOTED_TWICE', item: 1 }));
    expect(recordVotes([vote(7, 9)])).toEqual(refused({ code: 'ITEM_UNKNOWN', item: 7 }));
  });
  test('is taken again with a reason only; the newest decides', () => {
    const history = [...heardBy(), voted(1, 7, false)];
    expect(recordVotes([vote(1, 8)], history)).toEqual(refused({ code: 'REVOTE_NEEDS_REASON', item: 1 }));
    expect(recordVotes([vote(1, 8, { reason: 'Kiểm nhầm' })], history)).toMatchObject({ ok: true });
    const cut = ofSitting('ItemCut', { item: 1, reason: 'Chưa đủ' });
    expect(recordVotes([vote(1, 8)], [...heardBy(), cut])).toEqual(
      refused({ code: 'REVOTE_NEEDS_REASON', item: 1 }),
    );
  });

  describe('in the open', () => {
    const named = comers.map((person, i) => ({
      person,
      opinion: i < 8 ? ('for' as const) : ('abstained' as const),
    }));
    const figures = { for: 8, against: 0, abstained: 1, named };
    const open = (more: Partial<VoteOnItem>) =>
      recordVotes([vote(1, 8, { ...figures, ...more })], heardBy(), { method: 'open' });
    test('names every voter', () => {
      expect(open({})).toMatchObject({ ok: true });
      expect(open({ named: named.slice(1) })).toEqual(
        refused({ code: 'NAMED_VOTES_MISSING', item: 1, people: [chair] }),
      );
      expect(open({ named: [...named, { person: absentee, opinion: 'for' }] })).toEqual(
        refused({ code: 'NOT_A_VOTER', item: 1, person: absentee }),
      );
      expect(open({ for: 7, against: 1 })).toEqual(refused({ code: 'NAMED_VOTES_DIFFER', item: 1 }));
    });
  });

  describe('of whose own unit it is', () => {
    const own = {
      members: members.map((member) => (member.person === chair ? { ...member, unit: north } : member)),
    };
    test('is as any other where no rule says otherwise', () => {
      expect(recordVotes([vote(1, 9)], heardBy({}, own))).toMatchObject({ ok: true });
    });
    test('abstains', () => {
      const history = heardBy({ recusal: 'abstain-own-unit' }, own);
      expect(recordVotes([vote(1, 9)], history)).toEqual(
        refused({ code: 'MEMBER_MUST_ABSTAIN', item: 1, people: [chair], rule: 'recusal' }),
      );
      expect(recordVotes([vote(1, 8, { against: 0, abstained: 1 })], history)).toMatchObject({
        events: [{ data: { votes: [{ voters: 9, recused: [chair], base: 10, passed: true }] } }],
      });
    });
    test('leaves the room, and still belongs to all members', () => {
      const history = heardBy({ recusal: 'leave-room' }, own);
      expect(recordVotes([vote(1, 9)], history)).toMatchObject({
        rejection: { code: 'VOTES_DO_NOT_ADD_UP', voters: 8 },
      });
      expect(recordVotes([vote(1, 8, { against: 0 })], history)).toMatchObject({
        events: [{ data: { votes: [{ voters: 8, votesFor: 8, base: 10, passed: true }] } }],
      });
    });
  });

  test('agrees with whole-number arithmetic for every base and outcome', () => {
    const figure = fc.nat({ max: 9 });
    const base = fc.constantFrom('all', 'present', 'valid' as const);
    fc.assert(
      fc.property(figure, figure, base, fc.boolean(), (inFavour, of, kind, writes) => {
        const against = Math.min(of, 9 - inFavour);
        const councilThresholds = {
          ...{
            GovernmentFlag: whole,
            ProvinceFlag: { num: 4, den: 5, base: kind, compare: 'at-least' as const },
          },
          ChairmanMerit: whole,
        };
        const written = writes ? [{ person: absentee, opinion: 'for' as const }] : [];
        const figures = { against, invalid: 9 - inFavour - against, written };
        const decision = recordVotes([vote(1, inFavour, figures)], heardBy({ councilThresholds }));
        const votesFor = inFavour + (writes && kind === 'all' ? 1 : 0);
        const all = { all: 10, present: 9, valid: inFavour + against }[kind];
        const passed = all > 0 && 10 * votesFor >= 8 * all;
        expect(decision).toMatchObject({ events: [{ data: { votes: [{ votesFor, base: all, passed }] } }] });
      }),
    );
  });
});
const whole = { num: 1, den: 1, base: 'all', compare: 'at-least' } as const;

describe('the share of Government flags', () => {
  const quota = { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' } as const;
  test('is taken of collectives fit for a flag and of leaders of blocs, before the council or not', () => {
    const item = (
      n: number,
      unit: string,
      award: 'GovernmentFlag' | 'ProvinceFlag' | 'ChairmanMerit',
      passed = true,
      bloc = 'x',
    ) => ({
      ...{ dossier: `d-${n}`, bloc, unit, award },
      rounds: [{ passed }],
    });
    const source = {
      agenda: [
        item(1, 'a', 'GovernmentFlag'),
        item(2, 'a', 'ProvinceFlag'),
        item(3, 'b', 'GovernmentFlag', false),
        item(4, 'c', 'ChairmanMerit'),
        item(5, 'd', 'ProvinceFlag', true, 'z'),
      ],
      leaders: [
        { bloc: 'x', units: 1 },
        { bloc: 'y', units: 4 },
        { bloc: 'z', units: 1, standardMet: 12 },
      ],
    } as never;
    expect(flagFigures([source, { agenda: [], leaders: [] }], quota)).toEqual({
      proposed: 1,
      standardMet: { count: 14, allowed: 2, over: false },
      blocLeaders: { count: 6, allowed: 1, over: false },
    });
  });
});

test('everybody of the council is somebody', () => {
  expect(new Set(everybody).size).toBe(members.length);
});
