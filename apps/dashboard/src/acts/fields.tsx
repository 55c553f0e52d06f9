import {
  Box,
  Checkbox,
  FormControlLabel,
  FormHelperText,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { usePlainSay } from '../i18n/use-text.js';
import { useField } from './act-form.js';
import { fromLocal } from './business-time.js';
import { dateRange } from './wrong-dates.js';

type Props = { readonly name: string; readonly label: string; readonly help?: string };

/** One line or several of text. */
export const TextInput = ({ name, label, help, rows }: Props & { readonly rows?: number }) => {
  const { value, error, isRequired, change } = useField(name);
  return (
    <TextField
      id={`field-${name}`}
      label={label}
      value={value}
      required={isRequired}
      error={error !== undefined}
      helperText={error ?? help}
      multiline={rows !== undefined}
      {...(rows !== undefined && { minRows: rows })}
      onChange={(event) => change(event.target.value)}
    />
  );
};

/** A day (`date`) or a time (`datetime-local`) in Viet Nam, or a plain number. */
export const TimeInput = ({
  name,
  label,
  help,
  type = 'datetime-local',
}: Props & { readonly type?: 'date' | 'datetime-local' | 'number' }) => {
  const { value, error, isRequired, change } = useField(name);
  const chosen = useReadBack(value, type);
  return (
    <TextField
      id={`field-${name}`}
      label={label}
      type={type}
      value={value}
      required={isRequired}
      error={error !== undefined}
      helperText={
        error ?? [chosen, help].filter((text) => typeof text === 'string' && text !== '').join('. ')
      }
      slotProps={{ inputLabel: { shrink: true }, htmlInput: dateRange[type] }}
      onChange={(event) => change(event.target.value)}
    />
  );
};

/** Browsers write dates in their own order (02/03): said again, it cannot be misread. */
const useReadBack = (value: string, type: string): string => {
  const say = usePlainSay();
  if (type === 'date') return value && say.day(value);
  const at = type === 'datetime-local' ? fromLocal(value) : undefined;
  return at ? say.time(at) : '';
};

export type Option = { readonly value: string; readonly label: string };

export const ChoiceInput = ({
  name,
  label,
  help,
  options,
}: Props & { readonly options: readonly Option[] }) => {
  const { value, error, isRequired, change } = useField(name);
  return (
    <TextField
      id={`field-${name}`}
      select
      label={label}
      value={value}
      required={isRequired}
      error={error !== undefined}
      helperText={error ?? help}
      onChange={(event) => change(event.target.value)}
    >
      {!isRequired && <MenuItem value="">–</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
};

export const CheckInput = ({ name, label }: Omit<Props, 'help'>) => {
  const { value, error, change } = useField(name);
  return (
    <>
      <FormControlLabel
        label={label}
        sx={{ display: 'flex' }}
        control={
          <Checkbox checked={value !== ''} onChange={(event) => change(event.target.checked ? 'yes' : '')} />
        }
      />
      {error && <FormHelperText error>{error}</FormHelperText>}
    </>
  );
};

/** Fields that belong together under one heading. */
export const FieldGroup = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, px: 1.5 }}>
    <Typography component="legend" variant="body2">
      {legend}
    </Typography>
    {children}
  </Box>
);
