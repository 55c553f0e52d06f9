import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import type { Say } from '@so-vang/api-contract';
import { totalOf, type ScoreItem, type ScoreTable } from '@so-vang/domain';
import { useActForm, useField, type Values } from '../../acts/act-form.js';
import { FieldGroup, TextInput } from '../../acts/fields.js';
import { usePlainSay, useText, type Text } from '../../i18n/use-text.js';
import {
  blankEntry,
  entryCount,
  entryField,
  itemField,
  problemsOf,
  sheetOf,
  type Extra,
} from './sheet-form.js';

/** What is wrong with the sheet, by field, in the reader's words. */
export const sheetErrors = (values: Values, table: ScoreTable, text: Text, say: Say): Values =>
  Object.fromEntries(
    problemsOf(values, table).map(({ field, reason, max }) => [
      field,
      text(`scores.${reason}`, { max: say.points(max) }),
    ]),
  );

/** Every item by group with its maximum, bonus and deduction, and the total as it is typed. */
export const SheetInput = ({ table }: { table: ScoreTable }) => {
  const text = useText();
  const say = usePlainSay();
  const groups = table.groups ?? [];
  const inputs = (items: readonly ScoreItem[]) =>
    items.map((item) => <ItemInput key={item.id} item={item} />);
  return (
    <Stack spacing={1.5}>
      {groups.map(({ id, name }) => (
        <FieldGroup key={id} legend={name}>
          <Stack spacing={1.5} sx={{ py: 1 }}>
            {inputs(table.items.filter(({ group }) => group === id))}
          </Stack>
        </FieldGroup>
      ))}
      {inputs(table.items.filter(({ group }) => !groups.some(({ id }) => id === group)))}
      <ExtraInput extra="bonus" max={table.bonusMax} />
      <ExtraInput extra="deduction" max={table.deductionMax} />
      <LiveTotal table={table} />
      <Typography variant="body2" color="textSecondary">
        {table.totalMax === undefined
          ? text('scores.totalOpen')
          : text('scores.totalHelp', { max: say.points(table.totalMax) })}
      </Typography>
    </Stack>
  );
};

const ItemInput = ({ item: { id, name, max, floor } }: { item: ScoreItem }) => {
  const text = useText();
  const help = floor && text('scores.floor', { share: `${floor.num}/${floor.den}` });
  return <PointsInput name={itemField(id)} label={name} max={max} required {...(help && { help })} />;
};

/** In one sum, or entry by entry with what each is for; the entries then make the sum. */
const ExtraInput = ({ extra, max }: { extra: Extra; max: number }) => {
  const text = useText();
  const { values, set } = useActForm();
  const count = entryCount(values, extra);
  return (
    <Stack spacing={1}>
      {count === 0 && <PointsInput name={extra} label={text(`scores.${extra}`)} max={max} />}
      {Array.from({ length: count }, (_, i) => (
        <FieldGroup key={i} legend={text(`scores.${extra}Entry`, { n: i + 1 })}>
          <Stack spacing={1} sx={{ py: 1 }}>
            <TextInput name={entryField(extra, i, 'name')} label={text('scores.entryName')} />
            <PointsInput name={entryField(extra, i, 'points')} label={text('scores.entryPoints')} max={max} />
            <TextInput name={entryField(extra, i, 'reason')} label={text('field.reason')} />
          </Stack>
        </FieldGroup>
      ))}
      <Button size="small" sx={{ alignSelf: 'start' }} onClick={() => set(blankEntry(extra, count))}>
        {text(`scores.${extra}Add`)}
      </Button>
    </Stack>
  );
};

const PointsInput = ({
  name,
  label,
  max,
  required = false,
  help,
}: {
  name: string;
  label: string;
  max: number;
  required?: boolean;
  help?: string;
}) => {
  const text = useText();
  const say = usePlainSay();
  const { value, error, change } = useField(name);
  const upTo = text('scores.upTo', { max: say.points(max) });
  return (
    <TextField
      id={`field-${name}`}
      label={label}
      value={value}
      required={required}
      error={error !== undefined}
      helperText={error ?? (help ? `${upTo}. ${help}` : upTo)}
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
