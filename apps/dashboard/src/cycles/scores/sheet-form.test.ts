import { describe, expect, test } from '@jest/globals';
import { defaultValues } from '@so-vang/domain';
import { problemsOf, replacing, sheetOf, valuesOf } from './sheet-form.js';

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
    expect(problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['item-thi-dua', 'empty'],
      ['bonus', 'too-large'],
    ]);
  });

  test('shows a sheet as it would be typed', () => {
    const values = valuesOf(sheet, (hundredths) => String(hundredths / 100));
    expect(sheetOf(values, table)).toEqual(sheet);
  });

  test('reads bonus entries, each with what it is for, and makes their sum', () => {
    const entries = {
      ...{ 'bonus-0-name': 'Cờ của ngành', 'bonus-0-points': '5', 'bonus-0-reason': 'Quyết định số 5' },
      ...{ 'bonus-1-name': '', 'bonus-1-points': '', 'bonus-1-reason': '' },
      ...{ 'bonus-2-name': 'Mô hình', 'bonus-2-points': '2,5', 'bonus-2-reason': 'Được nhân rộng' },
    };
    expect(problemsOf({ ...typed, ...entries }, table)).toEqual([]);
    const made = sheetOf({ ...typed, ...entries }, table);
    expect(made).toEqual({
      ...sheet,
      bonus: 7_50,
      bonuses: [
        { name: 'Cờ của ngành', points: 5_00, reason: 'Quyết định số 5' },
        { name: 'Mô hình', points: 2_50, reason: 'Được nhân rộng' },
      ],
    });
    expect(
      sheetOf(
        valuesOf(made, (hundredths) => String(hundredths / 100)),
        table,
      ),
    ).toEqual(made);
    expect(
      problemsOf({ ...typed, ...entries, 'bonus-0-reason': '', 'bonus-2-points': '' }, table),
    ).toMatchObject([
      { field: 'bonus-0-reason', reason: 'entry-empty' },
      { field: 'bonus-2-points', reason: 'empty' },
    ]);
    expect(problemsOf({ ...typed, ...entries, 'bonus-0-points': '8' }, table)).toMatchObject([
      { field: 'bonus-0-points', reason: 'too-large' },
    ]);
  });

  test('taking another sheet over leaves no entry of the one before', () => {
    const before = { 'bonus-0-name': 'Cờ', 'bonus-0-points': '5', 'bonus-0-reason': 'QĐ' };
    const values = replacing(
      before,
      valuesOf(sheet, (hundredths) => String(hundredths / 100)),
    );
    expect(sheetOf({ ...before, ...values }, table)).toEqual(sheet);
  });
});
