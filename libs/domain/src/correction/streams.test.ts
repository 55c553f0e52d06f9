import { describe, expect, test } from '@jest/globals';
import { type AnyCommand } from '../registry.js';
import type { RecordedEvent } from '../recorded.js';
import { act } from '../testing/acts.js';
import { opened } from '../testing/cycles.js';
import { bloc, cycle, day, north, south, east, west } from '../testing/names.js';
import { explain } from '../why/explain.js';
import { attended, called, comers, placed, presented, voted } from '../testing/sittings.js';
import { openFlags } from './correction.js';
import {
  ofBloc,
  ofYear,
  ofUnit,
  ofHead,
  ofRules,
  ofClaim,
  ofCouncil,
  later,
  ground,
  logOf,
  read,
  inStream,
  stateIn,
  decideIn,
  after,
  correct,
  decideOn,
  dependentsIn,
  said,
  registered,
  year,
  type Written,
} from '../testing/registers.js';

describe('a correction in a bloc', () => {
  const log = logOf(...year);

  test('of a membership: the member is where the counter-event says, and the year that took its members is flagged', () => {
    const corrected = after(log, ofBloc, correct(4, { from: '2020-01-01' }));
    expect(stateIn(corrected, ofBloc)).toMatchObject({
      members: [{}, {}, {}, { unit: west, from: '2020-01-01' }],
    });
    expect(corrected.at(-1)).toMatchObject({
      data: {
        stream: ofBloc,
        was: { from: '2019-01-01' },
        becomes: { from: '2020-01-01' },
        follows: true,
        ...ground,
      },
    });
    expect(dependentsIn(corrected)).toEqual(['CycleOpened']);
    expect(corrected.slice(0, log.length)).toEqual(log);
    expect(openFlags(stateIn(corrected, ofBloc))).toHaveLength(1);
    const decided = after(corrected, ofBloc, decideOn({}));
    expect(openFlags(stateIn(decided, ofBloc))).toEqual([]);
  });
  test('of a membership flags who came or left by it, and the banner in its hands', () => {
    const leaving = inStream('UnitLeftCycle', { cycle, unit: west, on: '2019-07-01' });
    const more = logOf(
      ...year,
      [ofBloc, inStream('BannerHandedOver', { bloc, unit: west, on: '2019-01-10' })],
      [ofBloc, inStream('BannerHandedOver', { bloc, unit: east, on: '2019-02-10' })],
      [ofYear, leaving, read(ofBloc, 5)],
    );
    expect(dependentsIn(after(more, ofBloc, correct(4, { from: '2020-01-01' })))).toEqual([
      ...['CycleOpened', 'BannerHandedOver', 'UnitLeftCycle'],
    ]);
  });
  test('is shown by why beside what rests on it, until it is decided', () => {
    const corrected = after(log, ofBloc, correct(4, { from: '2020-01-01' }));
    const why = (past: readonly RecordedEvent[]) =>
      explain(past, { about: 'stage' }, { ruleOf: () => undefined })?.because[0];
    expect(why(corrected)).toMatchObject({
      event: { type: 'CycleOpened' },
      flags: [{ revision: 4, type: 'MemberAdmitted', ...ground, owed: false }],
    });
    expect(why(after(corrected, ofBloc, decideOn({ decision: 'redo' })))?.flags).toMatchObject([
      { owed: true },
    ]);
    expect(why(after(corrected, ofBloc, decideOn({})))?.flags).toBeUndefined();
  });
  test('of a day that changes no year flags none', () => {
    expect(dependentsIn(after(log, ofBloc, correct(4, { from: '2018-12-31' })))).toEqual([]);
  });
  test('of the head flags the year and what the wrong head did in it', () => {
    expect(dependentsIn(after(log, ofBloc, correct(5, { head: south, deputy: east })))).toEqual([
      'CycleOpened',
      'PlanAdopted',
    ]);
    expect(dependentsIn(after(log, ofBloc, correct(5, { deputy: east })))).toEqual(['CycleOpened']);
  });
  test('of the unit or of the year is refused: that would be another fact', () => {
    expect(decideIn(log, ofBloc, correct(1, { unit: south }))).toMatchObject({
      rejection: { code: 'FIELD_NOT_CORRECTABLE', field: 'unit' },
    });
    expect(decideIn(log, ofBloc, correct(5, { year: 2020 }))).toMatchObject({
      rejection: { code: 'FIELD_NOT_CORRECTABLE', field: 'year' },
    });
  });
  test('stands before the rules of its act', () => {
    const left = logOf(...year, [
      ofBloc,
      inStream('MemberLeft', { bloc, unit: north, on: '2019-06-01', reason: 'Chuyển khối' }),
    ]);
    expect(decideIn(left, ofBloc, correct(6, { on: '2018-06-01' }))).toMatchObject({
      rejection: { code: 'LEAVES_BEFORE_IT_JOINED' },
    });
  });
  test('names no field that the event does not have', () => {
    expect(decideIn(log, ofBloc, correct(1, { since: '2018-01-01' }))).toMatchObject({
      rejection: { code: 'CORRECTION_MALFORMED', flaw: '.since is not a field of it' },
    });
  });
  test('never takes back that it was registered', () => {
    const corrected = after(log, ofBloc, correct(0, 'void'));
    expect(corrected.at(-1)).toMatchObject({ data: { follows: false } });
    expect(said(stateIn(corrected, ofBloc))).toEqual(said(stateIn(log, ofBloc)));
  });
});

describe('a correction in a unit', () => {
  const log = logOf(
    [ofUnit, inStream('UnitRegistered', { unit: north, name: 'Cục Thuế', clock: 'played' })],
    [ofUnit, inStream('UnitRenamed', { unit: north, name: 'Cục Thúê tỉnh', from: '2019-01-01' })],
    [ofUnit, inStream('SubUnitRegistered', { unit: north, name: 'Phòng 1' })],
    [
      ofYear,
      inStream('NominationMade', {
        cycle,
        dossier: `${cycle}-1`,
        unit: north,
        subUnit: 'Phòng 1',
        award: 'ProvinceFlag',
        authority: 'province',
      }),
      read(ofUnit, 2),
    ],
  );
  test('of its name is shown everywhere and touches nothing', () => {
    const corrected = after(log, ofUnit, correct(1, { name: 'Cục Thuế tỉnh' }));
    expect(stateIn(corrected, ofUnit)).toMatchObject({
      name: 'Cục Thuế tỉnh',
      names: [{ name: 'Cục Thuế' }, { name: 'Cục Thuế tỉnh', from: '2019-01-01' }],
    });
    expect(dependentsIn(corrected)).toEqual([]);
  });
  test('of an office within it flags what that office was proposed for', () => {
    expect(dependentsIn(after(log, ofUnit, correct(2, 'void')))).toEqual(['NominationMade']);
  });
});

describe('a correction in a person', () => {
  const log = logOf(
    [ofHead, inStream('PersonRegistered', { person: 'head', sealed: 'b2xk', clock: 'played' })],
    [
      ofHead,
      inStream('PersonAppointed', { person: 'head', role: 'unit-head', unit: north, from: '2019-01-01' }),
    ],
    ...year.map(([stream, event, more]): Written => [
      stream,
      event,
      more?.actor ? { ...more, facts: [{ stream: ofHead, revision: 1 }] } : (more ?? {}),
    ]),
  );
  test('of an appointment flags what was done by it on a day that it does not cover any more', () => {
    const corrected = after(log, ofHead, correct(1, { from: '2019-03-01' }));
    expect(stateIn(corrected, ofHead)).toMatchObject({ appointments: [{ from: '2019-03-01' }] });
    expect(dependentsIn(corrected)).toEqual(['PlanAdopted']);
    expect(dependentsIn(after(log, ofHead, correct(1, { to: '2019-12-31' })))).toEqual([]);
  });
  test('of what is sealed puts one sealed text in the place of another', () => {
    const corrected = after(log, ofHead, correct(0, { sealed: 'bmV3' }));
    expect(corrected.at(-1)).toMatchObject({
      data: { was: { sealed: 'b2xk' }, becomes: { sealed: 'bmV3' }, follows: true },
    });
    expect(decideIn(log, ofHead, correct(0, { name: 'Trần Thị Dậu' }))).toMatchObject({
      rejection: { code: 'CORRECTION_MALFORMED' },
    });
  });
  test('of the role is refused: that would be another appointment', () => {
    expect(decideIn(log, ofHead, correct(1, { role: 'office' }))).toMatchObject({
      rejection: { code: 'FIELD_NOT_CORRECTABLE', field: 'role' },
    });
  });
});

describe('a correction in a rulebook', () => {
  const id = `bloc-${bloc}/quorum/2019-01-01`;
  const log = logOf(
    ...registered,
    [
      ofRules,
      inStream('RulesAdopted', {
        ...{ scope: `bloc-${bloc}`, rules: { quorum: { num: 3, den: 4 } }, validFrom: '2019-01-01' },
        ...{ act: '12/QC', versions: { quorum: id }, marks: { quorum: 'verified' }, clock: 'played' },
      }),
    ],
    [ofYear, opened(), { rules: [id], ...read(ofRules, 0) }],
  );
  test('of a value keeps its id and flags what was judged by it', () => {
    const corrected = after(log, ofRules, correct(0, { rules: { quorum: { num: 2, den: 3 } } }));
    expect(stateIn(corrected, ofRules)).toMatchObject({ entries: [{ id, value: { num: 2, den: 3 } }] });
    expect(dependentsIn(corrected)).toEqual(['CycleOpened']);
  });
  test('stands before the check of adopted values, and adds no rule', () => {
    expect(decideIn(log, ofRules, correct(0, { rules: { quorum: { num: 5, den: 3 } } }))).toMatchObject({
      rejection: { code: 'RULE_VALUES_WRONG' },
    });
    expect(decideIn(log, ofRules, correct(0, { rules: { noPledge: 'excluded' } }))).toMatchObject({
      rejection: { code: 'CORRECTION_MALFORMED' },
    });
  });
  test('that voids it leaves its id to it', () => {
    const voided = after(log, ofRules, correct(0, 'void'));
    expect(stateIn(voided, ofRules)).toMatchObject({ status: 'empty' });
    const adopt = act(
      'AdoptRules',
      {
        ...{
          scope: `bloc-${bloc}` as const,
          rules: { quorum: { num: 2, den: 3 } },
          validFrom: day('2019-01-01'),
        },
        ...{ act: '13/QC', clock: 'played' as const },
      },
      later,
    );
    expect(decideIn(voided, ofRules, adopt as AnyCommand)).toMatchObject({
      events: [{ data: { versions: { quorum: `${id}.2` } } }],
    });
  });
});

describe('a correction in a claim', () => {
  const use = { achievement: 'a', cycle, unit: north, award: 'ProvinceFlag' };
  const log = logOf(
    [ofClaim, inStream('AchievementClaimed', { ...use, title: 'Sáng kiến' })],
    [
      ofYear,
      inStream('NominationMade', {
        ...{ cycle, dossier: `${cycle}-1`, unit: north, award: 'ProvinceFlag', authority: 'province' },
        achievements: [{ id: 'a', title: 'Sáng kiến' }],
      }),
    ],
    [`dossier-${cycle}-1`, inStream('DossierDrafted', { dossier: `${cycle}-1`, cycle, unit: north })],
  );
  test('frees the achievement and flags the proposal that holds it, with its dossier', () => {
    const corrected = after(log, ofClaim, correct(0, 'void'));
    expect(said(stateIn(corrected, ofClaim))).toEqual({ status: 'unclaimed' });
    expect(dependentsIn(corrected)).toEqual(['NominationMade', 'DossierDrafted']);
  });
});

describe('a correction in a sitting', () => {
  const { type, data } = voted(1, 9, true);
  const counting = { method: 'paper', committee: comers.slice(0, 3), sheet: 'c'.repeat(64) };
  const onPaper = { type, data: { ...data, ...counting } };
  const log = logOf(
    ...[called(), placed(['ProvinceFlag']), attended(), presented(1), onPaper].map((event): Written => [
      ofCouncil,
      event,
    ]),
  );
  test('of a vote is counted again, by those who were there', () => {
    const named = comers.map((person, i) => ({ person, opinion: i < 4 ? 'for' : 'against' }));
    const votes = [{ item: 1, for: 4, against: 5, invalid: 0, abstained: 0, named }];
    const corrected = after(log, ofCouncil, correct(4, { votes }));
    expect(stateIn(corrected, ofCouncil)).toMatchObject({
      phase: 'sitting',
      agenda: [{ rounds: [{ for: 4, votesFor: 4, passed: false }] }],
    });
    expect(decideIn(log, ofCouncil, correct(4, { votes: [{ ...votes[0]!, for: 40 }] }))).toMatchObject({
      rejection: { code: 'VOTES_DO_NOT_ADD_UP' },
    });
  });
});
