import { describe, expect, test } from '@jest/globals';
import { type AnyCommand } from '../registry.js';
import type { Role } from '../decider.js';
import type { Facts } from '../facts.js';
import type { StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { inNomination } from '../testing/cycles.js';
import { bloc, day, north, on, east } from '../testing/names.js';
import { redoOwed } from './correction.js';
import {
  ofBloc,
  ofYear,
  ofUnit,
  ofCouncil,
  logOf,
  inStream,
  stateIn,
  decideIn,
  after,
  correct,
  decideOn,
  year,
  type Written,
} from '../testing/registers.js';

describe('what is to be redone', () => {
  const log = logOf(...inNomination().map((event): Written => [ofYear, event]));
  const settled = log.findIndex(({ type }) => type === 'ScoreSettled');
  const flagged = after(log, ofYear, correct(settled, 'void'));
  const owed = (past: readonly RecordedEvent[]) => redoOwed([stateIn(past, ofYear)]).map(({ type }) => type);
  const ref = ({ stream, revision }: { stream: string; revision: number }) => ({ stream, revision });

  test('is owed until it is corrected', () => {
    const redo = after(flagged, ofYear, decideOn({ decision: 'redo' }));
    expect(owed(redo)).toEqual(['EvaluationClosed', 'RankingDeclared']);
    const ranking = log.findIndex(({ type }) => type === 'RankingDeclared');
    const corrected = after(redo, ofYear, correct(ranking, { places: [] }));
    expect(owed(corrected)).toEqual(['EvaluationClosed']);
  });
  test('is called redone only when the log shows it', () => {
    const redo = after(flagged, ofYear, decideOn({ decision: 'redo' }));
    const [, ranking] = redoOwed([stateIn(redo, ofYear)]);
    const call = decideOn({ flags: [ref(ranking!)], decision: 'redone', reason: 'Đã xếp lại' });
    expect(decideIn(redo, ofYear, call)).toMatchObject({
      rejection: { code: 'NOT_REDONE', facts: [{ type: 'RankingDeclared' }] },
    });
    const again: RecordedEvent = {
      ...log.find(({ type }) => type === 'RankingDeclared')!,
      revision: redo.length,
      position: String(redo.length + 1),
    };
    expect(owed(after([...redo, again], ofYear, call))).toEqual(['EvaluationClosed']);
  });
  test('may stand after all', () => {
    const redo = after(flagged, ofYear, decideOn({ decision: 'redo' }));
    const facts = redoOwed([stateIn(redo, ofYear)]).map(ref);
    expect(owed(after(redo, ofYear, decideOn({ flags: facts })))).toEqual([]);
  });
  test('was done where an older correction answered its flag', () => {
    const ranking = log.findIndex(({ type }) => type === 'RankingDeclared');
    expect(owed(after(flagged, ofYear, correct(ranking, { places: [] })))).toEqual([]);
  });
});

describe('who may correct', () => {
  const log = logOf(...year, [ofBloc, inStream('BannerHandedOver', { bloc, unit: north, on: '2019-01-10' })]);
  const head: Facts['appointments'] = [{ role: 'unit-head', unit: north, from: day('2019-01-01') }];
  const inYear = (command: AnyCommand) => ({ ...command, at: on('2019-06-01') }) as AnyCommand;
  const needed = (stream: StreamName, command: AnyCommand): readonly Role[] => {
    const decision = decideIn(log, stream, command, []);
    return !decision.ok && decision.rejection.code === 'NOT_PERMITTED' ? decision.rejection.needed : [];
  };
  test('is the office, and a head of what it records of the bloc itself', () => {
    expect(decideIn(log, ofBloc, inYear(correct(6, { on: '2019-01-11' })), head)).toMatchObject({
      ok: true,
      actor: { role: 'bloc-head' },
    });
    expect(decideIn(log, ofBloc, inYear(correct(5, { deputy: east })), head)).toMatchObject({
      rejection: { code: 'NOT_PERMITTED', needed: ['office', 'operator'] },
    });
    expect(needed(ofYear, correct(1, { theme: 'Khác' }))).toEqual(['office']);
  });
  test('of decisions on flags is the head only in the bloc and its years', () => {
    expect(needed(ofBloc, decideOn({}))).toEqual(['bloc-head', 'office']);
    expect(needed(ofUnit, decideOn({}))).toEqual(['office']);
    expect(needed(ofCouncil, decideOn({}))).toEqual(['office']);
  });
});
