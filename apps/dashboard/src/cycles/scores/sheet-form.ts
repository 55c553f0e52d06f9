import type { ScoreEntry, ScoreSheet, ScoreTable } from '@so-vang/domain';
import type { Values } from '../../acts/act-form.js';
import { parsePoints, type ParsedPoints } from './points.js';

/** A line of the score sheet: an item, or the bonus, or the deduction. */
export type SheetLine = { readonly field: string; readonly max: number; readonly item?: string };
/** What is given or taken beside the items, in one sum or entry by entry. */
export type Extra = 'bonus' | 'deduction';

export const itemField = (item: string): string => `item-${item}`;
const linesOf = (table: ScoreTable): readonly SheetLine[] =>
  table.items.map(({ id, max }) => ({ field: itemField(id), max, item: id }));
const extrasOf = ({ bonusMax, deductionMax }: ScoreTable) =>
  [
    ['bonus', bonusMax],
    ['deduction', deductionMax],
  ] as const;

export const entryField = (extra: Extra, i: number, part: keyof ScoreEntry): string =>
  `${extra}-${i}-${part}`;
/** How many entries the form shows, filled in or not. */
export const entryCount = (values: Values, extra: Extra): number => {
  let count = 0;
  while (entryField(extra, count, 'name') in values) count++;
  return count;
};
export const blankEntry = (extra: Extra, i: number): Values => ({
  [entryField(extra, i, 'name')]: '',
  [entryField(extra, i, 'points')]: '',
  [entryField(extra, i, 'reason')]: '',
});

/** An entry of which nothing is filled in is none. */
const filledEntries = (values: Values, extra: Extra) =>
  Array.from({ length: entryCount(values, extra) }, (_, i) => {
    const part = (name: keyof ScoreEntry) => values[entryField(extra, i, name)]?.trim() ?? '';
    return { i, name: part('name'), points: part('points'), reason: part('reason') };
  }).filter(({ name, points, reason }) => name || points || reason);

/** Bonus and deduction may be left empty: none. */
const parseLine = ({ max, item }: SheetLine, typed: string): ParsedPoints =>
  item === undefined && typed.trim() === '' ? { ok: true, hundredths: 0 } : parsePoints(typed, max);
const hundredths = (parsed: ParsedPoints): number => (parsed.ok ? parsed.hundredths : 0);

const entriesOf = (values: Values, extra: Extra, max: number): readonly ScoreEntry[] =>
  filledEntries(values, extra).map(({ name, points, reason }) => ({
    ...{ name, reason },
    points: hundredths(parsePoints(points, max)),
  }));

export type SheetProblem = {
  readonly field: string;
  readonly reason: Extract<ParsedPoints, { ok: false }>['reason'] | 'entry-empty';
  readonly max: number;
};

const problemOf = (field: string, parsed: ParsedPoints): readonly SheetProblem[] =>
  parsed.ok ? [] : [{ field, reason: parsed.reason, max: parsed.max }];

const extraProblems = (values: Values, extra: Extra, max: number): readonly SheetProblem[] => {
  const entries = filledEntries(values, extra);
  if (entries.length === 0) return problemOf(extra, parseLine({ field: extra, max }, values[extra] ?? ''));
  const wrong = entries.flatMap(({ i, name, points, reason }) => [
    ...problemOf(entryField(extra, i, 'points'), parsePoints(points, max)),
    ...(['name', 'reason'] as const)
      .filter((part) => !{ name, reason }[part])
      .map((part) => ({ field: entryField(extra, i, part), reason: 'entry-empty' as const, max })),
  ]);
  const sum = entriesOf(values, extra, max).reduce((all, { points }) => all + points, 0);
  const over = { field: entryField(extra, entries[0]?.i ?? 0, 'points'), reason: 'too-large' as const, max };
  return wrong.length === 0 && sum > max ? [over] : wrong;
};

export const problemsOf = (values: Values, table: ScoreTable): readonly SheetProblem[] => [
  ...linesOf(table).flatMap((line) => problemOf(line.field, parseLine(line, values[line.field] ?? ''))),
  ...extrasOf(table).flatMap(([extra, max]) => extraProblems(values, extra, max)),
];

/** What has been typed, as a sheet; lines that cannot be read count as nothing (see `problemsOf`). */
export const sheetOf = (values: Values, table: ScoreTable): ScoreSheet => {
  const items = linesOf(table).map(
    (line) => [line.item ?? '', hundredths(parseLine(line, values[line.field] ?? ''))] as const,
  );
  const of = (extra: Extra, max: number) => {
    const entries = entriesOf(values, extra, max);
    const sum = entries.reduce((all, { points }) => all + points, 0);
    const alone = hundredths(parseLine({ field: extra, max }, values[extra] ?? ''));
    return entries.length > 0 ? { sum, entries } : { sum: alone };
  };
  const [bonus, deduction] = [of('bonus', table.bonusMax), of('deduction', table.deductionMax)];
  return {
    points: Object.fromEntries(items),
    bonus: bonus.sum,
    deduction: deduction.sum,
    ...(bonus.entries && { bonuses: bonus.entries }),
    ...(deduction.entries && { deductions: deduction.entries }),
  };
};

/** A sheet as the form's fields show it. */
export const valuesOf = (sheet: ScoreSheet, write: (hundredths: number) => string): Values => {
  const entries = (extra: Extra, list: readonly ScoreEntry[] = []) =>
    Object.fromEntries(
      list.flatMap(({ name, points, reason }, i) => [
        [entryField(extra, i, 'name'), name],
        [entryField(extra, i, 'points'), write(points)],
        [entryField(extra, i, 'reason'), reason],
      ]),
    );
  return {
    ...Object.fromEntries(Object.entries(sheet.points).map(([id, points]) => [itemField(id), write(points)])),
    bonus: write(sheet.bonus),
    deduction: write(sheet.deduction),
    ...entries('bonus', sheet.bonuses),
    ...entries('deduction', sheet.deductions),
  };
};

/** Entries of a sheet taken over before that the next one has not: emptied. */
export const replacing = (values: Values, next: Values): Values => ({
  ...Object.fromEntries(
    Object.keys(values)
      .filter((name) => /^(bonus|deduction)-\d+-/.test(name))
      .map((name) => [name, '']),
  ),
  ...next,
});
