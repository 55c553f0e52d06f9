import { describe, expect, test } from '@jest/globals';
import {
  ballotIdOf,
  dossierIdOf,
  idOf,
  kindOf,
  streamOf,
  systemPerson,
  type AchievementId,
  type StreamName,
} from './ids.js';
import type { Appointment } from './person/person.js';
import { commandKinds, deciderOf, type AnyState } from './registry.js';
import { needsOf } from './needs.js';
import { clockOf, decideAct, lastAct } from './decide-act.js';
import { act, inCycle } from './testing/acts.js';
import { ballotAfter, ballotOpened, ballotTerms, voteCast } from './testing/ballots.js';
import { inPledging, opened, votingOpened } from './testing/cycles.js';
import { blocWith, noFacts, rulesAdopted, unitOn } from './testing/facts.js';
import {
  abroad,
  ballot,
  bloc,
  clerk,
  cycle,
  day,
  dossier,
  headOf,
  movement,
  north,
  on,
  south,
  today,
} from './testing/names.js';
import { accepted, refused } from './testing/spec.js';

const office: Appointment = { role: 'office', from: day('2018-01-01') };
const head: Appointment = { role: 'unit-head', unit: north, from: day('2018-01-01') };
const facts = { ...noFacts, appointments: [office] };
const stream = streamOf('cycle', cycle);
const unbegun = (name: StreamName): AnyState => deciderOf(name).initialState;
const cycleAfter = (...history: ReturnType<typeof inPledging>): AnyState =>
  history.reduce(deciderOf(stream).evolve, unbegun(stream));
const asOffice = { actor: { person: clerk, role: 'office' } };

describe('an act on a stream', () => {
  test('is decided by the rules of the stream, and names who did it', () => {
    expect(
      decideAct(stream, act('DraftPledge', { contents: ['Thi đua'] }), cycleAfter(opened()), facts),
    ).toEqual({
      ...accepted(inCycle('PledgeDrafted', { contents: ['Thi đua'] })),
      ...asOffice,
    });
    expect(decideAct(stream, act('CloseCycle', {}), cycleAfter(opened()), facts)).toEqual({
      ...refused({ code: 'CYCLE_NOT_IN_STAGE', needed: ['nomination'], actual: 'pledging' }),
      ...asOffice,
    });
  });
  test('is refused on a stream of another kind', () => {
    const unit = streamOf('unit', north);
    expect(decideAct(unit, act('CloseCycle', {}), unitOn('live'), facts)).toMatchObject(
      refused({ code: 'COMMAND_NOT_FOR_STREAM', stream: unit, command: 'CloseCycle' }),
    );
  });
  const claimTerms = { bloc, year: 2019, unit: north, award: 'ProvinceFlag' } as const;
  const unit = streamOf('unit', south);
  const person = { person: clerk, sealed: 'c2VhbGVk', clock: 'live' } as const;
  test.each([
    [
      act('RegisterUnit', { unit: north, name: 'Cục Thuế tỉnh', clock: 'live' }),
      unit,
      streamOf('unit', north),
    ],
    [act('RegisterPerson', person), streamOf('person', 'other'), streamOf('person', clerk)],
    [act('Appoint', { person: clerk, ...office }), streamOf('person', 'other'), streamOf('person', clerk)],
    [
      act('RegisterBloc', { bloc, kind: 'bloc', name: 'Khối 1', province: 'Thái Bình', clock: 'live' }),
      streamOf('bloc', 'khoi-2'),
      streamOf('bloc', bloc),
    ],
    [act('OpenCycle', { bloc, year: 2020, clock: 'live' }), stream, streamOf('cycle', 'khoi-1-2020')],
    [
      act('ClaimAchievement', {
        ...claimTerms,
        achievement: 'sang-kien-12' as AchievementId,
        title: 'Sáng kiến',
      }),
      streamOf('claim', 'achievement-other'),
      streamOf('claim', 'achievement-sang-kien-12'),
    ],
    [act('OpenBallot', ballotTerms), streamOf('ballot', 'khoi-1-2019-2'), streamOf('ballot', ballot)],
  ])('is refused where its own ids name another stream: $type', (command, wrong, needed) => {
    expect(decideAct(wrong, command, unbegun(wrong), facts)).toMatchObject(
      refused({ code: 'STREAM_NOT_OF_COMMAND', stream: wrong, needed }),
    );
  });
  test('is refused to whoever has no fitting role, before anything else of the stream is looked at', () => {
    const nobody = { ...noFacts, now: on('2000-01-01') };
    expect(decideAct(stream, act('CloseCycle', {}), unbegun(stream), nobody)).toEqual({
      ...refused({ code: 'NOT_PERMITTED', needed: ['bloc-head', 'office'] }),
      actor: { person: clerk, role: 'auditor' },
    });
  });
});

describe('a role that the server vouches for', () => {
  const pass = {
    ...act('PassDeadline', { name: 'pledge', due: on('2019-03-31') } as const),
    by: systemPerson,
  };

  test('permits what that role may do', () => {
    expect(decideAct(stream, pass, cycleAfter(opened()), noFacts, 'system')).toEqual({
      ...accepted(inCycle('DeadlinePassed', { name: 'pledge', due: on('2019-03-31') })),
      actor: { person: systemPerson, role: 'system' },
    });
  });
  test('permits nothing else', () => {
    const command = act('DraftPledge', { contents: [] });
    expect(decideAct(stream, command, cycleAfter(opened()), noFacts, 'operator')).toMatchObject(
      refused({ code: 'NOT_PERMITTED', needed: ['bloc-head', 'office'] }),
    );
    expect(decideAct(stream, pass, cycleAfter(opened()), facts)).toMatchObject(
      refused({ code: 'NOT_PERMITTED', needed: ['system'] }),
    );
  });
  test('steps back behind the role that the person has', () => {
    const advance = act('AdvanceClock', {});
    expect(decideAct(stream, advance, cycleAfter(opened()), facts, 'operator')).toMatchObject(asOffice);
  });
});

describe('the head of the bloc', () => {
  const asHead = { ...noFacts, appointments: [head], bloc: blocWith() };
  const actor = { person: clerk, role: 'bloc-head', unit: north };

  test("acts on the cycle of the headship's year", () => {
    const command = act('DraftPledge', { contents: [] }, on('2020-01-15'));
    expect(decideAct(stream, command, cycleAfter(opened()), asHead)).toMatchObject({ ok: true, actor });
  });
  test('opens the cycle of that year, and of no other', () => {
    const open = (year: number) =>
      act('OpenCycle', { bloc, year, clock: 'played' } as const, on('2019-01-10'));
    expect(decideAct(stream, open(2019), unbegun(stream), asHead)).toMatchObject({ ok: true, actor });
    const next = streamOf('cycle', 'khoi-1-2020');
    expect(decideAct(next, open(2020), unbegun(next), asHead)).toMatchObject({
      rejection: { code: 'NOT_PERMITTED' },
    });
  });
  test('adopts rules for the bloc in that year, and in no other', () => {
    const scope = 'bloc-khoi-1' as const;
    const rulebook = streamOf('rulebook', scope);
    const terms = { scope, validFrom: day('2019-07-01'), act: '12/QC-K1', clock: 'played' } as const;
    const adopt = (at: string) => act('AdoptRules', { ...terms, rules: { headship: 'optional' } }, on(at));
    expect(decideAct(rulebook, adopt('2019-02-25'), unbegun(rulebook), asHead)).toMatchObject({
      ...{ ok: true, actor },
      events: [{ type: 'RulesAdopted', data: { versions: { headship: 'bloc-khoi-1/headship/2019-07-01' } } }],
    });
    expect(decideAct(rulebook, adopt('2018-02-25'), unbegun(rulebook), asHead)).toMatchObject({
      rejection: { code: 'NOT_PERMITTED' },
    });
  });
  test('adopts nothing for a province', () => {
    const scope = 'province-thai-binh' as const;
    const rulebook = streamOf('rulebook', scope);
    const terms = { scope, validFrom: day('2019-07-01'), act: '05/2018/QĐ-UBND', clock: 'played' } as const;
    const adopt = act('AdoptRules', { ...terms, rules: { headship: 'optional' } });
    expect(decideAct(rulebook, adopt, unbegun(rulebook), asHead)).toMatchObject({
      rejection: { code: 'NOT_PERMITTED', needed: ['office', 'operator'] },
    });
  });
});

describe('the rules applied', () => {
  test('are told by the ids of their entries', () => {
    const open = act('OpenCycle', { bloc, year: 2019, clock: 'played' } as const, on('2019-01-10'));
    const own = { ...facts, bloc: blocWith('played', rulesAdopted({ blocSize: { min: 2, max: 9 } })) };
    expect(decideAct(stream, open, unbegun(stream), own)).toMatchObject({
      rules: ['bloc-khoi-1/blocSize/2018-12-21'],
    });
    const admit = act('AdmitMember', { unit: abroad, from: day('2019-01-01') });
    const bare = { ...facts, unit: unitOn('played', abroad) };
    expect(decideAct(streamOf('bloc', bloc), admit, blocWith(), bare)).toMatchObject({
      rules: ['nation/blocSize/2004-07-01'],
    });
  });
});

describe('the time of an act', () => {
  const sign = (at: string) => act('SignPledge', { unit: north }, on(at), headOf(north));
  const signing = (now: string) => ({ ...noFacts, appointments: [head], now: on(now) });

  test('on a played cycle is never before its latest act', () => {
    expect(decideAct(stream, sign('2019-01-31'), cycleAfter(...inPledging()), signing('2026-01-01'))).toEqual(
      {
        ...refused({ code: 'ACT_BEFORE_LAST', at: on('2019-01-31'), last: on('2019-02-02') }),
        actor: { person: headOf(north), role: 'unit-head', unit: north },
      },
    );
    expect(
      decideAct(stream, sign('2019-02-02'), cycleAfter(...inPledging()), signing('2018-01-01')),
    ).toMatchObject({ ok: true });
  });
  test('on a live cycle is never ahead of now, and may be entered late', () => {
    const live = cycleAfter(...inPledging({}, 'live'));
    expect(decideAct(stream, sign('2019-03-02'), live, signing('2019-03-01'))).toMatchObject(
      refused({ code: 'ACT_IN_FUTURE', at: on('2019-03-02'), now: on('2019-03-01') }),
    );
    expect(decideAct(stream, sign('2019-01-11'), live, signing('2019-03-01'))).toMatchObject({ ok: true });
  });
  test('of a first act goes by the clock that the act itself names', () => {
    const register = (clock: 'live' | 'played') =>
      act('RegisterUnit', { unit: north, name: 'Cục Thuế tỉnh', clock } as const, on('2030-01-01'));
    const unit = streamOf('unit', north);
    expect(decideAct(unit, register('played'), unbegun(unit), facts)).toMatchObject({ ok: true });
    expect(decideAct(unit, register('live'), unbegun(unit), facts)).toMatchObject(
      refused({ code: 'ACT_IN_FUTURE', at: on('2030-01-01'), now: today }),
    );
  });
  test('of a cycle that calls off its ballot may lie before the last vote', () => {
    const callOff = act('CallOffBallot', { reason: 'Danh sách thiếu' }, on('2019-12-13'), systemPerson);
    const voted = ballotAfter(ballotOpened(), voteCast(north, { for: [north] }));
    expect(decideAct(streamOf('ballot', ballot), callOff, voted, noFacts, 'system')).toMatchObject({
      ok: true,
    });
  });
  test('on units, people and blocs may lie before the latest act', () => {
    const setHead = act('SetHead', { year: 2018, head: north, method: 'election' }, on('2018-01-01'));
    expect(decideAct(streamOf('bloc', bloc), setHead, blocWith('played'), facts)).toMatchObject({ ok: true });
  });
});

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
    ['the bloc of a ballot', act('CloseBallot', {}), ballotAfter(ballotOpened()), { bloc: blocStream }],
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

describe('a stream', () => {
  test('has a clock and a latest act once it has begun', () => {
    expect([clockOf(unbegun(stream)), lastAct(unbegun(stream))]).toEqual([undefined, undefined]);
    const state = cycleAfter(...inPledging());
    expect([clockOf(state), lastAct(state)]).toEqual(['played', on('2019-02-02')]);
  });
  test('has a name that says its kind and its id', () => {
    expect([stream, kindOf(stream), idOf(stream)]).toEqual(['cycle-khoi-1-2019', 'cycle', cycle]);
    expect([ballotIdOf(cycle, 1), dossierIdOf(cycle, 1)]).toEqual([ballot, dossier]);
  });
  test('has a decider for each of its commands', () => {
    for (const kinds of Object.values(commandKinds))
      for (const kind of kinds) expect(deciderOf(streamOf(kind, 'any'))).toBeDefined();
  });
});
