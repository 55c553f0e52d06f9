import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { OpenedCycle, ScoreSheet, UnitId } from '@so-vang/domain';
import { useText, type Text } from '../../i18n/use-text.js';
import type { Names } from '../../units/use-names.js';
import { useCycle } from '../cycle-context.js';

type Column = { readonly title: string; readonly sheet: ScoreSheet; readonly total: number };

const columnsOf = (unit: UnitId, state: OpenedCycle, names: Names, text: Text): readonly Column[] => [
  ...state.selfScores
    .filter((score) => score.unit === unit)
    .map((score) => ({ ...score, title: text('scores.self') })),
  ...state.crossScores
    .filter((score) => score.of === unit)
    .map((score) => ({ ...score, title: text('scores.crossBy', { unit: names.say.unit(score.by) }) })),
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
  const reason = state.settledScores.find((score) => score.unit === unit)?.reason;
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={text('scores.show', { unit: names.say.unit(unit) })}
      >
        {text('scores.look')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        maxWidth="md"
        fullWidth
        aria-labelledby="sheets-title"
      >
        <DialogTitle id="sheets-title">{text('scores.show', { unit: names.say.unit(unit) })}</DialogTitle>
        <DialogContent>
          <Box sx={{ overflowX: 'auto' }}>
            <SheetTable columns={columns} />
          </Box>
          {reason && (
            <Typography sx={{ mt: 1 }}>
              {text('field.reason')}: {reason}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{text('app.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
};

const maxOf = (items: readonly { readonly max: number }[], bonusMax: number): number =>
  items.reduce((sum, { max }) => sum + max, bonusMax);

const SheetTable = ({ columns }: { columns: readonly Column[] }) => {
  const { state, names } = useCycle();
  const text = useText();
  const { items, bonusMax, deductionMax, totalMax } = state.rules.scoreTable;
  const lines = [
    ...items.map(({ id, name, max }) => ({ name, max, of: ({ sheet }: Column) => sheet.points[id] ?? 0 })),
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
        {lines.map(({ name, max, of }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              {name}
            </TableCell>
            <TableCell align="right">{names.say.points(max)}</TableCell>
            {columns.map((column) => (
              <TableCell key={column.title} align="right">
                {names.say.points(of(column))}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
