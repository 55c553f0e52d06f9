import { describe, expect, test } from '@jest/globals';
import type { BallotEvent } from './ballot/ballot.js';
import { decideAct } from './decide-act.js';
import type { OnPaper } from './decider.js';
import { streamOf, type StreamName } from './ids.js';
import { lateEntries } from './late-entry.js';
import type { Appointment } from './person/person.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from './registry.js';
import { act, inBallot, inCycle, inDossier } from './testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened, voteCast } from './testing/ballots.js';
import { inPledging, pledgeDue, selfScoreDue, sheet, votingCloses } from './testing/cycles.js';
import { noFacts } from './testing/facts.js';
import {
  ballot,
  bloc,
  clerk,
  cycle,
  day,
  dossier,
  headOf,
  north,
  on,
  south,
  units,
} from './testing/names.js';
import { refused } from './testing/spec.js';
import type { Instant } from './time.js';

const now = on('2020-02-20');
const from = day('2018-01-01');
const office: Appointment = { role: 'office', from };
const head = (unit = north): Appointment => ({ role: 'unit-head', unit, from });
const paper = { reason: 'Phiếu giấy gửi bưu điện đến muộn', document: '12/CV', enteredBy: clerk };

/** An act of a unit's head, which somebody enters now. */
const decided = (stream: StreamName, command: AnyCommand, state: AnyState, enterer = [office]) =>
  decideAct(stream, command, state, {
    ...{ ...noFacts, now, appointments: command.by === clerk ? [office] : units.map(head) },
    enteredBy: enterer,
  });
const onPaper = (command: AnyCommand, entry: OnPaper = paper): AnyCommand => ({ ...command, onPaper: entry });
const folded = (stream: StreamName, history: readonly object[]): AnyState =>
  (history as readonly AnyEvent[]).reduce(deciderOf(stream).evolve, deciderOf(stream).initialState);

describe('a vote that says it was cast in time', () => {
  const stream = streamOf('ballot', ballot);
  const lastSecond = new Date(Date.parse(votingCloses) - 1000).toISOString() as Instant;
  const cast = (at: Instant) =>
    act('CastVote', { unit: north, for: [south], against: [] }, at, headOf(north)) as AnyCommand;
  const live = (...more: readonly BallotEvent[]) => ballotAfter(ballotOpened({ clock: 'live' }), ...more);
  const over = inBallot('VotingDeadlinePassed', { due: votingCloses }, votingCloses);

  test('is taken late while the end of the time is not recorded', () => {
    expect(decided(stream, cast(lastSecond), live())).toMatchObject({ ok: true });
  });
  test('is refused once it is recorded: others have shown their votes since', () => {
    expect(decided(stream, cast(lastSecond), live(voteCast(south), over))).toMatchObject(
      refused({ code: 'VOTING_CLOSED', closesAt: votingCloses }),
    );
    expect(decided(stream, cast(votingCloses), live(over))).toMatchObject(
      refused({ code: 'VOTING_CLOSED', closesAt: votingCloses }),
    );
  });
  test('is refused as cast before the ballot opened', () => {
    const early = on('2019-02-20');
    for (const state of [live(), live(over)])
      expect(decided(stream, cast(early), state)).toMatchObject(
        refused({ code: 'ACT_BEFORE_BEGINNING', at: early, began: ballotOpened().data.at }),
      );
  });
  test('is entered by the office from paper until the count, with reason and document', () => {
    for (const state of [live(over), live(over, ballotClosed)])
      expect(decided(stream, onPaper(cast(lastSecond)), state)).toMatchObject({
        ok: true,
        events: [{ type: 'VoteCast', data: { unit: north, voter: headOf(north), at: lastSecond } }],
        actor: { person: headOf(north), role: 'unit-head' },
      });
    const result = { rollSize: 4, cast: 1, quorumMet: false, tallies: [] };
    const counted = live(over, ballotClosed, inBallot('BallotCounted', { result }));
    expect(decided(stream, onPaper(cast(lastSecond)), counted)).toMatchObject(
      refused({ code: 'LATE_ENTRY_OVER', due: votingCloses, ended: ['BallotCounted'] }),
    );
  });
  test('is entered by nobody else, on paper or not', () => {
    const byHead = onPaper(cast(lastSecond), { ...paper, enteredBy: headOf(south) });
    expect(decided(stream, byHead, live(over), [head(south)])).toMatchObject(
      refused({ code: 'NOT_PERMITTED', needed: ['office'] }),
    );
    const itself = onPaper(cast(lastSecond), { ...paper, enteredBy: headOf(north) });
    expect(decided(stream, itself, live(over))).toMatchObject(
      refused({ code: 'NOT_PERMITTED', needed: ['office'] }),
    );
  });
  test('needs no paper while there is time, and gets none after it', () => {
    expect(decided(stream, onPaper(cast(lastSecond)), live())).toMatchObject(
      refused({ code: 'NOT_A_LATE_ENTRY', due: votingCloses }),
    );
    const later = onPaper(cast(on('2019-12-30')));
    expect(decided(stream, later, live(over))).toMatchObject(
      refused({ code: 'VOTING_CLOSED', closesAt: votingCloses }),
    );
    expect(decided(stream, onPaper(cast(votingCloses)), ballotAfter(ballotOpened()))).toMatchObject(
      refused({ code: 'NOT_A_LATE_ENTRY' }),
    );
  });
});

describe('what a unit hands in', () => {
  const stream = streamOf('cycle', cycle);
  const passed = (name: 'pledge' | 'selfScore', due: Instant) =>
    inCycle('DeadlinePassed', { name, due }, due);
  const pledging = folded(stream, [...inPledging({}, 'live'), passed('pledge', pledgeDue)]);
  const evaluation = folded(stream, [
    ...inPledging({ scoreStages: { self: true, cross: true, office: false } }, 'live'),
    inCycle('PledgingClosed', {}, on('2019-04-01')),
    inCycle('EvaluationOpened', {}, on('2019-12-01')),
    passed('selfScore', selfScoreDue),
  ]);
  const early = on('2019-03-01');
  const [scoredEarly, scoredLate] = [on('2019-12-02'), on('2019-12-18')];

  test.each([
    ['SignPledge', pledging, { unit: north }, early, pledgeDue, 'PledgeSealed'],
    ['RefusePledge', pledging, { unit: north, reason: 'R' }, early, pledgeDue, 'PledgeSealed'],
    ['RegisterTitles', pledging, { unit: north, titles: ['ProvinceFlag'] }, early, pledgeDue, 'PledgeSealed'],
    [
      'SubmitSelfScore',
      evaluation,
      { unit: north, sheet: sheet(50) },
      scoredEarly,
      selfScoreDue,
      'EvaluationClosed',
    ],
  ] as const)(
    'in time, %s is entered by the office alone once its time is over',
    (type, state, data, at, due, end) => {
      const command = act(type, data, at, headOf(north)) as AnyCommand;
      expect(decided(stream, command, state)).toMatchObject(
        refused({ code: 'LATE_ENTRY_NEEDS_PAPER', due, by: ['office'], until: [end] }),
      );
      expect(decided(stream, onPaper(command), state)).toMatchObject({ ok: true });
    },
  );
  test('after its time is taken, and marked late', () => {
    const late = act(
      'SubmitSelfScore',
      { unit: north, sheet: sheet(50) },
      scoredLate,
      headOf(north),
    ) as AnyCommand;
    expect(decided(stream, late, evaluation)).toMatchObject({ ok: true, events: [{ data: { late: true } }] });
  });
  test('is nothing that was done before there was a text to sign, or an evaluation', () => {
    const sign = act('SignPledge', { unit: north }, on('2019-01-11'), headOf(north)) as AnyCommand;
    expect(decided(stream, sign, pledging)).toMatchObject(refused({ code: 'ACT_BEFORE_BEGINNING' } as never));
    const score = act(
      'SubmitSelfScore',
      { unit: north, sheet: sheet(50) },
      on('2019-02-11'),
      headOf(north),
    ) as AnyCommand;
    expect(decided(stream, score, evaluation)).toMatchObject(
      refused({ code: 'ACT_BEFORE_BEGINNING' } as never),
    );
  });
});

describe('what the office does on a dossier', () => {
  const stream = streamOf('dossier', dossier);
  const due = on('2020-01-20');
  const sent = [
    {
      type: 'DossierDrafted',
      data: {
        ...{ dossier, cycle, bloc, year: 2019, unit: north, clock: 'live', at: on('2019-12-28') },
        ...{ award: 'ProvinceFlag', authority: 'province' },
      },
    },
    inDossier(
      'DossierSubmitted',
      { number: '1/TTr', submittedBy: clerk, due: [{ name: 'receive', at: due }] },
      on('2020-01-15'),
    ),
    inDossier('DossierDeadlinePassed', { name: 'receive', due }, due),
  ];
  const receive = (at: Instant) => act('ReceiveDossier', {}, at) as AnyCommand;

  test('in time, is entered with a paper once its time is over', () => {
    const state = folded(stream, sent);
    expect(decided(stream, receive(on('2020-01-18')), state)).toMatchObject(
      refused({ code: 'LATE_ENTRY_NEEDS_PAPER', due, by: ['office'] } as never),
    );
    expect(decided(stream, onPaper(receive(on('2020-01-18'))), state)).toMatchObject({ ok: true });
    expect(decided(stream, receive(on('2020-01-25')), state)).toMatchObject({ ok: true });
  });
  test('is never done before it came', () => {
    expect(decided(stream, receive(on('2020-01-14')), folded(stream, sent))).toMatchObject(
      refused({ code: 'ACT_BEFORE_BEGINNING', at: on('2020-01-14'), began: on('2020-01-15') }),
    );
  });
});

test('every act that has a time of its own is in the table', () => {
  const acts = Object.keys(lateEntries);
  for (const type of [
    'CastVote',
    'SignPledge',
    'SubmitCrossScore',
    'ObjectToScore',
    'RecordOpinion',
    'PresentAward',
  ])
    expect(acts).toContain(type);
});
