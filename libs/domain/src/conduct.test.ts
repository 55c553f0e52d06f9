import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { owedActs, summarise } from './conduct.js';
import type { CycleEvent } from './cycle/cycle.js';
import { streamOf } from './ids.js';
import { deciderOf, type AnyState } from './registry.js';
import { inBallot, inCycle, inDossier } from './testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened, ballotTerms } from './testing/ballots.js';
import {
  inEvaluation,
  inMovements,
  inNomination,
  inPledging,
  inVoting,
  opened,
  pledgeDue,
  selfScoreDue,
  votingCloses,
} from './testing/cycles.js';
import { unitOn } from './testing/facts.js';
import { bloc, cycle, dossier, north, on, today } from './testing/names.js';

const stream = streamOf('cycle', cycle);
const cycleAfter = (history: readonly CycleEvent[]): AnyState =>
  history.reduce(deciderOf(stream).evolve, deciderOf(stream).initialState);
const passed = (name: 'pledge' | 'selfScore', due = on('2019-03-31')) =>
  inCycle('DeadlinePassed', { name, due }, due);
const planned = (pledge: string, selfScore: string) =>
  inCycle(
    'PlanAdopted',
    { theme: 'Đoàn kết', deadlines: { pledge: on(pledge), selfScore: on(selfScore) } },
    on('2019-02-01'),
  );

const pledge = { name: 'pledge', at: pledgeDue };
const selfScore = { name: 'selfScore', at: selfScoreDue };

describe('the summary of a cycle', () => {
  test.each([
    ['without a plan has no deadline', [opened()], undefined],
    ['names the deadline for pledges first', inPledging(), pledge],
    ['goes on to the self-scores once that has passed', [...inPledging(), passed('pledge')], selfScore],
    ['does so too once the pledging is closed', inMovements(), selfScore],
    ['has it still in the evaluation', inEvaluation(), selfScore],
    ['has none once it has passed', [...inEvaluation(), passed('selfScore')], undefined],
    ['has none once the evaluation is closed', inVoting(), undefined],
    [
      'names the earlier one first, whichever it is',
      [opened(), planned('2019-05-01', '2019-04-01')],
      { name: 'selfScore', at: on('2019-04-01') },
    ],
  ] as const)('%s', (_name, history, due) => {
    expect(summarise(cycleAfter(history))).toEqual({
      clock: 'played',
      finished: false,
      ...(due && { due }),
    });
  });
  test('is finished when the cycle is closed', () => {
    expect(summarise(cycleAfter([...inNomination(), inCycle('CycleClosed', {})]))).toEqual({
      clock: 'played',
      finished: true,
    });
  });
  test('names each deadline once, in order, until none is left', () => {
    const dates = fc.constantFrom('2019-03-01', '2019-06-01', '2019-12-01');
    fc.assert(
      fc.property(dates, dates, (first, second) => {
        const history: CycleEvent[] = [opened(), planned(first, second)];
        const named: { readonly name: string; readonly at: string }[] = [];
        for (;;) {
          const { due } = summarise(cycleAfter(history));
          if (!due) break;
          named.push(due);
          history.push(passed(due.name as 'pledge' | 'selfScore', due.at));
        }
        expect(named.map(({ name }) => name).sort()).toEqual(['pledge', 'selfScore']);
        expect(named.map(({ at }) => at)).toEqual([on(first), on(second)].sort());
      }),
    );
  });
});

describe('the summary of a ballot', () => {
  const deadline = inBallot('VotingDeadlinePassed', { due: votingCloses }, votingCloses);
  const result = { rollSize: 4, cast: 0, quorumMet: false, tallies: [] };

  test.each([
    ['waits for the end of voting', [], { finished: false, due: { name: 'voting', at: votingCloses } }],
    ['waits for a person once that has passed', [deadline], { finished: false }],
    ['waits for the count once it is closed', [ballotClosed], { finished: false }],
    [
      'is finished when it is counted',
      [ballotClosed, inBallot('BallotCounted', { result })],
      { finished: true },
    ],
  ] as const)('%s', (_name, history, expected) => {
    expect(summarise(ballotAfter(ballotOpened(), ...history))).toEqual({ clock: 'played', ...expected });
  });
  test('has the clock of the ballot', () => {
    expect(summarise(ballotAfter(ballotOpened({ clock: 'live' })))).toMatchObject({ clock: 'live' });
  });
});

describe('the summary of a dossier', () => {
  const decider = deciderOf(streamOf('dossier', dossier));
  const { clock } = ballotTerms;
  const terms = { dossier, cycle, bloc, year: 2019, unit: north, clock } as const;
  const drafted = decider.evolve(decider.initialState, {
    type: 'DossierDrafted',
    data: { ...terms, award: 'ProvinceFlag', authority: 'province', at: today },
  });
  const decided = (outcome: 'awarded' | 'refused') =>
    decider.evolve(drafted, inDossier('AwardDecided', { outcome, number: '1/QĐ' }));
  const annulled = inDossier('AwardAnnulled', { ground: 'Điều 93', reason: 'Khai sai', number: '2/QĐ' });

  test.each([
    ['is open while it is under way', drafted, false],
    ['is finished with an award', decided('awarded'), true],
    ['is finished with a refusal', decided('refused'), true],
    ['stays finished when the award is annulled', decider.evolve(decided('awarded'), annulled), true],
  ])('%s', (_name, state, finished) => {
    expect(summarise(state)).toEqual({ clock: 'played', finished });
  });
});

test.each([
  ['a stream that has not begun', deciderOf(stream).initialState],
  ['a unit', unitOn('live')],
])('%s has nothing to conduct and owes nothing', (_name, state) => {
  expect(summarise(state)).toEqual({ clock: 'live', finished: true });
  expect(owedActs(stream, state)).toEqual([]);
});
