import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deadlinesBefore } from './deadlines-before.js';
import { streamOf } from './ids.js';
import { deciderOf, type AnyState } from './registry.js';
import { inCycle } from './testing/acts.js';
import { opened } from './testing/cycles.js';
import { cycle } from './testing/names.js';
import type { Clock, Instant } from './time.js';

const stream = streamOf('cycle', cycle);
const second = (n: number) => `2019-03-31T16:59:${String(n).padStart(2, '0')}.999Z` as Instant;
const planned = (clock: Clock, pledge: Instant, selfScore: Instant): AnyState =>
  [opened({}, clock), inCycle('PlanAdopted', { theme: 'T', deadlines: { pledge, selfScore } })].reduce(
    deciderOf(stream).evolve,
    deciderOf(stream).initialState,
  );
const before = (state: AnyState, at: Instant, now: Instant) =>
  deadlinesBefore(stream, state, { type: 'DraftPledge', at }, now).passing.map(({ command }) => command.at);

describe('the deadlines before an act', () => {
  test('are those that ended earlier: in play than the act, on the live clock than now', () => {
    const times = fc.integer({ min: 0, max: 5 }).map(second);
    fc.assert(
      fc.property(
        fc.constantFrom<Clock>('played', 'live'),
        times,
        times,
        times,
        times,
        (clock, a, b, at, now) => {
          const until = clock === 'live' ? now : at;
          const over = [a, b].filter((due) => due < until).sort();
          expect(before(planned(clock, a, b), at, now)).toEqual(over);
        },
      ),
    );
  });
  test('leave it to an act at the very last instant to be in time', () => {
    const last = second(3);
    for (const clock of ['played', 'live'] as const)
      expect(before(planned(clock, last, second(9)), last, last)).toEqual([]);
  });
  test('are not brought about by an act that is still to come', () => {
    expect(before(planned('live', second(3), second(4)), second(9), second(2))).toEqual([]);
  });
});
