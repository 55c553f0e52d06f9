import { Autocomplete, TextField } from '@mui/material';
import { provinceName } from '@so-vang/api-contract';
import { provincesOn, slugOf, type Day } from '@so-vang/domain';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage } from '../i18n/use-text.js';
import { useActForm, useField } from './act-form.js';
import { today } from './standing.js';

/** The day that a field of the form says, or today. */
export const dayIn = (given = ''): Day =>
  /^\d{4}-\d{2}-\d{2}/.test(given) ? (given.slice(0, 10) as Day) : today();

/** The provinces to choose from of the day that the field `of` says, found with or without accents; another name is for the server to refuse. */
export const ProvinceInput = ({ name, label, of = 'at' }: { name: string; label: string; of?: string }) => {
  const { value, error, isRequired, change } = useField(name);
  const language = useLanguage();
  const day = dayIn(useActForm().values[of]);
  const options = provincesOn(day).map(({ id }) =>
    capitalised(provinceName({ province: id, day }, language)),
  );
  return (
    <Autocomplete
      id={`field-${name}`}
      freeSolo
      options={options}
      inputValue={value}
      filterOptions={(all, { inputValue }) =>
        all.filter((option) => slugOf(option).includes(slugOf(inputValue)))
      }
      onInputChange={(_, text) => change(text)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={isRequired}
          error={error !== undefined}
          helperText={error}
        />
      )}
    />
  );
};
