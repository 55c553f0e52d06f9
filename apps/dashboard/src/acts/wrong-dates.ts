import { dayRange } from '@so-vang/api-contract';

/** Years that a date may be of; a year typed too fast is none of them. */
export const dateRange = {
  date: { min: dayRange.first, max: dayRange.last },
  'datetime-local': { min: `${dayRange.first}T00:00`, max: `${dayRange.last}T23:59` },
  number: {},
} as const;

/** Names of fields whose date is half typed, which a browser hands on as empty, or out of range. */
export const wrongDates = (form: HTMLFormElement | null): readonly string[] =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[type="date"], input[type="datetime-local"]') ?? [])]
    .filter(({ validity }) => validity.badInput || validity.rangeUnderflow || validity.rangeOverflow)
    .map(({ id }) => id.replace(/^field-/, ''));
