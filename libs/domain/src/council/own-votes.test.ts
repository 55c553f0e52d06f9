import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { act } from '../testing/acts.js';
import { noFacts } from '../testing/facts.js';
import { headOf, north } from '../testing/names.js';
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
  placed,
  presented,
  secretary,
  sittingAfter,
  viceChair,
  vote,
  voted,
} from '../testing/sittings.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import type { SittingEvent, SittingRules } from './sitting.js';
import { sittingDecider } from './sitting.decider.js';
import { memberOpinions, type MemberOpinion } from './voting.js';

const given = specFor(sittingDecider, noFacts);
const ownVote: Partial<SittingRules> = { councilVotingMethods: ['paper', 'own-vote'] };
const session = (rules: Partial<SittingRules> = {}, more = {}) => [
  called({ ...ownVote, ...rules }, more),
  placed(['ProvinceFlag', 'ChairmanMerit']),
  attended(),
];
const heard = (rules: Partial<SittingRules> = {}, more = {}) => [...session(rules, more), presented(1, 2)];
const cast = (person = chair, opinion: MemberOpinion = 'for', item = 1) =>
  ofSitting('CouncilVoteCast', { person, votes: [{ item, opinion }] });
const casting = (by = chair, ...votes: { item: number; opinion: MemberOpinion }[]) =>
  act(
    'CastCouncilVote',
    { votes: votes.length > 0 ? votes : [{ item: 1, opinion: 'for' as const }] },
    march,
    by,
  );
const counting = (more: object = {}, method = 'own-vote' as const) =>
  act(
    'RecordVotes',
    {
      method,
      votes: [{ ...vote(1, 0), against: 0, ...more }],
    },
    march,
  );

describe("a member's own vote", () => {
  test('says how it votes on what was presented', () => {
    const votes = [
      { item: 1, opinion: 'for' as const },
      { item: 2, opinion: 'abstained' as const },
    ];
    expect(given(...heard()).when(casting(chair, ...votes))).toEqual(
      accepted(ofSitting('CouncilVoteCast', { person: chair, votes })),
    );
  });
  const own = { members: members.map((each) => (each.person === chair ? { ...each, unit: north } : each)) };
  test.each([
    ['of nobody else', heard(), casting(headOf(north)), { code: 'NOT_ON_COUNCIL', person: headOf(north) }],
    ['of who is absent', heard(), casting(absentee), { code: 'NOT_A_VOTER', item: 1, person: absentee }],
    ['before the item is presented', session(), casting(), { code: 'ITEM_NOT_PRESENTED', items: [1] }],
    [
      'on an item that is not there',
      heard(),
      casting(chair, { item: 9, opinion: 'for' }),
      { code: 'ITEM_UNKNOWN', item: 9 },
    ],
    ['after the result', [...heard(), voted(1, 8, true)], casting(), { code: 'ITEM_HAS_RESULT', item: 1 }],
    [
      'a second time',
      [...heard(), cast()],
      casting(chair, { item: 1, opinion: 'against' }),
      { code: 'COUNCIL_VOTE_ALREADY_CAST', item: 1, person: chair, at: march },
    ],
    [
      'twice on one item',
      heard(),
      casting(chair, { item: 1, opinion: 'for' }, { item: 1, opinion: 'against' }),
      { code: 'ITEM_VOTED_TWICE', item: 1 },
    ],
    [
      'where the rules do not let members vote so',
      heard({ councilVotingMethods: ['paper', 'open'] }),
      casting(),
      {
        ...{ code: 'VOTING_METHOD_NOT_ALLOWED', method: 'own-vote', allowed: ['paper', 'open'] },
        rule: 'councilVotingMethods',
      },
    ],
    [
      'on its own unit, from which it keeps out of the room',
      heard({ recusal: 'leave-room' }, own),
      casting(),
      { code: 'NOT_A_VOTER', item: 1, person: chair },
    ],
    [
      'for its own unit, on which it abstains',
      heard({ recusal: 'abstain-own-unit' }, own),
      casting(),
      { code: 'MEMBER_MUST_ABSTAIN', item: 1, people: [chair], rule: 'recusal' },
    ],
  ] as const)('is refused %s', (_what, history, command, rejection) => {
    expect(given(...(history as readonly SittingEvent[])).when(command)).toEqual(refused(rejection as never));
  });
  test('is possible again once the item is presented again', () => {
    expect(given(...heard(), cast(), voted(1, 5, false), presented(1)).when(casting())).toMatchObject({
      ok: true,
    });
  });
  test('keeps its member among those present, and its item from being cut', () => {
    const absent = everybody.filter((person) => person !== secretary);
    const leaving = act(
      'RecordAttendance',
      {
        present: [secretary],
        absent: absent.map((person) => ({ person, reason: 'Công tác' })),
      },
      march,
    );
    expect(given(...heard(), cast()).when(leaving)).toEqual(
      refused({ code: 'MEMBER_HAS_CAST_VOTES', person: chair, items: [1] }),
    );
    expect(given(...heard(), cast()).when(act('CutItem', { item: 1, reason: 'x' }, march))).toEqual(
      refused({ code: 'ITEM_HAS_OWN_VOTES', item: 1 }),
    );
  });
});

describe('counting own votes', () => {
  const allButOne = comers.slice(1).map((person) => cast(person));
  test('adds to them what the secretary took down of the others', () => {
    expect(given(...heard(), ...allButOne).when(counting())).toEqual(
      refused({ code: 'NAMED_VOTES_MISSING', item: 1, people: [chair] }),
    );
    const byHand = { against: 1, named: [{ person: chair, opinion: 'against' as const }] };
    expect(given(...heard(), ...allButOne).when(counting(byHand))).toMatchObject({
      events: [{ data: { votes: [{ for: 8, against: 1, votesFor: 8, base: 10, passed: true }] } }],
    });
  });
  test('is refused beside secret papers, which could count a member twice', () => {
    const paper = act(
      'RecordVotes',
      {
        ...{ method: 'paper', committee: [viceChair, secretary, absentee], sheet: 'ab'.repeat(32) },
        votes: [vote(1, 8)],
      } as const,
      march,
    );
    expect(given(...heard(), cast()).when(paper)).toEqual(refused({ code: 'ITEM_HAS_OWN_VOTES', item: 1 }));
  });
  test('counts each member once, whoever cast its own vote and whoever raised a hand', () => {
    const opinions = fc.array(fc.constantFrom(...memberOpinions), { minLength: 9, maxLength: 9 });
    const itself = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(opinions, itself, fc.boolean(), (said, own, twice) => {
        const all = comers.map((person, i) => ({ person, opinion: said[i]! }));
        const casters = all.filter((_, i) => own[i]);
        const named = all.filter((each, i) => !own[i] || (twice && each === casters[0]));
        const of = (opinion: MemberOpinion, among = all) => among.filter((v) => v.opinion === opinion).length;
        const figures = {
          ...{ for: of('for', named), against: of('against', named), abstained: of('abstained', named) },
          named,
        };
        const history = [...heard(), ...casters.map(({ person, opinion }) => cast(person, opinion))];
        const decision = given(...history).when(counting(figures));
        if (twice && casters.length > 0)
          expect(decision).toMatchObject({ rejection: { code: 'COUNCIL_VOTE_ALREADY_CAST' } });
        else
          expect(decision).toMatchObject({
            events: [
              {
                data: {
                  votes: [{ for: of('for'), against: of('against'), abstained: of('abstained'), voters: 9 }],
                },
              },
            ],
          });
      }),
    );
  });
  test('leaves none of them behind', () => {
    const after = sittingAfter(...heard(), ...allButOne, voted(1, 8, true));
    expect(after).toMatchObject({ agenda: [{ item: 1 }, { item: 2 }] });
    expect(JSON.stringify(after)).not.toContain('cast');
  });
});

describe('the count of papers', () => {
  const committee = [viceChair, secretary, absentee];
  const counted = ofSitting('ItemVotesRecorded', {
    ...{ method: 'paper' as const, committee, sheet: 'ab'.repeat(32) },
    votes: [1, 2].map((item) => ({
      ...vote(item, 9),
      ...{ members: 10, voters: 9, recused: [], votesFor: 9, base: 10, passed: true },
    })),
  });
  const signed = (person = viceChair, items = [1, 2]) => ofSitting('CouncilCountSigned', { person, items });
  const signing = (by = viceChair, items = [1, 2]) => act('SignCouncilCount', { items }, march, by);
  const history = [...heard(), counted];
  test('is signed by its committee', () => {
    expect(given(...history).when(signing())).toEqual(accepted(signed()));
    expect(given(...history).when(signing(chair))).toEqual(
      refused({ code: 'NOT_ON_COMMITTEE', person: chair }),
    );
    expect(given(...history, signed()).when(signing())).toEqual(
      refused({ code: 'COUNT_ALREADY_SIGNED', person: viceChair }),
    );
    expect(given(...heard(), voted(1, 9, true)).when(signing(viceChair, [1]))).toEqual(
      refused({ code: 'ITEM_NOT_ON_PAPER', item: 1 }),
    );
  });
  test('by as many as the rule says, before there are minutes', () => {
    const text = { number: '05', discussion: 'Thảo luận', chair, secretary };
    const drafting = act('DraftSittingMinutes', text, march);
    expect(given(...history, signed()).when(drafting)).toEqual(
      refused({
        code: 'SITTING_NOT_COMPLETE',
        missing: [{ code: 'COUNT_SIGNED', rule: 'countingCommittee', items: [1, 2] }],
      }),
    );
    expect(given(...history, signed(), signed(secretary)).when(drafting)).toMatchObject({ ok: true });
  });
});
