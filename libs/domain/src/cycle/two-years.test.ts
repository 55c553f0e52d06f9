import { describe, expect, test } from '@jest/globals';
import type { BlocEvent } from '../bloc/bloc.js';
import { owedActs } from '../conduct.js';
import type { Facts } from '../facts.js';
import { streamOf, type StreamName, type UnitId } from '../ids.js';
import { deciderOf, type AnyCommand, type AnyState } from '../registry.js';
import { factsOf, needsOf } from '../needs.js';
import { decideAct } from '../decide-act.js';
import { act, inCycle } from '../testing/acts.js';
import { inNomination } from '../testing/cycles.js';
import { blocWith } from '../testing/facts.js';
import { bloc, cycle, day, east, headOf, north, on, south, today, units, west } from '../testing/names.js';

const thisYear = streamOf('cycle', cycle);
const nextYear = streamOf('cycle', 'khoi-1-2020');

/** A bloc whose year 2019 is in nomination, with the heads of its four units. */
const atTheConference = () => {
  const states = new Map<StreamName, AnyState>();
  const stateOf = (stream: StreamName) => states.get(stream) ?? deciderOf(stream).initialState;
  const fold = (
    stream: StreamName,
    events: readonly Parameters<ReturnType<typeof deciderOf>['evolve']>[1][],
  ) => states.set(stream, events.reduce(deciderOf(stream).evolve, stateOf(stream)));
  states.set(streamOf('bloc', bloc), blocWith());
  fold(thisYear, inNomination({ minutes: 'optional' }));
  for (const unit of units) {
    const person = headOf(unit);
    fold(streamOf('person', person), [
      { type: 'PersonRegistered', data: { person, sealed: '', clock: 'played', at: on('2018-12-01') } },
      {
        type: 'PersonAppointed',
        data: { person, role: 'unit-head', unit, from: day('2019-01-01'), at: on('2018-12-01') },
      },
    ]);
  }
  /** Decides and, where it is accepted, keeps and does what is owed. */
  const does = (stream: StreamName, command: AnyCommand, granted?: 'system') => {
    const needs = needsOf(command, stateOf(stream), stateOf);
    const facts = factsOf(command, needs, today, stateOf);
    const decision = decideAct(stream, command, stateOf(stream), facts, granted);
    if (!decision.ok) return decision.rejection.code;
    fold(stream, decision.events);
    for (const owed of owedActs(stream, stateOf(stream)))
      if (owed.stream.startsWith('bloc') && !owed.done(stateOf(owed.stream)))
        does(owed.stream, owed.command, 'system');
    return 'done';
  };
  return { does, stateOf };
};

const at = on('2019-12-20');
const by = (unit: UnitId, type: string, data: object) => act(type, data, at, headOf(unit)) as AnyCommand;
const elect = by(north, 'ElectHead', { head: east, deputy: west, method: 'election' });
const open = (unit: UnitId) => by(unit, 'OpenCycle', { bloc, year: 2020, clock: 'played' });

describe('one conference that closes a year and signs the next pledge', () => {
  test('is led, for the new year, by the head that was just elected there', () => {
    const { does } = atTheConference();
    expect(does(nextYear, open(east))).toBe('NOT_PERMITTED');
    expect(does(thisYear, elect)).toBe('done');
    expect(does(nextYear, open(north))).toBe('NOT_PERMITTED');
    expect(does(nextYear, open(east))).toBe('done');
  });
  test('has both years open, each with its own head, and one does not move the other', () => {
    const { does, stateOf } = atTheConference();
    does(thisYear, elect);
    does(nextYear, open(west));
    const before = stateOf(thisYear);
    expect(does(nextYear, by(east, 'AdoptPlan', { theme: 'Đổi mới' }))).toBe('done');
    expect(does(nextYear, by(east, 'DraftPledge', { contents: ['Thi đua'] }))).toBe('done');
    expect(does(thisYear, by(east, 'CloseCycle', {}))).toBe('NOT_PERMITTED');
    expect(does(nextYear, by(north, 'SealPledge', {}))).toBe('NOT_PERMITTED');
    for (const unit of units) expect(does(nextYear, by(unit, 'SignPledge', { unit }))).toBe('done');
    expect(does(nextYear, by(east, 'ClosePledging', {}))).toBe('done');
    expect(stateOf(nextYear)).toMatchObject({ phase: 'movements', sealedAt: at });
    expect(stateOf(thisYear)).toEqual(before);

    expect(does(thisYear, by(north, 'Nominate', { unit: north, award: 'GovernmentFlag' }))).toBe('done');
    expect(does(thisYear, by(south, 'CloseCycle', {}))).toBe('done');
    expect(stateOf(thisYear)).toMatchObject({ phase: 'closed' });
  });
});

test('where two are held, the new year waits for the end of the old one', () => {
  const { does, stateOf } = atTheConference();
  const two: BlocEvent = { type: 'BlocRulesAdopted', data: { bloc, rules: { conferences: 'two' }, at } };
  does(thisYear, elect);
  const blocStream = streamOf('bloc', bloc);
  const ruled = deciderOf(blocStream).evolve(stateOf(blocStream), two);
  const decide = (earlier: AnyState) => {
    const { decide, initialState } = deciderOf(nextYear);
    return decide(open(east), initialState, { now: today, appointments: [], bloc: ruled, earlier } as Facts);
  };
  expect(decide(stateOf(thisYear))).toMatchObject({
    rejection: { code: 'EARLIER_YEAR_UNFINISHED', actual: 'nomination' },
  });
  const ended = deciderOf(thisYear).evolve(stateOf(thisYear), inCycle('CycleClosed', {}, at));
  expect(decide(ended)).toMatchObject({ ok: true });
});
