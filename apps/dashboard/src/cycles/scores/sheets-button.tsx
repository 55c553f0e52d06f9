import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import {
  belowFloor,
  groupTotal,
  type OpenedCycle,
  type ScoreItem,
  type ScoreSheet,
  type UnitId,
} from '@so-vang/domain';
import { useText, type Text } from '../../i18n/use-text.js';
import { ShownDialog } from '../../layout/shown-dialog.js';
import type { Names } from '../../units/use-names.js';
import { useCycle } from '../cycle-context.js';

/** A line of the table: an item, a group with its items' sum, bonus, deduction or total. */
type Line = {
  readonly name: string;
  readonly max: number;
  readonly of: (column: Column) => number;
  readonly isLow?: (column: Column) => boolean;
  readonly isSum?: boolean;
};
type Column = { readonly title: string; readonly sheet: ScoreSheet; readonly total: number };

const columnsOf = (unit: UnitId, state: OpenedCycle, names: Names, text: Text): readonly Column[] => [
  ...state.selfScores
    .filter((score) => score.unit === unit)
    .map((score) => ({ ...score, title: text('scores.self') })),
  ...state.crossScores
    .filter((score) => score.of === unit)
    .map((score) => ({ ...score, title: text('scores.crossBy', { unit: names.say.unit(score.by) }) })),
  ...state.rechecks
    .filter((score) => score.unit === unit)
    .map((score) => ({ ...score, title: text('scores.recheck') })),
  ...state.settledScores
    .filter((score) => score.unit === unit)
    .map((score) => ({ ...score, title: text('scores.settled') })),
];

/** All sheets of one unit side by side, line by line. */
export const SheetsButton = ({ unit }: { unit: UnitId }) => {
  const { state, names } = useCycle();
  const text = useText();
  const [open, setOpen] = useState(false);
  const columns = columnsOf(unit, state, names, text);
  if (columns.length === 0) return '–';
  const settled = state.settledScores.find((score) => score.unit === unit);
  const note = state.rechecks.find((score) => score.unit === unit)?.note;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        aria-label={text('scores.show', { unit: names.say.unit(unit) })}
      >
        {text('scores.look')}
      </Button>
      {open && (
        <ShownDialog
          title={text('scores.show', { unit: names.say.unit(unit) })}
          onClose={() => setOpen(false)}
        >
          <Box sx={{ overflowX: 'auto' }}>
            <SheetTable columns={columns} />
          </Box>
          {columns.map((column) => (
            <Entries key={column.title} column={column} />
          ))}
          {note && (
            <Typography sx={{ mt: 1 }}>
              {text('scores.note')}: {note}
            </Typography>
          )}
          {settled?.reason && (
            <Typography sx={{ mt: 1 }}>
              {text('field.reason')}: {settled.reason}
            </Typography>
          )}
          {settled?.noPledgeDeduction !== undefined && (
            <Typography sx={{ mt: 1 }}>
              {text('scores.off', { points: names.say.points(settled.noPledgeDeduction) })}
            </Typography>
          )}
        </ShownDialog>
      )}
    </>
  );
};

const maxOf = (items: readonly { readonly max: number }[], bonusMax: number): number =>
  items.reduce((sum, { max }) => sum + max, bonusMax);

/** What bonus and deduction of a sheet are for. */
const Entries = ({ column: { title, sheet } }: { column: Column }) => {
  const { names } = useCycle();
  const entries = [
    ...(sheet.bonuses ?? []).map((entry) => ({ ...entry, sign: '+' })),
    ...(sheet.deductions ?? []).map((entry) => ({ ...entry, sign: '−' })),
  ];
  if (entries.length === 0) return null;
  return (
    <Typography variant="body2" component="div" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
      {title}:
      {entries.map(({ name, points, reason, sign }, i) => (
        <div key={i}>
          {sign}
          {names.say.points(points)} {name} ({reason})
        </div>
      ))}
    </Typography>
  );
};

const SheetTable = ({ columns }: { columns: readonly Column[] }) => {
  const { state, names } = useCycle();
  const text = useText();
  const table = state.rules.scoreTable;
  const { groups = [], items, bonusMax, deductionMax, totalMax } = table;
  const lineOf = ({ id, name, max }: ScoreItem) => ({
    name,
    max,
    of: ({ sheet }: Column) => sheet.points[id] ?? 0,
    isLow: ({ sheet }: Column) => belowFloor(sheet, table).some((item) => item.id === id),
  });
  const ofGroup = ({ id, name }: (typeof groups)[number]) => {
    const members = items.filter(({ group }) => group === id);
    const sum = {
      name,
      max: maxOf(members, 0),
      of: ({ sheet }: Column) => groupTotal(sheet, id, table),
      isSum: true,
    };
    return [sum, ...members.map(lineOf)];
  };
  const lines: readonly Line[] = [
    ...groups.flatMap(ofGroup),
    ...items.filter(({ group }) => !groups.some(({ id }) => id === group)).map(lineOf),
    { name: text('scores.bonus'), max: bonusMax, of: ({ sheet }: Column) => sheet.bonus },
    { name: text('scores.deduction'), max: deductionMax, of: ({ sheet }: Column) => sheet.deduction },
    { name: text('scores.total'), max: totalMax ?? maxOf(items, bonusMax), of: ({ total }: Column) => total },
  ];
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{text('scores.item')}</TableCell>
          <TableCell align="right">{text('scores.max')}</TableCell>
          {columns.map(({ title }) => (
            <TableCell key={title} align="right">
              {title}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(({ name, max, of, isLow, isSum }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row" sx={isSum ? { fontWeight: 600 } : undefined}>
              {name}
            </TableCell>
            <TableCell align="right">{names.say.points(max)}</TableCell>
            {columns.map((column) => (
              <TableCell key={column.title} align="right">
                {names.say.points(of(column))}
                {isLow?.(column) && ` (${text('scores.belowFloor')})`}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
