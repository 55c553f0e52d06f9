import { Chip } from '@mui/material';
import { dossierPhaseNames, type DossierRow } from '@so-vang/api-contract';
import type { DossierPhase } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';

const colours: Readonly<Record<DossierPhase, 'default' | 'success' | 'warning' | 'error' | 'secondary'>> = {
  drafted: 'default',
  submitted: 'secondary',
  received: 'secondary',
  returned: 'warning',
  recalled: 'warning',
  appraised: 'secondary',
  'at-council': 'secondary',
  passed: 'secondary',
  cut: 'error',
  upward: 'secondary',
  awarded: 'success',
  refused: 'error',
  annulled: 'error',
  cancelled: 'default',
};

/** How far the dossier has got, and whether it is late or held. */
export const PhaseChips = ({ phase, late, held }: Pick<DossierRow, 'phase' | 'late' | 'held'>) => {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      <Chip
        size="small"
        variant="outlined"
        color={colours[phase]}
        label={dossierPhaseNames[phase][language]}
      />
      {late && <Chip size="small" color="error" label={text('dossiers.late')} />}
      {held && <Chip size="small" color="warning" label={text('dossiers.held')} />}
    </>
  );
};
