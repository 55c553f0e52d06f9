import { Box, Button, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { actNames, type ActType } from '@so-vang/api-contract';
import type { UnitId } from '@so-vang/domain';
import { useLanguage } from '../i18n/use-text.js';
import { ActDialog, type ActRequest } from './act-dialog.js';
import { useActScope } from './act-scope.js';
import { mayDo } from './standing.js';

type Props<Type extends ActType> = Omit<ActRequest<Type>, 'title'> & {
  /** On the button and over the dialog; the act's own name unless said otherwise. */
  readonly title?: string;
  /** The unit for which it is done, where it is one of a unit's own acts. */
  readonly unit?: UnitId;
  /** Why it cannot be done yet. */
  readonly blocked?: string | undefined;
  readonly emphasis?: 'main' | 'plain';
};

/** Shown to those who may do the act, while the present is on the screen. */
export const ActButton = <Type extends ActType>({
  title,
  unit,
  blocked,
  emphasis = 'plain',
  ...request
}: Props<Type>) => {
  const { standing, frozen } = useActScope();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const reason = useId();
  if (frozen || !mayDo(standing, request.act, unit)) return null;

  const name = title ?? actNames[request.act][language];
  return (
    <Box sx={{ maxWidth: 420 }}>
      <Button
        variant={emphasis === 'main' ? 'contained' : 'outlined'}
        size={emphasis === 'main' ? 'medium' : 'small'}
        disabled={blocked !== undefined}
        aria-haspopup="dialog"
        data-act={request.act}
        onClick={() => setOpen(true)}
        {...(blocked && { 'aria-describedby': reason })}
      >
        {name}
      </Button>
      {blocked && (
        <Typography id={reason} variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {blocked}
        </Typography>
      )}
      {open && <ActDialog {...request} title={name} onClose={() => setOpen(false)} />}
    </Box>
  );
};
