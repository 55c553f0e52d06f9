import { clockNames } from '@so-vang/api-contract';
import type { Clock } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import type { Values } from './act-form.js';
import { ChoiceInput } from './fields.js';

export const clockIn = (values: Values): Clock => (values['clock'] === 'played' ? 'played' : 'live');

/** Of what is registered: whether it belongs to the present or to a past year that is being entered. */
export const ClockInput = () => {
  const text = useText();
  const language = useLanguage();
  const options = (['live', 'played'] as const).map((value) => ({
    value,
    label: clockNames[value][language],
  }));
  return (
    <ChoiceInput name="clock" label={text('field.clock')} help={text('field.clockHelp')} options={options} />
  );
};
