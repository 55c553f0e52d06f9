import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summarise } from './conduct.js';
import { decideAct } from './decide-act.js';
import { defaultValues } from './rules/default-rules.js';
import { dossierRulesOf } from './dossier/dossier-rules.js';
import { streamOf, systemPerson, type StreamName } from './ids.js';
import { deciderOf, type AnyCommand, type AnyEvent, type AnyState } from './registry.js';
import { act, inBallot, inCycle, inDossier } from './testing/acts.js';
import { ballotClosed, ballotOpened } from './testing/ballots.js';
import { inPledging, pledgeDue, votingCloses } from './testing/cycles.js';
import { blocWith, noFacts } from './testing/facts.js';
import { ballot, bloc, clerk, cycle, dossier, north, on } from './testing/names.js';
import { endOf, type Day, type Instant } from './time.js';

const [ofCycle, ofBallot, ofDossier] = [
  streamOf('cycle', cycle),
  streamOf('ballot', ballot),
  streamOf('dossier', dossier),
];
const after = (stream: StreamName, events: readonly AnyEvent[]): AnyState =>
  events.reduce(deciderOf(stream).evolve, deciderOf(stream).initialState);
const pass = (name: string, due: Instant) =>
  ({ type: 'PassDeadline', data: { name, due }, at: due, by: systemPerson }) as AnyCommand;
const facts = { ...noFacts, bloc: blocWith() };
const passing = (stream: StreamName, events: readonly AnyEvent[], name: string, due: Instant) =>
  decideAct(stream, pass(name, due), after(stream, events), facts, 'system');

const receiveBy = endOf('2020-01-07' as Day);
const drafted: AnyEvent = {
  type: 'DossierDrafted',
  data: {
    ...{ dossier, cycle, bloc, year: 2019, unit: north, award: 'ProvinceFlag', authority: 'province' },
    ...{ clock: 'live', rules: dossierRulesOf({ ...defaultValues, papers: [] }, { award: 'ProvinceFlag' }) },
    at: on('2019-12-18'),
  },
};
const due = [{ name: 'receive', at: receiveBy }] as const;
const sent = inDossier('DossierSubmitted', { number: '1', submittedBy: clerk, due }, on('2020-01-02'));
const returned = inDossier('DossierReturned', { reason: 'Thiếu' }, on('2020-01-02'));
const sentAgain = inDossier('DossierResubmitted', { number: '2', due }, on('2020-01-02'));
const passed = (at = receiveBy) => inDossier('DossierDeadlinePassed', { name: 'receive', due: at }, at);
const cancelled = inDossier('DossierCancelled', { reason: 'Nhầm' }, on('2020-01-03'));
const votingPassed = inBallot('VotingDeadlinePassed', { due: votingCloses }, votingCloses);

describe('that a time has passed', () => {
  test.each<[string, StreamName, readonly AnyEvent[], string, Instant]>([
    ['a dossier', ofDossier, [drafted, sent], 'receive', receiveBy],
    ['a year', ofCycle, inPledging(), 'pledge', pledgeDue],
    ['a ballot', ofBallot, [ballotOpened()], 'voting', votingCloses],
  ])('is recorded in %s where that time runs', (_of, stream, events, name, at) => {
    expect(summarise(after(stream, events)).due).toEqual({ name, at });
    expect(passing(stream, events, name, at)).toMatchObject({ ok: true });
  });
  test.each<[string, StreamName, readonly AnyEvent[], string, Instant]>([
    ['in a dossier that was cancelled', ofDossier, [drafted, sent, cancelled], 'receive', receiveBy],
    ['once what it was for is done', ofDossier, [drafted, sent, returned], 'receive', receiveBy],
    ['a second time', ofDossier, [drafted, sent, passed()], 'receive', receiveBy],
    ['for another time than the one that runs', ofDossier, [drafted, sent], 'receive', on('2020-01-31')],
    ['under a name that nothing has', ofDossier, [drafted, sent], 'decide', receiveBy],
    [
      'a second time of a year',
      ofCycle,
      [...inPledging(), inCycle('DeadlinePassed', { name: 'pledge', due: pledgeDue })],
      'pledge',
      pledgeDue,
    ],
    ['of a plan that sets another', ofCycle, inPledging(), 'pledge', on('2019-02-03')],
    [
      'once the stage is over',
      ofCycle,
      [...inPledging(), inCycle('PledgingClosed', {})],
      'pledge',
      pledgeDue,
    ],
    ['of a ballot that is closed', ofBallot, [ballotOpened(), ballotClosed], 'voting', votingCloses],
    ['of a ballot a second time', ofBallot, [ballotOpened(), votingPassed], 'voting', votingCloses],
    ['of a ballot that closes at another time', ofBallot, [ballotOpened()], 'voting', on('2030-01-01')],
  ])('is not recorded %s', (_why, stream, events, name, at) => {
    expect(passing(stream, events, name, at)).toMatchObject({
      ok: false,
      rejection: { code: 'DEADLINE_NOT_DUE', name, due: at },
    });
  });
});

describe('a clock that begins again and ends at the same time', () => {
  const keyOf = (events: readonly AnyEvent[]) => summarise(after(ofDossier, events)).due;

  test('falls due again, told from the one before', () => {
    expect(keyOf([drafted, sent])).toEqual({ name: 'receive', at: receiveBy });
    const again = [drafted, sent, passed(), returned, sentAgain];
    expect(keyOf(again)).toEqual({ name: 'receive', at: receiveBy, start: '1' });
    expect(keyOf([...again, passed()])).toBeUndefined();
  });

  type Step = 'pass' | 'return' | 'extend';
  test('is one of its own however often it begins, passes or is extended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Step>('pass', 'return', 'extend'), { maxLength: 12 }), (steps) => {
        const events: AnyEvent[] = [drafted, sent];
        const told: string[] = [];
        for (const step of steps) {
          const next = keyOf(events);
          if (step === 'return') events.push(returned, sentAgain);
          else if (step === 'pass' && next) {
            told.push(JSON.stringify(next));
            events.push(passed(next.at));
          } else if (step === 'extend') {
            const data = { name: 'receive', until: '2020-02-05' as Day, reason: 'Chờ' } as const;
            const command = { ...act('ExtendDeadline', data, on('2020-01-03')), by: systemPerson };
            const decision = deciderOf(ofDossier).decide(command, after(ofDossier, events), facts);
            if (decision.ok) events.push(...decision.events);
          }
        }
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
