import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { owedActs, summarise, timeOfOwed, type OwedAct } from './conduct.js';
import type { CycleEvent } from './cycle/cycle.js';
import { dossierRulesOf } from './dossier/dossier-rules.js';
import { streamOf, systemPerson, type AchievementId, type StreamName } from './ids.js';
import { deciderOf, type AnyState } from './registry.js';
import { decideAct } from './decide-act.js';
import { defaultValues } from './rules/default-rules.js';
import { inBallot, inCycle } from './testing/acts.js';
import { ballotAfter, ballotOpened, ballotTerms } from './testing/ballots.js';
import { inNomination, inVoting, opened, pledgeDrafted, votingOpened } from './testing/cycles.js';
import { blocWith, noFacts } from './testing/facts.js';
import { ballot, bloc, cycle, dossier, east, north, on, south, today, west } from './testing/names.js';
import type { Clock, Instant } from './time.js';

const stream = streamOf('cycle', cycle);
const cycleAfter = (history: readonly CycleEvent[]): AnyState =>
  history.reduce(deciderOf(stream).evolve, deciderOf(stream).initialState);

const year = (clock: Clock): readonly CycleEvent[] => [
  opened({}, clock),
  ...inVoting().slice(1),
  votingOpened,
  inCycle('RankingDeclared', { places: [{ unit: north, rank: 1 }] }, on('2019-12-18')),
  inCycle(
    'NominationMade',
    { dossier, unit: north, award: 'GovernmentFlag', authority: 'government', rank: 1 },
    on('2019-12-19'),
  ),
  inCycle('HeadElected', { head: south, deputy: north, forYear: 2020, method: 'election' }),
  ...(clock === 'played' ? [inCycle('ClockAdvanced', {})] : []),
];
const ballotStream = streamOf('ballot', ballot);
const dossierStream = streamOf('dossier', dossier);
const blocStream = streamOf('bloc', bloc);
const plain = ({ done: _, before: __, ...act }: OwedAct) => act;

describe('what a cycle owes elsewhere', () => {
  const seating: Omit<OwedAct, 'done'> = {
    stream: blocStream,
    key: `${stream}/seats-2020/${blocStream}`,
    command: {
      type: 'SetHead',
      at: today,
      by: systemPerson,
      data: { year: 2020, head: south, deputy: north, method: 'election' },
    },
  };
  const opening = (clock: Clock): readonly Omit<OwedAct, 'done'>[] => [
    {
      stream: ballotStream,
      key: `${stream}/opens/${ballotStream}`,
      command: {
        type: 'OpenBallot',
        at: on('2019-12-13'),
        by: systemPerson,
        data: { ...ballotTerms, maxChoices: 3, clock },
      },
    },
    {
      stream: dossierStream,
      key: `${stream}/opens/${dossierStream}`,
      command: {
        type: 'DraftDossier',
        at: on('2019-12-19'),
        by: systemPerson,
        data: {
          ...{ dossier, cycle, bloc, year: 2019, unit: north, clock },
          ...({ award: 'GovernmentFlag', authority: 'government' } as const),
          rules: dossierRulesOf(defaultValues, { award: 'GovernmentFlag' }),
          due: [{ name: 'submit', at: '2020-06-30T16:59:59.999Z' as Instant }],
        },
      },
    },
  ];
  const moving = (child: StreamName): Omit<OwedAct, 'done'> => ({
    stream: child,
    key: `${stream}/${today}/${child}`,
    command: { type: 'AdvanceClock', at: today, by: systemPerson, data: {} },
  });

  test('is no move of the clock where only acts were done', () => {
    const acts = year('played').slice(0, -1);
    expect(owedActs(stream, cycleAfter(acts)).map(plain)).toEqual([...opening('played'), seating]);
  });
  test('is nothing at first', () => {
    expect(owedActs(stream, cycleAfter([opened(), pledgeDrafted]))).toEqual([]);
  });
  test('is its ballots, its dossiers and the seat of the next head', () => {
    expect(owedActs(stream, cycleAfter(year('live'))).map(plain)).toEqual([...opening('live'), seating]);
  });
  test('is, where a played clock was advanced, to move its children after it', () => {
    expect(owedActs(stream, cycleAfter(year('played'))).map(plain)).toEqual([
      ...opening('played'),
      seating,
      moving(ballotStream),
      moving(dossierStream),
    ]);
  });
  test('is, for a nomination that was cancelled, its end and the release of what it was for', () => {
    const achievement = 'sang-kien-12' as AchievementId;
    const history: readonly CycleEvent[] = [
      ...inNomination(),
      inCycle('NominationMade', {
        ...{ dossier, unit: north, award: 'GovernmentFlag', authority: 'government' },
        achievements: [{ id: achievement, title: 'Sáng kiến' }],
      } as const),
      inCycle('NominationCancelled', { dossier, unit: north, award: 'GovernmentFlag', reason: 'Nhầm' }),
    ];
    const claims = streamOf('claim', `achievement-${achievement}`);
    const claimed = deciderOf(claims).evolve(deciderOf(claims).initialState, {
      type: 'AchievementClaimed',
      data: { achievement, cycle, unit: north, award: 'GovernmentFlag', title: 'Sáng kiến', at: today },
    });
    const streams = new Map<StreamName, AnyState>([[claims, claimed]]);
    const facts = { ...noFacts, cycle: cycleAfter(history) as never };
    expect(settle(history, streams, facts)).toEqual([
      `${stream}/opens/${dossierStream}`,
      `${stream}/cancels/${dossierStream}`,
      `${stream}/releases-${dossier}/${claims}`,
    ]);
    expect(streams.get(dossierStream)).toMatchObject({
      phase: 'cancelled',
      cancellation: { reason: 'Nhầm' },
    });
    expect(summarise(streams.get(dossierStream)!)).toEqual({ clock: 'played', finished: true });
    expect(streams.get(claims)).toMatchObject({ uses: [], releases: [{ dossier }] });
    // Claimed again for the nomination that is meant, it is not taken away again.
    streams.set(
      claims,
      deciderOf(claims).evolve(streams.get(claims)!, {
        type: 'AchievementClaimed',
        data: { achievement, cycle, unit: north, award: 'GovernmentFlag', title: 'Sáng kiến', at: today },
      }),
    );
    expect(settle(history, streams, facts)).toEqual([]);
  });
  test('names the office inside a unit that a dossier is for', () => {
    const nomination = { dossier, unit: east, subUnit: 'Văn phòng' } as const;
    const award = { award: 'ProvinceFlag', authority: 'province' } as const;
    const state = cycleAfter([...inNomination(), inCycle('NominationMade', { ...nomination, ...award })]);
    expect(owedActs(stream, state)[0]?.command.data).toMatchObject(nomination);
  });
});

describe('what a bloc owes to its years', () => {
  const left = {
    type: 'MemberLeft',
    data: { bloc, unit: west, on: '2019-07-01' as never, reason: 'Chuyển khối', at: on('2019-06-15') },
  } as const;
  const owedBy = (clock: Clock, at?: Instant) =>
    owedActs(blocStream, blocWith(clock, left)).flatMap((act) => {
      const year = cycleAfter([opened({}, clock), ...(at ? [inCycle('ClockAdvanced', {}, at)] : [])]);
      return act.stream === stream && !act.done(year) ? [timeOfOwed(act, year)] : [];
    });

  test('is to follow a change on its day, where the clock is live', () => {
    expect(owedBy('live')).toEqual(['2019-07-01T00:00:00.000Z']);
  });
  test('is to follow it on a played clock once that has come to the day', () => {
    expect(owedBy('played', on('2019-06-30'))).toEqual([]);
    expect(new Set(owedBy('played', on('2019-07-02')))).toEqual(new Set([on('2019-07-02')]));
  });
  test('is nothing to a year that has not begun', () => {
    const blank = deciderOf(stream).initialState;
    expect(owedActs(blocStream, blocWith('live', left)).every(({ done }) => done(blank))).toBe(true);
  });
});

/** Does all that is owed, as the server would, and says what it did. */
const settle = (
  history: readonly CycleEvent[],
  streams: Map<StreamName, AnyState>,
  facts = noFacts,
): readonly string[] => {
  const stateOf = (name: StreamName) => streams.get(name) ?? deciderOf(name).initialState;
  const did: string[] = [];
  for (const { stream: target, key, command, done } of owedActs(stream, cycleAfter(history))) {
    if (done(stateOf(target))) continue;
    const decision = decideAct(target, command, stateOf(target), facts, 'system');
    if (!decision.ok) throw new Error(`${key} was refused with ${decision.rejection.code}`);
    streams.set(target, decision.events.reduce(deciderOf(target).evolve, stateOf(target)));
    did.push(key);
  }
  return did;
};

describe('once it is done', () => {
  const withBloc = (clock: Clock) => new Map<StreamName, AnyState>([[blocStream, blocWith(clock)]]);

  test.each(['live', 'played'] as const)('nothing is owed any more, on the %s clock', (clock) => {
    const streams = withBloc(clock);
    expect(settle(year(clock), streams)).not.toEqual([]);
    expect(settle(year(clock), streams)).toEqual([]);
    for (const { stream: target, done } of owedActs(stream, cycleAfter(year(clock))))
      expect(done(streams.get(target) ?? deciderOf(target).initialState)).toBe(true);
  });
  test('it is done the same whether after each event or at the end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Clock[]>('live', 'played'),
        fc.array(fc.nat({ max: 40 })),
        (clock, stops) => {
          const history = year(clock);
          const [atOnce, inSteps] = [withBloc(clock), withBloc(clock)];
          settle(history, atOnce);
          for (const stop of [...stops].sort((a, b) => a - b)) settle(history.slice(0, stop), inSteps);
          settle(history, inSteps);
          expect(inSteps).toEqual(atOnce);
        },
      ),
    );
  });
  test('a played clock has moved every child to the time of the cycle', () => {
    const streams = withBloc('played');
    settle(year('played'), streams);
    expect([streams.get(ballotStream), streams.get(dossierStream)]).toMatchObject([
      { at: today },
      { at: today },
    ]);
    const later = [...year('played'), inCycle('ClockAdvanced', {}, on('2020-02-01'))];
    expect(settle(later, streams)).toEqual([
      `${stream}/${on('2020-02-01')}/${ballotStream}`,
      `${stream}/${on('2020-02-01')}/${dossierStream}`,
    ]);
  });
  test('a child that is ahead of its cycle stays where it is', () => {
    const streams = withBloc('played');
    settle(year('played'), streams);
    streams.set(ballotStream, ballotAfter(ballotOpened(), inBallot('BallotClosed', {}, on('2020-03-01'))));
    const later = [...year('played'), inCycle('ClockAdvanced', {}, on('2020-02-01'))];
    expect(settle(later, streams)).toEqual([`${stream}/${on('2020-02-01')}/${dossierStream}`]);
  });
  test('a live clock moves nobody', () => {
    const streams = withBloc('live');
    settle(year('live'), streams);
    expect(streams.get(ballotStream)).toMatchObject({ at: on('2019-12-13') });
  });
  test('whom a played cycle elects never leads a live bloc', () => {
    const streams = withBloc('live');
    expect(settle(year('played'), streams).filter((key) => key.includes('seats'))).toEqual([]);
    expect(streams.get(blocStream)).toEqual(blocWith('live'));
  });
  test('a head that was set by hand is left as it is', () => {
    const set = {
      type: 'HeadSet',
      data: { bloc, year: 2020, head: west, method: 'appointed', at: today },
    } as const;
    const streams = new Map<StreamName, AnyState>([[blocStream, blocWith('live', set)]]);
    expect(settle(year('live'), streams).filter((key) => key.includes('seats'))).toEqual([]);
  });
});
