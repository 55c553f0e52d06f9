import { describe, expect, test } from '@jest/globals';
import type { BlocEvent } from '../bloc/bloc.js';
import type { UnitId } from '../ids.js';
import { act, inBloc, inCycle } from '../testing/acts.js';
import { ballotAfter, ballotOpened, voteCast } from '../testing/ballots.js';
import {
  inEvaluation,
  inMovements,
  inNomination,
  inPledging,
  inVoting,
  selfScored,
  signed,
  votingOpened,
} from '../testing/cycles.js';
import { blocWith, memberAdmitted, noFacts } from '../testing/facts.js';
import { abroad, day, east, north, on, south, today, units, west } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';
import type { CycleEvent, OpenedCycle } from './cycle.js';
import { membershipGap } from './membership.js';
import { missingToAdvance } from './missing.js';

const given = specFor(cycleDecider, noFacts);
const opened = (...history: readonly CycleEvent[]): OpenedCycle => {
  const state = given(...history).state();
  if (state.phase === 'unopened') throw new Error('unopened');
  return state;
};
const merged = (sources: readonly UnitId[], into: UnitId): BlocEvent =>
  inBloc('MembersMerged', { units: sources, into, on: day('2019-07-01'), reason: 'Hợp nhất' });
const left = (unit: UnitId): BlocEvent =>
  inBloc('MemberLeft', { unit, on: day('2019-07-01'), reason: 'Chuyển khối' });
const when = (...changes: readonly BlocEvent[]) => ({ bloc: blocWith('played', ...changes) });
const gone = (unit: UnitId, into?: UnitId) =>
  inCycle('UnitLeftCycle', {
    ...{ unit, on: day('2019-07-01'), ...(into && { into }) },
    reason: into ? 'Hợp nhất' : 'Chuyển khối',
  });
const came = (unit: UnitId, from = '2019-07-01') => inCycle('UnitAdmittedToCycle', { unit, from: day(from) });
const leave = (unit: UnitId, at = today) => act('LeaveCycle', { unit }, at);
const admit = (unit: UnitId, at = today) => act('AdmitToCycle', { unit }, at);

describe('a unit that left the bloc', () => {
  test.each([
    ['pledging', inPledging()],
    ['movements', inMovements()],
    ['evaluation', inEvaluation()],
    ['voting', inVoting()],
    ['nomination', inNomination()],
  ])('leaves the year in the stage of %s, with day and reason', (_stage, history) => {
    expect(given(...history).when(leave(west), when(left(west)))).toEqual(accepted(gone(west)));
  });
  test('is refused to leave while it is a member: not at all, or not yet', () => {
    const refusal = refused({ code: 'UNIT_STILL_MEMBER', unit: west });
    expect(given(...inMovements()).when(leave(west), when())).toEqual(refusal);
    expect(given(...inMovements()).when(leave(west, on('2019-06-30')), when(left(west)))).toEqual(refusal);
    expect(given(...inMovements()).when(leave(west, on('2019-07-01')), when(left(west)))).toMatchObject({
      ok: true,
    });
  });
  test('leaves once', () => {
    expect(given(...inMovements(), gone(west)).when(leave(west), when(left(west)))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: west }),
    );
  });
  test('keeps what it did, and is asked for nothing more', () => {
    const history = [...inEvaluation(), selfScored(west, 50_00), gone(west)];
    const state = opened(...history);
    expect(state.signatures.map(({ unit }) => unit)).toContain(west);
    expect(state.selfScores.map(({ unit }) => unit)).toEqual([west]);
    expect(state.departures).toEqual([{ unit: west, on: '2019-07-01', reason: 'Chuyển khối', at: today }]);
    expect(missingToAdvance(state)[0]).toMatchObject({ code: 'SELF_SCORES', units: [north, south, east] });
  });
  test('no longer blocks the pledging', () => {
    const history = [...inPledging(), signed(north), signed(south), signed(east)];
    const close = act('ClosePledging', {});
    expect(given(...history).when(close)).toMatchObject({ ok: false });
    expect(given(...history, gone(west)).when(close)).toMatchObject({ ok: true });
  });
  test('can do nothing more in the year', () => {
    const sign = act('SignPledge', { unit: west });
    expect(given(...inPledging(), gone(west)).when(sign)).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: west }),
    );
  });
  test('is not ranked by score', () => {
    const score = inVoting({ choice: { method: 'score', maxChoices: 3 } });
    expect(given(...score, gone(north)).when(act('DeclareRanking', {}))).toMatchObject({
      events: [
        {
          data: {
            places: [
              { unit: south, rank: 1 },
              { unit: east, rank: 2 },
              { unit: west, rank: 2 },
            ],
          },
        },
      ],
    });
  });
  test('is not ranked by votes that it received before, and is not waited for', () => {
    const history = [...inVoting({ choice: { method: 'ballot', maxChoices: 3 } }), votingOpened, gone(north)];
    const votes = units.map((unit) => voteCast(unit, { for: [north, south] }));
    const open = ballotAfter(ballotOpened({ question: 'choose' }), ...votes.slice(1));
    expect(missingToAdvance(opened(...history), open)).toEqual([{ code: 'COUNT', rule: 'choice' }]);
    const tally = (unit: UnitId, received: number) => ({
      ...{ unit, for: received, against: 0, abstained: 0, approved: true },
    });
    const result = { rollSize: 4, cast: 4, quorumMet: true, tallies: [tally(north, 4), tally(south, 3)] };
    const counted = { ...open, phase: 'counted', result } as typeof open;
    expect(given(...history).when(act('DeclareRanking', {}), { ballot: counted })).toMatchObject({
      events: [{ data: { places: [{ unit: south, rank: 1 }] } }],
    });
  });
  test('keeps the place that was declared, and can be nominated for nothing', () => {
    const history = [...inNomination(), gone(north)];
    expect(opened(...history).ranking[0]).toEqual({ unit: north, rank: 1 });
    expect(given(...history).when(act('Nominate', { unit: north, award: 'GovernmentFlag' }))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: north }),
    );
  });
});

describe('units that were merged', () => {
  test('into a member leave that one as it was', () => {
    const decision = given(...inMovements()).when(leave(west), when(merged([west], south)));
    expect(decision).toEqual(accepted(gone(west, south)));
    expect(opened(...inMovements(), gone(west, south)).units).toEqual([north, south, east]);
  });
  test('into a new unit bring that one in, once', () => {
    const facts = when(merged([east, west], abroad));
    expect(given(...inMovements()).when(leave(east), facts)).toEqual({
      ok: true,
      events: [gone(east, abroad), came(abroad)],
    });
    const history = [...inMovements(), gone(east, abroad), came(abroad)];
    expect(given(...history).when(leave(west), facts)).toEqual(accepted(gone(west, abroad)));
    expect(opened(...history, gone(west, abroad)).units).toEqual([north, south, abroad]);
  });
  test('into a new unit once the order is declared leave that one to the next year', () => {
    const facts = when(merged([west], abroad));
    expect(given(...inNomination()).when(leave(west), facts)).toEqual(accepted(gone(west, abroad)));
  });
});

describe('a unit that joined the bloc', () => {
  const facts = when(memberAdmitted(abroad, '2019-07-01'));

  test('comes into the year, and is asked for what is still open', () => {
    expect(given(...inEvaluation()).when(admit(abroad), facts)).toEqual(accepted(came(abroad)));
    expect(missingToAdvance(opened(...inEvaluation(), came(abroad)))[0]).toMatchObject({
      code: 'SELF_SCORES',
      units: [...units, abroad],
    });
  });
  test('is refused before its day, without the bloc, and a second time', () => {
    const stranger = refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad });
    expect(given(...inMovements()).when(admit(abroad, on('2019-06-30')), facts)).toEqual(stranger);
    expect(given(...inMovements()).when(admit(abroad), when())).toEqual(stranger);
    expect(given(...inMovements(), came(abroad)).when(admit(abroad), facts)).toEqual(
      refused({ code: 'UNIT_ALREADY_IN_CYCLE', unit: abroad }),
    );
  });
  test('is refused once the order is declared', () => {
    expect(given(...inNomination()).when(admit(abroad), facts)).toEqual(
      refused({
        code: 'CYCLE_NOT_IN_STAGE',
        needed: ['pledging', 'movements', 'evaluation', 'voting'],
        actual: 'nomination',
      }),
    );
  });
  test('may be one that had left', () => {
    const back = [left(west), memberAdmitted(west, '2019-09-01')];
    const history = [...inMovements(), gone(west)];
    expect(given(...history).when(admit(west), when(...back))).toEqual(accepted(came(west, '2019-09-01')));
    expect(opened(...history, came(west, '2019-09-01'))).toMatchObject({ departures: [] });
  });
});

describe('a year that its bloc has changed under', () => {
  const merge = merged([east, west], abroad);
  const adopt = act('DraftPledge', { contents: ['Nội dung'] });

  test('follows just before the next act, whoever does it', () => {
    expect(given(...inEvaluation()).when(act('SealPledge', {}), when(merge))).toMatchObject({ ok: false });
    const submit = act('PlaceHold', {
      ...{
        hold: 'don',
        unit: abroad,
        ground: 'khieu-nai-to-cao',
        source: 'Thanh tra',
        openedAt: day('2019-08-01'),
      },
    });
    expect(given(...inEvaluation()).when(submit, when(merge))).toMatchObject({
      events: [gone(east, abroad), gone(west, abroad), came(abroad), { type: 'HoldPlaced' }],
    });
  });
  test('does not before the day of the change', () => {
    const early = { ...adopt, at: on('2019-06-30') };
    expect(given(...inPledging()).when(early, when(merge))).toMatchObject({
      events: [{ type: 'PledgeDrafted' }],
    });
    const late = { ...adopt, at: on('2019-07-01') };
    expect(given(...inPledging()).when(late, when(merge))).toMatchObject({
      events: [
        { type: 'UnitLeftCycle', data: { on: '2019-07-01' } },
        { type: 'UnitLeftCycle' },
        { type: 'UnitAdmittedToCycle' },
        { type: 'PledgeDrafted' },
      ],
    });
  });
  test('leaves what changes after its last day to the next one', () => {
    const later = inBloc('MemberLeft', { unit: west, on: day('2020-01-01'), reason: 'Chuyển khối' });
    const follow = act('FollowBloc', {}, on('2020-01-20'));
    expect(given(...inNomination()).when(follow, when(later))).toEqual(
      refused({ code: 'NOTHING_TO_FOLLOW' }),
    );
  });
  test('goes on to the end of the school year, where it is one', () => {
    const later = (on: string) =>
      when(inBloc('MemberLeft', { unit: west, on: day(on), reason: 'Chuyển khối' }));
    const inSchools = given(...inNomination({ yearKind: 'school' }));
    const follow = act('FollowBloc', {}, on('2020-09-20'));
    expect(inSchools.when(follow, later('2020-08-31'))).toMatchObject({
      events: [{ type: 'UnitLeftCycle' }],
    });
    expect(inSchools.when(follow, later('2020-09-01'))).toEqual(refused({ code: 'NOTHING_TO_FOLLOW' }));
  });
  test('follows without anybody, once', () => {
    const follow = act('FollowBloc', {});
    expect(given(...inMovements()).when(follow, when(left(west)))).toEqual(accepted(gone(west)));
    expect(given(...inMovements(), gone(west)).when(follow, when(left(west)))).toEqual(
      refused({ code: 'NOTHING_TO_FOLLOW' }),
    );
  });
});

describe('what differs between the bloc and the year', () => {
  const gap = (year: OpenedCycle, date: string, ...changes: readonly BlocEvent[]) =>
    membershipGap(year, blocWith('played', ...changes), day(date));

  test('are those that left and those that joined by that day, until the year takes them over', () => {
    const changes = [merged([east, west], abroad)];
    expect(gap(opened(...inMovements()), '2019-06-30', ...changes)).toEqual({ joined: [], left: [] });
    expect(gap(opened(...inMovements()), '2019-07-01', ...changes)).toEqual({
      joined: [abroad],
      left: [east, west],
    });
    const taken = [gone(east, abroad), came(abroad), gone(west, abroad)];
    expect(gap(opened(...inMovements(), ...taken), '2019-07-01', ...changes)).toEqual({
      joined: [],
      left: [],
    });
  });
  test('is nothing that could come in once the order is declared', () => {
    expect(gap(opened(...inNomination()), '2019-12-30', memberAdmitted(abroad), left(west))).toEqual({
      joined: [],
      left: [west],
    });
  });
});
