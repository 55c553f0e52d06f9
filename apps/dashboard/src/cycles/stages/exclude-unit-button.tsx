import type { UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

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
      data={({ unit, ground, reason = '' }) => ({
        unit: unit as UnitId,
        ...(ground && { ground }),
        reason: reason.trim(),
      })}
    >
      <ChoiceInput
        name="unit"
        label={text('field.unit')}
        options={inTheRunning.map((unit) => ({ value: unit, label: names.say.unit(unit) }))}
      />
      <ChoiceInput
        name="ground"
        label={text('field.ground')}
        options={state.rules.exclusionGrounds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};

/** Back into the running, until the ranking is declared. */
export const LiftExclusionButton = () => {
  const { stream, state, names } = useCycle();
  const text = useText();
  if (state.exclusions.length === 0) return null;
  return (
    <ActButton
      act="LiftExclusion"
      stream={stream}
      question={text('exclude.liftQuestion')}
      required={['unit', 'reason']}
      data={({ unit, reason = '' }) => ({ unit: unit as UnitId, reason: reason.trim() })}
    >
      <ChoiceInput
        name="unit"
        label={text('field.unit')}
        options={state.exclusions.map(({ unit, reason }) => ({
          value: unit,
          label: `${names.say.unit(unit)}: ${reason}`,
        }))}
      />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
