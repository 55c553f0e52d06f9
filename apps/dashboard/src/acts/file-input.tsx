import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { CycleId } from '@so-vang/domain';
import { useText } from '../i18n/use-text.js';
import type { SoVangProvider } from '../provider/data-provider.js';
import { Refused, Unreachable, type Failure } from '../provider/failures.js';
import { useActForm } from './act-form.js';
import { FailureAlert } from './failure-alert.js';

/** A file of that cycle: stored at once under its SHA-256, which the act then names. */
export const FileInput = ({ cycle }: { cycle: CycleId }) => {
  const provider = useDataProvider<SoVangProvider>();
  const text = useText();
  const { values, set, errors } = useActForm();
  const [uploading, setUploading] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const upload = async (file: File) => {
    setUploading(true);
    setFailure(undefined);
    set({ sha256: '', file: file.name });
    try {
      const stored = await provider.uploadEvidence(cycle, file);
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
