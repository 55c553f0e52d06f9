import { describe, expect, test } from '@jest/globals';
import { act } from '../testing/acts.js';
import { noFacts } from '../testing/facts.js';
import { north, on, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { unitDecider } from './unit.js';

const given = specFor(unitDecider, noFacts);
const data = {
  unit: north,
  name: 'Cục Thống kê tỉnh',
  superior: 'Tổng cục Thống kê',
  clock: 'live',
} as const;
const registered = { type: 'UnitRegistered', data: { ...data, at: on('2018-12-01') } } as const;

describe('registering a unit', () => {
  test('records its name, its superior and its clock', () => {
    expect(given().when(act('RegisterUnit', data))).toEqual(
      accepted({ type: 'UnitRegistered', data: { ...data, at: today } }),
    );
  });
  test('a second time is refused with the first date', () => {
    expect(given(registered).when(act('RegisterUnit', { ...data, name: 'Cục Thuế tỉnh' }))).toEqual(
      refused({ code: 'UNIT_ALREADY_REGISTERED', unit: north, at: on('2018-12-01') }),
    );
  });
  test('makes a unit that is known by name and clock', () => {
    expect(given(registered).state()).toEqual({
      status: 'registered',
      id: north,
      name: 'Cục Thống kê tỉnh',
      clock: 'live',
      at: on('2018-12-01'),
    });
  });
});
