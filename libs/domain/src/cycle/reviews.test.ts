import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { inMovements } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { joined, launched } from '../testing/movements.js';
import { abroad, day, movement, north, on, south, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);

describe('the review', () => {
  const review = {
    date: day('2019-07-12'),
    text: 'Sơ kết',
    findings: [{ unit: north, text: 'Vượt tiến độ' }],
  };
  const midYear = inCycle('MidYearReviewed', review);
  const reviewed = inCycle('MovementReviewed', { movement, ...review }, on('2019-11-15'));

  test('of the half year is held once', () => {
    expect(given(...inMovements()).when(act('ReviewMidYear', review))).toEqual(accepted(midYear));
    expect(given(...inMovements(), midYear).when(act('ReviewMidYear', review))).toEqual(
      refused({ code: 'MID_YEAR_ALREADY_REVIEWED', at: today }),
    );
    expect(given(...inMovements(), midYear).state()).toMatchObject({ midYear: review });
  });
  test('of a movement is its end', () => {
    const history = [...inMovements(), launched, joined()];
    expect(given(...history).when(act('ReviewMovement', { movement, ...review }))).toEqual(
      accepted(inCycle('MovementReviewed', { movement, ...review })),
    );
    for (const command of [
      act('ReviewMovement', { movement, ...review }),
      act('JoinMovement', { movement, unit: south }),
      act('LeaveMovement', { movement, unit: north }),
    ])
      expect(given(...history, reviewed).when(command)).toEqual(
        refused({ code: 'MOVEMENT_ALREADY_REVIEWED', movement, at: on('2019-11-15') }),
      );
  });
  test.each([
    ['a unit twice', [north, south, north], { code: 'UNIT_NAMED_TWICE', unit: north }],
    ['a unit outside the bloc', [north, abroad], { code: 'UNIT_NOT_IN_BLOC', unit: abroad }],
  ] as const)('is refused where it finds something on %s', (_name, named, rejection) => {
    const findings = named.map((unit) => ({ unit, text: 'Tốt' }));
    expect(given(...inMovements()).when(act('ReviewMidYear', { ...review, findings }))).toEqual(
      refused(rejection),
    );
  });
});
