import { Typography } from '@mui/material';
import { upwardNames } from '@so-vang/api-contract';
import type { OpenedDossier } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { nextStepOf } from './next-step.js';

export const NextStepLine = ({ state }: { state: OpenedDossier }) => {
  const text = useText();
  const language = useLanguage();
  const next = nextStepOf(state);
  const values = {
    ...(next.step === 'papers' && { n: next.missing }),
    ...(next.step === 'upward' && { to: upwardNames[next.to][language] }),
  };
  return (
    <Typography variant="body2" sx={{ mt: 0.5 }}>
      <b>{text('dossiers.nextIs')}:</b> {text(`dossiers.next-${next.step}`, values)}
    </Typography>
  );
};
