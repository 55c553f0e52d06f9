import { describe, expect, test } from '@jest/globals';
import type { PersonId } from '../ids.js';
import { act, inBallot } from '../testing/acts.js';
import { ballotClosed, ballotOpened, ballotTerms } from '../testing/ballots.js';
import { noFacts } from '../testing/facts.js';
import { abroad, clerk, east, headOf, north, on, south, today, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { ballotDecider, type BallotTerms } from './ballot.js';

const given = specFor(ballotDecider, noFacts);
const [first, second, third] = [north, south, east].map(headOf) as [PersonId, PersonId, PersonId];
const members = [first, second, third];
const sheet = 'ab'.repeat(32);
const opened = (terms: Partial<BallotTerms> = {}) =>
  ballotOpened({
    ...{ method: 'paper', candidates: [north, south] },
    countingCommittee: { members: 3, signers: 2 },
    ...terms,
  });
const appointed = inBallot('CountingCommitteeAppointed', { members }, on('2019-12-14'));
const lines = [
  { unit: north, for: 3, against: 0, abstained: 0 },
  { unit: south, for: 1, against: 1, abstained: 0, invalid: 1 },
];
const papers = { issued: 4, returned: 4, valid: 3, invalid: 1 };
const count = { papers, lines, sheet };
const entered = inBallot('CountEntered', count, on('2019-12-16'));
const signed = (person: PersonId) => inBallot('CountSigned', { person }, on('2019-12-16'));
const enter = (changed: Partial<typeof count> = {}, by = first) =>
  act('EnterCount', { ...count, ...changed }, today, by);
const counting = [opened(), appointed, ballotClosed];

describe('the counting committee', () => {
  const appoint = (people: readonly PersonId[]) => act('AppointCountingCommittee', { members: people });
  test('is appointed for the ballot', () => {
    expect(given(opened()).when(appoint(members))).toEqual(
      accepted(inBallot('CountingCommitteeAppointed', { members })),
    );
  });
  test.each([
    ['of two', [opened()], [first, second], refused({ code: 'COMMITTEE_SIZE', needed: 3, given: 2 })],
    [
      'with one person twice',
      [opened()],
      [first, second, first],
      refused({ code: 'COMMITTEE_MEMBER_TWICE', person: first }),
    ],
    [
      'a second time',
      [opened(), appointed],
      members,
      refused({ code: 'COMMITTEE_ALREADY_APPOINTED', members }),
    ],
    ['of an open vote', [ballotOpened()], members, refused({ code: 'NOT_BY_THIS_METHOD', method: 'open' })],
  ] as const)('%s is refused', (_name, history, people, refusal) => {
    expect(given(...history).when(appoint(people))).toEqual(refusal);
  });
});

describe('the count of papers', () => {
  test('is entered by a member, with the sheet', () => {
    expect(given(...counting).when(enter())).toEqual(accepted(inBallot('CountEntered', count)));
  });
  test.each([
    ['before the ballot is closed', [opened(), appointed], enter(), refused({ code: 'BALLOT_NOT_CLOSED' })],
    ['without a committee', [opened(), ballotClosed], enter(), refused({ code: 'COMMITTEE_MISSING' })],
    ['by somebody else', counting, enter({}, clerk), refused({ code: 'NOT_ON_COMMITTEE', person: clerk })],
  ])('is refused %s', (_name, history, command, refusal) => {
    expect(given(...history).when(command)).toEqual(refusal);
  });
  test.each([
    ['more issued than there are members', { ...papers, issued: 5 }],
    ['more returned than issued', { ...papers, issued: 3 }],
    ['valid and invalid ones that do not make up those returned', { ...papers, valid: 4 }],
  ])('is refused with %s', (_name, wrong) => {
    expect(given(...counting).when(enter({ papers: wrong }))).toEqual(
      refused({ code: 'COUNT_PAPERS_DISAGREE', papers: wrong, most: 4 }),
    );
  });
  test('has no paper for who wrote an opinion', () => {
    const wrote = inBallot(
      'WrittenOpinionGiven',
      { unit: west, voter: headOf(west), for: [north], against: [], document: '21/CV' },
      on('2019-12-14'),
    );
    expect(given(opened(), wrote, appointed, ballotClosed).when(enter())).toEqual(
      refused({ code: 'COUNT_PAPERS_DISAGREE', papers, most: 3 }),
    );
  });
  test.each([
    [
      'a stranger',
      [...lines, { ...lines[0], unit: abroad }],
      refused({ code: 'NOT_A_CANDIDATE', unit: abroad }),
    ],
    ['a candidate left out', lines.slice(0, 1), refused({ code: 'COUNT_LINE_MISSING', unit: south })],
    [
      'a paper that says nothing',
      [{ unit: north, for: 2, against: 0, abstained: 0 }, lines[1]],
      refused({ code: 'COUNT_LINE_DISAGREES', unit: north, sum: 2, valid: 3 }),
    ],
  ])('is refused with %s', (_name, wrong, refusal) => {
    expect(given(...counting).when(enter({ lines: wrong as typeof lines }))).toEqual(refusal);
  });
  test('has one mark fewer for who left the room, and one voter fewer to take the share of', () => {
    const left = [{ unit: north, for: 2, against: 0, abstained: 0 }, lines[1]] as typeof lines;
    const history = [opened({ recusal: 'leave-room' }), appointed, ballotClosed];
    expect(given(...history).when(enter({ lines: left }))).toMatchObject({ ok: true });
    const all = [
      ...history,
      inBallot('CountEntered', { ...count, lines: left }),
      signed(first),
      signed(second),
    ];
    expect(given(...all).when(act('CountBallot', {}))).toMatchObject({
      events: [
        { data: { result: { tallies: [{ unit: north, base: 3, needed: 2, approved: true }, { base: 3 }] } } },
      ],
    });
  });
  test('has no mark on a unit by itself, where all were there and it had to leave', () => {
    const whole = { issued: 4, returned: 4, valid: 4, invalid: 0 };
    const all = [north, south].map((unit) => ({ unit, for: 4, against: 0, abstained: 0 }));
    const history = [opened({ recusal: 'leave-room' }), appointed, ballotClosed];
    expect(given(...history).when(enter({ papers: whole, lines: all }))).toEqual(
      refused({ code: 'COUNT_LINE_DISAGREES', unit: north, sum: 4, valid: 4 }),
    );
    const without = all.map((line) => ({ ...line, for: 3 })) as typeof lines;
    expect(given(...history).when(enter({ papers: whole, lines: without }))).toMatchObject({ ok: true });
  });
  test('names no more candidates than papers allow', () => {
    const history = [opened({ question: 'choose', maxChoices: 1 }), appointed, ballotClosed];
    const chosen = [3, 1].map((n, i) => ({
      unit: [north, south][i] ?? north,
      for: n,
      against: 0,
      abstained: 3 - n,
    }));
    expect(given(...history).when(enter({ lines: chosen }))).toEqual(
      refused({ code: 'COUNT_CHOICES_DISAGREE', sum: 4, most: 3 }),
    );
  });
  test('is signed by two of three, and declared then with all its figures', () => {
    const declare = act('CountBallot', {});
    expect(given(...counting).when(declare)).toEqual(refused({ code: 'COUNT_NOT_ENTERED' }));
    expect(given(...counting).when(act('SignCount', {}, today, first))).toEqual(
      refused({ code: 'COUNT_NOT_ENTERED' }),
    );
    const once = [...counting, entered, signed(first)];
    expect(given(...once).when(act('SignCount', {}, today, first))).toEqual(
      refused({ code: 'COUNT_ALREADY_SIGNED', person: first }),
    );
    expect(given(...once).when(declare)).toEqual(refused({ code: 'COUNT_NOT_SIGNED', needed: 2, signed: 1 }));
    const { quorum, threshold } = ballotTerms;
    expect(given(...once, signed(third)).when(declare)).toEqual(
      accepted(
        inBallot('BallotCounted', {
          result: {
            ...{
              rollSize: 4,
              cast: 4,
              present: 4,
              quorumMet: true,
              quorum,
              quorumNeeded: 3,
              threshold,
              papers,
            },
            method: 'paper',
            tallies: [
              { ...lines[0], unit: north, approved: true, counted: 3, base: 4, needed: 3 },
              { ...lines[1], unit: south, approved: false, counted: 1, base: 4, needed: 3 },
            ],
          },
        } as never),
      ),
    );
  });
  test('entered again is signed again', () => {
    const again = [...counting, entered, signed(first), signed(second), entered];
    expect(given(...again).when(act('CountBallot', {}))).toEqual(
      refused({ code: 'COUNT_NOT_SIGNED', needed: 2, signed: 0 }),
    );
  });
});
