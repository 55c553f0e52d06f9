import { describe, expect, test } from '@jest/globals';
import { owedActs, stillOwed, timeOfOwed } from './conduct.js';
import { decideAct } from './decide-act.js';
import { streamOf, type StreamName } from './ids.js';
import { deciderOf, type AnyEvent, type AnyState } from './registry.js';
import { inCycle } from './testing/acts.js';
import { inVoting, opened } from './testing/cycles.js';
import { noFacts } from './testing/facts.js';
import { bloc, cycle, day, east, north, on, south, units, west } from './testing/names.js';
import type { Instant } from './time.js';

const ofCycle = streamOf('cycle', cycle);
const ofBloc = streamOf('bloc', bloc);
const correction = { act: 'Quy chế', article: 'Điều 1', reason: 'Nhầm', dependents: [], follows: true };

/** Two streams that are written as the log would be: a key that is there already brings nothing new. */
const twoStreams = () => {
  const events: { stream: StreamName; event: AnyEvent }[] = [];
  const keys: string[] = [];
  const own = (stream: StreamName) => events.flatMap((each) => (each.stream === stream ? [each.event] : []));
  const stateOf = (stream: StreamName): AnyState =>
    own(stream).reduce(deciderOf(stream).evolve, deciderOf(stream).initialState);
  const settle = (from: StreamName) => {
    for (const each of owedActs(from, stateOf(from))) {
      const owed = stillOwed(each, stateOf(each.stream));
      if (!owed || ![ofBloc, ofCycle].includes(owed.stream) || keys.includes(owed.key)) continue;
      const command = { ...owed.command, at: timeOfOwed(owed, stateOf(owed.stream)) };
      const facts = { ...noFacts, bloc: stateOf(ofBloc) as never };
      const decision = decideAct(owed.stream, command, stateOf(owed.stream), facts, 'system');
      if (!decision.ok) continue;
      keys.push(owed.key);
      for (const event of decision.events) events.push({ stream: owed.stream, event });
    }
  };
  /** Records events, and then what they call for. */
  const record = (stream: StreamName, ...more: readonly AnyEvent[]) => {
    for (const event of more) events.push({ stream, event });
    settle(stream);
  };
  /** Strikes out the newest event of a type, or brings it back. */
  const correct = (stream: StreamName, type: AnyEvent['type'], how: 'void' | 'back', at: Instant) => {
    const revision = own(stream).findLastIndex((event) => event.type === type);
    const data = own(stream)[revision]?.data as never;
    const about = stream === ofCycle ? { cycle } : { stream };
    const fact = { revision, type };
    record(stream, {
      type: 'FactCorrected',
      data: { ...about, ...correction, fact, at, ...(how === 'void' ? { was: data } : { becomes: data }) },
    });
  };
  return { record, correct, settle, stateOf };
};

const registered: readonly AnyEvent[] = [
  {
    type: 'BlocRegistered',
    data: {
      ...{ bloc, kind: 'bloc', name: 'Khối 1', province: 'Thái Bình', clock: 'played' },
      at: on('2019-01-01'),
    },
  },
  ...units.map((unit): AnyEvent => ({
    type: 'MemberAdmitted',
    data: { bloc, unit, from: day('2019-01-01'), at: on('2019-01-01') },
  })),
];

describe('a member’s leaving that was followed, struck out and brought back on one day', () => {
  test('is followed each time', () => {
    const { record, correct, stateOf } = twoStreams();
    const unitsNow = () => {
      const state = stateOf(ofCycle);
      return 'signatures' in state ? [...state.units].sort() : [];
    };
    const today = on('2019-07-10');
    record(ofBloc, ...registered);
    record(ofCycle, opened(), inCycle('ClockAdvanced', {}, today));
    record(ofBloc, {
      type: 'MemberLeft',
      data: { bloc, unit: west, on: day('2019-07-01'), reason: 'Chuyển khối', at: today },
    });
    const others = units.filter((unit) => unit !== west).sort();
    for (let times = 0; times < 3; times += 1) {
      expect(unitsNow()).toEqual(others);
      correct(ofBloc, 'MemberLeft', 'void', today);
      expect(unitsNow()).toEqual([...units].sort());
      correct(ofBloc, 'MemberLeft', 'back', today);
    }
    expect(unitsNow()).toEqual(others);
  });
});

describe('the head that a year elects', () => {
  const headIn = (state: AnyState) => ('headships' in state ? state.headships.map(({ head }) => head) : []);
  const elected = inCycle(
    'HeadElected',
    { head: south, deputy: north, forYear: 2020, method: 'election' },
    on('2019-12-19'),
  );
  const seated = () => {
    const streams = twoStreams();
    streams.record(ofBloc, ...registered);
    streams.record(ofCycle, opened(), ...inVoting().slice(1), elected);
    expect(headIn(streams.stateOf(ofBloc))).toEqual([south]);
    return streams;
  };

  test('is seated again where both the election and the seat were struck out, and the election is brought back', () => {
    const { correct, stateOf } = seated();
    correct(ofCycle, 'HeadElected', 'void', on('2019-12-20'));
    correct(ofBloc, 'HeadSet', 'void', on('2019-12-20'));
    expect(headIn(stateOf(ofBloc))).toEqual([]);
    correct(ofCycle, 'HeadElected', 'back', on('2019-12-20'));
    expect(headIn(stateOf(ofBloc))).toEqual([south]);
  });
  test('is seated where another election follows, at the very same time', () => {
    const { record, correct, stateOf } = seated();
    correct(ofCycle, 'HeadElected', 'void', on('2019-12-19'));
    correct(ofBloc, 'HeadSet', 'void', on('2019-12-19'));
    record(
      ofCycle,
      inCycle('HeadElected', { head: east, forYear: 2020, method: 'election' }, on('2019-12-19')),
    );
    expect(headIn(stateOf(ofBloc))).toEqual([east]);
  });
  test('is not seated against somebody who struck out the seat alone', () => {
    const { correct, settle, stateOf } = seated();
    correct(ofBloc, 'HeadSet', 'void', on('2019-12-20'));
    settle(ofCycle);
    expect(headIn(stateOf(ofBloc))).toEqual([]);
  });
});
