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
import { clockOf, decideAct, lastAct } from './decide-act.js';
import { act, inCycle } from './testing/acts.js';
import { ballotAfter, ballotOpened, ballotTerms, voteCast } from './testing/ballots.js';
import { inPledging, opened, planned, pledgeDue } from './testing/cycles.js';
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
const asOffice = { rules: [], actor: { person: clerk, role: 'office' } };

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
      ...{ rules: [], actor: { person: clerk, role: 'auditor' } },
    });
  });
});

describe('a role that the server vouches for', () => {
  const pass = {
    ...act('PassDeadline', { name: 'pledge', due: pledgeDue } as const),
    by: systemPerson,
  };

  test('permits what that role may do', () => {
    expect(decideAct(stream, pass, cycleAfter(opened(), planned), noFacts, 'system')).toEqual({
      ...accepted(inCycle('DeadlinePassed', { name: 'pledge', due: pledgeDue })),
      ...{ rules: [], actor: { person: systemPerson, role: 'system' } },
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
        ...{ rules: [], actor: { person: headOf(north), role: 'unit-head', unit: north } },
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
    expect(decideAct(stream, sign('2019-02-11'), live, signing('2019-03-01'))).toMatchObject({ ok: true });
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
