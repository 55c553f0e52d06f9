import { describe, expect, test } from '@jest/globals';
import { defaultValues } from '@so-vang/domain';
import { problemsOf, sheetOf, valuesOf } from './sheet-form.js';

const table = defaultValues.scoreTable;
const typed = { 'item-nhiem-vu': '55,25', 'item-xay-dung': '14.5', 'item-thi-dua': '13' };
const sheet = { points: { 'nhiem-vu': 55_25, 'xay-dung': 14_50, 'thi-dua': 13_00 }, bonus: 0, deduction: 0 };

describe('the score form', () => {
  test('makes the sheet, bonus and deduction left empty being none', () => {
    expect(problemsOf(typed, table)).toEqual([]);
    expect(sheetOf(typed, table)).toEqual(sheet);
  });

  test('names each line that is missing or too high', () => {
    const problems = problemsOf({ ...typed, 'item-thi-dua': '', bonus: '10,01' }, table);
    expect(problems.map(({ field, parsed }) => [field, parsed.reason])).toEqual([
      ['item-thi-dua', 'empty'],
      ['bonus', 'too-large'],
    ]);
  });

  test('shows a sheet as it would be typed', () => {
    const values = valuesOf(sheet, (hundredths) => String(hundredths / 100));
    expect(sheetOf(values, table)).toEqual(sheet);
  });
});
