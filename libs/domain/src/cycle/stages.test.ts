import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ballot } from '../ballot/ballot.js';
import type { Rules } from '../rules/rules.js';
import { act, inBallot } from '../testing/acts.js';
import { ballotAfter, ballotClosed, ballotOpened } from '../testing/ballots.js';
import { conference, opened, sheet } from '../testing/cycles.js';
import { blocWith, headOfAll, noFacts } from '../testing/facts.js';
import { day, headOf, movement, north, on, south, units } from '../testing/names.js';
import type { Instant } from '../time.js';
import { cycleDecider } from './cycle.decider.js';
import { stages, type Cycle, type CycleCommand, type CycleEvent, type Stage } from './cycle.js';

const closesAt = on('2020-01-15');
const file = { title: 'Báo cáo', sha256: 'ab', size: 1, mediaType: 'application/pdf' };
const commands: readonly CycleCommand[] = [
  act('AdoptPlan', { theme: 'Đoàn kết', deadlines: { pledge: day('2019-03-31') } }),
  act('DraftPledge', { contents: ['Thi đua'] }),
  act('ClosePledging', {}),
  act('LaunchMovement', { movement, name: 'Hiến máu' }),
  act('JoinMovement', { movement, unit: north }),
  act('FileEvidence', { movement, unit: north, ...file }),
  act('LeaveMovement', { movement, unit: north }),
  act('RecordActivity', { movement, date: day('2019-06-14'), text: 'Hiến máu' }),
  act('ReviewMovement', { movement, date: day('2019-11-15'), text: 'Tổng kết' }),
  act('ReviewMidYear', { date: day('2019-07-12'), text: 'Sơ kết' }),
  act('ReportCase', { kind: 'NewModel', unit: north, title: 'Máu hiếm', text: 'Câu lạc bộ' }),
  act('EndorseCase', { caseNumber: 1 }),
  act('NominateForTheme', { movement, unit: north, award: 'ChairmanMerit' }),
  act('RefusePledge', { unit: south, reason: 'Đang sắp xếp lại' }),
  act('RegisterTitles', { unit: north, titles: ['ProvinceFlag'] }),
  act('SealPledge', {}),
  act('OpenEvaluation', {}),
  act('CloseEvaluation', {}),
  act('OpenVoting', { closesAt }),
  act('DeclareRanking', {}),
  act('DeclareRanking', { order: [[north], [south]] }),
  act('WithdrawFromNomination', { unit: south, reason: 'Đã nhận' }),
  act('Nominate', { unit: north, award: 'GovernmentFlag' }),
  act('ElectHead', { head: north, deputy: south, method: 'election' }),
  act('HoldPreparatoryMeeting', { heldOn: day('2019-12-12'), place: 'Phòng họp', chair: headOf(north) }),
  act('HoldClosingConference', conference),
  act('DrawUpMinutes', { baseDocuments: ['Quy chế'] }),
  act('SignMinutes', { signer: 'chair' }, on('2019-12-20'), headOf(north)),
  act('SignMinutes', { signer: 'secretary' }, on('2019-12-20'), headOf(south)),
  act('CloseCycle', {}),
  act('AdvanceClock', {}),
  act('PassDeadline', { name: 'pledge', due: on('2019-03-31') }),
  act('ExcludeUnit', { unit: south, reason: 'Kỷ luật' }),
  ...units.flatMap((unit): readonly CycleCommand[] => [
    act('SignPledge', { unit }, on('2019-03-20'), headOf(unit)),
    act('SubmitSelfScore', { unit, sheet: sheet(50_00) }),
    act('SubmitCrossScore', { unit, by: unit === north ? south : north, sheet: sheet(50_00) }),
    act('SettleScore', { unit, sheet: sheet(50_00) }),
  ]),
];

const rules: fc.Arbitrary<Partial<Rules>> = fc
  .tuple(
    fc.constantFrom('excluded', 'allowed', 'deducted'),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('required', 'optional'),
    fc.constantFrom('required', 'optional'),
    fc.constantFrom('score', 'score-then-ballot', 'ballot', 'consensus'),
  )
  .map(([noPledge, self, cross, headship, minutes, method]) => ({
    noPledge,
    scoreStages: { self, cross },
    headship,
    minutes,
    choice: { method, maxChoices: 2 },
  }));
const result = {
  rollSize: 4,
  cast: 4,
  quorumMet: true,
  tallies: [{ unit: north, for: 4, against: 0, abstained: 0, approved: true }],
};
const counted = ballotAfter(ballotOpened(), ballotClosed, inBallot('BallotCounted', { result }));
type Attempt = { readonly command: CycleCommand; readonly at: Instant; readonly ballot: Ballot };
type Step = {
  readonly at: Instant;
  readonly event: CycleEvent;
  readonly before: Cycle;
  readonly after: Cycle;
};
const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    command: fc.constantFrom(...commands),
    at: fc.constantFrom('2019-03-01', '2019-06-01', '2019-12-20', '2020-01-10').map(on),
    ballot: fc.constantFrom(ballotAfter(ballotOpened()), counted),
  }),
  { maxLength: 400, size: 'max' },
);

/** Tries one command after another, and keeps what was accepted. */
const run = (adopted: Partial<Rules>, tried: readonly Attempt[]) => {
  const steps: Step[] = [];
  const first: CycleEvent = opened(adopted);
  let state = cycleDecider.evolve(cycleDecider.initialState, first);
  for (const { command, at, ballot } of tried) {
    const decision = cycleDecider.decide({ ...command, at }, state, {
      ...noFacts,
      appointments: headOfAll,
      bloc: blocWith(),
      ballot,
    });
    if (!decision.ok) continue;
    for (const event of decision.events) {
      const before = state;
      state = cycleDecider.evolve(before, event);
      steps.push({ at, event, before, after: state });
    }
  }
  return { history: [first, ...steps.map(({ event }) => event)], steps, state };
};
const stageOf = (cycle: Cycle): number => stages.indexOf(cycle.phase as Stage);

describe('whatever is tried in a cycle, in whatever order', () => {
  test('no stage is reached without the one before it, and none is gone back to', () => {
    // That random acts come to every stage at all is seen to in whole-year.model.test.ts.
    fc.assert(
      fc.property(rules, attempts, (adopted, tried) => {
        for (const { before, after } of run(adopted, tried).steps)
          expect([0, 1]).toContain(stageOf(after) - stageOf(before));
      }),
      { numRuns: 300 },
    );
  });
  test('every event holds the time of its act and the id of its cycle', () => {
    fc.assert(
      fc.property(rules, attempts, (adopted, tried) => {
        for (const { at, event } of run(adopted, tried).steps)
          expect(event.data).toMatchObject({ at, cycle: 'khoi-1-2019' });
      }),
    );
  });
  test('the cycle stands at its latest act', () => {
    fc.assert(
      fc.property(rules, attempts, (adopted, tried) => {
        const { history, state } = run(adopted, tried);
        expect(state).toMatchObject({
          at: history
            .map(({ data }) => data.at)
            .sort()
            .at(-1),
        });
      }),
    );
  });
  test('its events, written down and read again, make the same cycle', () => {
    fc.assert(
      fc.property(rules, attempts, (adopted, tried) => {
        const { history, state } = run(adopted, tried);
        const read = JSON.parse(JSON.stringify(history)) as readonly CycleEvent[];
        expect(read.reduce(cycleDecider.evolve, cycleDecider.initialState)).toStrictEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
    );
  });
  test('what can be done once is done once', () => {
    fc.assert(
      fc.property(rules, attempts, (adopted, tried) => {
        const types = run(adopted, tried).history.map(({ type }) => type);
        for (const type of ['PlanAdopted', 'PledgingClosed', 'RankingDeclared', 'HeadElected', 'CycleClosed'])
          expect(types.filter((each) => each === type).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
