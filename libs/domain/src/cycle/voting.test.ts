import { describe, expect, test } from '@jest/globals';
import type { BallotId } from '../ids.js';
import { defaultValues } from '../rules/default-rules.js';
import type { ChoiceMethod, Rules } from '../rules/rules.js';
import { act, inBallot, inCycle } from '../testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened, voteCast } from '../testing/ballots.js';
import { excluded, inVoting, placesByScore, votingCloses, votingOpened } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, ballot, cycle, east, north, south, today, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const by = (method: ChoiceMethod): Partial<Rules> => ({ choice: { method, maxChoices: 2 } });
const { quorum, threshold } = defaultValues;

const votes = [
  voteCast(north, { for: [north, south], against: [east] }),
  voteCast(south, { for: [north, south], against: [east] }),
  voteCast(east, { for: [north], against: [west] }),
];
const result = (quorumMet = true) => ({
  rollSize: 4,
  cast: 3,
  quorumMet,
  tallies: [
    { unit: north, for: 3, against: 0, abstained: 0, approved: true },
    { unit: south, for: 2, against: 0, abstained: 1, approved: false },
    { unit: east, for: 0, against: 2, abstained: 1, approved: false },
    { unit: west, for: 0, against: 1, abstained: 2, approved: false },
  ],
});
const open = ballotAfter(ballotOpened(), ...votes);
const closed = ballotAfter(ballotOpened(), ...votes, ballotClosed);
const counted = (question: 'approve' | 'choose' = 'approve', quorumMet = true) =>
  ballotAfter(
    ballotOpened({ question }),
    ...votes,
    ballotClosed,
    inBallot('BallotCounted', { result: result(quorumMet) }),
  );

describe('opening the vote', () => {
  const openVoting = act('OpenVoting', { closesAt: votingCloses });
  const terms = {
    ...{ ballot, maxChoices: 3, quorum, threshold, closesAt: votingCloses, round: 1 },
    ...({
      method: 'paper',
      purpose: 'ranking',
      recusal: 'none',
      absentVotes: 'written-opinion',
      departedMembers: 'leave',
    } as const),
  } as const;
  const onPaper = { ...terms, countingCommittee: { members: 3, signers: 2 } };
  test('puts up the units whose rank is within a slot, each to be approved', () => {
    expect(given(...inVoting()).when(openVoting)).toEqual(
      accepted(inCycle('VotingOpened', { ...onPaper, question: 'approve', candidates: units })),
    );
  });
  test('leaves out the units ranked below every slot', () => {
    const history = inVoting({ slots: [{ award: 'ProvinceFlag', fromRank: 1, toRank: 2 }] });
    expect(given(...history).when(openVoting)).toMatchObject({
      events: [{ data: { candidates: [north, south] } }],
    });
  });
  test('keeps a tie together that begins within a slot', () => {
    const history = inVoting({ slots: [{ award: 'ChairmanMerit', fromRank: 3, toRank: 3, max: 1 }] });
    expect(given(...history).when(openVoting)).toMatchObject({
      events: [{ data: { candidates: [north, south, east, west] } }],
    });
  });
  test('leaves out excluded units', () => {
    expect(given(...inVoting(), excluded(south)).when(openVoting)).toMatchObject({
      events: [{ data: { candidates: [north, east, west] } }],
    });
  });
  test('puts up named candidates', () => {
    const named = act('OpenVoting', { closesAt: votingCloses, candidates: [west, east] });
    expect(given(...inVoting()).when(named)).toMatchObject({
      events: [{ data: { candidates: [west, east] } }],
    });
  });
  test.each([
    ['ballot', 'choose'],
    ['consensus', 'approve'],
  ] as const)('by %s puts up every unit, to %s', (method, question) => {
    expect(given(...inVoting(by(method))).when(openVoting)).toEqual(
      accepted(inCycle('VotingOpened', { ...onPaper, maxChoices: 2, question, candidates: units })),
    );
  });
  test('a second time names a new ballot, once the first has been counted', () => {
    const facts = { ballot: counted('approve', false) };
    expect(given(...inVoting(), votingOpened).when(openVoting, facts)).toEqual(
      accepted(
        inCycle('VotingOpened', {
          ...terms,
          ballot: `${cycle}-2` as BallotId,
          ...({ method: 'open', round: 2 } as const),
          question: 'approve',
          candidates: units,
        }),
      ),
    );
  });
  test.each([
    ['nobody opened', undefined],
    ['is open', open],
    ['is closed', closed],
  ])('a second time is refused while the first ballot %s', (_name, state) => {
    expect(given(...inVoting(), votingOpened).when(openVoting, state && { ballot: state })).toEqual(
      refused({ code: 'BALLOT_NOT_COUNTED', ballot }),
    );
  });
  test('is refused where the rules go by score alone', () => {
    expect(given(...inVoting(by('score'))).when(openVoting)).toEqual(
      refused({ code: 'NO_BALLOT_BY_RULE', rule: 'choice' }),
    );
  });
  test('is refused where nobody may be put up', () => {
    expect(given(...inVoting({ slots: [] })).when(openVoting)).toEqual(
      refused({ code: 'NO_CANDIDATES', rule: 'slots' }),
    );
  });
  test('is refused when it would close no later than it opens', () => {
    expect(given(...inVoting()).when(act('OpenVoting', { closesAt: today }))).toEqual(
      refused({ code: 'CLOSES_BEFORE_IT_OPENS', closesAt: today }),
    );
  });
  test.each([
    ['a stranger', [north, abroad], refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad })],
    ['an excluded unit', [east], refused({ code: 'UNIT_EXCLUDED', unit: east, reason: 'Kỷ luật' })],
    ['a unit named twice', [north, south, north], refused({ code: 'UNIT_NAMED_TWICE', unit: north })],
  ])('is refused for %s', (_name, candidates, refusal) => {
    expect(
      given(...inVoting(), excluded(east)).when(act('OpenVoting', { closesAt: votingCloses, candidates })),
    ).toEqual(refusal);
  });
});

describe('declaring the ranking', () => {
  const declare = (order?: readonly (readonly (typeof north)[])[]) =>
    act('DeclareRanking', order ? { order } : {});
  const ties = [{ rank: 3, units: [east, west], method: 'share', order: [[east, west]] }] as const;
  const voted = [...inVoting(), votingOpened];

  test('by score then ballot ranks by score, and keeps what the ballot said and whom it approved', () => {
    expect(given(...voted).when(declare(), { ballot: counted() })).toEqual(
      accepted(
        inCycle('RankingDeclared', {
          ...{ places: placesByScore, ballot, result: result(), approved: [north], ties },
        }),
      ),
    );
  });
  test('by score alone needs no ballot', () => {
    expect(given(...inVoting(by('score'))).when(declare())).toEqual(
      accepted(inCycle('RankingDeclared', { places: placesByScore, ties })),
    );
  });
  test('by ballot ranks by votes received; who received none has no rank', () => {
    expect(
      given(...inVoting(by('ballot')), votingOpened).when(declare(), { ballot: counted('choose') }),
    ).toEqual(
      accepted(
        inCycle('RankingDeclared', {
          places: [
            { unit: north, rank: 1, value: 3 },
            { unit: south, rank: 2, value: 2 },
          ],
          ballot,
          result: result(),
        }),
      ),
    );
  });
  test('by consensus takes the order that the conference agreed on', () => {
    expect(given(...inVoting(by('consensus'))).when(declare([[south], [north, west]]))).toEqual(
      accepted(
        inCycle('RankingDeclared', {
          places: [
            { unit: south, rank: 1 },
            { unit: north, rank: 2 },
            { unit: west, rank: 2 },
          ],
        }),
      ),
    );
  });
  test('by consensus is refused without an order', () => {
    expect(given(...inVoting(by('consensus'))).when(declare())).toEqual(
      refused({ code: 'ORDER_MISSING', rule: 'choice' }),
    );
  });
  test.each([
    ['the whole order', [[north], [south], [west, east]]],
    ['its head', [[north], [south]]],
  ])('by score is confirmed by %s', (_name, order) => {
    expect(given(...inVoting(by('score'))).when(declare(order))).toEqual(
      accepted(inCycle('RankingDeclared', { places: placesByScore, ties })),
    );
  });
  test.each([
    ['turned round', [[south], [north]]],
    ['with a tie broken', [[north], [south], [east], [west]]],
    ['with a tie made', [[north, south]]],
    ['that leaves one out', [[north], [east]]],
    ['that stops within a tie', [[north], [south], [east]]],
    ['that stops within a tie, at its other unit', [[north], [south], [west]]],
  ])('by score is refused for an order %s', (_name, order) => {
    expect(given(...inVoting(by('score'))).when(declare(order))).toEqual(
      refused({ code: 'RANKING_DIFFERS', computed: placesByScore }),
    );
  });
  test('leaves out excluded units', () => {
    expect(given(...inVoting(by('score')), excluded(north)).when(declare())).toMatchObject({
      events: [{ data: { places: [{ unit: south, rank: 1 }, { unit: east, rank: 2 }, { rank: 2 }] } }],
    });
  });
  test.each([
    ['a stranger', [[abroad]], refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad })],
    ['an excluded unit', [[east]], refused({ code: 'UNIT_EXCLUDED', unit: east, reason: 'Kỷ luật' })],
    ['a unit named twice', [[north], [north]], refused({ code: 'UNIT_NAMED_TWICE', unit: north })],
  ])('is refused for an order with %s', (_name, order, refusal) => {
    const history = [...inVoting(by('consensus')), excluded(east)];
    expect(given(...history).when(declare(order))).toEqual(refusal);
  });
  test.each([
    ['no ballot was held', inVoting(), undefined, [{ code: 'BALLOT', rule: 'choice' }]],
    ['the ballot is still to be opened', voted, undefined, [{ code: 'COUNT', rule: 'choice' }]],
    [
      'votes are out',
      voted,
      open,
      [
        { code: 'VOTES', rule: 'choice', units: [west] },
        { code: 'COUNT', rule: 'choice' },
      ],
    ],
    ['the votes are not counted', voted, closed, [{ code: 'COUNT', rule: 'choice' }]],
    ['the quorum is not met', voted, counted('approve', false), [{ code: 'QUORUM', rule: 'quorum' }]],
  ] as const)('is refused while %s', (_name, history, state, missing) => {
    expect(given(...history).when(declare(), state && { ballot: state })).toEqual(
      refused({ code: 'STAGE_NOT_COMPLETE', missing }),
    );
  });
});
