import { describe, expect, test } from '@jest/globals';
import { act } from '../testing/acts.js';
import { noFacts } from '../testing/facts.js';
import { day, north, on, today } from '../testing/names.js';
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
      names: [{ name: 'Cục Thống kê tỉnh' }],
      subUnits: [],
      clock: 'live',
      at: on('2018-12-01'),
    });
  });
});

describe('renaming a unit', () => {
  const rename = (name: string, from: string) => act('RenameUnit', { unit: north, name, from: day(from) });
  const renamed = (name: string, from: string) =>
    ({ type: 'UnitRenamed', data: { unit: north, name, from: day(from), at: today } }) as const;

  test('records the name with the day from which it holds', () => {
    expect(given(registered).when(rename('Thống kê tỉnh', '2019-03-01'))).toEqual(
      accepted(renamed('Thống kê tỉnh', '2019-03-01')),
    );
  });
  test('keeps what it was called, and from which day', () => {
    const unit = given(registered, renamed('Thống kê tỉnh', '2019-03-01')).state();
    if (unit.status === 'unregistered') throw new Error('unregistered');
    expect(unit.name).toBe('Thống kê tỉnh');
    expect(unit.names).toEqual([
      { name: 'Cục Thống kê tỉnh' },
      { name: 'Thống kê tỉnh', from: day('2019-03-01') },
    ]);
  });
  test('is refused to the name it has, and from a day before it was last renamed', () => {
    const history = [registered, renamed('Thống kê tỉnh', '2019-03-01')];
    expect(given(...history).when(rename('Thống kê tỉnh', '2019-06-01'))).toEqual(
      refused({ code: 'NAME_UNCHANGED', name: 'Thống kê tỉnh' }),
    );
    expect(given(...history).when(rename('Chi cục Thống kê', '2019-03-01'))).toEqual(
      refused({ code: 'RENAMED_SINCE', name: 'Thống kê tỉnh', from: day('2019-03-01') }),
    );
  });
  test('is refused for a unit that nobody registered', () => {
    expect(given().when(rename('Thống kê tỉnh', '2019-03-01'))).toEqual(
      refused({ code: 'UNIT_UNKNOWN', unit: north }),
    );
  });
});

describe('registering an office inside a unit', () => {
  const register = act('RegisterSubUnit', { unit: north, name: 'Văn phòng' });
  const office = { type: 'SubUnitRegistered', data: { unit: north, name: 'Văn phòng', at: today } } as const;

  test('records the name by which acts refer to it', () => {
    expect(given(registered).when(register)).toEqual(accepted(office));
    expect(given(registered, office).state()).toMatchObject({ subUnits: ['Văn phòng'] });
  });
  test('a second time is refused', () => {
    expect(given(registered, office).when(register)).toEqual(
      refused({ code: 'SUB_UNIT_ALREADY_REGISTERED', unit: north, subUnit: 'Văn phòng' }),
    );
  });
});
