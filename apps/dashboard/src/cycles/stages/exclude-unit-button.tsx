import { ActButton } from '../../acts/act-button.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import type { UnitId } from '@so-vang/domain';

/** An excluded unit is not ranked; it keeps its vote. */
export const ExcludeUnitButton = () => {
  const { stream, state, names } = useCycle();
  const text = useText();
  const inTheRunning = state.units.filter((unit) => !state.exclusions.some((entry) => entry.unit === unit));
  return (
    <ActButton
      act="ExcludeUnit"
      stream={stream}
      question={text('exclude.question')}
      required={['unit', 'reason']}
      data={({ unit, reason = '' }) => ({ unit: unit as UnitId, reason: reason.trim() })}
    >
      <ChoiceInput
        name="unit"
        label={text('field.unit')}
        options={inTheRunning.map((unit) => ({ value: unit, label: names.say.unit(unit) }))}
      />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
