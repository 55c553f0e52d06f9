import type { Movement, UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { TextInput } from '../../acts/fields.js';
import { FileInput } from '../../acts/file-input.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** The file is stored first, under its SHA-256; the act then names that. */
export const FileEvidenceButton = ({ unit, movement }: { unit: UnitId; movement: Movement }) => {
  const { stream, state, names } = useCycle();
  const text = useText();
  return (
    <ActButton
      act="FileEvidence"
      stream={stream}
      unit={unit}
      question={text('evidence.question', { unit: names.say.unit(unit), movement: movement.name })}
      required={['title', 'sha256']}
      data={({ title = '', sha256 = '', size = '', mediaType = '' }) => ({
        movement: movement.movement,
        unit,
        title: title.trim(),
        sha256,
        size: Number(size),
        mediaType,
      })}
    >
      <TextInput name="title" label={text('evidence.title')} />
      <FileInput cycle={state.cycle} />
    </ActButton>
  );
};
