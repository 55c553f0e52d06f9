import type { ScoreSheet, ScoreTable } from '@so-vang/domain';
import type { Values } from '../../acts/act-form.js';
import { parsePoints, type ParsedPoints } from './points.js';

/** A line of the score sheet: an item, or the bonus, or the deduction. */
export type SheetLine = { readonly field: string; readonly max: number; readonly item?: string };

export const itemField = (item: string): string => `item-${item}`;
export const linesOf = (table: ScoreTable): readonly SheetLine[] => [
  ...table.items.map(({ id, max }) => ({ field: itemField(id), max, item: id })),
  { field: 'bonus', max: table.bonusMax },
  { field: 'deduction', max: table.deductionMax },
];

/** Bonus and deduction may be left empty: none. */
const parseLine = ({ max, item }: SheetLine, typed: string): ParsedPoints =>
  item === undefined && typed.trim() === '' ? { ok: true, hundredths: 0 } : parsePoints(typed, max);

export type SheetProblem = { readonly field: string; readonly parsed: Extract<ParsedPoints, { ok: false }> };

export const problemsOf = (values: Values, table: ScoreTable): readonly SheetProblem[] =>
  linesOf(table).flatMap((line) => {
    const parsed = parseLine(line, values[line.field] ?? '');
    return parsed.ok ? [] : [{ field: line.field, parsed }];
  });

/** What has been typed, as a sheet; lines that cannot be read count as nothing (see `problemsOf`). */
export const sheetOf = (values: Values, table: ScoreTable): ScoreSheet => {
  const points = (line: SheetLine) => {
    const parsed = parseLine(line, values[line.field] ?? '');
    return parsed.ok ? parsed.hundredths : 0;
  };
  const items = table.items.map(
    ({ id, max }) => [id, points({ field: itemField(id), max, item: id })] as const,
  );
  return {
    points: Object.fromEntries(items),
    bonus: points({ field: 'bonus', max: table.bonusMax }),
    deduction: points({ field: 'deduction', max: table.deductionMax }),
  };
};

/** A sheet as the form's fields show it. */
export const valuesOf = (sheet: ScoreSheet, write: (hundredths: number) => string): Values => ({
  ...Object.fromEntries(Object.entries(sheet.points).map(([id, points]) => [itemField(id), write(points)])),
  bonus: write(sheet.bonus),
  deduction: write(sheet.deduction),
});
