import { Button } from '@mui/material';
import { useState } from 'react';
import type { CycleId, Subject } from '@so-vang/domain';
import { useText } from '../i18n/use-text.js';
import { ShownDialog } from '../layout/shown-dialog.js';
import { Reasons } from './reasons.js';

/** Beside anything the engine has found: opens the rules and the recorded acts that it follows from. */
export const WhyButton = ({ cycle, subject }: { cycle: CycleId; subject: Subject }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ minWidth: 0, whiteSpace: 'nowrap' }}
      >
        {text('why.ask')}
      </Button>
      {open && (
        <ShownDialog title={text('why.title')} onClose={() => setOpen(false)}>
          <Reasons cycle={cycle} subject={subject} />
        </ShownDialog>
      )}
    </>
  );
};
