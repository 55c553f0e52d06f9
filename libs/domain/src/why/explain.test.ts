import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '../recorded.js';
import type { RuleKey } from '../rules/rules.js';
import { ballotClosed, ballotOpened, voteCast } from '../testing/ballots.js';
import {
  conferenceHeld,
  excluded,
  inNomination,
  inPledging,
  inVoting,
  selfScored,
  settled,
  votingOpened,
} from '../testing/cycles.js';
import { ballot, clerk, cycle, day, east, north, on, south, units } from '../testing/names.js';
import { explain } from './explain.js';
import type { Because, Subject } from './explanation.js';

type Given = { readonly type: RecordedEvent['type']; readonly data: object };
/** As recorded, in this order, by the clerk. */
const recorded = (...events: readonly (Given & { readonly rules?: readonly RuleKey[] })[]): RecordedEvent[] =>
  events.map(
    ({ rules = [], ...event }, i) =>
      ({
        ...event,
        position: String(i + 1),
        stream:
          event.type === 'CommandRefused'
            ? `refused-cycle-${cycle}`
            : event.type.startsWith('Achievement')
              ? 'claim-achievement-sang-kien-12'
              : event.type === 'RulesAdopted'
                ? 'rulebook-bloc-khoi-1'
                : event.type.startsWith('Ballot') || event.type === 'VoteCast'
                  ? `ballot-${ballot}`
                  : `cycle-${cycle}`,
        metadata: { actor: { person: clerk, role: 'office' }, rules, facts: [] },
      }) as unknown as RecordedEvent,
  );
const ruleOf = (): RuleKey => 'slots';
const why = (events: readonly RecordedEvent[], subject: Subject) => explain(events, subject, { ruleOf });
const shape = ({ event, because }: Because): unknown =>
  because.length === 0 ? event.type : { [event.type]: because.map(shape) };

describe('why', () => {
  test('a stage is blocked: what is missing, by which rules', () => {
    const explanation = why(recorded(...inPledging()), { about: 'stage' });
    expect(explanation).toMatchObject({
      finding: { code: 'STAGE_BLOCKED', stage: 'pledging', missing: [{ code: 'SIGNATURES', units }] },
      rules: ['noPledge'],
    });
    expect(explanation?.because.map(shape)).toEqual(['CycleOpened']);
  });

  test('rules changed: the adoption that brought them, and what it corrected', () => {
    const adopted = (version: string, corrects?: string) => ({
      type: 'RulesAdopted' as const,
      data: { scope: 'bloc-khoi-1', versions: { quorum: version }, ...(corrects && { corrects }) },
    });
    const first = 'bloc-khoi-1/quorum/2019-03-01';
    const changed = {
      type: 'CycleRulesChanged' as const,
      data: {
        cycle,
        rules: {},
        versions: { quorum: `${first}.2` },
        from: '2019-03-01',
        at: on('2019-03-01'),
      },
    };
    const events = recorded(...inPledging(), adopted(first), adopted(`${first}.2`, first), changed);
    const position = String(events.length);
    expect(why(events, { about: 'act', position })?.because.map(shape)).toEqual([
      { CycleRulesChanged: [{ RulesAdopted: ['RulesAdopted'] }] },
    ]);
  });

  test('a unit is ranked: its settled score, and the sheets behind that', () => {
    const events = recorded(
      ...inVoting().filter(({ type }) => type !== 'ScoreSettled'),
      selfScored(north, 58_00),
      { ...settled(north, 58_00), rules: ['scoreTable'] },
      settled(south, 55_00),
      ...inNomination()
        .slice(-1)
        .map((event) => ({ ...event, rules: ['choice'] as const })),
    );
    const explanation = why(events, { about: 'rank', unit: north });
    expect(explanation).toMatchObject({
      finding: { code: 'RANKED', unit: north, rank: 1 },
      rules: ['choice'],
    });
    expect(explanation?.because.map(shape)).toEqual([
      { RankingDeclared: [{ ScoreSettled: ['SelfScoreSubmitted'] }] },
    ]);
  });

  test('a unit is not ranked: it is excluded, by whom and for what', () => {
    const events = recorded(...inPledging(), excluded(east));
    expect(why(events, { about: 'rank', unit: east })?.because.map(shape)).toEqual(['UnitExcluded']);
    expect(why(events, { about: 'exclusion', unit: east })).toMatchObject({
      finding: { code: 'EXCLUDED', reason: 'Kỷ luật' },
      because: [{ event: { metadata: { actor: { person: clerk } } } }],
    });
  });

  test('a candidate passed the vote: how many of what, and each vote', () => {
    const result = {
      rollSize: 4,
      cast: 3,
      quorumMet: true,
      tallies: [{ unit: north, for: 3, against: 0, abstained: 0, approved: true }],
    };
    const counted = { type: 'BallotCounted', data: { cycle, ballot, result, at: on('2019-12-17') } } as const;
    const events = recorded(
      ...inVoting(),
      votingOpened,
      ballotOpened(),
      voteCast(north, { for: [north] }),
      ballotClosed,
      counted,
    );
    const explanation = why(events, { about: 'approval', ballot, unit: north });
    expect(explanation).toMatchObject({
      finding: { code: 'APPROVED', votes: 3, of: 4, needed: 3, num: 1, den: 2, base: 'all' },
    });
    expect(explanation?.because.map(({ because }) => because.map(({ event }) => event.type))).toEqual([
      ['BallotOpened', 'VoteCast', 'BallotClosed'],
    ]);
  });

  test('a candidate did not pass: the figures are those of the count, opinions in writing among them', () => {
    const tally = {
      ...{ unit: north, for: 1, against: 1, abstained: 0, approved: false },
      ...{ writtenFor: 1, writtenAgainst: 0, counted: 2, base: 4, needed: 3 },
    };
    const threshold = { num: 1, den: 2, base: 'all', compare: 'more-than' };
    const result = {
      ...{ rollSize: 4, cast: 2, present: 2, quorumMet: false, quorumNeeded: 3, written: 1, threshold },
      tallies: [tally],
    };
    const counted = { type: 'BallotCounted', data: { cycle, ballot, result, at: on('2019-12-17') } } as const;
    const events = recorded(...inVoting(), votingOpened, ballotOpened(), ballotClosed, counted);
    expect(why(events, { about: 'approval', ballot, unit: north })).toMatchObject({
      finding: {
        ...{ code: 'NOT_APPROVED', votes: 2, inWriting: 1, of: 4, needed: 3 },
        ...{ present: 2, roll: 4, quorumMet: false },
      },
    });
  });

  test('what a unit was ranked by is said: a score, or votes', () => {
    const by = (method: string) => (event: ReturnType<typeof inNomination>[number]) =>
      event.type === 'CycleOpened'
        ? {
            ...event,
            data: { ...event.data, rules: { ...event.data.rules, choice: { method, maxChoices: 3 } } },
          }
        : event.type === 'RankingDeclared'
          ? { ...event, data: { ...event.data, places: [{ unit: north, rank: 1, value: 2 }] } }
          : event;
    const of = (method: string) =>
      why(recorded(...inNomination().map(by(method))), { about: 'rank', unit: north })?.finding;
    expect(of('score-then-ballot')).toMatchObject({ value: 2, of: 'score' });
    expect(of('ballot')).toMatchObject({ value: 2, of: 'votes' });
  });

  test('a rule is told with the value that the year took over, whatever the program has by now', () => {
    const [opened, ...rest] = inVoting();
    if (opened?.type !== 'CycleOpened') throw new Error('no year');
    const id = 'nation/quorum/2004-07-01';
    const rules = { ...opened.data.rules, quorum: { num: 3, den: 4 } };
    const began = { ...opened, data: { ...opened.data, rules, ruleVersions: { quorum: id } } };
    const events = recorded(began, ...rest.map((event) => ({ ...event, rules: [id as never] })));
    const explanation = why(events, { about: 'act', position: String(events.length) });
    expect(explanation?.held).toMatchObject([{ id, key: 'quorum', value: { num: 3, den: 4 } }]);
  });

  test('a deadline is what it is: the plan', () => {
    const explanation = why(recorded(...inPledging()), { about: 'deadline', name: 'pledge' });
    expect(explanation).toMatchObject({ finding: { code: 'DEADLINE', passed: false } });
    expect(explanation?.because.map(shape)).toEqual(['PlanAdopted']);
  });

  test('a year closed: the minutes, and what they tell', () => {
    const nomination = {
      type: 'NominationMade',
      data: {
        ...{ cycle, dossier: `${cycle}-1`, unit: north, award: 'GovernmentFlag', at: on('2019-12-20') },
        achievements: [{ id: 'sang-kien-12', title: 'Sáng kiến số 12' }],
      },
    } as const;
    const claim = (unit: string) =>
      ({ type: 'AchievementClaimed', data: { achievement: 'sang-kien-12', cycle, unit } }) as const;
    const events = recorded(
      ...inNomination(),
      claim(north),
      claim(south),
      nomination,
      conferenceHeld,
      { type: 'MinutesDrawnUp', data: { at: on('2019-12-21') } },
      { type: 'MinutesSigned', data: { at: on('2019-12-21') } },
      { type: 'CycleClosed', data: { at: on('2019-12-30') } },
    );
    const explanation = why(events, { about: 'act', position: String(events.length) });
    const ranking = expect.objectContaining({ RankingDeclared: expect.anything() });
    expect(explanation?.because.map(shape)).toEqual([
      {
        CycleClosed: [
          {
            MinutesSigned: [
              {
                MinutesDrawnUp: [
                  'ClosingConferenceHeld',
                  ranking,
                  { NominationMade: ['AchievementClaimed'] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('an act was refused: its rule, and what was recorded before it', () => {
    const rejection = { code: 'UNIT_EXCLUDED', unit: east, reason: 'Kỷ luật' } as const;
    const refusal = {
      type: 'CommandRefused',
      data: { stream: `cycle-${cycle}`, command: 'SignPledge', rejection, at: on('2019-12-01') },
    } as const;
    const events = recorded(...inPledging(), excluded(north), excluded(east), refusal);
    const explanation = why(events, { about: 'act', position: String(events.length) });
    expect(explanation).toMatchObject({ finding: { code: 'REFUSED', rejection }, rules: ['slots'] });
    expect(explanation?.because).toMatchObject([{ because: [{ event: { data: { unit: east } } }] }]);
  });

  test('is not answered where there is nothing of that name', () => {
    const events = recorded(...inPledging());
    expect(why([], { about: 'stage' })).toBeUndefined();
    expect(why(events, { about: 'act', position: '99' })).toBeUndefined();
    expect(why(events, { about: 'deadline', name: day('2019-01-01') })).toBeUndefined();
    expect(why(events, { about: 'approval', ballot, unit: north })).toBeUndefined();
  });
});
