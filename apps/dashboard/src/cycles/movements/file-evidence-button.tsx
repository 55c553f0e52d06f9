import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { Movement, UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActForm } from '../../acts/act-form.js';
import { FailureAlert } from '../../acts/failure-alert.js';
import { TextInput } from '../../acts/fields.js';
import { useText } from '../../i18n/use-text.js';
import type { SoVangProvider } from '../../provider/data-provider.js';
import { Refused, Unreachable, type Failure } from '../../provider/failures.js';
import { useCycle } from '../cycle-context.js';

/** The file is stored first, under its SHA-256; the act then names that. */
export const FileEvidenceButton = ({ unit, movement }: { unit: UnitId; movement: Movement }) => {
  const { stream, names } = useCycle();
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
      <FileInput />
    </ActButton>
  );
};

export const FileInput = () => {
  const provider = useDataProvider<SoVangProvider>();
  const { state } = useCycle();
  const text = useText();
  const { values, set, errors } = useActForm();
  const [uploading, setUploading] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const upload = async (file: File) => {
    setUploading(true);
    setFailure(undefined);
    set({ sha256: '', file: file.name });
    try {
      const stored = await provider.uploadEvidence(state.cycle, file);
      set({ sha256: stored.sha256, size: String(stored.size), mediaType: stored.mediaType });
    } catch (error) {
      setFailure(error instanceof Refused || error instanceof Unreachable ? error : new Unreachable());
    } finally {
      setUploading(false);
    }
  };

  return (
    <div>
      <Button component="label" variant="outlined" loading={uploading}>
        {text('evidence.choose')}
        <input
          type="file"
          style={unseen}
          aria-label={text('evidence.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void upload(file);
          }}
        />
      </Button>
      <Typography variant="body2" sx={{ mt: 0.5 }} aria-live="polite">
        {values['sha256'] && text('evidence.uploaded', { file: values['file'] ?? '' })}
      </Typography>
      {errors['sha256'] && (
        <Typography variant="body2" color="error">
          {text('evidence.needed')}
        </Typography>
      )}
      {failure && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
    </div>
  );
};

/** Out of sight, yet focusable and read aloud. */
const unseen = { position: 'absolute', width: 1, height: 1, opacity: 0, overflow: 'hidden' } as const;
