import { Box, Stack, TextField, Typography } from '@mui/material';
import { totalOf, type ScoreTable } from '@so-vang/domain';
import { useActForm, useField, type Values } from '../../acts/act-form.js';
import { usePlainSay, useText, type Text } from '../../i18n/use-text.js';
import { itemField, problemsOf, sheetOf } from './sheet-form.js';
import type { Say } from '@so-vang/api-contract';

/** What is wrong with the sheet, by field, in the reader's words. */
export const sheetErrors = (values: Values, table: ScoreTable, text: Text, say: Say): Values =>
  Object.fromEntries(
    problemsOf(values, table).map(({ field, parsed }) => [
      field,
      text(`scores.${parsed.reason}`, { max: say.points(parsed.max) }),
    ]),
  );

/** Every item with its maximum, bonus and deduction, and the total as it is typed. */
export const SheetInput = ({ table }: { table: ScoreTable }) => {
  const text = useText();
  const say = usePlainSay();
  return (
    <Stack spacing={1.5}>
      {table.items.map(({ id, name, max }) => (
        <PointsInput key={id} name={itemField(id)} label={name} max={max} required />
      ))}
      <PointsInput name="bonus" label={text('scores.bonus')} max={table.bonusMax} />
      <PointsInput name="deduction" label={text('scores.deduction')} max={table.deductionMax} />
      <LiveTotal table={table} />
      <Typography variant="body2" color="textSecondary">
        {table.totalMax === undefined
          ? text('scores.totalOpen')
          : text('scores.totalHelp', { max: say.points(table.totalMax) })}
      </Typography>
    </Stack>
  );
};

const PointsInput = ({
  name,
  label,
  max,
  required = false,
}: {
  name: string;
  label: string;
  max: number;
  required?: boolean;
}) => {
  const text = useText();
  const say = usePlainSay();
  const { value, error, change } = useField(name);
  return (
    <TextField
      id={`field-${name}`}
      label={label}
      value={value}
      required={required}
      error={error !== undefined}
      helperText={error ?? text('scores.upTo', { max: say.points(max) })}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
      onChange={(event) => change(event.target.value)}
    />
  );
};

const LiveTotal = ({ table }: { table: ScoreTable }) => {
  const text = useText();
  const say = usePlainSay();
  const { values } = useActForm();
  const isWhole = problemsOf(values, table).length === 0;
  return (
    <Box component="output" aria-live="polite" sx={{ fontWeight: 600, fontSize: '1.1rem' }}>
      {text('scores.total')}: {isWhole ? say.points(totalOf(sheetOf(values, table), table)) : '…'}
    </Box>
  );
};
