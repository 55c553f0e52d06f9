/** Years that a date may be of; a year typed too fast is none of them. */
export const dateRange = {
  date: { min: '1900-01-01', max: '2199-12-31' },
  'datetime-local': { min: '1900-01-01T00:00', max: '2199-12-31T23:59' },
  number: {},
} as const;

/** Names of fields whose date is half typed, which a browser hands on as empty, or out of range. */
export const wrongDates = (form: HTMLFormElement | null): readonly string[] =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[type="date"], input[type="datetime-local"]') ?? [])]
    .filter(({ validity }) => validity.badInput || validity.rangeUnderflow || validity.rangeOverflow)
    .map(({ id }) => id.replace(/^field-/, ''));
