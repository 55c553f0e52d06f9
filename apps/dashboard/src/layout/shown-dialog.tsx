import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Something to look at, and to close again. */
export const ShownDialog = ({ title, onClose, children }: Props) => {
  const text = useText();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
