import { describe, expect, test } from '@jest/globals';
import type { CycleEvent } from './cycle/cycle.js';
import { streamOf, type AchievementId, type StreamName } from './ids.js';
import type { Appointment } from './person/person.js';
import { deciderOf, type AnyState } from './registry.js';
import { needsOf } from './needs.js';
import { act } from './testing/acts.js';
import { ballotAfter, ballotOpened } from './testing/ballots.js';
import { opened, votingOpened } from './testing/cycles.js';
import { blocWith } from './testing/facts.js';
import { ballot, bloc, clerk, cycle, day, headOf, movement, north, south, today } from './testing/names.js';

const office: Appointment = { role: 'office', from: day('2018-01-01') };
const head: Appointment = { role: 'unit-head', unit: north, from: day('2018-01-01') };
const stream = streamOf('cycle', cycle);
const unbegun = (name: StreamName): AnyState => deciderOf(name).initialState;
const cycleAfter = (...history: readonly CycleEvent[]): AnyState =>
  history.reduce(deciderOf(stream).evolve, unbegun(stream));

describe('what a decision needs to have read', () => {
  const blocStream = streamOf('bloc', bloc);
  const rulebooks = ['rulebook-nation', 'rulebook-province-thai-binh', 'rulebook-bloc-khoi-1'];
  const adoption = { rules: {}, validFrom: day('2019-07-01'), act: '12/QC-K1', clock: 'played' } as const;
  test.each([
    [
      'the bloc for which rules are adopted',
      act('AdoptRules', { ...adoption, scope: 'bloc-khoi-1' }),
      unbegun('rulebook-bloc-khoi-1'),
      { bloc: blocStream, rulebooks: rulebooks.slice(0, 2) },
    ],
    [
      'nothing for the rules of a province',
      act('AdoptRules', { ...adoption, scope: 'province-thai-binh' }),
      unbegun('rulebook-province-thai-binh'),
      {},
    ],
    [
      'the bloc of a cycle that opens, and its year before',
      act('OpenCycle', { bloc, year: 2019, clock: 'live' }),
      unbegun(stream),
      { bloc: blocStream, earlier: streamOf('cycle', 'khoi-1-2018'), rulebooks },
    ],
    [
      'whoever authorised a signature',
      act('SignPledge', {
        unit: north,
        authorisation: { by: headOf(north), number: '12/GUQ', date: day('2019-03-18') },
      }),
      cycleAfter(opened()),
      { bloc: blocStream, person: streamOf('person', headOf(north)), rulebooks },
    ],
    [
      'the bloc of an open cycle',
      act('CloseEvaluation', {}),
      cycleAfter(opened()),
      { bloc: blocStream, rulebooks },
    ],
    [
      'all that a year is closed with, for what is to be redone in it',
      act('CloseCycle', {}),
      cycleAfter(opened(), votingOpened),
      {
        ...{ bloc: blocStream, ballot: streamOf('ballot', ballot), rulebooks },
        ...{ ballots: [streamOf('ballot', ballot)], dossiers: [] },
      },
    ],
    [
      'the years that an achievement was used in, where its claim is corrected',
      act('CorrectFact', {
        fact: { revision: 0 },
        correction: 'void',
        act: 'A',
        article: '1',
        reason: 'Nhầm',
      }),
      deciderOf('claim-achievement-a').evolve(unbegun('claim-achievement-a'), {
        type: 'AchievementClaimed',
        data: {
          ...{ achievement: 'a' as AchievementId, title: 'A', cycle, unit: north, award: 'ProvinceFlag' },
          at: today,
        },
      }),
      { cycles: [stream] },
    ],
    [
      'its newest ballot',
      act('CloseEvaluation', {}),
      cycleAfter(opened(), votingOpened),
      { bloc: blocStream, ballot: streamOf('ballot', ballot), rulebooks },
    ],
    [
      'the bloc of a ballot, and its year where it does not say by which rules it is held',
      ...([
        act('CloseBallot', {}),
        ballotAfter(ballotOpened()),
        { bloc: blocStream, cycle: stream },
      ] as const),
    ],
    [
      'the achievements that a nomination names',
      act('Nominate', { unit: north, award: 'ProvinceFlag', achievements: ['a', 'b'] as AchievementId[] }),
      cycleAfter(opened()),
      { bloc: blocStream, rulebooks, claims: ['claim-achievement-a', 'claim-achievement-b'] },
    ],
    [
      'the achievements that a nomination for a theme names',
      act('NominateForTheme', {
        ...{ movement, unit: north, award: 'ProvinceFlag' },
        achievements: ['a'] as AchievementId[],
      }),
      cycleAfter(opened()),
      { bloc: blocStream, rulebooks, claims: ['claim-achievement-a'] },
    ],
    [
      'every ballot of a cycle whose minutes are drawn up',
      act('DrawUpMinutes', { baseDocuments: [] }),
      cycleAfter(opened(), votingOpened),
      {
        bloc: blocStream,
        rulebooks,
        ballot: streamOf('ballot', ballot),
        ballots: [streamOf('ballot', ballot)],
      },
    ],
    [
      'the year that claims an achievement',
      act('ClaimAchievement', {
        ...{ achievement: 'a' as AchievementId, title: 'A', bloc, year: 2019 },
        ...{ unit: north, award: 'ProvinceFlag' },
      }),
      unbegun('claim-achievement-a'),
      { bloc: blocStream, cycle: stream },
    ],
    [
      'the unit of a member',
      act('AdmitMember', { unit: north, from: day('2019-01-01') }),
      blocWith(),
      { unit: streamOf('unit', north), rulebooks },
    ],
    [
      'the unit of an appointment',
      act('Appoint', { person: clerk, ...head }),
      unbegun('person-clerk'),
      { unit: streamOf('unit', north) },
    ],
    [
      'the unit that others become part of',
      act('MergeMembers', { units: [north], into: south, on: day('2019-06-01') }),
      blocWith(),
      { unit: streamOf('unit', south) },
    ],
    [
      'the unit whose office is nominated',
      act('Nominate', { unit: north, award: 'ProvinceFlag', subUnit: 'Văn phòng' }),
      cycleAfter(opened()),
      { bloc: blocStream, unit: streamOf('unit', north), claims: [], rulebooks },
    ],
    [
      'the ballot that a head was elected by',
      act('ElectHead', { head: north, method: 'election', ballot }),
      cycleAfter(opened()),
      { bloc: blocStream, election: streamOf('ballot', ballot), rulebooks },
    ],
    [
      'the cycle of the year before a headship',
      act('SetHead', { year: 2020, head: north, method: 'winner' }),
      blocWith(),
      { lastCycle: stream, rulebooks },
    ],
    [
      'the person who is to be secretary',
      act('SetSecretary', { year: 2019, secretary: clerk }),
      blocWith(),
      { secretary: streamOf('person', clerk) },
    ],
    [
      'nothing for a role without a unit',
      act('Appoint', { person: clerk, ...office }),
      unbegun('person-clerk'),
      {},
    ],
  ] as const)('is %s', (_name, command, state, needs) => {
    const known = (of: StreamName) => (of === blocStream ? blocWith() : unbegun(of));
    expect(needsOf(command, state, known)).toEqual(needs);
  });
  test('is the bloc first, which says of which province the rules are', () => {
    const open = act('OpenCycle', { bloc, year: 2019, clock: 'live' });
    expect(needsOf(open, unbegun(stream), unbegun)).toEqual({
      bloc: blocStream,
      earlier: streamOf('cycle', 'khoi-1-2018'),
      rulebooks: ['rulebook-nation'],
    });
  });
});
