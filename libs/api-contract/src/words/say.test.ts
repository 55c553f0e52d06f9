import { describe, expect, test } from '@jest/globals';
import { missingIn } from './missing.js';
import type { Day, UnitId } from '@so-vang/domain';
import { eitherIn, listIn, namesIn, sayIn } from './say.js';

const later = { name: 'Thuế tỉnh', from: '2020-03-01' as Day };

const names: Readonly<Record<string, string>> = { tax: 'Cục Thuế tỉnh', treasury: 'Kho bạc Nhà nước tỉnh' };
const vi = sayIn('vi', (id) => names[id]);
const en = sayIn('en', (id) => names[id]);

describe('saying things to a reader', () => {
  test('an instant is said as date and time in Viet Nam, past midnight too', () => {
    expect(vi.time('2019-12-31T17:30:00.000Z')).toBe('01/01/2020 00:30');
    expect(en.time('2019-12-20T01:00:00.000Z')).toBe('20/12/2019 08:00');
  });
  test('a day is said day first', () => {
    expect(vi.day('2019-03-15')).toBe('15/03/2019');
  });
  test('points have a comma in Vietnamese and a dot in English', () => {
    expect([5825, 6000, 9550, -800].map(vi.points)).toEqual(['58,25', '60', '95,5', '-8']);
    expect(en.points(5825)).toBe('58.25');
  });
  test('units are said by name, and by id where no name is known', () => {
    expect(vi.units(['tax', 'treasury', 'unit-5'])).toBe('Cục Thuế tỉnh, Kho bạc Nhà nước tỉnh và unit-5');
    expect(en.units(['tax'])).toBe('Cục Thuế tỉnh');
  });
  test('a unit that was renamed is said as it was called on the day', () => {
    const row = { id: 'tax' as UnitId, name: 'Thuế tỉnh', names: [{ name: 'Cục Thuế' }, later] };
    const say = sayIn('vi', namesIn([row]));
    expect(say.unit('tax')).toBe('Thuế tỉnh');
    expect(say.on('2020-02-28T17:00:00.000Z').units(['tax'])).toBe('Cục Thuế');
    expect(say.on('2020-02-29T17:00:00.000Z').units(['tax'])).toBe('Thuế tỉnh');
    expect(say.on('2019-12-20').on(undefined).unit('tax')).toBe('Cục Thuế');
    expect(say.on('2019-12-20').unit('unit-5')).toBe('unit-5');
  });
  test('lists end in a conjunction', () => {
    expect(listIn('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(eitherIn('vi', ['a', 'b'])).toBe('a hoặc b');
    expect(listIn('en', [])).toBe('');
  });
  test('what is missing names whose turn it is', () => {
    expect(missingIn('vi', { code: 'SIGNATURES', units: ['tax' as never] }, vi)).toBe(
      'chưa ký giao ước: Cục Thuế tỉnh',
    );
    expect(missingIn('en', { code: 'PLAN' }, en)).toBe('the plan with its theme is not adopted');
  });
});
