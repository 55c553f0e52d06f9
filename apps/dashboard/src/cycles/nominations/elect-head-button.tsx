import { headSelectionNames } from '@so-vang/api-contract';
import { headSelections, type HeadSelection, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ChoiceInput, TextInput } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

export const ElectHeadButton = () => {
  const { state, stream, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (state.elected) return null;
  const units = state.units.map((unit) => ({ value: unit, label: names.say.unit(unit) }));
  return (
    <ActButton
      act="ElectHead"
      stream={stream}
      question={text('head.question', { year: state.year + 1 })}
      required={['head', 'method']}
      initial={{ method: 'election' }}
      check={({ head, deputy }) => (head && head === deputy ? { deputy: text('head.same') } : {})}
      data={({ head, deputy, method, reason }) => ({
        head: head as UnitId,
        ...(deputy && { deputy: deputy as UnitId }),
        method: method as HeadSelection,
        ...(reason && { reason }),
      })}
    >
      <ChoiceInput name="head" label={text('head.head')} options={units} />
      <ChoiceInput name="deputy" label={text('head.deputy')} options={units} />
      <ChoiceInput
        name="method"
        label={text('head.method')}
        options={headSelections.map((value) => ({ value, label: headSelectionNames[value][language] }))}
      />
      <TextInput name="reason" label={text('field.reason')} help={text('head.reasonHelp')} rows={2} />
    </ActButton>
  );
};
