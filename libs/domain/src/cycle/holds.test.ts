import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { inNomination, inPledging, inVoting } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, day, dossier, north, on, south } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const hold = {
  hold: 'thanh-tra',
  unit: north,
  ground: 'dieu-tra-thanh-tra',
  source: 'Thanh tra tỉnh',
  openedAt: day('2019-11-30'),
};
const placed = inCycle('HoldPlaced', hold, on('2019-12-19'));
const cleared = (upheld?: boolean) =>
  inCycle('HoldCleared', {
    ...{ hold: 'thanh-tra', unit: north, conclusion: 'Không có vi phạm' },
    ...(upheld !== undefined && { upheld }),
  });
const nominate = act('Nominate', { unit: north, award: 'GovernmentFlag' });
const nominated = (unit = north) =>
  inCycle('NominationMade', {
    ...{ dossier, unit, rank: 1 },
    ...{ award: 'GovernmentFlag', authority: 'government' },
  } as const);

describe('a hold', () => {
  test.each([
    ['pledging', inPledging()],
    ['the vote', inVoting()],
    ['a closed cycle', [...inNomination(), inCycle('CycleClosed', {})]],
  ])('is placed on a unit at any time, as in %s', (_stage, history) => {
    expect(given(...history).when(act('PlaceHold', hold))).toEqual(accepted(inCycle('HoldPlaced', hold)));
  });
  test('is refused for a stranger, on an unknown ground, and under a name that is taken', () => {
    const place = (other: Partial<typeof hold>) => act('PlaceHold', { ...hold, ...other });
    expect(given(...inVoting()).when(place({ unit: abroad }))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
    expect(given(...inVoting()).when(place({ ground: 'mua' }))).toEqual(
      refused({ code: 'GROUND_UNKNOWN', ground: 'mua', rule: 'holdGrounds' }),
    );
    expect(given(...inVoting(), placed).when(place({ unit: south }))).toEqual(
      refused({ code: 'HOLD_ALREADY_PLACED', hold: 'thanh-tra', at: on('2019-12-19') }),
    );
  });
  test('keeps the unit from being nominated, and leaves it its rank', () => {
    const held = given(...inNomination(), placed);
    expect(held.when(nominate)).toEqual(
      refused({
        code: 'UNIT_ON_HOLD',
        ...{ unit: north, hold: 'thanh-tra', rule: 'holdGrounds' },
        ground: 'Đang bị điều tra, thanh tra, kiểm toán khi có dấu hiệu vi phạm',
      }),
    );
    expect(held.state()).toMatchObject({ ranking: [{ unit: north, rank: 1 }, {}, {}, {}] });
    expect(held.when(act('Nominate', { unit: south, award: 'ProvinceFlag' }))).toMatchObject({ ok: true });
  });
  test('that is cleared lets the unit be nominated; one that is upheld does not', () => {
    const after = (upheld?: boolean) => given(...inNomination(), placed, cleared(upheld)).when(nominate);
    expect(after()).toMatchObject({ ok: true });
    expect(after(false)).toMatchObject({ ok: true });
    expect(after(true)).toMatchObject({ rejection: { code: 'UNIT_ON_HOLD' } });
  });
  test('of two bars the unit until both are cleared', () => {
    const second = inCycle('HoldPlaced', { ...hold, hold: 'to-cao', ground: 'khieu-nai-to-cao' });
    expect(given(...inNomination(), placed, second, cleared()).when(nominate)).toMatchObject({
      rejection: { code: 'UNIT_ON_HOLD', hold: 'to-cao' },
    });
  });
  test('knows which of the unit’s dossiers were made before it', () => {
    expect(given(...inNomination(), nominated(), placed).state()).toMatchObject({
      holds: [{ dossiers: [dossier] }],
    });
    expect(given(...inNomination(), nominated(south), placed).state()).toMatchObject({
      holds: [{ dossiers: [] }],
    });
  });
});

describe('clearing a hold', () => {
  const clear = act('ClearHold', { hold: 'thanh-tra', conclusion: 'Không có vi phạm' });

  test('records the conclusion, with the unit', () => {
    expect(given(...inNomination(), placed).when(clear)).toEqual(accepted(cleared()));
  });
  test('is refused where there is none, and a second time', () => {
    expect(given(...inNomination()).when(clear)).toEqual(
      refused({ code: 'HOLD_UNKNOWN', hold: 'thanh-tra' }),
    );
    expect(given(...inNomination(), placed, cleared()).when(clear)).toEqual(
      refused({ code: 'HOLD_ALREADY_CLEARED', hold: 'thanh-tra', at: cleared().data.at }),
    );
  });
});

describe('withdrawing', () => {
  const withdraw = act('WithdrawFromNomination', { unit: north, reason: 'Đã nhận cờ năm trước' });
  test('is refused where the rules do not let a unit step back', () => {
    expect(given(...inNomination({ withdrawal: 'off' })).when(withdraw)).toEqual(
      refused({ code: 'WITHDRAWAL_OFF', rule: 'withdrawal' }),
    );
  });
});
