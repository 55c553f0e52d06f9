import { movementKindNames, movementLevelNames } from '@so-vang/api-contract';
import {
  movementKinds,
  movementLevels,
  type Day,
  type MovementId,
  type MovementKind,
  type MovementLevel,
} from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { ChoiceInput, TextInput, TimeInput } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { slugOf } from '../../units/slug.js';
import { useCycle } from '../cycle-context.js';

export const LaunchButton = () => {
  const { state, stream } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (state.phase !== 'pledging' && state.phase !== 'movements') return null;
  const taken = state.movements.map(({ movement }) => movement);
  return (
    <ActButton
      act="LaunchMovement"
      stream={stream}
      question={text('movements.launchQuestion')}
      initial={{ level: 'bloc', kind: 'regular' }}
      required={['name', 'level', 'kind']}
      data={({ name = '', goal = '', level, kind, from, to }) => ({
        movement: slugOf(name, taken) as MovementId,
        name: name.trim(),
        ...(goal.trim() && { goal: goal.trim() }),
        level: level as MovementLevel,
        kind: kind as MovementKind,
        ...(from && { from: from as Day }),
        ...(to && { to: to as Day }),
      })}
    >
      <TextInput name="name" label={text('movements.name')} rows={2} />
      <TextInput name="goal" label={text('movements.goal')} rows={3} />
      <ChoiceInput
        name="level"
        label={text('movements.level')}
        options={movementLevels.map((value) => ({ value, label: movementLevelNames[value][language] }))}
      />
      <ChoiceInput
        name="kind"
        label={text('movements.kind')}
        options={movementKinds.map((value) => ({ value, label: movementKindNames[value][language] }))}
      />
      <TimeInput name="from" type="date" label={text('movements.from')} />
      <TimeInput name="to" type="date" label={text('movements.to')} />
    </ActButton>
  );
};
