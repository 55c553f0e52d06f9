import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '../recorded.js';
import { explain } from './explain.js';
import { rulesTold } from './rules-told.js';

const own = 'bloc-khoi-1/quorum/2018-12-20';
const changed = 'bloc-khoi-1/quorum/2020-01-02';
const nation = 'nation/quorum/2004-07-01';
const cycle = 'khoi-1-2019';

/** A log of before the deciders' version was kept, or with it. */
const logOf = (
  ...written: readonly (readonly [
    stream: string,
    type: string,
    data: object,
    rules: readonly string[],
    deciders?: number | undefined,
  ])[]
): readonly RecordedEvent[] =>
  written.map(
    ([stream, type, data, rules, deciders], i) =>
      ({
        ...{ stream, type, position: String(i + 1), revision: i },
        data: { cycle, at: '2019-12-20T01:00:00.000Z', ...data },
        metadata: {
          ...{ actor: { person: 'clerk', role: 'office' }, facts: [], rules },
          ...(deciders && { deciders }),
        },
      }) as unknown as RecordedEvent,
  );

describe('the rules that an event of before is told by', () => {
  const ballot = `${cycle}-1`;
  const log = (deciders?: number) =>
    logOf(
      [`cycle-${cycle}`, 'CycleOpened', { ruleVersions: { quorum: own } }, []],
      [`cycle-${cycle}`, 'VotingOpened', { ballot }, [own]],
      [`ballot-${ballot}`, 'BallotOpened', { ballot }, ['quorum']],
      [`cycle-${cycle}`, 'CycleRulesChanged', { versions: { quorum: changed } }, []],
      [`ballot-${ballot}`, 'BallotCounted', { ballot }, [nation, 'nation/recusal/2004-07-01'], deciders],
    );
  const told = (events: readonly RecordedEvent[], i: number) => rulesTold(events[i]!, events);

  test('are, for a ballot, those of its year when it was called', () => {
    expect(told(log(), 2)).toEqual([own]);
    expect(told(log(), 4)).toEqual([own, 'nation/recusal/2004-07-01']);
  });
  test('are as recorded, once deciders cite what they read', () => {
    expect(told(log(1), 4)).toEqual([nation, 'nation/recusal/2004-07-01']);
  });
  test('come with what the log has in their place', () => {
    const explanation = explain(log(), { about: 'act', position: '5' }, { ruleOf: () => undefined });
    expect(explanation).toMatchObject({
      rules: [own, 'nation/recusal/2004-07-01'],
      because: [{ citedAs: [nation, 'nation/recusal/2004-07-01'] }],
    });
    expect(explanation?.because[0]?.because[0]).toMatchObject({ rules: [own], citedAs: ['quorum'] });
  });
  test('are, for a ranking without a ballot, none of a vote', () => {
    const cited = ['choice', 'threshold', 'quorum', 'ties'];
    const ranking = (data: object) =>
      logOf([`cycle-${cycle}`, 'RankingDeclared', { places: [], ...data }, cited]);
    expect(told(ranking({}), 0)).toEqual(['choice', 'ties']);
    expect(told(ranking({ ballot }), 0)).toEqual(cited);
  });
  test('are, for a dossier, those of its receipt, but for the holidays of the day', () => {
    const dossier = `dossier-${cycle}-1`;
    const [then, now] = ['province-x/timers/2019-01-01', 'province-x/timers/2020-06-01'];
    const holidays = 'province-x/holidays/2020-01-01';
    const events = logOf(
      [`cycle-${cycle}`, 'CycleOpened', { ruleVersions: { timers: 'nation/timers/2018-01-01' } }, []],
      [`cycle-${cycle}`, 'NominationMade', { dossier: `${cycle}-1` }, []],
      [dossier, 'DossierSubmitted', {}, [now]],
      [dossier, 'DossierReceived', {}, [then]],
      [dossier, 'BodyConsulted', {}, [now, holidays]],
    );
    expect(told(events, 2)).toEqual(['nation/timers/2018-01-01']);
    expect(told(events, 3)).toEqual([then]);
    expect(told(events, 4)).toEqual([then, holidays]);
  });
});
