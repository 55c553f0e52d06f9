import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StreamName } from '../ids.js';
import { bloc, cycle, north, on } from '../testing/names.js';
import { attended, called, placed, presented } from '../testing/sittings.js';
import { openFlags } from './correction.js';
import {
  ofUnit,
  ofHead,
  ofRules,
  ofClaim,
  ofCouncil,
  later,
  logOf,
  inStream,
  stateIn,
  decideIn,
  after,
  correct,
  decideOn,
  said,
  year,
  type Written,
} from '../testing/registers.js';

describe('every kind of stream', () => {
  const log = logOf(
    ...year,
    [ofUnit, inStream('UnitRegistered', { unit: north, name: 'Cục Thuế', clock: 'played' })],
    [ofUnit, inStream('SubUnitRegistered', { unit: north, name: 'Phòng 1' })],
    [ofHead, inStream('PersonRegistered', { person: 'head', sealed: 'b2xk', clock: 'played' })],
    [
      ofHead,
      inStream('PersonAppointed', { person: 'head', role: 'unit-head', unit: north, from: '2019-01-01' }),
    ],
    [
      ofRules,
      inStream('RulesAdopted', {
        ...{ scope: `bloc-${bloc}`, rules: { quorum: { num: 3, den: 4 } }, validFrom: '2019-01-01' },
        ...{
          act: '12/QC',
          versions: { quorum: `bloc-${bloc}/quorum/2019-01-01` },
          marks: {},
          clock: 'played',
        },
      }),
    ],
    [
      ofClaim,
      inStream('AchievementClaimed', {
        achievement: 'a',
        cycle,
        unit: north,
        award: 'ProvinceFlag',
        title: 'A',
      }),
    ],
    ...[called(), placed(['ProvinceFlag']), attended(), presented(1)].map((event): Written => [
      ofCouncil,
      event,
    ]),
    [
      `ballot-${cycle}-1`,
      inStream('BallotOpened', {
        ballot: `${cycle}-1`,
        cycle,
        roll: [north],
        candidates: [north],
        question: 'approve',
        maxChoices: 1,
        closesAt: later,
        clock: 'played',
        quorum: { num: 1, den: 2 },
        threshold: { num: 1, den: 2, compare: 'at-least', base: 'all' },
      }),
    ],
    [
      `ballot-${cycle}-1`,
      inStream('VoteCast', {
        ballot: `${cycle}-1`,
        cycle,
        unit: north,
        voter: 'head',
        for: [north],
        against: [],
      }),
    ],
    [
      `dossier-${cycle}-1`,
      inStream('DossierDrafted', {
        dossier: `${cycle}-1`,
        cycle,
        unit: north,
        award: 'ProvinceFlag',
        clock: 'played',
      }),
    ],
    [
      `dossier-${cycle}-1`,
      inStream('AwardDecided', { dossier: `${cycle}-1`, cycle, outcome: 'awarded', number: '1/QĐ' }),
    ],
  );
  const streams = [...new Set(log.map(({ stream }) => stream as StreamName))];

  test.each(streams)('%s takes a correction and a decision on what it touched', (stream) => {
    const last = log.findLast((event) => event.stream === stream)!;
    const corrected = after(log, stream, correct(last.revision, { at: on('2018-11-30') }));
    expect(corrected.slice(0, log.length)).toEqual(log);
    expect(stateIn(corrected, stream).corrections).toHaveLength(1);
    const decision = decideIn(corrected, stream, decideOn({}));
    expect(decision.ok || decision.rejection.code).toBe(
      openFlags(stateIn(corrected, stream)).length > 0 ? true : 'NO_OPEN_FLAG',
    );
  });

  const correctible = log.filter(({ stream }) => /^(bloc|unit|person|rulebook|claim|council)-/.test(stream));
  test('says the same as before once what was corrected is corrected back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...correctible),
        fc.array(fc.constantFrom(...correctible), { maxLength: 3 }),
        ({ stream: name, revision, data }, voided) => {
          const stream = name as StreamName;
          const before = [...new Set(voided)]
            .filter((fact) => fact.stream !== name || fact.revision !== revision)
            .reduce(
              (past, fact) => after(past, fact.stream as StreamName, correct(fact.revision, 'void')),
              log,
            );
          const gone = after(before, stream, correct(revision, 'void'));
          // What it rests on may have been voided before it.
          fc.pre(decideIn(gone, stream, correct(revision, {})).ok);
          const back = after(gone, stream, correct(revision, {}));
          expect(said(stateIn(back, stream))).toEqual(said(stateIn(before, stream)));
          expect(back.slice(0, log.length)).toEqual(log);
          expect(back.at(-1)).toMatchObject({ data: { becomes: data } });
        },
      ),
      { numRuns: 60 },
    );
  });
});
